/** Waits for quiet, but not for ever: fires `quiet` ms after the last poke and at most `most` ms after the first. */
export class Debounce {
  readonly #quiet: number;
  readonly #most: number;
  readonly #fire: () => void;
  #timer: NodeJS.Timeout | undefined;
  #deadline = 0;

  constructor(quiet: number, most: number, fire: () => void) {
    this.#quiet = quiet;
    this.#most = most;
    this.#fire = fire;
  }

  poke(): void {
    const now = performance.now();
    if (this.#timer === undefined) this.#deadline = now + this.#most;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#end(), Math.max(0, Math.min(this.#quiet, this.#deadline - now)));
  }

  cancel(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #end(): void {
    this.#timer = undefined;
    this.#fire();
  }
}

/** Keeps the beginning and the end of a long text, and says how much lies between. */

export class Kept {
  #head: string[] = [];
  #headLength = 0;
  #headFull = false;
  #tail: string[] = [];
  #tailLength = 0;
  #dropped = 0;

  /** @param limit characters that each of the two halves may hold. */
  constructor(private readonly limit: number) {}

  add(line: string): void {
    if (!this.#headFull && this.#headLength + line.length < this.limit) {
      this.#head.push(line);
      this.#headLength += line.length + 1;
      return;
    }
    this.#headFull = true;
    const cut = line.length > this.limit ? line.slice(-this.limit) : line;
    this.#tail.push(cut);
    this.#tailLength += cut.length + 1;
    if (this.#tailLength > 2 * this.limit) this.#shorten();
  }

  /** Lines without line ends; where some were dropped, one line says how many. */
  get lines(): readonly string[] {
    this.#shorten();
    return [...this.#head, ...(this.#dropped > 0 ? [`[… ${this.#dropped} lines …]`] : []), ...this.#tail];
  }

  /** Drops the oldest lines of the tail, all at once, so that adding stays cheap. */
  #shorten(): void {
    let from = 0;
    while (this.#tailLength > this.limit && from < this.#tail.length - 1) {
      this.#tailLength -= (this.#tail[from]?.length ?? 0) + 1;
      from += 1;
    }
    this.#tail = this.#tail.slice(from);
    this.#dropped += from;
  }
}

import { locales, type Text } from '../../shared/locale.ts';

/** Tells a person something, a line in each language. */
export function say(text: Text): void {
  for (const locale of locales) console.log(text[locale]);
}

/** Tells why it cannot go on, and ends. */
export class CannotStart extends Error {
  readonly text: Text;

  constructor(text: Text) {
    super(text.en);
    this.text = text;
  }
}

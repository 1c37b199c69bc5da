/** The image that a FROM names. */
import type { Argument } from '../../parse/instruction.ts';
import type { AdviceSite } from '../rule.ts';

export interface Base {
  /** As written. */
  readonly word: Argument;
  /** With its variables replaced. */
  readonly image: string;
  /** It stands in the source character by character. */
  readonly literal: boolean;
}

/** `undefined` for an earlier stage, for `scratch`, and where variables hide the image. */
export function baseOf({ instruction, scope }: AdviceSite): Base | undefined {
  const word = instruction.words[0];
  if (!word || word.value === 'scratch') return undefined;
  const image = scope.expand(word.value);
  if (image === undefined || image === '' || scope.earlierStage(image)) return undefined;
  return { word, image, literal: word.range.end - word.range.start === word.value.length };
}

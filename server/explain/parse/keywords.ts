/** The instructions of today's Dockerfile reference. */
export const keywords = [
  'FROM', 'RUN', 'CMD', 'LABEL', 'MAINTAINER', 'EXPOSE', 'ENV', 'ADD', 'COPY', 'ENTRYPOINT',
  'VOLUME', 'USER', 'WORKDIR', 'ARG', 'ONBUILD', 'STOPSIGNAL', 'HEALTHCHECK', 'SHELL',
] as const;

export type Keyword = (typeof keywords)[number];

const known = new Map<string, Keyword>(keywords.flatMap((keyword) => [[keyword, keyword], [keyword.toLowerCase(), keyword]]));

/** The keyword in capitals, or `undefined` when the reference has no such instruction. */
export function toKeyword(word: string): Keyword | undefined {
  return known.get(word) ?? (word.length > 11 ? undefined : known.get(word.toUpperCase()));
}

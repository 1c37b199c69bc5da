/** What a rule of advice is, and what it is given. */
import type { Text } from '../../../shared/locale.ts';
import type { Fix } from '../explanation.ts';
import type { Instruction } from '../parse/instruction.ts';
import type { Keyword } from '../parse/keywords.ts';
import type { Range } from '../parse/logicalLine.ts';
import type { Scope } from '../parse/scope.ts';
import type { SimpleCommand } from './commands.ts';

/** What an advised instruction's rules look at. */
export interface AdviceSite {
  readonly instruction: Instruction;
  readonly scope: Scope;
  /** `YYYY-MM-DD`: what has reached its end by then. A parameter, so that tests do not flip. */
  readonly today: string;
  /** The simple commands of a shell form, in order; none for another shell than a POSIX one. */
  readonly commands: readonly SimpleCommand[];
}

export interface Finding {
  readonly range: Range;
  readonly reason: Text;
  readonly fix?: Fix;
  /** Where this one finding has a better page than the rule's. */
  readonly page?: Text;
}

export interface Rule {
  readonly id: string;
  /** The instructions that it looks at. */
  readonly on: readonly Keyword[];
  /** Checks of other tools that report the same, by their names: BuildKit's, hadolint's, the Docker language server's. */
  readonly sameAs: readonly string[];
  readonly page: Text;
  find(site: AdviceSite): readonly Finding[];
}

/** English only, so both locales get the same page. */
export function page(url: string): Text {
  return { en: url, 'zh-cn': url };
}

export const bestPractices = (anchor: string): Text => page(`https://docs.docker.com/build/building/best-practices/#${anchor}`);
export const buildCheck = (name: string): Text => page(`https://docs.docker.com/reference/build-checks/${name}/`);

import { fill, verbatim, type Text } from '../../../shared/locale.ts';
import type { PickOption } from '../../messages.ts';
import type { Services } from '../../services.ts';

/** As many lines as a dialog shows without leaving the screen. More are shown in a list, which scrolls. */
const most = 15;

export interface Going<T> {
  readonly question: Text;
  readonly button: Text;
  readonly items: readonly PickOption<T>[];
  /** Said below the list. */
  readonly notes?: readonly Text[];
}

/** Shows exactly what will go, and asks. @returns what the learner let go; undefined: nothing. */
export async function confirmed<T>(services: Pick<Services, 'say'>, { question, button, items, notes = [] }: Going<T>): Promise<readonly T[] | undefined> {
  const { say } = services;
  if (items.length > most) {
    const hint = fill({ en: '{count} in all. Unpick what shall stay, then press Enter.', 'zh-cn': '共 {count} 项。取消勾选要保留的，再按回车。' }, { count: items.length });
    return say.pickSome(question, hint, items.map((item) => ({ ...item, picked: true })));
  }
  const lines = items.map(({ label, description }) => [label, description].filter(Boolean).join('  '));
  const detail = verbatim([lines.join('\n'), ...notes.map((note) => say.text(note))].join('\n\n'));
  return (await say.ask(question, detail, [{ label: button, value: true }])) ? items.map(({ value }) => value) : undefined;
}

import type { Connection, Diagnostic } from 'vscode-languageserver';
import { DiagnosticSeverity } from '../protocol.ts';
import { render, type ReadingLanguage } from '../../shared/locale.ts';
import type { Documents } from '../documents.ts';
import { adviseItem, toPlain, type Advice, type AdviceOptions, type DockerfileDocument } from '../explain/index.ts';
import { toLspRange } from './convert.ts';

export const diagnosticSource = 'Guided Containers';

/** No editor shows more, and nobody reads on. */
const maximum = 500;
/** Nothing is computed while somebody types. */
const delay = 400;
/** Between two slices waiting requests are answered. */
const slice = 3;

export function toDiagnostic(document: DockerfileDocument, { rule, range, reason, page }: Advice, language: ReadingLanguage): Diagnostic {
  return {
    range: toLspRange(document, range),
    severity: DiagnosticSeverity.Hint,
    source: diagnosticSource,
    code: rule,
    codeDescription: { href: page[language === 'zh-cn' ? 'zh-cn' : 'en'] },
    message: toPlain(render(reason, language, '\n')),
  };
}

export interface DiagnosticsSettings {
  readonly language: ReadingLanguage;
  /** `undefined`: no advice. */
  readonly advice: AdviceOptions | undefined;
}

/**
 * Publishes advice some time after the last edit, in short slices, so that no hover ever waits for it.
 * An edit, or a change of settings, begins anew.
 */
export class Diagnostics {
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  /** Documents that the client shows diagnostics for: only these must be told when there are none. */
  private readonly shown = new Set<string>();

  constructor(
    private readonly connection: Connection,
    private readonly documents: Documents,
    private readonly settings: () => DiagnosticsSettings,
    private readonly report: (error: unknown) => void,
  ) {}

  /** After an edit. */
  changed(uri: string): void {
    this.schedule(uri, delay);
  }

  closed(uri: string): void {
    this.cancel(uri);
    this.publish(uri, []);
  }

  /** After a change of settings: at once. */
  refresh(): void {
    for (const uri of this.documents.uris) {
      this.cancel(uri);
      if (this.settings().advice) this.schedule(uri, 0);
      else this.publish(uri, []);
    }
  }

  private cancel(uri: string): void {
    clearTimeout(this.timers.get(uri));
    this.timers.delete(uri);
  }

  private schedule(uri: string, wait: number): void {
    this.cancel(uri);
    if (!this.settings().advice) return;
    this.later(uri, wait, () => {
      const document = this.documents.get(uri);
      if (document) this.run(uri, document, 0, []);
    });
  }

  private later(uri: string, wait: number, task: () => void): void {
    const timer = setTimeout(() => {
      this.timers.delete(uri);
      try {
        task();
      } catch (error) {
        this.report(error);
      }
    }, wait);
    this.timers.set(uri, timer);
  }

  /** Advises as many items as fit into one slice, from `first` on. Any edit cancels the next slice. */
  private run(uri: string, document: DockerfileDocument, first: number, found: Diagnostic[]): void {
    const { advice, language } = this.settings();
    if (!advice) return;
    const until = Date.now() + slice;
    let index = first;
    while (index < document.items.length && found.length < maximum) {
      for (const one of adviseItem(document, index, advice)) found.push(toDiagnostic(document, one, language));
      index++;
      if (Date.now() >= until) break;
    }
    if (index < document.items.length && found.length < maximum) this.later(uri, 1, () => { this.run(uri, document, index, found); });
    else this.publish(uri, found.slice(0, maximum));
  }

  private publish(uri: string, diagnostics: Diagnostic[]): void {
    if (diagnostics.length === 0 && !this.shown.delete(uri)) return;
    if (diagnostics.length > 0) this.shown.add(uri);
    this.connection.sendDiagnostics({ uri, diagnostics }).catch(this.report);
  }
}

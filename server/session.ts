/** What one client has told the server: its capabilities, its settings. */
import type { Connection, InitializeParams } from 'vscode-languageserver';
import { CodeLensRefreshRequest, ConfigurationRequest, InlayHintRefreshRequest } from './protocol.ts';
import { reportedElsewhere, type AdviceOptions } from './explain/index.ts';
import { defaultSettings, readSettings, sameSettings, section, type Settings } from './settings.ts';

export class Session {
  settings: Settings = defaultSettings;
  /** The client's command behind a code lens. */
  explainCommand: string | undefined;
  private asksConfiguration = false;
  private refreshes = { lenses: false, hints: false };
  private silent: ReadonlySet<string> = new Set();

  constructor(
    private readonly connection: Connection,
    /** Called after a change of settings that changes what is shown. */
    private readonly onChange: () => void,
  ) {}

  /** What advice to give; `undefined` when none is wanted. */
  get advice(): AdviceOptions | undefined {
    return this.settings.advice ? { today: new Date().toISOString().slice(0, 10), silent: this.silent } : undefined;
  }

  start({ initializationOptions, capabilities }: InitializeParams): void {
    const options: unknown = initializationOptions;
    this.take(readSettings(options));
    if (typeof options === 'object' && options !== null && 'explainCommand' in options && typeof options.explainCommand === 'string') {
      this.explainCommand = options.explainCommand;
    }
    const given = typeof options === 'object' && options !== null && ('language' in options || 'annotations' in options || 'advice' in options);
    this.asksConfiguration = !given && capabilities.workspace?.configuration === true;
    this.refreshes = {
      lenses: capabilities.workspace?.codeLens?.refreshSupport === true,
      hints: capabilities.workspace?.inlayHint?.refreshSupport === true,
    };
  }

  /** Asks for the settings where the client has them and sent none. */
  async fetch(): Promise<void> {
    if (!this.asksConfiguration) return;
    const [value] = await this.connection.sendRequest(ConfigurationRequest.type, { items: [{ section }] });
    await this.apply(readSettings(value, this.settings));
  }

  /** `workspace/didChangeConfiguration`: `{ settings: { guidedContainers: … } }`, or nothing but the news. */
  async change(settings: unknown): Promise<void> {
    if (typeof settings === 'object' && settings !== null && section in settings) {
      await this.apply(readSettings((settings as Record<string, unknown>)[section], this.settings));
    } else await this.fetch();
  }

  private take(settings: Settings): void {
    this.settings = settings;
    this.silent = reportedElsewhere(settings.otherLinters);
  }

  private async apply(settings: Settings): Promise<void> {
    const before = this.settings;
    this.take(settings);
    if (sameSettings(before, settings)) return;
    this.onChange();
    // Advice is in no lens.
    if (before.language === settings.language && before.annotations === settings.annotations) return;
    await Promise.all([
      this.refreshes.lenses ? this.connection.sendRequest(CodeLensRefreshRequest.type) : undefined,
      this.refreshes.hints ? this.connection.sendRequest(InlayHintRefreshRequest.type) : undefined,
    ]);
  }
}

/** A client for the language server, over a pair of in-process streams or a process. */
import { PassThrough, type Readable, type Writable } from 'node:stream';
import {
  CodeLensRefreshRequest,
  CodeLensRequest,
  CodeLensResolveRequest,
  ConfigurationRequest,
  createConnection,
  createProtocolConnection,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  InlayHintRefreshRequest,
  InlayHintRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type CodeLens,
  type Hover,
  type InitializeResult,
  type InlayHint,
  type Position,
  type ProtocolConnection,
  type Range,
} from 'vscode-languageserver/node';
import { startServer } from '../../server/server.ts';

export const uri = 'file:///project/Dockerfile';

/** A text whose `|` marks a place. */
export function marked(text: string): { text: string; position: Position } {
  const at = text.indexOf('|');
  if (at < 0) throw new Error('no cursor marker | in the text');
  const before = text.slice(0, at).split('\n');
  return { text: text.slice(0, at) + text.slice(at + 1), position: { line: before.length - 1, character: before.at(-1)!.length } };
}

export interface ClientOptions {
  readonly initializationOptions?: unknown;
  readonly capabilities?: ClientCapabilities;
  /** What the client answers to workspace/configuration; without it the client can't be asked. */
  readonly configuration?: unknown;
}

export class Client {
  private version = 1;

  private constructor(
    readonly connection: ProtocolConnection,
    readonly initialized: InitializeResult,
    /** Requests of the server and its unexpected notifications, by method, in order. */
    readonly received: readonly string[],
  ) {}

  /** Starts a server of its own in this process. */
  static async start(options: ClientOptions = {}): Promise<Client> {
    const toServer = new PassThrough();
    const toClient = new PassThrough();
    startServer(createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient)));
    return Client.over(toClient, toServer, options);
  }

  /** Talks to a server at the other end of two streams. */
  static async over(input: Readable, output: Writable, options: ClientOptions = {}): Promise<Client> {
    const connection = createProtocolConnection(new StreamMessageReader(input), new StreamMessageWriter(output));
    const received: string[] = [];
    connection.onRequest(ConfigurationRequest.type, ({ items }) => {
      received.push('workspace/configuration');
      return items.map(() => options.configuration ?? null);
    });
    for (const refresh of [CodeLensRefreshRequest.type, InlayHintRefreshRequest.type]) {
      connection.onRequest(refresh, () => {
        received.push(refresh.method);
      });
    }
    connection.onUnhandledNotification(({ method }) => received.push(method));
    connection.listen();
    const initialized = await connection.sendRequest(InitializeRequest.type, {
      processId: null,
      rootUri: null,
      capabilities: options.capabilities ?? {
        workspace: {
          codeLens: { refreshSupport: true },
          inlayHint: { refreshSupport: true },
          configuration: options.configuration !== undefined,
        },
      },
      ...(options.initializationOptions === undefined ? {} : { initializationOptions: options.initializationOptions }),
    });
    await connection.sendNotification(InitializedNotification.type, {});
    return new Client(connection, initialized, received);
  }

  async open(text: string, languageId = 'dockerfile'): Promise<void> {
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument: { uri, languageId, version: this.version, text } });
  }

  async edit(...contentChanges: { range?: Range; text: string }[]): Promise<void> {
    this.version++;
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version: this.version },
      contentChanges: contentChanges as { range: Range; text: string }[],
    });
  }

  async configure(settings: unknown): Promise<void> {
    await this.connection.sendNotification(DidChangeConfigurationNotification.type, { settings });
  }

  hover(position: Position): Promise<Hover | null> {
    return this.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
  }

  /** The hover's Markdown at the marker of a text that is opened first. */
  async hoverAt(textWithMarker: string): Promise<string> {
    const { text, position } = marked(textWithMarker);
    await this.open(text);
    return markdownOf(await this.hover(position));
  }

  async lenses(): Promise<CodeLens[]> {
    return (await this.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri } })) ?? [];
  }

  resolve(lens: CodeLens): Promise<CodeLens> {
    return this.connection.sendRequest(CodeLensResolveRequest.type, lens);
  }

  async hints(range: Range): Promise<InlayHint[]> {
    return (await this.connection.sendRequest(InlayHintRequest.type, { textDocument: { uri }, range })) ?? [];
  }

  /** Waits until the server has sent this method; fails with what it sent instead. */
  async until(method: string): Promise<void> {
    for (let turn = 0; turn < 2_000 && !this.received.includes(method); turn++) await new Promise((resolve) => setTimeout(resolve, 5));
    if (!this.received.includes(method)) throw new Error(`the server did not send ${method}, but: ${this.received.join(', ')}`);
  }

  async stop(): Promise<void> {
    await this.connection.sendRequest(ShutdownRequest.type);
    this.connection.dispose();
  }

  /** Shuts the server down and tells it to end. For a server that is a process. */
  async exit(): Promise<void> {
    await this.connection.sendRequest(ShutdownRequest.type);
    await this.connection.sendNotification(ExitNotification.type);
  }
}

export function markdownOf(hover: Hover | null): string {
  if (!hover || typeof hover.contents !== 'object' || !('kind' in hover.contents)) throw new Error('no hover in Markdown');
  return hover.contents.value;
}

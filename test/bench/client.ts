/** One server as a process, and what is asked of it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import {
  ConfigurationRequest, createProtocolConnection, DidChangeTextDocumentNotification, DidOpenTextDocumentNotification, HoverRequest, InitializedNotification, InitializeRequest,
  RegistrationRequest, StreamMessageReader, StreamMessageWriter, type Position, type ProtocolConnection, type Range,
} from 'vscode-languageserver/node';

const uri = 'file:///project/Dockerfile';

export class BenchClient {
  private version = 1;

  private constructor(
    private readonly child: ChildProcess,
    private readonly connection: ProtocolConnection,
    /** From spawning the process to the first hover. */
    readonly coldStart: number,
  ) {}

  static async start(file: string, text: string, position: Position): Promise<BenchClient> {
    const begin = performance.now();
    const child = spawn(process.execPath, [file, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
    const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
    connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => null));
    connection.onRequest(RegistrationRequest.type, () => undefined);
    connection.onUnhandledNotification(() => undefined);
    connection.listen();
    await connection.sendRequest(InitializeRequest.type, { processId: process.pid, rootUri: null, capabilities: { workspace: { configuration: true }, textDocument: { hover: { contentFormat: ['markdown'] } } } });
    await connection.sendNotification(InitializedNotification.type, {});
    await connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument: { uri, languageId: 'dockerfile', version: 1, text } });
    await connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
    return new BenchClient(child, connection, performance.now() - begin);
  }

  /** @returns milliseconds. */
  async hover(position: Position): Promise<number> {
    const begin = performance.now();
    await this.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
    return performance.now() - begin;
  }

  async editsThenHover(edits: readonly { range: Range; text: string }[], position: Position): Promise<number> {
    const begin = performance.now();
    for (const edit of edits) {
      this.version++;
      void this.connection.sendNotification(DidChangeTextDocumentNotification.type, { textDocument: { uri, version: this.version }, contentChanges: [edit] });
    }
    await this.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
    return performance.now() - begin;
  }

  /** The most memory that the process has held, in MiB; `undefined` where the system does not tell. */
  async peakMemory(): Promise<number | undefined> {
    const status = await readFile(`/proc/${this.child.pid ?? 0}/status`, 'utf8').catch(() => '');
    const found = /VmHWM:\s+(\d+) kB/.exec(status)?.[1];
    return found === undefined ? undefined : Number(found) / 1024;
  }

  async stop(): Promise<void> {
    const ended = once(this.child, 'exit');
    this.connection.dispose();
    this.child.kill();
    await ended;
  }
}

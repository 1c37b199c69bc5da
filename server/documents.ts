/** The open documents, kept up to date by the client's edits. */
import type { Connection, DidChangeTextDocumentParams } from 'vscode-languageserver';
import { DockerfileDocument } from './explain/index.ts';

export interface DocumentEvents {
  /** Opened or edited. */
  changed(uri: string): void;
  closed(uri: string): void;
}

/** Mirrors what the client has open. */
export class Documents {
  private readonly open = new Map<string, DockerfileDocument>();

  get(uri: string): DockerfileDocument | undefined {
    return this.open.get(uri);
  }

  get uris(): readonly string[] {
    return [...this.open.keys()];
  }

  listen(connection: Connection, events: DocumentEvents): void {
    connection.onDidOpenTextDocument(({ textDocument }) => {
      this.open.set(textDocument.uri, new DockerfileDocument(textDocument.text));
      events.changed(textDocument.uri);
    });
    connection.onDidChangeTextDocument((change: DidChangeTextDocumentParams) => {
      this.open.get(change.textDocument.uri)?.update(change.contentChanges);
      events.changed(change.textDocument.uri);
    });
    connection.onDidCloseTextDocument(({ textDocument }) => {
      this.open.delete(textDocument.uri);
      events.closed(textDocument.uri);
    });
  }
}

/** The open documents, kept up to date by the client's edits. */
import type { Connection, DidChangeTextDocumentParams } from 'vscode-languageserver';
import { DockerfileDocument } from './explain/index.ts';

/** Mirrors what the client has open. Nothing is split until somebody asks about the document. */
export class Documents {
  private readonly open = new Map<string, DockerfileDocument>();

  get(uri: string): DockerfileDocument | undefined {
    return this.open.get(uri);
  }

  listen(connection: Connection): void {
    connection.onDidOpenTextDocument(({ textDocument }) => {
      this.open.set(textDocument.uri, new DockerfileDocument(textDocument.text));
    });
    connection.onDidChangeTextDocument((change: DidChangeTextDocumentParams) => {
      this.open.get(change.textDocument.uri)?.update(change.contentChanges);
    });
    connection.onDidCloseTextDocument(({ textDocument }) => {
      this.open.delete(textDocument.uri);
    });
  }
}

/** The language server: wires the protocol to the providers, and nothing else. */
import type { CodeAction, CodeLens, Connection, Hover, InlayHint } from 'vscode-languageserver';
import { TextDocumentSyncKind } from './protocol.ts';
import { Documents } from './documents.ts';
import { codeActionKinds, codeActions } from './providers/codeAction.ts';
import { codeLenses, isLensData, resolveLens, type LensOptions } from './providers/codeLens.ts';
import { Diagnostics } from './providers/diagnostics.ts';
import { hover } from './providers/hover.ts';
import { inlayHints } from './providers/inlayHint.ts';
import { answering } from './providers/request.ts';
import { Session } from './session.ts';
import { serverName, serverVersion } from './version.ts';

/** Serves one client over the connection until that ends. */
export function startServer(connection: Connection): void {
  const documents = new Documents();
  const session = new Session(connection, () => { diagnostics.refresh(); });
  const log = { error: (message: string): void => { connection.console.error(message); } };
  const report = (error: unknown): void => { log.error(String(error)); };

  const diagnostics = new Diagnostics(connection, documents, () => ({ language: session.settings.language, advice: session.advice }), report);

  connection.onInitialize((params) => {
    session.start(params);
    return {
      serverInfo: { name: serverName, version: serverVersion },
      capabilities: {
        textDocumentSync: TextDocumentSyncKind.Incremental,
        hoverProvider: true,
        codeLensProvider: { resolveProvider: true },
        inlayHintProvider: true,
        codeActionProvider: { codeActionKinds },
      },
    };
  });
  connection.onInitialized(() => { session.fetch().catch(report); });
  connection.onDidChangeConfiguration(({ settings }) => { session.change(settings).catch(report); });

  const lensOptions = (): LensOptions => ({ language: session.settings.language, explainCommand: session.explainCommand });
  connection.onHover(
    answering<Parameters<Parameters<Connection['onHover']>[0]>[0], Hover | null>('hover', log, null, ({ textDocument, position }) => {
      const document = documents.get(textDocument.uri);
      return document ? hover(document, position, session.settings.language, session.advice) : null;
    }),
  );
  connection.onCodeLens(
    answering<Parameters<Parameters<Connection['onCodeLens']>[0]>[0], CodeLens[]>('codeLens', log, [], ({ textDocument }) => {
      const document = documents.get(textDocument.uri);
      return document && session.settings.annotations === 'lens' ? codeLenses(document, textDocument.uri, lensOptions()) : [];
    }),
  );
  connection.onCodeLensResolve((lens, token) =>
    answering<CodeLens, CodeLens>('codeLens/resolve', log, lens, () => {
      const data: unknown = lens.data;
      const document = isLensData(data) ? documents.get(data.uri) : undefined;
      return document && isLensData(data) ? resolveLens(document, lens, data, lensOptions()) : lens;
    })(lens, token),
  );
  connection.languages.inlayHint.on(
    answering<Parameters<Parameters<Connection['languages']['inlayHint']['on']>[0]>[0], InlayHint[]>('inlayHint', log, [], ({ textDocument, range }) => {
      const document = documents.get(textDocument.uri);
      return document && session.settings.annotations === 'inlay' ? inlayHints(document, range, session.settings.language) : [];
    }),
  );

  connection.onCodeAction(
    answering<Parameters<Parameters<Connection['onCodeAction']>[0]>[0], CodeAction[]>('codeAction', log, [], (params) => {
      const document = documents.get(params.textDocument.uri);
      const { advice } = session;
      return document && advice ? codeActions(document, params, session.settings.language, advice) : [];
    }),
  );

  documents.listen(connection, diagnostics);
  connection.listen();
}

/** Runs the language server and keeps it told of the settings. */
import * as vscode from 'vscode';
import { LanguageClient, TransportKind, type LanguageClientOptions, type ServerOptions } from 'vscode-languageclient/node';
import { commandId, extensionId, prefix } from '../../shared/catalogue.ts';

/**
 * Starts the server over stdio, the same way in which any other editor starts it. The tutorial works
 * without it, so a server that does not start is logged, and the client says so itself.
 * @returns what ends it.
 */
export function startLanguageClient(context: vscode.ExtensionContext, log: vscode.LogOutputChannel): vscode.Disposable {
  const module = context.asAbsolutePath('dist/server.cjs');
  const serverOptions: ServerOptions = { module, transport: TransportKind.stdio };
  const { language, annotations, advice } = vscode.workspace.getConfiguration(prefix);
  const clientOptions: LanguageClientOptions = {
    documentSelector: [{ language: 'dockerfile' }],
    outputChannel: log,
    initializationOptions: { language, annotations, advice, otherLinters: otherLinters(), explainCommand: commandId('explainLine') },
    synchronize: { configurationSection: prefix },
  };
  const client = new LanguageClient(prefix, 'Guided Containers', serverOptions, clientOptions);
  client.start().catch((error: unknown) => log.error(error instanceof Error ? error : String(error)));
  const changed = vscode.extensions.onDidChange(() => {
    client.sendNotification('workspace/didChangeConfiguration', { settings: { [prefix]: { otherLinters: otherLinters() } } }).catch((error: unknown) => log.error(String(error)));
  });
  return vscode.Disposable.from(changed, { dispose: () => void client.dispose() });
}

/** Other extensions that look at Dockerfiles: the server leaves to them what they report. */
function otherLinters(): string[] {
  return vscode.extensions.all.map(({ id }) => id).filter((id) => /docker|container|hadolint/i.test(id) && id !== extensionId);
}

/** Runs the language server and keeps it told of the settings. */
import * as vscode from 'vscode';
import { LanguageClient, TransportKind, type LanguageClientOptions, type ServerOptions } from 'vscode-languageclient/node';
import { commandId, prefix } from '../../shared/catalogue.ts';

/**
 * Starts the server over stdio, the same way in which any other editor starts it.
 * @returns what ends it.
 */
export async function startLanguageClient(context: vscode.ExtensionContext, log: vscode.LogOutputChannel): Promise<vscode.Disposable> {
  const module = context.asAbsolutePath('dist/server.cjs');
  const serverOptions: ServerOptions = { module, transport: TransportKind.stdio };
  const { language, annotations } = vscode.workspace.getConfiguration(prefix);
  const clientOptions: LanguageClientOptions = {
    documentSelector: [{ language: 'dockerfile' }],
    outputChannel: log,
    initializationOptions: { language, annotations, explainCommand: commandId('explainLine') },
    synchronize: { configurationSection: prefix },
  };
  const client = new LanguageClient(prefix, 'Guided Containers', serverOptions, clientOptions);
  await client.start();
  return { dispose: () => void client.dispose() };
}

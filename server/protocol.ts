/**
 * The protocol's values, imported once: each import of a CommonJS module makes a bundle copy all of its
 * several hundred names at its start. Types cost nothing; import them where they are used.
 */
export {
  CodeActionKind, CodeLensRefreshRequest, ConfigurationRequest, DiagnosticSeverity, InlayHintRefreshRequest, LSPErrorCodes, MarkupKind, ResponseError, TextDocumentSyncKind,
} from 'vscode-languageserver';

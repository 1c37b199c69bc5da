/** The test-bed: a real Docker engine, registries and VS Code, brought up from Debian's packages and npm. */
export { dockerArtefacts, enginePackages, installDocker, type EngineKind } from './docker/install.ts';
export { startEngine, type Engine, type EngineOptions } from './docker/engine.ts';
export { askEngine } from './docker/request.ts';
export { hubArtefact, hubPackages, installHub, startHub } from './registry/hub.ts';
export { startRegistry } from './registry/registry.ts';
export type { Registry } from './registry/serve.ts';
export { editorArtefact, installEditor } from './editor/install.ts';
export { startEditor, type Editor, type EditorOptions } from './editor/editor.ts';
export { runExtensionTests, type ExtensionTestOptions } from './editor/extension-tests.ts';
export { startBrowser, type HeadlessBrowser, type PageOptions } from './editor/browser.ts';
export { isCached } from './machine/artefact.ts';
export { mayInstall, missingPackages } from './machine/debian.ts';
export { cacheFolder } from './machine/folders.ts';
export { freePort, isListening } from './machine/port.ts';
export { stopAll, temporaryFolder } from './machine/session.ts';
export { waitFor } from './machine/wait.ts';
export { codeExecutable } from './code-executable-path.ts';
export { installAll } from './install.ts';

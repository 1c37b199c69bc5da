import { fileURLToPath } from 'node:url';

/** An executable file that takes the place of `code`, as in `runTests({ vscodeExecutablePath: codeExecutable })`. */
export const codeExecutable = fileURLToPath(new URL('code-executable', import.meta.url));

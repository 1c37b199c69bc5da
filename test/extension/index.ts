/** What VS Code loads as its extension tests: mocha over the test files of this folder. */
import Mocha from 'mocha';
import { join } from 'node:path';

// Written out, so that the bundler finds them; each file registers its tests when it is loaded.
const files = [
  () => import('./commands.test.ts'),
  () => import('./files.test.ts'),
  () => import('./language.test.ts'),
  () => import('./terminal.test.ts'),
  () => import('./values.test.ts'),
];

export async function run(): Promise<void> {
  const root = process.env['GUIDED_CONTAINERS_ROOT'] ?? process.cwd();
  const mocha = new Mocha({ ui: 'bdd', timeout: 60_000, reporter: join(root, 'test', 'reporter.cjs'), color: true });
  mocha.suite.emit('pre-require', globalThis, 'index', mocha);
  for (const load of files) await load();
  await new Promise<void>((resolve, reject) => {
    mocha.run((failures) => (failures === 0 ? resolve() : reject(new Error(`${failures} tests failed`))));
  });
}

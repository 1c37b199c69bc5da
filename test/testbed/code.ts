/** Stands where `code` is expected: takes VS Code's own arguments, runs an extension's tests, ends with their result. */
import { parseArgs } from 'node:util';
import { runExtensionTests, type ExtensionTestOptions } from './editor/extension-tests.ts';
import { readSettings } from './editor/user-data.ts';
import { stopAll } from './machine/session.ts';

process.exitCode = 1;
try {
  process.exitCode = await runExtensionTests(understand(process.argv.slice(2)));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
} finally {
  await stopAll();
  process.exit();
}

function understand(args: string[]): ExtensionTestOptions {
  const { values, positionals } = parseArgs({
    args,
    // VS Code has many more options; those which mean nothing here are ignored.
    strict: false,
    allowPositionals: true,
    options: {
      extensionDevelopmentPath: { type: 'string' },
      extensionTestsPath: { type: 'string' },
      'user-data-dir': { type: 'string' },
      'extensions-dir': { type: 'string' },
      locale: { type: 'string' },
      'disable-workspace-trust': { type: 'boolean' },
    },
  });
  const { extensionDevelopmentPath: extension, extensionTestsPath: tests, locale } = values;
  if (typeof extension !== 'string' || typeof tests !== 'string') {
    throw new Error('Both --extensionDevelopmentPath and --extensionTestsPath are needed.');
  }
  const userData = values['user-data-dir'];
  const options: ExtensionTestOptions = {
    extension,
    tests,
    // The settings only: whatever else an earlier run left there would change the result of this one.
    settings: typeof userData === 'string' ? readSettings(userData) : {},
    trust: values['disable-workspace-trust'] !== true,
  };
  const [folder] = positionals;
  if (folder !== undefined) options.folder = folder;
  if (locale === 'en' || locale === 'zh-cn') options.locale = locale;
  return options;
}

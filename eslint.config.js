// Lint enforces the arrows of the layout: which folder may import which.
import js from '@eslint/js';
import tseslint from 'typescript-eslint';
import { builtinModules } from 'node:module';

const node = { group: ['node:*', ...builtinModules.filter((name) => !name.startsWith('_'))], message: 'This layer does not know Node.' };
const editor = { group: ['vscode'], message: 'Only the client knows the editor.' };
const protocol = { group: ['vscode-languageserver*', 'vscode-languageclient*'], message: 'This layer does not know LSP.' };
const engine = { group: ['dockerode', 'docker-modem'], message: 'Only client/engine talks to the engine.' };
const client = { group: ['**/client/**'], message: 'This layer does not know the extension.' };
const server = { group: ['**/server/**'], message: 'The client talks to the server through the protocol only.' };
const outside = (...names) => ({ group: names.map((name) => `**/${name}/**`), message: 'This arrow is not in the layout.' });

/** @param {string[]} files @param {object[]} patterns @param {string[]} [ignores] */
const arrows = (files, patterns, ignores = []) => ({
  files,
  ignores,
  rules: { 'no-restricted-imports': ['error', { patterns }] },
});

export default tseslint.config(
  { ignores: ['dist/', 'out/', 'node_modules/'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    languageOptions: { parserOptions: { projectService: { allowDefaultProject: ['*.js'] } } },
    files: ['**/*.ts'],
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: 'error',
    },
  },
  { files: ['**/*.mjs', '**/*.cjs', '*.js'], languageOptions: { globals: { module: 'writable', require: 'readonly', process: 'readonly', console: 'readonly', URL: 'readonly', Buffer: 'readonly', setTimeout: 'readonly', clearTimeout: 'readonly', fetch: 'readonly' } } },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  // Tests assert what must be there; a failing `!` is a failing test.
  { files: ['test/**/*.ts'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },

  arrows(['shared/**'], [node, editor, protocol, engine, client, server, outside('walkthroughs', 'tools', 'test')]),
  arrows(['walkthroughs/**'], [node, editor, protocol, engine, client, server, outside('tools', 'test')]),
  arrows(['server/explain/**'], [node, editor, protocol, engine, client, outside('walkthroughs', 'tools', 'test', 'providers')]),
  arrows(['server/**'], [node, editor, engine, client, outside('walkthroughs', 'tools', 'test')], ['server/explain/**', 'server/node.ts', 'server/cli.ts']),
  arrows(['server/node.ts', 'server/cli.ts'], [editor, engine, client, outside('walkthroughs', 'tools', 'test')]),
  arrows(['client/engine/**'], [editor, protocol, server, outside('tools', 'test')]),
  arrows(['client/**'], [engine, server, outside('tools', 'test')], ['client/engine/**']),
  arrows(['client/progress/evidence.ts', 'client/progress/facts.ts', 'client/terminal/grammar.ts', 'client/failures/**'], [node, editor, protocol, engine, server, outside('tools', 'test')]),
);

/** `node --import tsx test/testbed/cli.ts`: brings the test-bed up for a person. */
import { parseArgs } from 'node:util';
import { startEngine, type EngineKind } from './index.ts';
import { startEditor } from './editor/editor.ts';
import { installAll } from './install.ts';
import { sessionFolder, stopAll } from './machine/session.ts';
import { startHub } from './registry/hub.ts';

const usage = `Usage:
  cli.ts install    prepares all that is kept in the cache
  cli.ts up         starts the stand-in for Docker Hub, an engine and, when asked, an editor; Ctrl+C ends them
      --engine current|older   Docker 26 with BuildKit (the default), or Docker 20.10 with the classic builder
      --no-mirror              without the stand-in: Docker Hub itself is asked
      --editor                 start VS Code too
      --extension DIR          the extension to run in it
      --folder DIR             the folder to open in it
      --locale en|zh-cn        its display language
      --trust                  ask whether folders are trusted
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    engine: { type: 'string', default: 'current' },
    'no-mirror': { type: 'boolean', default: false },
    editor: { type: 'boolean', default: false },
    extension: { type: 'string' },
    folder: { type: 'string' },
    locale: { type: 'string', default: 'en' },
    trust: { type: 'boolean', default: false },
  },
});

const commands: Record<string, () => Promise<void>> = { install: installAll, up };
const command = commands[positionals[0] ?? ''];
if (!command) {
  console.error(usage);
  process.exit(1);
}
try {
  await command();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  await stopAll();
  process.exit(1);
}

async function up(): Promise<void> {
  sessionFolder();
  const hub = values['no-mirror'] ? undefined : await startHub();
  const engine = await startEngine({
    kind: values.engine as EngineKind,
    ...(hub && { mirror: hub.url }),
  });
  for (const [name, value] of Object.entries(engine.env)) console.log(`export ${name}='${value}'`);
  if (hub) console.log(`# stand-in for Docker Hub: ${hub.url}`);
  if (values.editor) {
    const editor = await startEditor({
      env: { ...process.env, ...engine.env },
      locale: values.locale as 'en' | 'zh-cn',
      trust: values.trust,
      ...(values.extension && { extension: values.extension }),
      ...(values.folder && { folder: values.folder }),
    });
    console.log(`# editor: ${editor.url}`);
  }
  console.log('# ready; Ctrl+C ends it');
  // The services are processes of their own; something must keep this one.
  setInterval(() => {}, 2 ** 30);
}

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { commandId, commandKeys, settingId, settingKeys, stepContextKey } from '../../../shared/catalogue.ts';
import { locales } from '../../../shared/locale.ts';
import { contributes, texts } from '../../../tools/contributions.ts';
import { generated, stale } from '../../../tools/generate.ts';
import { root } from '../../../tools/layout.ts';
import { renderPages } from '../../../tools/pages.ts';
import { tutorials } from '../../../walkthroughs/index.ts';

interface Walkthrough {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly when: string;
  readonly steps: readonly { readonly id: string; readonly title: string; readonly description: string; readonly media: { readonly markdown: string }; readonly completionEvents: readonly string[] }[];
}

const walkthroughs = contributes(tutorials)['walkthroughs'] as Walkthrough[];
const pages = new Map((await Promise.all(tutorials.map(renderPages))).flatMap((rendered) => [...rendered]));
const commandIds = new Set<string>(commandKeys.map(commandId));

/** Where texts with links come from, by a name for the failure. */
const linked = new Map([
  ...pages,
  ...walkthroughs.flatMap(({ id, steps }) => steps.map((step) => [`${id}/${step.id}`, step.description] as const)),
]);

describe('the manifest', () => {
  it('is what the catalogue and the tutorials make', async () => {
    assert.deepEqual(await stale(), [], 'run: npm run generate');
  });

  it('resolves every %text% in both languages', async () => {
    const files = await generated();
    const used = [...(files.get('package.json') ?? '').matchAll(/"%([^%"]+)%"/g)].map((match) => match[1] ?? '');
    assert.ok(used.length > commandKeys.length);
    for (const locale of locales) {
      const nls = JSON.parse(files.get(`package.nls${locale === 'en' ? '' : `.${locale}`}.json`) ?? '{}') as Record<string, string>;
      for (const key of used) assert.ok(nls[key], `${key} in ${locale}`);
    }
  });

  it('has no text that is the same in both languages', () => {
    for (const [key, text] of texts()) assert.notEqual(text.en, text['zh-cn'], key);
  });

  it('contributes each tutorial once a reading language, and each step has its page', () => {
    assert.equal(walkthroughs.length, 3 * tutorials.length);
    for (const { steps } of walkthroughs) for (const { media } of steps) assert.ok(pages.has(media.markdown), media.markdown);
  });

  it('has unique step ids without a colon', () => {
    for (const { steps } of walkthroughs) {
      assert.equal(new Set(steps.map(({ id }) => id)).size, steps.length);
      for (const { id } of steps) assert.match(id, /^[a-z-]+$/);
    }
  });
});

describe('links and keys', () => {
  it('every command link names a command of the catalogue, with arguments that parse', () => {
    let count = 0;
    for (const [where, text] of linked) {
      for (const [, target = ''] of text.matchAll(/\]\(command:([^)]*)\)/g)) {
        const [id = '', query] = target.split('?');
        assert.ok(commandIds.has(id), `${where}: ${id}`);
        if (query !== undefined) assert.ok(Array.isArray(JSON.parse(decodeURIComponent(query))), `${where}: ${target}`);
        assert.doesNotMatch(target, /[\s()]/, where);
        count++;
      }
    }
    assert.ok(count > 100);
  });

  it('every link is a command, a picture that exists, or https', () => {
    for (const [where, text] of linked) {
      for (const [, target = ''] of text.matchAll(/\]\(([^)]*)\)/g)) {
        const picture = /media\/(?:en|zh-cn|bilingual)\/([\w-]+\.svg)$/.exec(target)?.[1];
        if (picture !== undefined) assert.ok(existsSync(join(root, 'media', picture)), `${where}: ${picture}`);
        else assert.match(target, /^(?:command:|https:\/\/)/, where);
      }
    }
  });

  it('every key in a when or onContext is in the catalogue', () => {
    const known = new Set<string>([
      ...settingKeys.map((key) => `config.${settingId(key)}`),
      ...tutorials.flatMap(({ id, steps }) => steps.map((step) => stepContextKey(id, step.id))),
    ]);
    const expressions = walkthroughs.flatMap(({ when, steps }) => [when, ...steps.flatMap(({ completionEvents }) => completionEvents.map((event) => event.replace(/^onContext:/, '')))]);
    for (const expression of expressions) {
      const keys = expression.replace(/'[^']*'/g, '').match(/[A-Za-z][\w.-]*/g) ?? [];
      assert.ok(keys.length > 0, expression);
      for (const key of keys) assert.ok(known.has(key), key);
    }
  });

  it('every page has the switch to the other two languages', () => {
    for (const [where, text] of pages) assert.equal(text.match(/switchLanguage\?/g)?.length, 2, where);
  });
});

describe('the pages', () => {
  // The article's slips, and the words that the glossary replaced.
  const slips = /requments|http\/\/|docker tag image|friendlyname|镜象|注册表|存储库|标记镜像|分离模式|命令解析器|唯一编号|备忘单/;

  it('repeat none of the article’s slips', () => {
    for (const [where, text] of linked) assert.doesNotMatch(text, slips, where);
  });

  it('have a space between Chinese and Latin letters or digits', () => {
    for (const [where, text] of linked) {
      if (where.includes('/en/')) continue;
      const prose = text.replace(/```[\s\S]*?```/g, '').replace(/\]\([^)]*\)/g, ']').replace(/<[^>]*>/g, ' ');
      const tight = /[\u4e00-\u9fff][A-Za-z0-9`]|[A-Za-z0-9`][\u4e00-\u9fff]/.exec(prose);
      assert.equal(tight?.[0] && prose.slice(Math.max(0, tight.index - 15), tight.index + 15), undefined, where);
    }
  });
});

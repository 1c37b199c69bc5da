import assert from 'node:assert/strict';
import { weave } from '../../../tools/weave.ts';

const page = (en: string, chinese: string): string => weave({ en, 'zh-cn': chinese }, 'page');

describe('weaving a bilingual page', () => {
  it('puts both headings on one line', () => {
    assert.equal(page('## Build', '## 构建'), '## Build · 构建\n');
  });

  it('puts the translation of a paragraph under it', () => {
    assert.equal(page('One.\nStill one.', '一。'), 'One.\nStill one.\n\n一。\n');
  });

  it('puts code once', () => {
    const code = '```sh\ndocker image ls\n```';
    assert.equal(page(`Run:\n\n${code}`, `执行：\n\n${code}`), `Run:\n\n执行：\n\n${code}\n`);
  });

  it('puts both languages into each list item and keeps numbers', () => {
    assert.equal(page('1. one\n2. two', '1. 一\n2. 二'), '1. one<br>一\n2. two<br>二\n');
  });

  it('puts both languages into each table cell, and what is the same once', () => {
    assert.equal(
      page('| Word | Meaning |\n| --- | --- |\n| `-t` | names it |', '| 词 | 含义 |\n| --- | --- |\n| `-t` | 命名 |'),
      '| Word · 词 | Meaning · 含义 |\n| --- | --- |\n| `-t` | names it<br>命名 |\n',
    );
  });

  it('keeps a pipe in code in a table cell a pipe', () => {
    const source = '| A | B |\n| --- | --- |\n| `a \\| b` | x |';
    assert.equal(page(source, source), `${source}\n`);
  });

  it('makes one button of two with the same target', () => {
    assert.equal(page('[Build](command:build)', '[构建](command:build)'), '[Build · 构建](command:build)\n');
  });

  it('shows a picture once', () => {
    assert.equal(page('![a box](media:box)', '![一个盒子](media:box)'), '![a box · 一个盒子](media:box)\n');
  });

  it('folds both answers into one', () => {
    assert.equal(
      page('<details><summary>Answer</summary>\n\nYes.\n\n</details>', '<details><summary>答案</summary>\n\n是。\n\n</details>'),
      '<details><summary>Answer · 答案</summary>\n\nYes.\n\n是。\n\n</details>\n',
    );
  });

  for (const [what, en, chinese, message] of [
    ['another kind of block', '## A', '一。', /block 1: en has a heading.*zh-cn has a paragraph/],
    ['another heading level', '# A', '## 一', /level 1.*level 2/],
    ['a missing block', 'A\n\nB', '一', /block 2: zh-cn ends here/],
    ['a surplus block', 'A', '一\n\n二', /block 2: en ends here/],
    ['other code', '```sh\na\n```', '```sh\nb\n```', /the code differs/],
    ['another code language', '```sh\na\n```', '```text\na\n```', /the code differs/],
    ['another number of list items', '- a\n- b', '- 一', /a list of 2.*a list of 1/],
    ['another table', '| a |\n| - |\n| b |', '| 一 |\n| - |', /2×1.*1×1/],
  ] as const) {
    it(`refuses ${what}`, () => assert.throws(() => page(en, chinese), message));
  }

  it('refuses HTML other than details', () => {
    assert.throws(() => page('<div>x</div>', '<div>x</div>'), /HTML other than details at line 1/);
  });

  it('refuses nested lists, since they would lose their nesting', () => {
    assert.throws(() => page('- a\n  - b', '- 一\n  - 二'), /not part of|flat/);
  });
});

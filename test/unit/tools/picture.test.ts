import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { readingLanguages } from '../../../shared/locale.ts';
import { localisePicture } from '../../../tools/picture.ts';

describe('localisePicture', () => {
  const label = '<text x="10" y="20" class="strong">image ¦ 镜像</text>';

  it('keeps the one language that is read', () => {
    assert.equal(localisePicture(label, 'en'), '<text x="10" y="20" class="strong">image</text>');
    assert.equal(localisePicture(label, 'zh-cn'), '<text x="10" y="20" class="strong">镜像</text>');
  });

  it('sets both languages side by side for a bilingual reader', () => {
    assert.equal(localisePicture(label, 'bilingual'), '<text x="10" y="20" class="strong">image · 镜像</text>');
  });

  it('shows a word that is the same in both languages once', () => {
    assert.equal(localisePicture('<text>Flask ¦ Flask</text>', 'bilingual'), '<text>Flask</text>');
  });

  it('translates the title', () => {
    assert.equal(localisePicture('<title>Layers ¦ 层</title>', 'zh-cn'), '<title>层</title>');
  });

  it('leaves code, shapes and styles as they are', () => {
    const code = '<rect x="1"/><text class="code" x="5">docker build -t friendlyhello .</text>';
    for (const language of readingLanguages) assert.equal(localisePicture(code, language), code);
  });

  it('translates each of several labels', () => {
    assert.equal(localisePicture('<text>a ¦ 甲</text><path/><text>b ¦ 乙</text>', 'zh-cn'), '<text>甲</text><path/><text>乙</text>');
  });

  it('drops comments, which may speak of labels', () => {
    assert.equal(localisePicture('<!-- <text>a¦b</text> --><text>a ¦ 甲</text>', 'en'), '<text>a</text>');
  });

  describe('a label in two lines', () => {
    const twoLines = '<text class="strong two-lines" x="10" y="20">host port ¦ 主机端口</text>';

    it('stacks the languages around the place of a single line', () => {
      assert.equal(
        localisePicture(twoLines, 'bilingual'),
        '<text class="strong two-lines" x="10" y="20"><tspan x="10" dy="-0.625em">host port</tspan><tspan x="10" dy="1.25em">主机端口</tspan></text>',
      );
    });

    it('is one line for a reader of one language', () => {
      assert.equal(localisePicture(twoLines, 'zh-cn'), '<text class="strong two-lines" x="10" y="20">主机端口</text>');
    });

    it('takes its own x, not one that only ends so', () => {
      assert.throws(() => localisePicture('<text class="two-lines" data-x="1">a ¦ 甲</text>', 'bilingual'), /needs an x/);
    });

    it('needs two languages', () => {
      assert.throws(() => localisePicture('<text class="two-lines" x="1">docker run</text>', 'en'), /two languages.*docker run/);
    });
  });

  describe('throws, with the label,', () => {
    const malformed = {
      'no space before the bar': '<text>image¦ 镜像</text>',
      'no space after the bar': '<text>image ¦镜像</text>',
      'two spaces': '<text>image  ¦ 镜像</text>',
      'two bars': '<text>image ¦ 镜像 ¦ 镜像</text>',
      'a bar inside a language': '<text>im¦age ¦ 镜像</text>',
      'a missing translation': '<text>image ¦ </text>',
      'a missing original': '<text> ¦ 镜像</text>',
      'elements inside': '<text><tspan>image</tspan> ¦ 镜像</text>',
      'a label outside text and title': '<desc>image ¦ 镜像</desc>',
      'a label in an attribute': '<g aria-label="image ¦ 镜像"/>',
    };
    for (const [what, svg] of Object.entries(malformed)) {
      it(`for ${what}`, () => {
        for (const language of readingLanguages) {
          assert.throws(() => localisePicture(svg, language), (error: Error) => error.message.endsWith(svg));
        }
      });
    }
  });
});

describe('the pictures in media/', () => {
  const media = new URL('../../../media/', import.meta.url);
  const han = /\p{Script=Han}/u;
  const labels = (svg: string): string[] => [...svg.matchAll(/<(?:text|title)\b[^>]*>([^]*?)<\/(?:text|title)>/g)].map((match) => match[1]!);

  for (const name of readdirSync(media).filter((file) => file.endsWith('.svg') && file !== 'icon.svg')) {
    const svg = readFileSync(new URL(name, media), 'utf8');

    it(`${name} has no Chinese for an English reader, and a title for each`, () => {
      assert.doesNotMatch(localisePicture(svg, 'en'), han);
      for (const language of readingLanguages) assert.match(localisePicture(svg, language), /<svg\b[^>]*\brole="img"[^>]*>\s*<title>[^<]+<\/title>/);
    });

    it(`${name} leaves only code and names untranslated for a Chinese reader`, () => {
      const untranslated = labels(svg).filter((label) => !label.includes('¦'));
      for (const label of untranslated) assert.doesNotMatch(label, han);
      const chinese = labels(localisePicture(svg, 'zh-cn')).filter((label) => !untranslated.includes(label));
      for (const label of chinese) assert.match(label, han);
    });

    it(`${name} brings no scripts, no foreign content, nothing from elsewhere`, () => {
      assert.doesNotMatch(svg, /<script|<foreignObject|<image|@import|url\((?!#)|\bon\w+=|href="(?!#)/);
    });
  }
});

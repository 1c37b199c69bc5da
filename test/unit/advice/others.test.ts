import assert from 'node:assert/strict';
import { reportedElsewhere } from '../../../server/explain/index.ts';
import { article } from '../../corpus/article.ts';
import { rulesOf } from './advise.ts';

const text = 'FROM a:1\nMAINTAINER b\nENV A b\nENV PASSWORD=x1\nADD c /d\nCMD e f';
const all = ['maintainer', 'key-value', 'secret', 'add-copy', 'exec-form'];

describe('advice that something else gives', () => {
  it('is all there without others', () => {
    assert.deepEqual(rulesOf(text), all);
    assert.deepEqual(rulesOf(text, reportedElsewhere(['somebody.else'])), all);
  });

  it('is left to BuildKit’s checks where Docker’s extension shows them', () => {
    assert.deepEqual(rulesOf(text, reportedElsewhere(['docker.docker'])), ['add-copy']);
    assert.deepEqual(rulesOf(article, reportedElsewhere(['Docker.docker'])), ['end-of-life-image', 'cache-order', 'add-copy', 'trusted-host', 'root-user']);
  });

  it('is left to hadolint, and to Container Tools', () => {
    assert.deepEqual(rulesOf(text, reportedElsewhere(['exiasr.hadolint'])), ['key-value', 'secret']);
    assert.deepEqual(rulesOf(text, reportedElsewhere(['ms-azuretools.vscode-containers'])), ['key-value', 'secret', 'add-copy', 'exec-form']);
  });

  it('is not given where the file’s author turned the check off', () => {
    assert.deepEqual(rulesOf(`# check=skip=JSONArgsRecommended,LegacyKeyValueFormat;error=true\n${text}`), ['maintainer', 'secret', 'add-copy']);
    assert.deepEqual(rulesOf(`# syntax=docker/dockerfile:1\n# check=error=true;skip=all\n${text}`), ['add-copy']);
    assert.deepEqual(rulesOf(`# a comment\n# check=skip=all\n${text}`), all);
    assert.deepEqual(rulesOf(`# hadolint global ignore=DL3020,DL4000\n${text}`), ['key-value', 'secret', 'exec-form']);
    assert.deepEqual(rulesOf('FROM a:1\n# hadolint ignore=DL3020\nADD b /c\nADD d /e'), ['add-copy']);
  });
});

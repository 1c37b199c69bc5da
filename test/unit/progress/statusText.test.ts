import assert from 'node:assert/strict';
import { statusText } from '../../../client/progress/statusText.ts';
import { away, connecting, up } from './sight.ts';

describe('the status bar', () => {
  it('names the engine and its version', () => {
    assert.equal(statusText(up, 'bilingual', 'linux').label, '$(vm-running) Docker 26.1.5');
    const packaged = { ...up, version: '26.1.5+dfsg1' } as typeof up;
    assert.equal(statusText(packaged, 'en', 'linux').label, '$(vm-running) Docker 26.1.5');
  });

  it('says in the reading language that it is not running', () => {
    assert.equal(statusText(away, 'en', 'linux').label, '$(warning) Docker: not running');
    assert.equal(statusText(away, 'zh-cn', 'linux').label, '$(warning) Docker：未运行');
    assert.equal(statusText(away, 'bilingual', 'linux').label, '$(warning) Docker: not running · 未运行');
  });

  it('shows that it is looking', () => assert.match(statusText(connecting, 'en', 'linux').label, /loading/));

  it('tells in its tooltip where it looks, why it is there, and what to do', () => {
    const { tooltip } = statusText(away, 'zh-cn', 'linux');
    assert.match(tooltip, /`unix:\/\/\/var\/run\/docker\.sock`（默认）/);
    assert.match(tooltip, /`sudo systemctl start docker`/);
    assert.match(tooltip, /`connect ECONNREFUSED`/);
    assert.doesNotMatch(tooltip, /Start the Docker engine/);
  });

  it('tells it in both languages to a bilingual reader', () => {
    const { tooltip } = statusText(away, 'bilingual', 'macos');
    assert.match(tooltip, /Start Docker Desktop[^]*---[^]*请启动 Docker Desktop/);
  });

  it('lets nothing from outside become Markdown', () => {
    const odd = { ...away, detail: 'a `b` [c](command:d) ```' } as typeof away;
    assert.match(statusText(odd, 'en', 'linux').tooltip, /```` a `b` \[c\]\(command:d\) ``` ````$/);
    const named = { ...up, name: '[x](y)' } as typeof up;
    assert.match(statusText(named, 'en', 'linux').tooltip, /\\\[x\\\]\\\(y\\\)/);
  });
});

import assert from 'node:assert/strict';
import { locales } from '../../../shared/locale.ts';
import { awayAdvice, hostPlatform, type HostPlatform } from '../../../client/engine/index.ts';
import type { AwayReason } from '../../../client/engine/snapshot.ts';

const platforms: readonly HostPlatform[] = ['linux', 'wsl', 'macos', 'windows'];
const reasons: readonly AwayReason[] = ['no-socket', 'refused', 'permission', 'unreachable', 'not-trusted', 'misconfigured', 'other'];

describe('the advice on an engine that is away', () => {
  it('exists for every reason on every platform, in both languages', () => {
    for (const reason of reasons) {
      for (const platform of platforms) {
        const { title, next } = awayAdvice(reason, platform);
        for (const locale of locales) assert.ok(title[locale] && next[locale], `${reason} ${platform} ${locale}`);
      }
    }
  });

  it('is written with full-width punctuation and spaces in Chinese', () => {
    for (const reason of reasons) {
      for (const platform of platforms) {
        const { title, next } = awayAdvice(reason, platform);
        const text = `${title['zh-cn']}\n${next['zh-cn']}`;
        assert.doesNotMatch(text, /[\u4e00-\u9fff][A-Za-z0-9]|[A-Za-z0-9][\u4e00-\u9fff]|[\u4e00-\u9fff][,.;:!?]/, text);
      }
    }
  });

  it('knows Windows behind Linux', () => {
    assert.equal(hostPlatform('linux', { WSL_DISTRO_NAME: 'Debian' }), 'wsl');
    assert.equal(hostPlatform('linux', {}), 'linux');
  });
});

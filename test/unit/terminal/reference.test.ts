import assert from 'node:assert/strict';
import { parseReference } from '../../../client/terminal/reference.ts';

const f64 = 'f'.repeat(64);

/** Cases of the grammar's own tests (github.com/distribution/reference): value, domain, path, tag, digest. */
const good: readonly (readonly [string, string | undefined, string, (string | undefined)?, string?])[] = [
  ['test_com', undefined, 'test_com'],
  ['test.com:tag', undefined, 'test.com', 'tag'],
  ['test.com:5000', undefined, 'test.com', '5000'],
  ['test.com/repo:tag', 'test.com', 'repo', 'tag'],
  ['test:5000/repo', 'test:5000', 'repo'],
  ['test:5000/repo:tag', 'test:5000', 'repo', 'tag'],
  [`test:5000/repo@sha256:${f64}`, 'test:5000', 'repo', undefined, `sha256:${f64}`],
  [`test:5000/repo:tag@sha256:${f64}`, 'test:5000', 'repo', 'tag', `sha256:${f64}`],
  ['lowercase:Uppercase', undefined, 'lowercase', 'Uppercase'],
  [`${'a/'.repeat(127)}a:tag-puts-this-over-max`, 'a', `${'a/'.repeat(126)}a`, 'tag-puts-this-over-max'],
  ['sub-dom1.foo.com/bar/baz/quux', 'sub-dom1.foo.com', 'bar/baz/quux'],
  ['b.gcr.io/test.example.com/my-app:test.example.com', 'b.gcr.io', 'test.example.com/my-app', 'test.example.com'],
  ['xn--n3h.com/myimage:xn--n3h.com', 'xn--n3h.com', 'myimage', 'xn--n3h.com'],
  [`xn--7o8h.com/myimage:xn--7o8h.com@sha512:${f64}${f64}`, 'xn--7o8h.com', 'myimage', 'xn--7o8h.com', `sha512:${f64}${f64}`],
  ['foo_bar.com:8080', undefined, 'foo_bar.com', '8080'],
  ['foo/foo_bar.com:8080', 'foo', 'foo_bar.com', '8080'],
  ['192.168.1.1', undefined, '192.168.1.1'],
  ['192.168.1.1:5000/repo:5050', '192.168.1.1:5000', 'repo', '5050'],
  ['[2001:db8::1]/repo', '[2001:db8::1]', 'repo'],
  ['[2001:db8::1]:5000/repo:tag', '[2001:db8::1]:5000', 'repo', 'tag'],
  ['[::1]:5000/repo', '[::1]:5000', 'repo'],
  ['foo.com/foo_bar', 'foo.com', 'foo_bar'],
  ['example.com/some_separator__underscore/myimage', 'example.com', 'some_separator__underscore/myimage'],
  ['do__cker/docker', undefined, 'do__cker/docker'],
  ['registry.io/foo/project--id.module--name.ver---sion--name', 'registry.io', 'foo/project--id.module--name.ver---sion--name'],
  ['Asdf.com/foo/bar', 'Asdf.com', 'foo/bar'],
  ['aa-a/a', 'aa-a', 'a'],
  [`localhost:8080@sha256:${f64}`, undefined, 'localhost', '8080', `sha256:${f64}`],
];

const bad: readonly string[] = [
  '',
  ':justtag',
  `@sha256:${f64}`,
  'repo@sha256:ffffffffffffffffffffffffffffffffff',
  `validname@invaliddigest:${f64}${f64}`,
  `repo@sha256:${f64.toUpperCase()}`,
  'Uppercase:tag',
  'test:5000/Uppercase/lowercase:tag',
  `${'a/'.repeat(128)}a:tag`,
  'aa/asdf$$^/aa',
  '[2001:db8::1]',
  '[2001:db8::1]:5000',
  '[fe80::1%eth0]:5000/repo',
  'a/a/a/a/',
  'a//a/a',
  'foo.com/',
  'foo.com:http/bar',
  'a^a',
  'a-/a/a/a',
  'foo.com/a-/a/a',
  '-foo/bar',
  'foo/bar-',
  '_foo/bar',
  'foo_bar.com:8080/app',
  '____/____',
  'docker_/docker_',
  'example.com/__underscore/myimage',
  'example.com/..dots/myimage',
  'example.com/nodouble..dots/myimage',
  'docker./docker',
  '.docker/docker',
  'do__cker:8080/docker',
  'dock_.er/docker',
  'dock-.er/docker',
  'docker/',
  'Foo/FarB',
  'fc00::1:5000/debian',
  'https://github.com/docker/docker',
  'registry.com:8080/myapp:invalid~tag',
  'registry.com:8080/myapp@2bad',
  `a:${'t'.repeat(129)}`,
  'friendlyhello:',
  'friendlyhello:-v1',
  'friendlyhello\n',
];

describe('The grammar of image references', () => {
  for (const [value, domain, path, tag, digest] of good) {
    it(`takes ${value.slice(0, 60)}`, () => {
      assert.deepEqual(parseReference(value), { domain, path, tag, digest });
    });
  }

  for (const value of bad) {
    it(`refuses ${JSON.stringify(value.slice(0, 60))}`, () => {
      assert.equal(parseReference(value), undefined);
    });
  }

  it('allows a name of 255 characters and a tag of 128', () => {
    assert.notEqual(parseReference(`${'a'.repeat(255)}:${'t'.repeat(128)}`), undefined);
    assert.equal(parseReference('a'.repeat(256)), undefined);
  });

  it('refuses what is endless at once', () => {
    assert.equal(parseReference(`${'a-'.repeat(1_000_000)}!`), undefined);
  });
});

import assert from 'node:assert/strict';
import type { Check } from '../../../client/terminal/checked.ts';
import {
  checkContainerId,
  checkContainerName,
  checkHubUser,
  checkImageName,
  checkImageReference,
  checkPort,
  checkRegistryHost,
  checkRepository,
  checkTag,
} from '../../../client/terminal/grammar.ts';
import { parseReference } from '../../../client/terminal/reference.ts';
import { hostile } from './hostile.ts';

function accepts<T>(check: (value: string) => Check<T>, ...values: string[]): void {
  for (const value of values) {
    it(`takes ${value.slice(0, 60)}`, () => assert.equal(check(value).ok, true));
  }
}

/** Refused, and the message says `en` and `zh`. */
function refuses<T>(check: (value: string) => Check<T>, cases: Readonly<Record<string, readonly [en: string, zh: string]>>): void {
  for (const [value, [en, zh]] of Object.entries(cases)) {
    it(`says of ${JSON.stringify(value.slice(0, 40))}: ${en}`, () => {
      const checked = check(value);
      assert.equal(checked.ok, false);
      if (checked.ok) return;
      assert.ok(checked.message.en.includes(en), checked.message.en);
      assert.ok(checked.message['zh-cn'].includes(zh), checked.message['zh-cn']);
      assert.doesNotMatch(checked.message.en + checked.message['zh-cn'], /\{\w+\}/, 'a placeholder is left');
    });
  }
}

describe('Checks of values for the command line', () => {
  describe('a registry’s host', () => {
    accepts(checkRegistryHost, 'localhost:5050', 'localhost', 'registry.example.com', 'registry.example.com:443', '127.0.0.1:5000', 'host:5000');
    refuses(checkRegistryHost, {
      '': ['is missing', '请填写'],
      'my registry': ['can’t hold spaces', '不能包含空格'],
      'https://registry.example.com': ['Leave out “https://”', '去掉“https://”'],
      'registry.example.com/john': ['only the host', '只填写主机名'],
      'registry.example.com$(id)': ['“$”', '“$”'],
      '-registry.example.com': ['can’t begin with “-”', '不能以“-”开头'],
      'localhost:0': ['port must be', '端口必须'],
      'localhost:99999': ['port must be', '端口必须'],
      'localhost:50:50': ['port must be', '端口必须'],
      '[::1]:5000': ['brackets', '方括号'],
      myregistry: ['dot or a port', '点或端口'],
      'hub.docker.com': ['choose Docker Hub', '选择 Docker Hub'],
      'docker.io': ['choose Docker Hub', '选择 Docker Hub'],
      'bad_host.example.com': ['dot or a port', '点或端口'],
      [`${'a'.repeat(260)}.com`]: ['too long', '过长'],
    });
  });

  describe('a repository', () => {
    accepts((value) => checkRepository(value), 'get-started', 'a', 'team/get-started', 'a__b', 'x'.repeat(255));
    refuses((value) => checkRepository(value), {
      '': ['is missing', '请填写'],
      'get started': ['can’t hold spaces', '不能包含空格'],
      'Get-Started': ['write “get-started”', '“get-started”'],
      'get-started:part2': ['asked for next', '下一步填写'],
      'get;started': ['“;”', '“;”'],
      'get-started/': ['“/” with nothing beside it', '缺少内容'],
      '--privileged': ['can’t begin with “-”', '不能以“-”开头'],
      'a..b': ['only between letters', '只能位于'],
      'gеt': ['(U+0435)', '(U+0435)'],
      ['x'.repeat(256)]: ['too long', '过长'],
    });
    it('calls a user by that name', () => {
      const check = checkRepository('John', 'userName');
      assert.ok(!check.ok && check.message.en.startsWith('The user name') && check.message['zh-cn'].startsWith('用户名'));
    });
  });

  describe('an image reference', () => {
    accepts(
      checkImageReference,
      'friendlyhello',
      'hello-world',
      'john/get-started:part2',
      'localhost:5000/john/get-started:part2',
      'registry.example.com/a/b/c:V1.2_3',
      `python@sha256:${'0'.repeat(64)}`,
      `${'a'.repeat(255)}:${'t'.repeat(128)}`,
      'Registry.Example.com/app',
    );
    refuses(checkImageReference, {
      '': ['is missing', '请填写'],
      'friendly hello': ['can’t hold spaces', '不能包含空格'],
      'friendly\u3000hello': ['can’t hold spaces', '不能包含空格'],
      'friendly\nhello': ['line breaks', '换行'],
      'friendly$(id)': ['“$”', '“$”'],
      'friendly;id': ['“;”', '“;”'],
      'friendlyhello：part2': ['“：” (U+FF1A)', '“：” (U+FF1A)'],
      'frіendlyhello': ['“і” (U+0456)', '“і” (U+0456)'],
      'friendly\u200bhello': ['the invisible character U+200B', '不可见字符 U+200B'],
      '--privileged': ['can’t begin with “-”', '不能以“-”开头'],
      FriendlyHello: ['write “friendlyhello”', '“friendlyhello”'],
      'john/Get-Started:part2': ['write “john/get-started”', '小写'],
      'John/get-started:part2': ['write “john/get-started”', '小写'],
      'https://localhost:5000/app': ['Leave out “https://”', '请去掉“https://”'],
      '[::1]:5000/app': ['brackets', '方括号'],
      'a//b': ['beside a “/”', '“/”'],
      'john/': ['beside a “/”', '“/”'],
      'friendlyhello:': ['tag after “:” is missing', '缺少标签'],
      'friendlyhello:v1:2': ['a “:” too many', '多了一个“:”'],
      'friendly_hello_:v1': ['“friendly_hello_”', '“friendly_hello_”'],
      'nodouble..dots': ['“nodouble..dots”', '“nodouble..dots”'],
      'friendlyhello:-v1': ['The tag can’t begin with “-”', '标签不能以“-”开头'],
      'friendlyhello:.v1': ['The tag can’t begin with “.”', '标签不能以“.”开头'],
      'localhost:99999/app': ['1 to 65535', '1 到 65535'],
      'localhost:http/app': ['1 to 65535', '1 到 65535'],
      'app@sha256:abc': ['64 hexadecimal digits', '64 位十六进制'],
      ['f'.repeat(64)]: ['image ID', '镜像 ID'],
      ['a'.repeat(256)]: ['256 characters, and at most 255', '共 256 个字符，最多允许 255 个'],
      [`app:${'t'.repeat(129)}`]: ['129 characters, and at most 128', '最多允许 128 个'],
    });

    it('never takes what the grammar refuses', () => {
      const alphabet = ['a', 'Z', '0', '.', '_', '-', '/', ':', '@', '__', 'localhost', 'sha256', 'f'.repeat(64)];
      for (const one of alphabet) for (const two of alphabet) for (const three of alphabet) for (const four of alphabet) {
        const value = one + two + three + four;
        if (checkImageReference(value).ok) assert.notEqual(parseReference(value), undefined, value);
      }
    });
  });

  describe('a new name for an image', () => {
    accepts(checkImageName, 'friendlyhello', 'localhost:5000/john/get-started:part2');
    refuses(checkImageName, { [`app@sha256:${'0'.repeat(64)}`]: ['can’t hold a digest', '摘要'] });
  });

  describe('a tag', () => {
    accepts(checkTag, 'latest', 'Part2', '_x', '1.0-rc.1', 't'.repeat(128));
    refuses(checkTag, {
      '': ['The tag is missing', '请填写标签'],
      'part 2': ['spaces', '空格'],
      'part#2': ['“#”', '“#”'],
      版本1: ['“版” (U+7248)', '“版” (U+7248)'],
      '.x': ['begin with “.”', '不能以“.”开头'],
      '-x': ['option', '选项'],
      'a:b': ['“:”', '“:”'],
      ['t'.repeat(129)]: ['129', '128'],
    });
  });

  describe('a container’s name', () => {
    accepts(checkContainerName, 'web', 'a1', 'My_App.2-x');
    refuses(checkContainerName, {
      a: ['at least 2', '至少需要 2 个'],
      'my app': ['spaces', '空格'],
      '/web': ['“/”', '“/”'],
      _web: ['begin with “_”', '不能以“_”开头'],
      ['w'.repeat(256)]: ['256', '255'],
    });
  });

  describe('a container’s ID', () => {
    accepts(checkContainerId, '1fa4ab2cf395', 'f'.repeat(64));
    refuses(checkContainerId, {
      '1fa4ab2cf39': ['12 to 64', '12 到 64'],
      '1FA4AB2CF395': ['12 to 64', '12 到 64'],
      ['f'.repeat(65)]: ['12 to 64', '12 到 64'],
      '1fa4ab2cf395\n': ['12 to 64', '12 到 64'],
    });
  });

  describe('a Docker Hub user name', () => {
    accepts(checkHubUser, 'john', 'a1b2', 'old_name', 'some-org', 'j'.repeat(30));
    refuses(checkHubUser, {
      John: ['write “john”', '“john”'],
      'john doe': ['spaces', '空格'],
      'john@example.com': ['not the e-mail address', '电子邮箱'],
      'john.doe': ['letters and digits', '小写字母和数字'],
      'john/app': ['“/”', '“/”'],
      localhost: ['letters and digits', '小写字母和数字'],
      ['j'.repeat(31)]: ['at most 30', '最多允许 30'],
    });
  });

  describe('a port', () => {
    accepts(checkPort, '1', '80', '4000', '65535');
    it('takes a number', () => assert.deepEqual(checkPort(4000), { ok: true, value: 4000 }));
    for (const value of ['', '0', '65536', '400000', '-1', '+80', ' 80', '80 ', '080', '8e1', '0x50', '4000:80', '４０００', '80\n']) {
      it(`refuses ${JSON.stringify(value)}`, () => assert.equal(checkPort(value).ok, false));
    }
    for (const value of [0, -1, 1.5, Number.NaN, Infinity, 65536]) {
      it(`refuses the number ${value}`, () => assert.equal(checkPort(value).ok, false));
    }
  });

  it('lets nothing through that a shell would read as more than a word', () => {
    const checks = [checkImageReference, checkImageName, checkTag, checkContainerName, checkContainerId, checkHubUser, checkPort];
    for (const check of checks) for (const value of hostile()) {
      const checked = check(value);
      if (checked.ok) assert.match(String(checked.value), /^[A-Za-z0-9_][A-Za-z0-9._:/@-]*$/, `${check.name} let ${JSON.stringify(value)} through`);
    }
  });

  it('refuses every hostile value', () => {
    const checks = [checkImageReference, checkImageName, checkTag, checkContainerName, checkContainerId, checkHubUser, checkPort];
    for (const check of checks) for (const value of hostile()) {
      assert.equal(check(value).ok, false, `${check.name} let ${JSON.stringify(value)} through`);
    }
  });
});

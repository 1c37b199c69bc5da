import assert from 'node:assert/strict';
import { article } from '../../corpus/article.ts';
import { explainAll, hoverAt } from './explain.ts';

const table = explainAll(article);

describe('the article’s Dockerfile', () => {
  it('is summed up line by line in both languages', () => {
    assert.deepEqual(
      table.map(({ summary }) => [summary.en, summary['zh-cn']]),
      [
        ['Starts from the base image `python:2.7-slim`', '从基础镜像 `python:2.7-slim` 开始'],
        ['Makes `/app` the working directory', '把工作目录设为 `/app`'],
        ['Adds the build context to `/app` in the image', '把构建上下文添加到镜像的 `/app`'],
        ['Installs the Python packages listed in `requirements.txt`', '安装 `requirements.txt` 中列出的 Python 包'],
        ['Documents port `80`; publishes nothing', '声明应用监听端口 `80`，但并不发布'],
        ['Sets the environment variable `NAME` to `World`', '把环境变量 `NAME` 设为 `World`'],
        ['When a container starts, it runs `python app.py`', '容器启动时执行 `python app.py`'],
      ],
    );
  });

  it('is explained word by word, and no word is unknown', () => {
    assert.deepEqual(
      table.map(({ parts }) => parts.map(({ code, meaning }) => [code, meaning.en, meaning['zh-cn']])),
      [
        [
          ['FROM', 'begins a build stage and names the image it starts from', '开始一个构建阶段，指定作为起点的镜像'],
          ['python', 'the official image `python`: the language Python, with pip. Its page on Docker Hub: https://hub.docker.com/_/python', '官方镜像 `python`：Python 语言，自带 pip。它在 Docker Hub 上的页面：https://hub.docker.com/_/python'],
          ['2.7-slim', 'the tag: version `2.7`; `slim`: a small variant with only what is needed to run', '标签（tag）：版本 `2.7`；`slim`：精简变体，只带运行所需的内容'],
        ],
        [
          ['WORKDIR', 'sets the working directory', '设置工作目录'],
          ['/app', 'the working directory from here on', '从这里开始的工作目录'],
        ],
        [
          ['ADD', 'copies files into the image; also unpacks archives and downloads', '把文件复制进镜像，还能解包归档、下载文件'],
          ['.', 'the whole build context: the folder handed to `docker build`', '整个构建上下文：交给 `docker build` 的那个文件夹'],
          ['/app', 'the place in the image that it is copied to', '复制到镜像中的这个位置'],
        ],
        [
          ['RUN', 'runs a command while the image is built', '在构建镜像时执行命令'],
          ['pip', 'pip, the package installer for Python', 'pip，Python 的软件包安装工具'],
          ['install', 'installs Python packages', '安装 Python 包'],
          [
            '--trusted-host pypi.python.org',
            'trusts the host `pypi.python.org` even if its HTTPS certificate is missing or not valid',
            '信任主机 `pypi.python.org`，即使它没有有效的 HTTPS 证书',
          ],
          ['-r requirements.txt', 'takes the packages listed in `requirements.txt`, one a line', '读取 `requirements.txt` 中列出的软件包，每行一个'],
        ],
        [
          ['EXPOSE', 'documents a port that the app listens on', '声明应用监听的端口'],
          ['80', 'port `80`, by `TCP`', '端口 `80`，协议 `TCP`'],
        ],
        [
          ['ENV', 'sets environment variables', '设置环境变量'],
          ['NAME', 'the variable’s name', '变量名'],
          ['World', 'its value: everything to the end of the line', '变量的值：一直到行尾'],
        ],
        [
          ['CMD', 'the command, or its default arguments, for when a container starts', '容器启动时的默认命令或默认参数'],
          ['"python"', 'the Python interpreter', 'Python 解释器'],
          ['"app.py"', 'the script to run: `app.py`', '要运行的脚本：`app.py`'],
        ],
      ],
    );
    assert.ok(table.every(({ parts }) => parts.every(({ known }) => known)));
  });

  it('has ranges that slice the source to exactly the quoted code', () => {
    for (const { parts, range } of table) {
      for (const { code, range: place } of parts) {
        assert.equal(article.slice(place.start, place.end), code);
        assert.ok(range.start <= place.start && place.end <= range.end, code);
      }
    }
  });

  it('teaches what learners trip over: EXPOSE publishes nothing, what ADD’s dot is, ENV’s old form, CMD against the build', () => {
    const notes = (index: number): string => table[index]!.notes.map((note) => note.en).join(' ');
    assert.match(notes(4), /`docker run -p 4000:80 …`/);
    assert.match(notes(2), /\.dockerignore/);
    assert.match(notes(5), /`NAME=World`/);
    assert.match(notes(6), /does not run during the build/);
  });

  it('keeps a lens to one short line, and a hover’s prose to about 120 words', () => {
    for (const { summary, notes, parts } of table) {
      assert.ok(summary.en.length <= 62, summary.en);
      assert.ok(summary['zh-cn'].length <= 62, summary['zh-cn']);
      const prose = [summary, ...notes, ...parts.map(({ meaning }) => meaning)].map(({ en }) => en).join(' ');
      assert.ok(prose.split(/\s+/).length <= 120, prose);
    }
  });
});

describe('a hover', () => {
  it('tells of the part under the cursor first, then of the line', () => {
    const markdown = hoverAt('FROM python:2.|7-slim');
    assert.match(markdown, /^`2\.7-slim` — the tag: version `2\.7`/);
    assert.ok(markdown.indexOf('**Starts from') > markdown.indexOf('---'));
  });

  it('begins with the line at the keyword and between the words', () => {
    assert.match(hoverAt('EX|POSE 80'), /^\*\*Documents port `80`/);
    assert.match(hoverAt('EXPOSE|  80'), /^\*\*Documents port `80`/);
  });

  it('takes the innermost part: a variable inside a word', () => {
    assert.match(hoverAt('FROM a\nENV V=1\nWORKDIR /x/$|V/y'), /^`\$V` — `V` is `1` here, set by ENV on line 2/);
  });

  it('escapes pipes, and fences code that holds backticks', () => {
    const markdown = hoverAt('RUN echo "a|`b`" | cat'.replace('a|', '|a'));
    assert.match(markdown, /`` "a`b`" ``/);
    assert.match(markdown, /\| `\\\|` \| hands the output/);
  });

  it('shows a long instruction’s table around the cursor, and says how much is left out', () => {
    const packages = Array.from({ length: 100 }, (_, index) => `package${index}`).join(' ');
    const markdown = hoverAt(`RUN apt-get install ${packages.replace('package70', 'pack|age70')}`);
    assert.match(markdown, /\| `package70` \|/);
    assert.doesNotMatch(markdown, /\| `package5` \|/);
    assert.match(markdown, /… and \d+ more/);
  });
});

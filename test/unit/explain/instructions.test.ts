import assert from 'node:assert/strict';
import { keywords } from '../../../server/explain/parse/keywords.ts';
import { explain, meanings, part } from './explain.ts';

const summary = (text: string): [string, string] => [explain(text).summary.en, explain(text).summary['zh-cn']];
const meaning = (text: string, code: string): [string, string] => [part(text, code).meaning.en, part(text, code).meaning['zh-cn']];
const notes = (text: string): string => explain(text).notes.map((note) => note.en).join(' ');

describe('FROM', () => {
  it('names registry, repository, tag, digest, platform and stage', () => {
    const line = 'FROM --platform=linux/amd64 localhost:5000/team/app:1.2@sha256:0a AS final';
    assert.deepEqual(
      meanings(line).map(([code]) => code),
      ['FROM', '--platform=linux/amd64', 'localhost:5000', 'team/app', '1.2', 'sha256:0a', 'AS', 'final'],
    );
    assert.deepEqual(summary(line), ['Starts stage `final` from the base image `localhost:5000/team/app:1.2@sha256:0a`', '开始阶段 `final`，来自基础镜像 `localhost:5000/team/app:1.2@sha256:0a`']);
    assert.match(meaning(line, 'localhost:5000')[0], /registry that the image is pulled from/);
  });

  it('tells an earlier stage from an image, and scratch from both', () => {
    assert.deepEqual(summary('FROM golang AS build\nFROM build'), ['Starts from the earlier stage `build`', '从前面的阶段 `build` 开始']);
    assert.deepEqual(summary('FROM scratch'), ['Starts from nothing, an empty image', '从空镜像（scratch）开始']);
    assert.deepEqual(summary('FROM build'), ['Starts from the base image `build`', '从基础镜像 `build` 开始']);
  });

  it('fills in an argument, and says that no tag means latest', () => {
    assert.equal(summary('ARG V=3.12\nFROM python:${V}-slim')[0], 'Starts from the base image `python:3.12-slim`');
    assert.match(notes('FROM python'), /No tag is written, so it is `latest`/);
    assert.doesNotMatch(notes('FROM python:3'), /No tag/);
  });
});

describe('COPY and ADD', () => {
  it('says which stage or image COPY --from takes from', () => {
    assert.match(meaning('FROM golang:1.22 AS build\nFROM alpine\nCOPY --from=build /a /b', '--from=build')[0], /the stage `build`, which starts from `golang:1\.22`/);
    assert.match(meaning('FROM golang\nFROM alpine\nCOPY --from=0 /a /b', '--from=0')[0], /stage 0, the one that starts from `golang`/);
    assert.match(meaning('FROM alpine\nCOPY --from=nginx:1 /a /b', '--from=nginx:1')[0], /from the image `nginx:1`/);
  });

  it('knows where a relative destination leads', () => {
    assert.match(meaning('FROM a\nWORKDIR /srv\nCOPY x y/', 'y/')[0], /below the working directory `\/srv`/);
    const [, source, destination] = meanings('FROM a\nWORKDIR /srv\nCOPY . .');
    assert.match(source![1], /the whole build context/);
    assert.equal(destination![1], 'the working directory, `/srv`');
  });

  it('tells what only ADD does', () => {
    assert.match(meaning('ADD https://x/y.tgz /z/', 'https://x/y.tgz')[0], /downloaded, not unpacked/);
    assert.match(meaning('ADD app.tar.gz /z/', 'app.tar.gz')[0], /unpacked/);
    assert.doesNotMatch(meaning('COPY app.tar.gz /z/', 'app.tar.gz')[0], /unpacked/);
    assert.match(meaning('ADD https://github.com/a/b.git#v1 /z', 'https://github.com/a/b.git#v1')[0], /Git repository/);
  });

  it('explains each flag, the JSON form, and a heredoc for a source', () => {
    for (const flag of ['--chown=a:b', '--chmod=755', '--link', '--parents', '--exclude=*.md']) assert.ok(part(`COPY ${flag} a b`, flag).known, flag);
    for (const flag of ['--checksum=sha256:0', '--keep-git-dir=true', '--unpack=false']) assert.ok(part(`ADD ${flag} a b`, flag).known, flag);
    assert.equal(part('COPY --checksum=1 a b', '--checksum=1').known, false);
    assert.deepEqual(meanings('COPY ["a b", "c"]').map(([code]) => code), ['COPY', '"a b"', '"c"']);
    assert.match(meaning('COPY <<EOF /f\nx\nEOF', '<<EOF')[0], /the lines below, up to `EOF`/);
  });
});

describe('RUN', () => {
  it('tells one command, joins two, and counts and names more', () => {
    assert.deepEqual(summary('RUN rm -rf /tmp/x'), ['Deletes `/tmp/x`', '删除 `/tmp/x`']);
    assert.deepEqual(summary('RUN apk add curl && rm x'), ['Installs `curl`, then deletes `x`', '安装 `curl`，然后删除 `x`']);
    assert.deepEqual(summary('RUN set -eux; apt-get update && apt-get install -y curl && rm -rf /x && ldconfig'), [
      'Runs 5 commands, mainly `apt-get update`, `apt-get install`, `rm` and `ldconfig`',
      '执行 5 条命令，主要是 `apt-get update`、`apt-get install`、`rm` 和 `ldconfig`',
    ]);
  });

  it('explains its own flags', () => {
    assert.match(meaning('RUN --mount=type=cache,target=/root/.cache pip install x', '--mount=type=cache,target=/root/.cache')[0], /keeps `\/root\/\.cache` in a cache between builds/);
    assert.match(meaning('RUN --network=none x', '--network=none')[0], /without a network/);
    assert.match(meaning('RUN --security=insecure x', '--security=insecure')[0], /full rights/);
    assert.ok(part('RUN --device=a/b=c x', '--device=a/b=c').known);
    assert.equal(part('RUN --no-such x', '--no-such').known, false);
  });

  it('reads a heredoc as the script that it is', () => {
    assert.deepEqual(summary('RUN <<EOF\napk add curl\nrm x\nEOF'), ['Installs `curl`, then deletes `x`', '安装 `curl`，然后删除 `x`']);
    assert.equal(summary('RUN <<EOF\n#!/usr/bin/env python3\nprint(1)\nEOF')[0], 'Runs a script with `python3`');
  });

  it('keeps ranges right over continuations, comments, CRLF and tabs', () => {
    const text = 'RUN apt-get install \\\r\n# why\r\n\tcurl \\\r\n\r\n  -y\r\n';
    const { parts } = explain(text);
    assert.deepEqual(parts.map(({ code }) => code), ['RUN', 'apt-get', 'install', 'curl', '-y']);
    for (const { code, range } of parts) assert.equal(text.slice(range.start, range.end), code);
  });

  it('does not take a Windows shell for a Unix one', () => {
    const text = 'FROM a\nSHELL ["powershell", "-Command"]\nRUN Remove-Item x';
    assert.equal(summary(text)[0], 'Deletes `x`');
    assert.equal(explain(`${text}\nRUN Frobnicate-Thing x`).parts.some(({ known }) => !known), true);
  });
});

describe('CMD and ENTRYPOINT', () => {
  it('give the effective command line together', () => {
    const text = 'FROM a\nENTRYPOINT ["python"]\nCMD ["app.py"]';
    assert.equal(summary(text)[0], 'Default arguments for ENTRYPOINT: `app.py`');
    assert.match(notes(text), /the container runs `python app\.py`/);
    assert.match(notes('FROM a\nCMD ["x"]\nENTRYPOINT ["python"]'), /With CMD, the container runs `python x`/);
  });

  it('warn that a shell-form ENTRYPOINT ignores CMD, and that a later CMD wins', () => {
    assert.equal(summary('FROM a\nENTRYPOINT python\nCMD x')[0], 'Ignored: ENTRYPOINT is in shell form');
    const first = explain('FROM a\nCMD ["x"]').notes;
    assert.doesNotMatch(first.map((note) => note.en).join(), /Another CMD/);
  });

  it('tell exec form from shell form', () => {
    assert.match(notes('CMD ["a"]'), /without a shell/);
    assert.match(notes('CMD a'), /`\/bin\/sh -c` runs it/);
    assert.equal(part('CMD ["a", 1]', '["a", 1]').known, false);
  });
});

describe('the other instructions', () => {
  it('say what this line does', () => {
    const lines: Record<string, string> = {
      'EXPOSE 53/udp 80-90': 'Documents the ports `53/udp` and `80-90`; publishes nothing',
      'ENV A=1 B="2 3"': 'Sets 2 environment variables: `A` and `B`',
      'ARG V=1': 'Declares the build argument `V`, by default `1`',
      'ARG V': 'Declares the build argument `V`',
      'LABEL org.opencontainers.image.version=1': 'Labels the image: `version` is `1`',
      'MAINTAINER Jo': 'Names the author: `Jo`',
      'USER app:web': 'From here on, commands run as `app:web`',
      'VOLUME ["/a", "/b"]': 'Keeps the data of `/a` and `/b` in a volume',
      'STOPSIGNAL SIGQUIT': '`docker stop` sends the signal `SIGQUIT`',
      'HEALTHCHECK NONE': 'Turns off the health check of the base image',
      'HEALTHCHECK --interval=5s CMD curl -f http://localhost/': 'Checks the app’s health: fetches `http://localhost/`',
      'SHELL ["/bin/bash", "-c"]': 'Shell forms below run in `/bin/bash -c`',
      'ONBUILD COPY . /app': 'In builds from this image: copies the build context to `/app` in the image',
    };
    for (const [line, expected] of Object.entries(lines)) assert.equal(summary(line)[0], expected);
  });

  it('explain directives and comments', () => {
    assert.equal(summary('# syntax=docker/dockerfile:1')[0], 'This file is read by the Dockerfile frontend `docker/dockerfile:1`');
    assert.deepEqual(meanings('# escape=`').map(([code]) => code), ['escape', '`']);
    assert.equal(summary('# check=skip=all')[0], 'Sets how build checks behave: `skip=all`');
  });

  it('are all there: each keyword has a summary of its own, in both languages, even with nothing behind it', () => {
    const said = keywords.map((keyword) => explain(keyword).summary);
    for (const text of said) assert.ok(text.en !== '' && text['zh-cn'] !== '');
    for (const keyword of keywords) assert.equal(explain(keyword).instruction, keyword);
  });
});

describe('a variable', () => {
  it('has the value that it has at this line', () => {
    const text = 'ARG G=9\nFROM a\nARG G\nENV A=1 B=2\nENV A=3 C=$A\nWORKDIR /$A/$C/$G/$NOPE';
    assert.deepEqual(meaning(text, '$A'), ['`A` is `3` here, set by ENV on line 5', '`A` 此处的值是 `3`，由第 5 行的 ENV 设置']);
    assert.match(meaning(text, '$C')[0], /`C` is `1` here/);
    assert.match(meaning(text, '$G')[0], /`G` is `9` unless `--build-arg`/);
    assert.match(meaning(text, '$NOPE')[0], /not set in this file/);
  });

  it('follows its modifiers', () => {
    const value = (word: string): string => explain(`FROM a\nENV V=a.b.c E=\nWORKDIR ${word}`).summary.en;
    assert.equal(value('/${E:-x}'), 'Makes `/x` the working directory');
    assert.equal(value('/${E-x}'), 'Makes `/` the working directory');
    assert.equal(value('/${V:+y}'), 'Makes `/y` the working directory');
    assert.equal(value('/${V#*.}'), 'Makes `/b.c` the working directory');
    assert.equal(value('/${V##*.}'), 'Makes `/c` the working directory');
    assert.equal(value('/${V%.*}'), 'Makes `/a.b` the working directory');
    assert.equal(value('/${V%%.*}'), 'Makes `/a` the working directory');
  });

  it('comes from the stage that this one builds on, and not from others', () => {
    assert.match(meaning('FROM a AS x\nENV A=1\nFROM b\nENV A=2\nFROM x\nUSER $A', '$A')[0], /is `1` here/);
  });
});

describe('what is not known', () => {
  it('is said to be unknown: an instruction, with the one that was probably meant', () => {
    assert.deepEqual(summary('RUNN echo'), ['`RUNN` is not an instruction. Did you mean `RUN`?', '没有 `RUNN` 这个指令。你是想写 `RUN` 吗？']);
    assert.equal(summary('EXPSOE 80')[0], '`EXPSOE` is not an instruction. Did you mean `EXPOSE`?');
    assert.equal(summary('zzzzzz')[0], '`zzzzzz` is not an instruction');
    assert.equal(part('RUNN echo', 'RUNN').known, false);
  });

  it('is said to be unknown: a program, a flag, a subcommand', () => {
    assert.equal(part('RUN frobnicate --x y', 'frobnicate').known, false);
    assert.equal(part('RUN frobnicate --x y', '--x').known, false);
    assert.equal(part('RUN pip install --no-such-flag x', '--no-such-flag').known, false);
    assert.equal(part('RUN pip frobnicate', 'frobnicate').known, false);
  });

  it('counts as known where no table could know it: a path, a script, a variable', () => {
    for (const [line, code] of [['RUN ./build.sh --fast', './build.sh'], ['RUN $CMD x', '$CMD'], ['RUN /opt/x/y', '/opt/x/y']] as const) assert.ok(part(line, code).known, line);
  });
});

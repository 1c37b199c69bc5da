import assert from 'node:assert/strict';
import { rules } from '../../../server/explain/advice/rules/index.ts';
import { article } from '../../corpus/article.ts';
import { advice, adviseAll, fixed, rulesOf, silent } from './advise.ts';

/** A line in a file that nothing else is said about. */
const inFile = (line: string): string => `FROM example/base:1.2\n${line}\n`;

describe('advice on the article’s Dockerfile', () => {
  it('says everything that has changed since, each once', () => {
    assert.deepEqual(rulesOf(article), ['end-of-life-image', 'cache-order', 'add-copy', 'trusted-host', 'key-value', 'root-user']);
  });

  it('is in both languages, has a page, and quotes a place inside the file', () => {
    for (const { reason, page, range, fix } of adviseAll(article)) {
      assert.match(reason.en, /^[A-Z`][^{}]+\.$/);
      assert.match(reason['zh-cn'], /[一-鿿].*。$/u);
      assert.match(page.en, /^https:\/\//);
      assert.ok(range.start < range.end && range.end <= article.length);
      if (fix) assert.match(fix.title['zh-cn'], /[一-鿿]/u);
    }
  });
});

describe('the rules', () => {
  it('have ids of their own', () => {
    assert.equal(new Set(rules.map(({ id }) => id)).size, rules.length);
  });

  it('are silent about a file that does it well', () => {
    assert.deepEqual(
      rulesOf(`# syntax=docker/dockerfile:1
FROM node:24-alpine AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build

FROM debian:trixie-slim
RUN apt-get update \\
    && apt-get install -y --no-install-recommends nginx \\
    && rm -rf /var/lib/apt/lists/* \\
    && useradd --system app
COPY --from=build /app/dist /usr/share/app
ENV PORT=80 NAME="two words"
USER app
CMD ["nginx", "-g", "daemon off;"]
`),
      [],
    );
  });
});

describe('end-of-life-image', () => {
  const rule = 'end-of-life-image';

  it('knows versions, their patches, code names, and keeps what it can of the tag', () => {
    assert.equal(fixed(rule, 'FROM python:2.7-slim'), 'FROM python:3.14-slim');
    assert.equal(fixed(rule, 'FROM python:3.6.15-alpine3.9 AS x'), 'FROM python:3.14-alpine AS x');
    assert.equal(fixed(rule, 'FROM node:carbon'), 'FROM node:24');
    assert.equal(fixed(rule, 'FROM --platform=linux/amd64 ubuntu:trusty-20190515'), 'FROM --platform=linux/amd64 ubuntu:24.04');
    assert.equal(fixed(rule, 'FROM debian:8.11-slim'), 'FROM debian:trixie-slim');
    assert.equal(fixed(rule, 'FROM python:3.7-slim-buster'), 'FROM python:3.14-slim');
    assert.equal(fixed(rule, 'FROM openjdk:8u171-jre-alpine3.8'), 'FROM eclipse-temurin:8-jre-alpine');
    assert.equal(fixed(rule, 'FROM library/php:5.6-fpm'), 'FROM library/php:8.4-fpm');
  });

  it('has no fix where the version moves data, is hidden in a variable, or the variant is gone', () => {
    for (const from of ['postgres:9.6', 'centos:7', 'centos', 'python:2.7-onbuild', 'docker.io/library/alpine:3.4']) {
      assert.equal(advice(rule, `FROM ${from}`).fix, undefined, from);
    }
    const found = advice(rule, 'ARG V=2.7\nFROM python:$V');
    assert.match(found.reason.en, /^Python 2\.7 reached its end of life on 2020-01-01/);
    assert.equal(found.fix, undefined);
  });

  it('sees an old system under a maintained language', () => {
    assert.match(advice(rule, 'FROM golang:1.26-buster').reason.en, /^Debian 10 \(buster\)/);
    assert.match(advice(rule, 'FROM node:24-alpine3.18').reason.en, /^Alpine Linux 3\.18/);
  });

  it('depends on the day', () => {
    const on = (day: string): number => adviseAll('FROM python:3.10', undefined, day).length;
    assert.deepEqual([on('2026-10-30'), on('2026-10-31')], [0, 1]);
  });

  it('is silent about what it does not know', () => {
    silent(rule, 'FROM python:3.14', 'FROM python:3', 'FROM example/python:2.7', 'FROM python:$V', 'FROM registry.example.com/node:8', 'FROM scratch', 'FROM alpine:edge', 'FROM debian:stable-slim', 'FROM python:3.14 AS node\nFROM node');
  });
});

describe('image-tag', () => {
  const rule = 'image-tag';

  it('asks for a version', () => {
    assert.equal(fixed(rule, 'FROM ubuntu'), 'FROM ubuntu:24.04');
    assert.equal(fixed(rule, 'FROM node:latest AS build'), 'FROM node:24 AS build');
    assert.equal(advice(rule, 'FROM example/app').fix, undefined);
    advice(rule, 'FROM localhost:5000/app');
  });

  it('is silent about digests, stages, scratch and variables', () => {
    silent(rule, 'FROM a@sha256:0123', 'FROM scratch', 'FROM a:1 AS base\nFROM base', 'FROM $BASE', 'FROM a:1', 'FROM host:5000/a:1');
  });
});

describe('add-copy', () => {
  const rule = 'add-copy';

  it('replaces the keyword, in its own case', () => {
    assert.equal(fixed(rule, inFile('ADD app.py /app/')), inFile('COPY app.py /app/'));
    assert.equal(fixed(rule, inFile('add --chown=1:1 ["a b", "/c/"]')), inFile('copy --chown=1:1 ["a b", "/c/"]'));
  });

  it('is silent where only ADD will do, or where that can not be told', () => {
    silent(rule, ...['ADD a.tar.gz /', 'ADD a.tgz /', 'ADD rootfs.tar.xz /', 'ADD https://example.com/a /a', 'ADD git@example.com:a/b.git /b', 'ADD $URL /a', 'ADD --checksum=sha256:0 a /a', 'ADD dist/app-*.tar* /', 'ADD'].map(inFile));
  });
});

describe('key-value', () => {
  const rule = 'key-value';

  it('writes the equals sign, and quotes where there are blanks', () => {
    assert.equal(fixed(rule, inFile('ENV NAME World')), inFile('ENV NAME=World'));
    assert.equal(fixed(rule, inFile('env NAME   two words $X')), inFile('env NAME="two words $X"'));
    assert.equal(fixed(rule, inFile('LABEL a.b "two words"')), inFile('LABEL a.b="two words"'));
    assert.equal(fixed(rule, inFile('ENV A \\\n  b')), inFile('ENV A=b'));
  });

  it('leaves quotes and escapes that it can not keep to a person', () => {
    for (const line of ['ENV A say "x y"', 'ENV A b\\ c', "ENV A it's", 'ENV A `b`']) assert.equal(advice(rule, inFile(line)).fix, undefined, line);
  });

  it('is silent about the new form and half a line', () => {
    silent(rule, ...['ENV A=b', 'ENV A=b C=d', 'ENV A', 'ENV'].map(inFile));
  });
});

describe('exec-form', () => {
  const rule = 'exec-form';

  it('writes the array for one plain command', () => {
    assert.equal(fixed(rule, inFile('CMD python app.py')), inFile('CMD ["python", "app.py"]'));
    assert.equal(fixed(rule, inFile('ENTRYPOINT nginx -g "daemon off;"')), inFile('ENTRYPOINT ["nginx", "-g", "daemon off;"]'));
    assert.equal(fixed(rule, inFile("CMD '/start.sh'")), inFile('CMD ["/start.sh"]'));
  });

  it('puts exec before the last command where the shell is needed', () => {
    assert.equal(fixed(rule, inFile('CMD gunicorn -b :$PORT app')), inFile('CMD exec gunicorn -b :$PORT app'));
    assert.equal(fixed(rule, inFile('CMD cd /app && A=b node main.js')), inFile('CMD cd /app && A=b exec node main.js'));
  });

  it('is silent about arrays, exec, SHELL, Windows, and what is no one program', () => {
    silent(rule, ...['CMD ["a"]', 'CMD exec a $B', 'CMD a & b', 'CMD a | b', 'CMD a > b && cd c', 'CMD [ "a"', 'CMD', 'SHELL ["/bin/bash", "-c"]\nCMD a b'].map(inFile));
    silent(rule, '# escape=`\nFROM example/windows:1\nCMD a.exe');
  });
});

describe('apt-get', () => {
  it('gets --no-install-recommends behind install', () => {
    assert.equal(fixed('apt-recommends', inFile('RUN apt-get install -y curl')), inFile('RUN apt-get install --no-install-recommends -y curl'));
    assert.equal(fixed('apt-recommends', inFile('RUN apt-get -qq -o A=b install curl')), inFile('RUN apt-get -qq -o A=b install --no-install-recommends curl'));
    advice('apt-recommends', inFile('RUN sudo apt install -y curl'));
    advice('apt-recommends', inFile('RUN apt-get install --no-install-recommends a\nRUN apt-get install b'));
    silent('apt-recommends', ...['RUN apt-get install --no-install-recommends curl', 'RUN echo "APT::Install-Recommends 0;" > /etc/apt/apt.conf.d/x && apt-get install curl', 'RUN echo apt-get install curl', 'RUN apt-get $OPTS install curl', 'RUN apt-get remove curl'].map(inFile));
  });

  it('removes its lists in the same layer, with the indent of the lines there', () => {
    assert.equal(
      fixed('apt-lists', inFile('RUN apt-get update \\\n  && apt-get install -y curl')),
      inFile('RUN apt-get update \\\n  && apt-get install -y curl \\\n  && rm -rf /var/lib/apt/lists/*'),
    );
    assert.equal(advice('apt-lists', inFile('RUN if a; then apt-get update && apt-get install b; fi')).fix, undefined);
    silent('apt-lists', ...['RUN apt-get update && apt-get install a && rm -rf /var/lib/apt/lists/*', 'RUN --mount=type=cache,target=/var/lib/apt apt-get update && apt-get install a', 'RUN apt-get install a'].map(inFile));
  });

  it('may leave them in a stage that is not shipped', () => {
    const install = 'RUN apt-get update && apt-get install a';
    silent('apt-lists', `FROM a:1 AS build\n${install}\nFROM b:1\nCOPY --from=build /a /a`);
    advice('apt-lists', `FROM a:1 AS base\n${install}\nFROM base\nRUN b`);
  });

  it('joins a lone update with the install below', () => {
    assert.equal(fixed('apt-update-alone', inFile('RUN apt-get update -y\nRUN apt-get install -y a')), inFile('RUN apt-get update -y \\\n    && apt-get install -y a'));
    assert.equal(advice('apt-update-alone', inFile('RUN apt-get update\nENV A=b\nRUN apt-get install a')).fix, undefined);
    silent('apt-update-alone', ...['RUN apt-get update && apt-get install a', 'RUN apt-get update && apt-get -y upgrade', 'RUN apt-get update && ./install.sh', 'RUN dnf update'].map(inFile));
  });
});

describe('apk-cache', () => {
  it('gets --no-cache behind add', () => {
    assert.equal(fixed('apk-cache', inFile('RUN apk add curl')), inFile('RUN apk add --no-cache curl'));
    silent('apk-cache', ...['RUN apk add --no-cache curl', 'RUN apk --no-cache add curl', 'RUN apk update && apk add a && rm -rf /var/cache/apk/*', 'RUN apk del a'].map(inFile));
  });
});

describe('cd-in-run', () => {
  const rule = 'cd-in-run';

  it('writes WORKDIR for a cd without effect, and asks for it elsewhere', () => {
    assert.equal(fixed(rule, inFile('RUN cd /app')), inFile('WORKDIR /app'));
    assert.equal(advice(rule, inFile('RUN set -e; cd /app && make')).fix, undefined);
  });

  it('leaves builds in a folder of their own alone', () => {
    silent(rule, ...['RUN cd /tmp && make', 'RUN cd /a && make && cd /b && make', 'RUN (cd /a && make)', 'RUN make && cd /a && make', 'RUN cd $A && make', 'WORKDIR /app'].map(inFile));
  });
});

describe('sudo', () => {
  it('is taken off where commands run as root for certain', () => {
    assert.equal(fixed('sudo', 'FROM ubuntu:24.04\nRUN a && sudo  make install'), 'FROM ubuntu:24.04\nRUN a && make install');
    advice('sudo', inFile('USER root\nRUN sudo make'));
    silent('sudo', inFile('RUN sudo make'), 'FROM ubuntu:24.04\nUSER app\nRUN sudo make', 'FROM ubuntu:24.04\nRUN sudo -u app make');
  });
});

describe('secret', () => {
  const rule = 'secret';

  it('sees names and values of secrets', () => {
    for (const line of ['ENV DB_PASSWORD=1x', 'ARG GITHUB_TOKEN', 'ENV apiKey=abc', 'ENV AWS_SECRET_ACCESS_KEY abc', 'ENV X=AKIAIOSFODNN7EXAMPLE', 'ENV A=b DB_PASSWD="x"']) advice(rule, inFile(line));
  });

  it('is silent about public keys, switches, files and places to fill', () => {
    silent(rule, ...['ENV GPG_KEY=0D96DF4D4110E5C4', 'ENV ALLOW_EMPTY_PASSWORD=yes', 'ENV DB_PASSWORD=', 'ENV PASSWORD_FILE=/run/secrets/x', 'ENV DB_PASSWORD_FILE=/run/x', 'ENV SSH_KEY=/root/.ssh/id', 'ARG CACHE_KEY=1', 'ENV TOKEN="**None**"', 'ENV TOKENIZERS=x'].map(inFile));
  });
});

describe('root-user', () => {
  const rule = 'root-user';

  it('is said once, at what the last stage starts', () => {
    assert.equal(rulesOf('FROM python:3.14\nENTRYPOINT ["a"]\nCMD ["b"]\n').join(), rule);
    advice(rule, 'FROM golang:1.26 AS b\nCMD ["x"]\nFROM b\nUSER app\nUSER root\nCMD ["b"]');
  });

  it('is silent with USER, with an image that is not known, and with programs that step down', () => {
    silent(rule, 'FROM python:3.14\nUSER app\nCMD ["a"]', inFile('CMD ["a"]'), 'FROM python:3.14\nRUN apt-get install gosu\nCMD ["a"]', 'FROM php:8.4-fpm\nCMD ["php-fpm"]', 'FROM python:3.14\nRUN a', 'FROM nginx:1.29\nCMD ["nginx"]');
  });
});

describe('cache-order', () => {
  const rule = 'cache-order';

  it('copies the list first, and the rest behind the install', () => {
    assert.equal(
      fixed(rule, 'FROM node:24\nWORKDIR /app\nCOPY . .\n# Install\nRUN npm ci\nCMD ["a"]'),
      'FROM node:24\nWORKDIR /app\nCOPY package*.json ./\n# Install\nRUN npm ci\nCOPY . .\nCMD ["a"]',
    );
    assert.match(fixed(rule, article), /ADD requirements\.txt \/app\/\n[^]*-r requirements\.txt\nCOPY \. \/app\n/);
  });

  it('has no fix where something stands between, or the list lies elsewhere', () => {
    for (const text of ['COPY . .\nRUN a\nRUN npm ci', 'COPY . /app\nRUN cd /app && npm ci', 'COPY . /srv\nRUN npm ci']) assert.equal(advice(rule, `FROM node:24\nWORKDIR /app\n${text}`).fix, undefined);
  });

  it('is silent where the list was installed before, and where there is none', () => {
    silent(rule, ...['COPY package.json ./\nRUN npm ci\nCOPY . .\nRUN npm ci --omit=dev', 'COPY . .\nRUN pip install .', 'COPY . .\nRUN npm install -g x', 'COPY --from=a . .\nRUN npm ci', 'COPY . .\nRUN --mount=type=cache,target=/root/.npm npm ci', 'COPY src .\nRUN npm ci'].map(inFile));
  });
});

describe('trusted-host', () => {
  it('goes, with its host', () => {
    assert.equal(fixed('trusted-host', inFile('RUN pip install --trusted-host a.b -r c.txt')), inFile('RUN pip install -r c.txt'));
    assert.equal(fixed('trusted-host', inFile('RUN python3 -m pip install x --trusted-host=a.b')), inFile('RUN python3 -m pip install x'));
  });

  it('stays with an index that has no TLS, and the advice is another one', () => {
    const found = advice('trusted-host', inFile('RUN pip install -i http://a.b/simple --trusted-host a.b x'));
    assert.equal(found.fix, undefined);
    assert.match(found.reason.en, /https:\/\//);
  });
});

describe('maintainer', () => {
  it('becomes a label', () => {
    assert.equal(fixed('maintainer', inFile('MAINTAINER A <a@example.com>')), inFile('LABEL org.opencontainers.image.authors="A <a@example.com>"'));
    assert.equal(fixed('maintainer', inFile('maintainer "A B"')), inFile('label org.opencontainers.image.authors="A B"'));
    assert.equal(advice('maintainer', inFile('MAINTAINER "A" B')).fix, undefined);
  });
});

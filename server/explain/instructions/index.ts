/** The explainer of each instruction. */
import type { Keyword } from '../parse/keywords.ts';
import { arg } from './arg.ts';
import { cmd, entrypoint } from './cmd.ts';
import { add, copy } from './copy.ts';
import { env } from './env.ts';
import { expose } from './expose.ts';
import { from } from './from.ts';
import { healthcheck } from './healthcheck.ts';
import { label } from './label.ts';
import { run } from './run.ts';
import { maintainer, shellInstruction, stopsignal, user, volume } from './simple.ts';
import type { Explainer } from './site.ts';
import { workdir } from './workdir.ts';

/** ONBUILD has none: its inner instruction is explained. */
export const explainers: Readonly<Record<Exclude<Keyword, 'ONBUILD'>, Explainer>> = {
  FROM: from,
  RUN: run,
  CMD: cmd,
  LABEL: label,
  MAINTAINER: maintainer,
  EXPOSE: expose,
  ENV: env,
  ADD: add,
  COPY: copy,
  ENTRYPOINT: entrypoint,
  VOLUME: volume,
  USER: user,
  WORKDIR: workdir,
  ARG: arg,
  STOPSIGNAL: stopsignal,
  HEALTHCHECK: healthcheck,
  SHELL: shellInstruction,
};

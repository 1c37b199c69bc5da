/** All rules, in the order in which one instruction's advice is told. */
import type { Rule } from '../rule.ts';
import { addCopy } from './addCopy.ts';
import { apkCache } from './apk.ts';
import { aptLists, aptRecommends, aptUpdate } from './apt.ts';
import { cacheOrder } from './cacheOrder.ts';
import { cdInRun } from './cd.ts';
import { endOfLife } from './endOfLife.ts';
import { execForm } from './execForm.ts';
import { imageTag } from './imageTag.ts';
import { keyValue } from './keyValue.ts';
import { maintainer } from './maintainer.ts';
import { rootUser } from './rootUser.ts';
import { secrets } from './secrets.ts';
import { sudo } from './sudo.ts';
import { trustedHost } from './trustedHost.ts';

export const rules: readonly Rule[] = [
  endOfLife, imageTag, cacheOrder, addCopy, keyValue, secrets, maintainer, trustedHost, aptUpdate, aptRecommends, aptLists, apkCache, cdInRun, sudo, execForm, rootUser,
];

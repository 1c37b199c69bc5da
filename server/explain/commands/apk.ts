import type { CommandFamily } from './table.ts';
export const apk: CommandFamily = {};

import type { CommandFamily } from './table.ts';
export const download: CommandFamily = {};

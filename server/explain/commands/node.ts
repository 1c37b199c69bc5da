import type { CommandFamily } from './table.ts';
export const node: CommandFamily = {};

import type { CommandFamily } from './table.ts';
export const files: CommandFamily = {};

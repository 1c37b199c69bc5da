import type { CommandFamily } from './table.ts';
export const shell: CommandFamily = {};

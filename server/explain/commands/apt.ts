import type { CommandFamily } from './table.ts';
export const apt: CommandFamily = {};

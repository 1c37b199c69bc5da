/** The explaining service: pure, in any JavaScript engine. */
export { DockerfileDocument, type TextEdit } from './parse/document.ts';
export type { Position } from './parse/lineIndex.ts';
export type { Range } from './parse/logicalLine.ts';
export { adviseItem, type AdviceOptions } from './advice/advise.ts';
export { reportedElsewhere } from './advice/others.ts';
export type { Advice, Explanation, Fix, Part, PartKind } from './explanation.ts';
export { explainAt, explainItem } from './explain.ts';
export { partAt, toMarkdown } from './render/markdown.ts';
export { toLine } from './render/lens.ts';
export { toPlain } from './text.ts';
export { annotated, colourStyle, plainStyle } from './render/annotated.ts';
export { handout } from './render/handout.ts';
export { report, type Report } from './render/report.ts';

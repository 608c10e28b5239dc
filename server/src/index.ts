/** The library's door: read a document, ask the knowledge, judge the claims. */
export { Analysis, analyze } from './analysis.js';
export { formatOf } from './formats/index.js';
export type { Document, Problem, Reading, Slot } from './formats/format.js';
export { editsOf } from './lint/fixes.js';
export { Linter } from './lint/lint.js';
export type { Finding, Levels, LintResult, NotChecked } from './lint/lint.js';
export { rules } from './rules/index.js';
export type { Fix, Rule, Severity } from './rules/rule.js';
export { applyEdits, combine } from './text/edit.js';
export type { TextChange, TextEdit } from './text/edit.js';
export { LineIndex } from './text/lines.js';
export type { Position } from './text/lines.js';
export type { Located, Span } from './text/span.js';
export type * from './claim/claim.js';
export type { ServiceDate } from './claim/dates.js';
export type { Completion } from './features/completion.js';
export type { Hover, Section } from './features/hover.js';
export type * from './knowledge/knowledge.js';

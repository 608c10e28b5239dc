/** What the server asks of the engine beyond reading and checking. Answers nothing until the engine offers it. */
import type { Analysis, Completion, Hover } from '../index.js';

export function hoverAt(_analysis: Analysis, _offset: number): Hover | undefined {
  return undefined;
}

export interface Completions {
  readonly items: readonly Completion[];
  readonly isIncomplete: boolean;
}

export function completeAt(_analysis: Analysis, _offset: number): Completions | undefined {
  return undefined;
}

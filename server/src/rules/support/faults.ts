/** What rules about the frame of a file share: a fault as a place to report. */
import type { Fault } from '../../claim/fault.js';
import type { Fix, Target } from '../rule.js';

export function placeOf({ span, address }: Fault): Target {
  return address === '' ? { span } : { span, address };
}

/** The right value in the place of the wrong one. Where nothing stands there, the fault is shown elsewhere, and nothing is offered. */
export function retypeOf({ span, facts, expected }: Fault, title: (right: string) => string): readonly Fix[] {
  if (expected === undefined || (facts['written'] ?? '') === '' || !isNumber(expected)) return [];
  const at = { value: facts['written'], span };
  const change = { kind: 'retype', at, text: expected } as const;
  return [{ title: title(expected), change, preferred: true, changesBilling: false }];
}

/** Counts and control numbers are told; whatever else has slipped into their place is not. */
export function isNumber(text: string | undefined): text is string {
  return text !== undefined && /^\d{1,9}$/.test(text);
}

/** A set in words. */
import { anyDay, kindNames } from '../../index.js';
import type { SetHead } from '../../index.js';

/** `NCCI pair edits (PTP), from 2026-07-01, 645,123 rows` */
export function describeSet(head: SetHead): string {
  return `${kindNames[head.kind]}, ${span(head)}, ${head.rows.toLocaleString('en-US')} rows`;
}

function span({ from, to }: SetHead): string {
  if (from === anyDay) return 'for any day';
  return to === undefined ? `from ${from}` : `${from} to ${to}`;
}

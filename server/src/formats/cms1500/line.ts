/** What this format knows of a service line beyond the model: where on the form it stands. */
import type { ServiceLine } from '../../claim/claim.js';
import type { Span } from '../../text/span.js';

export interface FormLine extends ServiceLine {
  /** In box 24, from 1. */
  readonly number: number;
  /** `columns`: parted by blanks, so that nothing behind may move. `keys`: a field of its own. */
  readonly layout: 'columns' | 'keys';
  /** Where modifiers are and may be written. */
  readonly room: Span;
}

/** True of every line that this format makes. */
export function isFormLine(line: ServiceLine | undefined): line is FormLine {
  return line !== undefined && 'room' in line;
}

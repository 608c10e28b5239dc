/** Lines may read what they say when asked: to compare them, they are asked for everything. */
import type { ServiceLine } from '../../server/src/claim/claim.js';

export function plainLine(line: ServiceLine) {
  const { span, code, modifiers, modifiersOpen, units, minutes, serviceDate, lastDate, unread } = line;
  const { placeOfService, pointers, charge, discipline, taxonomy, passages } = line;
  const when = { serviceDate, lastDate, unread };
  const what = { code, modifiers, modifiersOpen, units, minutes, pointers, charge };
  return { span, ...when, ...what, placeOfService, discipline, taxonomy, passages };
}

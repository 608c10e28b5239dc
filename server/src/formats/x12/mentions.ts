/** Codes and modifiers in transactions that are not claims: an 835, a 277, a 278 … They are shown and never judged. */
import type { Mention } from '../../claim/claim.js';
import type { ServiceDate } from '../../claim/dates.js';
import type { Located } from '../../text/span.js';
import { locateDate, readProcedure } from './elements.js';
import { DTM, DTP } from './ids.js';
import { idOf } from './segments.js';
import type { Segments } from './segments.js';

/** Elements that hold a medical procedure identifier, by segment. */
const places: ReadonlyMap<number, readonly number[]> = new Map([
  [idOf('SVC'), [1, 6]],
  [idOf('SV1'), [1]],
  [idOf('SV2'), [2]],
  [idOf('SV3'), [1]],
  [idOf('SVD'), [3]],
  [idOf('EQ'), [2]],
  [idOf('EB'), [13]],
]);

/** One service and the mentions in it, which wait for the date that follows them. */
export class Mentions {
  #waiting: Mention[] = [];
  #date: ServiceDate | undefined;

  get isIdle(): boolean {
    return this.#waiting.length === 0;
  }

  /** Reads one segment; what it completes goes into `into`. */
  read(segments: Segments, into: Mention[]): void {
    if (segments.id === DTM || segments.id === DTP) {
      this.#readDate(segments);
      return;
    }
    if (!places.has(segments.id)) return;
    this.flush(into);
    this.#waiting = mentionsIn(segments);
  }

  /** The service is over. */
  flush(into: Mention[]): void {
    for (const mention of this.#waiting) into.push({ ...mention, serviceDate: this.#date });
    if (this.#waiting.length > 0) this.#waiting = [];
    this.#date = undefined;
  }

  /** DTM of an 835: 472, or 150, the first day of a range. DTP of the others: 472. */
  #readDate(segments: Segments): void {
    if (this.isIdle) return;
    const isService = segments.isQualifiedBy('472') || (segments.id === DTM && segments.isQualifiedBy('150'));
    if (!isService) return;
    const index = segments.id === DTM ? 2 : 3;
    this.#date ??= locateDate(segments.text, segments.from(index), segments.to(index))?.value;
  }
}

/** What the procedures of one segment mention. */
export function mentionsIn(segments: Segments): Mention[] {
  const found: Mention[] = [];
  for (const index of places.get(segments.id) ?? []) {
    if (!segments.has(index)) continue;
    const { code, modifiers } = readProcedure(segments, index);
    if (code !== undefined) found.push(mentionOf(code, 'code'));
    for (const modifier of modifiers) found.push(mentionOf(modifier, 'modifier'));
  }
  return found;
}

function mentionOf({ value, span }: Located<string>, kind: Mention['kind']): Mention {
  return { value, span, kind, role: 'transaction', serviceDate: undefined };
}

/** A service line of an 837 while it is being read: from LX to the next LX, or from SV1 or SV2 where LX is missing. */
import type { DisciplineEvidence, Field, Unread } from '../../claim/claim.js';
import { disciplineOfRevenueCode } from '../../claim/discipline.js';
import type { Passage } from '../../prose/passage.js';
import type { Located, Span } from '../../text/span.js';
import type { Taxonomy } from './context.js';
import { fitted, locateElement, locateNumber, readProcedure } from './elements.js';
import type { WrittenDate } from './elements.js';
import type { X12Line } from './notation.js';
import type { Segments } from './segments.js';

/** A taxonomy and the element that says it, relative to the claim. */
export interface Rendering {
  readonly taxonomy: Taxonomy | undefined;
  readonly code: Located<string> | undefined;
  readonly span: Span;
}

/** What the claim says for all its lines. */
export interface Inherited {
  readonly placeOfService: Located<string> | undefined;
  readonly serviceDate: WrittenDate | undefined;
  readonly rendering: Rendering | undefined;
  readonly billing: Rendering | undefined;
}

const none: readonly never[] = [];

export class LineDraft {
  /** Nothing was billed on it yet. */
  isEmpty = true;
  /** The segment behind which it ends. */
  end: number;
  serviceDate: WrittenDate | undefined;
  /** The last segment so far is the date: in some files it stands before the LX of its own line. */
  endsWithDate = false;
  rendering: Rendering | undefined;
  passages: Passage[] | undefined;

  #unread: Unread[] | undefined;
  #segment: 'SV1' | 'SV2' = 'SV1';
  #procedure: ReturnType<typeof readProcedure> = { code: undefined, modifiers: none, slots: none };
  #units: Located<number> | undefined;
  #minutes: Located<number> | undefined;
  #placeOfService: Located<string> | undefined;
  #pointers: readonly Located<number>[] = none;
  #charge: Located<number> | undefined;
  #revenue: DisciplineEvidence | undefined;

  /** Both relative to the claim. */
  constructor(
    readonly start: number,
    end: number,
  ) {
    this.end = end;
  }

  /** `SV1*HC:97760:GO*110*UN*2*11**1:2` */
  readProfessional(segments: Segments): void {
    this.isEmpty = false;
    this.#procedure = readProcedure(segments, 1);
    this.#charge = this.#numberIn(segments, 2, 'charge');
    this.#readQuantity(segments, 3);
    this.#placeOfService = locateElement(segments, 5);
    this.#pointers = readPointers(segments, 7);
    if (this.#pointers.length === 0) this.#noteUnread(segments, 7, 'pointer');
  }

  /** `SV2*0420*HC:97110:GP*60*UN*2` */
  readInstitutional(segments: Segments): void {
    this.isEmpty = false;
    this.#segment = 'SV2';
    this.#revenue = revenueEvidence(locateElement(segments, 1));
    this.#procedure = readProcedure(segments, 2);
    this.#charge = this.#numberIn(segments, 3, 'charge');
    this.#readQuantity(segments, 4);
  }

  /** `UN` counts units and `MJ` minutes; days and ounces are neither. */
  #readQuantity(segments: Segments, index: number): void {
    const from = segments.from(index);
    const first = segments.text.charCodeAt(from) | 32;
    const second = segments.text.charCodeAt(from + 1) | 32;
    if (segments.to(index) - from !== 2) return;
    if (first === 117 && second === 110) this.#units = this.#numberIn(segments, index + 1, 'units');
    if (first === 109 && second === 106) this.#minutes = this.#numberIn(segments, index + 1, 'minutes');
  }

  #numberIn(segments: Segments, index: number, field: Field): Located<number> | undefined {
    const number = locateNumber(segments.text, segments.from(index), segments.to(index));
    if (number === undefined) this.#noteUnread(segments, index, field);
    return number;
  }

  /** Notes an element that holds something, if it does. */
  #noteUnread(segments: Segments, index: number, field: Field): void {
    const written = locateElement(segments, index);
    if (written !== undefined) (this.#unread ??= []).push({ field, span: written.span });
  }

  finish(inherited: Inherited): X12Line {
    const date = this.serviceDate ?? inherited.serviceDate;
    const unread = [
      ...(date?.unread === undefined ? [] : [{ field: 'service-date', span: date.unread } as const]),
      ...(this.#unread ?? none),
    ];
    return {
      span: { start: this.start, end: this.end },
      segment: this.#segment,
      code: this.#procedure.code,
      modifiers: this.#procedure.modifiers,
      slots: this.#procedure.slots,
      modifiersOpen: undefined,
      units: this.#units,
      minutes: this.#minutes,
      serviceDate: date?.first,
      // The statement of a claim is no range of the line.
      lastDate: this.serviceDate?.last,
      unread: unread.length === 0 ? undefined : unread,
      taxonomy: (this.rendering ?? inherited.rendering ?? inherited.billing)?.code,
      placeOfService: this.#segment === 'SV2' ? undefined : (this.#placeOfService ?? inherited.placeOfService),
      pointers: this.#pointers,
      charge: this.#charge,
      discipline: this.#revenue ?? evidenceOf(this.rendering ?? inherited.rendering ?? inherited.billing),
      passages: this.passages ?? none,
    };
  }
}

/** Who renders decides. Only where nobody else is named does the billing provider speak for the line. */
function evidenceOf(rendering: Rendering | undefined): DisciplineEvidence | undefined {
  if (rendering === undefined) return undefined;
  const { taxonomy, span } = rendering;
  if (taxonomy === undefined || taxonomy === 'somebody else') return undefined;
  return { discipline: taxonomy, from: 'taxonomy', span };
}

function revenueEvidence(code: Located<string> | undefined): DisciplineEvidence | undefined {
  const discipline = code && disciplineOfRevenueCode(code.value);
  if (code === undefined || discipline === undefined) return undefined;
  return { discipline, from: 'revenue-code', span: code.span };
}

function readPointers(segments: Segments, index: number): readonly Located<number>[] {
  const { text } = segments;
  const from = segments.from(index);
  const to = segments.to(index);
  if (from >= to) return none;
  const pointers: Located<number>[] = [];
  const { component } = segments.separators;
  for (let at = from; at <= to;) {
    let end = at;
    while (end < to && text.charCodeAt(end) !== component) end++;
    const pointer = locateNumber(text, at, end);
    if (pointer !== undefined && Number.isInteger(pointer.value)) pointers.push(pointer);
    at = end + 1;
  }
  return fitted(pointers);
}

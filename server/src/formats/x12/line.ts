/** A service line of an 837: from LX to the next LX, or from SV1 or SV2 where LX is missing. What it says is read when asked for. */
import type { Discipline, DisciplineEvidence, Field, Unread } from '../../claim/claim.js';
import { disciplineOfRevenueCode, disciplineOfTaxonomy } from '../../claim/discipline.js';
import type { Passage } from '../../prose/passage.js';
import type { Located, Span } from '../../text/span.js';
import type { ClaimText } from './claim-text.js';
import { fitted, locateElement, locateNumber, locateShort, readProcedure } from './elements.js';
import type { Procedure, WrittenDate } from './elements.js';
import type { X12Line } from './notation.js';
import type { Segment } from './segments.js';

/** What is said of who rendered a service. */
export interface Rendering {
  /** Taxonomy code as typed. */
  readonly code: Located<string> | undefined;
  readonly evidence: DisciplineEvidence | undefined;
}

/** Somebody else than the claim says, of whom nothing is told. */
export const noRendering: Rendering = { code: undefined, evidence: undefined };

/** By taxonomy code. */
export function renderingOf(code: Located<string>): Rendering {
  const discipline = disciplineOf(code.value);
  return { code, evidence: discipline && { discipline, from: 'taxonomy', span: code.span } };
}

/** Codes met so far: a file names few, again and again. */
const disciplines = new Map<string, Discipline | undefined>();
const remembered = 1000;

function disciplineOf(taxonomy: string): Discipline | undefined {
  let discipline = disciplines.get(taxonomy);
  if (discipline === undefined && !disciplines.has(taxonomy)) {
    discipline = disciplineOfTaxonomy(taxonomy);
    // An element of a broken file may hold anything, and what is remembered is never let go of.
    if (disciplines.size < remembered && /^[0-9A-Z]{10}$/i.test(taxonomy)) disciplines.set(taxonomy, discipline);
  }
  return discipline;
}

/** What the claim says for all its lines. */
export interface Shared {
  readonly claim: ClaimText;
  readonly placeOfService: () => Located<string> | undefined;
  serviceDate: WrittenDate | undefined;
  /** Who rendered, else who bills. */
  rendering: Rendering | undefined;
}

/** All of SV1 or SV2 but the procedure: few rules ask for it, and those that do ask for most of it. */
interface Amounts {
  readonly units: Located<number> | undefined;
  readonly minutes: Located<number> | undefined;
  readonly charge: Located<number> | undefined;
  readonly placeOfService: Located<string> | undefined;
  readonly pointers: readonly Located<number>[];
  readonly unread: readonly Unread[] | undefined;
}

const none: readonly never[] = [];
const nothingBilled: Procedure = { code: undefined, modifiers: none, slots: none };

export class WrittenLine implements X12Line {
  readonly modifiersOpen = undefined;
  segment: 'SV1' | 'SV2' = 'SV1';
  passages: readonly Passage[] = none;
  /** Its own, not the claim's. */
  date: WrittenDate | undefined;
  /** The last segment so far is the date: in some files it stands before the LX of its own line. */
  endsWithDate = false;
  /** Its own, not the claim's. */
  rendering: Rendering | undefined;
  readonly #shared: Shared;
  readonly #first: number;
  /** Of SV1 or SV2; below 0 as long as nothing was billed on it. */
  #service = -1;
  #last: number;
  #procedure: Procedure | undefined;
  #amounts: Amounts | undefined;

  /** Begins with the segment of this index. */
  constructor(shared: Shared, first: number) {
    this.#shared = shared;
    this.#first = first;
    this.#last = first;
  }

  /** Nothing was billed on it yet. */
  get isEmpty(): boolean {
    return this.#service < 0;
  }

  /** `SV1*HC:97760:GO*110*UN*2*11**1:2` or `SV2*0420*HC:97110:GP*60*UN*2` */
  bill(segment: 'SV1' | 'SV2', index: number): void {
    this.segment = segment;
    this.#service = index;
  }

  /** It goes on with the segment of this index. */
  extend(index: number): void {
    this.#last = index;
  }

  get span(): Span {
    const { claim } = this.#shared;
    return { start: claim.table.startAt(this.#first), end: claim.stopOf(this.#last) };
  }

  get code() {
    return this.#billed.code;
  }

  get modifiers() {
    return this.#billed.modifiers;
  }

  get slots() {
    return this.#billed.slots;
  }

  get modifierGap() {
    return this.#billed.gap;
  }

  get #billed(): Procedure {
    if (this.#procedure !== undefined) return this.#procedure;
    const { claim } = this.#shared;
    this.#procedure = this.isEmpty
      ? nothingBilled
      : readProcedure(claim.segment(this.#service), this.segment === 'SV1' ? 1 : 2, claim.start);
    return this.#procedure;
  }

  get serviceDate() {
    return (this.date ?? this.#shared.serviceDate)?.first;
  }

  /** The statement of a claim is no range of the line. */
  get lastDate() {
    return this.date?.last;
  }

  get taxonomy() {
    return (this.rendering ?? this.#shared.rendering)?.code;
  }

  get discipline() {
    return this.#revenue ?? (this.rendering ?? this.#shared.rendering)?.evidence;
  }

  get #revenue(): DisciplineEvidence | undefined {
    if (this.segment === 'SV1' || this.isEmpty) return undefined;
    const { claim } = this.#shared;
    const code = locateElement(claim.segment(this.#service), 1, claim.start);
    const discipline = code && disciplineOfRevenueCode(code.value);
    if (code === undefined || discipline === undefined) return undefined;
    return { discipline, from: 'revenue-code', span: code.span };
  }

  get units() {
    return this.#told.units;
  }

  get minutes() {
    return this.#told.minutes;
  }

  get charge() {
    return this.#told.charge;
  }

  get pointers() {
    return this.#told.pointers;
  }

  get placeOfService() {
    return this.segment === 'SV2' ? undefined : (this.#told.placeOfService ?? this.#shared.placeOfService());
  }

  get unread(): readonly Unread[] | undefined {
    const span = (this.date ?? this.#shared.serviceDate)?.unread;
    const { unread } = this.#told;
    return span === undefined ? unread : [{ field: 'service-date', span }, ...(unread ?? none)];
  }

  get #told(): Amounts {
    const { claim } = this.#shared;
    return (this.#amounts ??= readAmounts(claim.segment(this.#service), this.segment, claim.start));
  }
}

function readAmounts(segment: Segment, name: 'SV1' | 'SV2', base: number): Amounts {
  const isProfessional = name === 'SV1';
  const [money, quantity] = isProfessional ? ofSV1 : ofSV2;
  const charge = numberIn(segment, money, base);
  const unit = unitOf(segment, quantity);
  const amount = unit === undefined ? undefined : numberIn(segment, quantity + 1, base);
  const pointers = isProfessional ? readPointers(segment, 7, base) : none;
  let unread: Unread[] | undefined;
  if (charge === undefined) unread = noted(unread, segment, money, 'charge', base);
  if (unit !== undefined && amount === undefined) {
    unread = noted(unread, segment, quantity + 1, unit === 'UN' ? 'units' : 'minutes', base);
  }
  if (isProfessional && pointers.length === 0) unread = noted(unread, segment, 7, 'pointer', base);
  return {
    units: unit === 'UN' ? amount : undefined,
    minutes: unit === 'MJ' ? amount : undefined,
    charge,
    placeOfService: isProfessional ? locateShort(segment.text, segment.from(5), segment.to(5), base) : undefined,
    pointers,
    unread,
  };
}

/** Where SV1 and SV2 hold the charge, and in what the amount behind it is counted. */
const ofSV1 = [2, 3] as const;
const ofSV2 = [3, 4] as const;

function numberIn(segment: Segment, index: number, base: number): Located<number> | undefined {
  return locateNumber(segment.text, segment.from(index), segment.to(index), base);
}

/** With what stands in this element, if anything does. */
function noted(unread: Unread[] | undefined, segment: Segment, index: number, field: Field, base: number) {
  const written = locateElement(segment, index, base);
  return written === undefined ? unread : [...(unread ?? none), { field, span: written.span }];
}

/** `UN` counts units and `MJ` minutes; days and ounces are neither. */
function unitOf(segment: Segment, index: number): 'UN' | 'MJ' | undefined {
  const from = segment.from(index);
  if (segment.to(index) - from !== 2) return undefined;
  const first = segment.text.charCodeAt(from) | 32;
  const second = segment.text.charCodeAt(from + 1) | 32;
  if (first === 117 && second === 110) return 'UN';
  return first === 109 && second === 106 ? 'MJ' : undefined;
}

function readPointers(segment: Segment, index: number, base: number): readonly Located<number>[] {
  const { text } = segment;
  const from = segment.from(index);
  const to = segment.to(index);
  if (from >= to) return none;
  let pointers: Located<number>[] | undefined;
  const { component } = segment.separators;
  for (let at = from; at <= to;) {
    let end = at;
    while (end < to && text.charCodeAt(end) !== component) end++;
    const pointer = locateNumber(text, at, end, base);
    if (pointer !== undefined && Number.isInteger(pointer.value)) {
      if (pointers === undefined) pointers = [pointer];
      else pointers.push(pointer);
    }
    at = end + 1;
  }
  return pointers?.length === 1 ? pointers : fitted(pointers);
}

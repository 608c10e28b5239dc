/** Which segments of a claim are its lines, and what is said before them for all of them. */
import type { Claim } from '../../claim/claim.js';
import { isTaxonomyCode } from '../../claim/discipline.js';
import type { Passage, Section } from '../../prose/passage.js';
import type { Span } from '../../text/span.js';
import type { ClaimText } from './claim-text.js';
import { fitted, locateShort, readDate } from './elements.js';
import type { WrittenDate } from './elements.js';
import { CLM, DTP, LX, NM1, NTE, PRV, SV1, SV2 } from './ids.js';
import { noRendering, renderingOf, WrittenLine } from './line.js';
import type { Rendering, Shared } from './line.js';
import type { Segment } from './segments.js';

export interface Lines {
  readonly lines: readonly WrittenLine[];
  /** Lines of which nothing is left but their number: LX without its service. */
  readonly empty: readonly WrittenLine[];
  /** Of the claim. */
  readonly passages: readonly Passage[];
  /** What the first line is, where nothing else tells the kind of claim. */
  readonly setting: Claim['setting'];
}

const none: readonly never[] = [];

/** `placeOfService`, of the claim, is worked out when a line has none of its own. */
export function readLines(claim: ClaimText, placeOfService: Shared['placeOfService']): Lines {
  const draft = new Draft(claim, placeOfService);
  for (let index = claim.first; index < claim.last; index++) draft.read(index);
  return draft.finish();
}

/** Where a claim is pointed at as a whole: the name of its first segment. */
export function nameOf(claim: ClaimText): Span {
  return { start: 0, end: Math.min(claim.startsWith(CLM) ? 3 : 2, claim.length) };
}

class Draft {
  readonly #claim: ClaimText;
  readonly #shared: Shared;
  readonly #lines: WrittenLine[] = [];
  #line: WrittenLine | undefined;
  #passages: Passage[] | undefined;
  /** The first day of the statement of an institutional claim: of its lines without a day of their own. */
  #statementDate: WrittenDate | undefined;
  #endsWithDate = false;
  /** Every line so far had a date directly before its LX. */
  #datesLead = true;
  #setting: Claim['setting'] = 'unknown';

  constructor(claim: ClaimText, placeOfService: Shared['placeOfService']) {
    this.#claim = claim;
    this.#shared = { claim, placeOfService, serviceDate: undefined, rendering: undefined };
  }

  read(index: number): void {
    const isDate = this.#readSegment(index);
    const line = this.#line;
    if (line === undefined) {
      if (!isDate) this.#endsWithDate = false;
    } else {
      if (!isDate) line.endsWithDate = false;
      line.extend(index);
    }
  }

  /** True for the date of service. */
  #readSegment(index: number): boolean {
    switch (this.#claim.table.idAt(index)) {
      case LX:
        this.#beginLine(index);
        return false;
      case SV1:
        this.#readService(index, 'SV1');
        return false;
      case SV2:
        this.#readService(index, 'SV2');
        return false;
      case DTP:
        return this.#readDates(this.#claim.segment(index));
      case NTE:
        this.#readNote(this.#claim.segment(index));
        return false;
      case NM1:
        if (this.#line !== undefined) this.#readRenderingProvider(this.#line, this.#claim.segment(index));
        return false;
      case PRV:
        this.#readTaxonomy(this.#claim.segment(index));
        return false;
      default:
        return false;
    }
  }

  /** LX begins a line. */
  #beginLine(index: number): WrittenLine {
    const follows = this.#line?.endsWithDate ?? this.#endsWithDate;
    this.#datesLead = this.#datesLead && follows;
    const line = new WrittenLine(this.#shared, index);
    this.#line = line;
    this.#lines.push(line);
    return line;
  }

  /** SV1 or SV2 fills the line, or begins another where LX is missing. */
  #readService(index: number, segment: 'SV1' | 'SV2'): void {
    const line = this.#line?.isEmpty === true ? this.#line : this.#beginLine(index);
    line.bill(segment, index);
    if (this.#setting === 'unknown') this.#setting = segment === 'SV1' ? 'professional' : 'institutional';
  }

  /** `DTP*472*D8*20260302`, or `DTP*434*RD8*20260302-20260302`. Before the first line it speaks for all of them. */
  #readDates(segment: Segment): boolean {
    if (this.#line === undefined && segment.isQualifiedBy('434')) {
      this.#statementDate ??= readDate(segment, 3, this.#claim.start);
      return false;
    }
    if (!segment.isQualifiedBy('472')) return false;
    const date = readDate(segment, 3, this.#claim.start);
    if (this.#line === undefined) {
      this.#shared.serviceDate ??= date;
      this.#endsWithDate = date !== undefined;
    } else {
      this.#line.date ??= date;
      this.#line.endsWithDate = date !== undefined;
    }
    return true;
  }

  /** `NTE*ADD*words` of the claim or of a line. */
  #readNote(segment: Segment): void {
    const from = segment.from(2);
    const to = segment.to(2);
    if (from >= to) return;
    const { start } = this.#claim;
    const passage: Passage = {
      text: segment.text.slice(from, to),
      span: { start: from - start, end: to - start },
      section: sectionOf(segment.value(1)),
    };
    if (this.#line === undefined) (this.#passages ??= []).push(passage);
    else this.#line.passages = [...this.#line.passages, passage];
  }

  /** `NM1*82` of a line: somebody else than the claim's; what he is, the next segment may say. */
  #readRenderingProvider(line: WrittenLine, segment: Segment): void {
    if (segment.isQualifiedBy('82')) line.rendering = noRendering;
  }

  /** `PRV*PE*PXC*225X00000X` */
  #readTaxonomy(segment: Segment): void {
    if (!segment.isQualifiedBy('PE')) return;
    const code = locateShort(segment.text, segment.from(3), segment.to(3), this.#claim.start);
    if (code === undefined) return;
    const rendering = renderingOf(code);
    if (this.#line === undefined) this.#shared.rendering = rendering;
    else this.#line.rendering = rendering;
  }

  finish(): Lines {
    this.#moveLeadingDates();
    this.#shared.serviceDate ??= this.#statementDate;
    this.#shared.rendering ??= this.#billing();
    const isFull = this.#lines.every((it) => !it.isEmpty);
    return {
      lines: fitted(isFull ? this.#lines : this.#lines.filter((it) => !it.isEmpty)),
      empty: isFull ? none : this.#lines.filter((it) => it.isEmpty),
      passages: this.#passages ?? none,
      setting: this.#setting,
    };
  }

  /**
   * Some files write each line's date before its LX: the first date then seems to be the claim's,
   * and the last line seems to have none. Each line gets the date that stands before it.
   */
  #moveLeadingDates(): void {
    const last = this.#lines.at(-1);
    if (!this.#datesLead || last === undefined || last.date !== undefined || this.#lines.length < 2) return;
    for (let index = this.#lines.length - 1; index > 0; index--) {
      const [line, before] = [this.#lines[index], this.#lines[index - 1]];
      if (line !== undefined) line.date = before?.date;
    }
    const first = this.#lines[0];
    if (first !== undefined) first.date = this.#shared.serviceDate;
  }

  /**
   * The billing provider stands outside the claim; what points there points at the claim's own first segment.
   * A code that is none is told where it stands.
   */
  #billing(): Rendering | undefined {
    const { billing } = this.#claim.context;
    return isTaxonomyCode(billing) ? renderingOf({ value: billing, span: nameOf(this.#claim) }) : undefined;
  }
}

/** What the qualifier of a note (NTE01) announces. `ADD`, additional information, is where the visit itself is told. */
function sectionOf(qualifier: string): Section {
  switch (qualifier.toUpperCase()) {
    case 'ADD':
      return 'visit';
    case 'DCP':
    case 'RHB':
      return 'goals';
    default:
      return 'other';
  }
}

/** What a claim of an 837 says, read from its own text: from CLM to whatever ends it. */
import type { Claim, Npi, PayerKind, Unread } from '../../claim/claim.js';
import type { Passage, Section } from '../../prose/passage.js';
import type { Located, Span } from '../../text/span.js';
import { payerOf, taxonomyOf } from './context.js';
import type { Context } from './context.js';
import { componentEnd, fitted, locate, locateElement, locateNumber, readDate } from './elements.js';
import type { WrittenDate } from './elements.js';
import { isCodeList } from './faults.js';
import { CLM, DTP, HI, LX, NM1, NTE, PRV, SBR, SV1, SV2 } from './ids.js';
import { LineDraft } from './line.js';
import type { Rendering } from './line.js';
import type { X12Line } from './notation.js';
import { Segments } from './segments.js';

export type Contents = Pick<
  Claim,
  | 'setting'
  | 'billType'
  | 'lines'
  | 'diagnoses'
  | 'passages'
  | 'otherPayers'
  | 'totalCharge'
  | 'npis'
  | 'ordering'
  | 'unread'
>;

/** `text` begins and ends with the claim, so that every offset in it is relative to the claim. */
export function readContents(text: string, context: Context): Contents {
  const draft = new Draft(context);
  const segments = new Segments(text, context.notation.separators, 0);
  while (segments.next()) draft.read(segments);
  return draft.finish(text.length);
}

const none: readonly never[] = [];

class Draft {
  readonly #context: Context;
  readonly #lines: LineDraft[] = [];
  #line: LineDraft | undefined;
  /** It begins with CLM, not somewhere behind. */
  #hasHeader = false;
  #setting: Claim['setting'];
  #facility: Located<string> | undefined;
  #isBillType = false;
  #diagnoses: Located<string>[] | undefined;
  #passages: Passage[] | undefined;
  #serviceDate: WrittenDate | undefined;
  /** The first day of the statement of an institutional claim: of its lines without a day of their own. */
  #statementDate: WrittenDate | undefined;
  #endsWithDate = false;
  /** Every line so far had a date directly before its LX. */
  #datesLead = true;
  #rendering: Rendering | undefined;
  #otherPayers: PayerKind[] | undefined;
  #totalCharge: Located<number> | undefined;
  #npis: Npi[] | undefined;
  #isOrderingNamed = false;
  #unread: Unread[] | undefined;

  constructor(context: Context) {
    this.#context = context;
    this.#setting = context.transaction.setting;
  }

  read(segments: Segments): void {
    const isDate = this.#readSegment(segments);
    if (!isDate) this.#passOver();
    if (this.#line !== undefined) this.#line.end = segments.stop;
  }

  /** True for the date of service. */
  #readSegment(segments: Segments): boolean {
    switch (segments.id) {
      case CLM:
        this.#readHeader(segments);
        return false;
      case HI:
        this.#readDiagnoses(segments);
        return false;
      case LX:
        this.#beginLine(segments);
        return false;
      case SV1:
        this.#readService(segments, 'SV1');
        return false;
      case SV2:
        this.#readService(segments, 'SV2');
        return false;
      case DTP:
        if (segments.isQualifiedBy('434')) this.#readStatementDate(segments);
        if (!segments.isQualifiedBy('472')) return false;
        this.#readServiceDate(segments);
        return true;
      case NTE:
        this.#readNote(segments);
        return false;
      case NM1:
        this.#readProvider(segments);
        return false;
      case SBR:
        (this.#otherPayers ??= []).push(payerOf(segments.value(9)));
        return false;
      case PRV:
        if (segments.isQualifiedBy('PE')) this.#readTaxonomy(segments);
        return false;
      default:
        return false;
    }
  }

  /** `CLM*ACCT1*165***11:B:1*Y*A*Y*Y`: place or type of bill, and `B` or `A` to say which. */
  #readHeader(segments: Segments): void {
    this.#hasHeader = true;
    const { text, separators } = segments;
    this.#totalCharge = locateNumber(text, segments.from(2), segments.to(2));
    const total = this.#totalCharge === undefined ? locateElement(segments, 2) : undefined;
    if (total !== undefined) this.#unread = [{ field: 'total-charge', span: total.span }];
    const from = segments.from(5);
    const to = segments.to(5);
    const end = componentEnd(text, from, to, separators.component);
    this.#facility = locate(text, from, end);
    const qualifier = end < to ? text.charCodeAt(end + 1) | 32 : 0;
    this.#isBillType = qualifier === 97;
    if (this.#setting === 'unknown' && this.#isBillType) this.#setting = 'institutional';
  }

  /** `HI*ABK:M654*ABF:M25531`: diagnoses and, with other qualifiers, much else. */
  #readDiagnoses(segments: Segments): void {
    const { text, separators } = segments;
    for (let index = 1; segments.has(index); index++) {
      const from = segments.from(index);
      const to = segments.to(index);
      const end = componentEnd(text, from, to, separators.component);
      if (!isDiagnosis(text, from, end) && !isMisnamed(text, from, end, to)) continue;
      let diagnosis: Located<string> | undefined;
      if (end < to) {
        diagnosis = locate(text, end + 1, componentEnd(text, end + 1, to, separators.component));
      } else if (segments.has(index + 1)) {
        // Some files write `BK*8901` where `BK:8901` is meant. The diagnosis must count, or pointers would miss theirs.
        const next = locateElement(segments, index + 1);
        if (next !== undefined && /^[A-Z0-9.]{3,8}$/i.test(next.value)) diagnosis = next;
      }
      if (diagnosis !== undefined) (this.#diagnoses ??= []).push(diagnosis);
    }
  }

  /** `DTP*472*D8*20260302`. Before the first line it speaks for all of them. */
  #readServiceDate(segments: Segments): void {
    const date = readDate(segments, 3);
    if (this.#line === undefined) {
      this.#serviceDate ??= date;
      this.#endsWithDate = date !== undefined;
    } else {
      this.#line.serviceDate ??= date;
      this.#line.endsWithDate = date !== undefined;
    }
  }

  /** `DTP*434*RD8*20260302-20260302` */
  #readStatementDate(segments: Segments): void {
    if (this.#line === undefined) this.#statementDate ??= readDate(segments, 3);
  }

  /** `NTE*ADD*words` of the claim or of a line. */
  #readNote(segments: Segments): void {
    const start = segments.from(2);
    const end = segments.to(2);
    if (start >= end) return;
    const passage: Passage = {
      text: segments.text.slice(start, end),
      span: { start, end },
      section: sectionOf(segments.value(1)),
    };
    const into = this.#line ?? this;
    if (into instanceof LineDraft) (into.passages ??= []).push(passage);
    else (this.#passages ??= []).push(passage);
  }

  /** `NM1*82*1*ROE*PAT****XX*1245319599`: who rendered, ordered, referred, and where. */
  #readProvider(segments: Segments): void {
    if (segments.isQualifiedBy('82')) this.#readRenderingProvider(segments);
    const { role, loops } = providers[segments.value(1).toUpperCase()] ?? {};
    if (role === undefined || loops === undefined) return;
    if (role === 'ordering') this.#isOrderingNamed = true;
    const npi = segments.value(8).toUpperCase() === 'XX' ? locateElement(segments, 9) : undefined;
    if (npi === undefined) return;
    const address = `${loops[this.#line === undefined ? 0 : 1]} NM109`;
    (this.#npis ??= []).push({ value: npi.value, span: npi.span, role, address });
  }

  /** `NM1*82`: of a line, it is somebody else than the claim's; what he is, the next segment may say. */
  #readRenderingProvider(segments: Segments): void {
    if (this.#line === undefined) return;
    const span = { start: segments.start, end: segments.end };
    this.#line.rendering = { taxonomy: undefined, code: undefined, span };
  }

  /** `PRV*PE*PXC*225X00000X` */
  #readTaxonomy(segments: Segments): void {
    const code = locateElement(segments, 3);
    const taxonomy = code === undefined ? undefined : taxonomyOf(code.value);
    if (code === undefined || taxonomy === undefined) return;
    if (this.#line === undefined) this.#rendering = { taxonomy, code, span: code.span };
    else this.#line.rendering = { taxonomy, code, span: code.span };
  }

  /** LX begins a line. */
  #beginLine(segments: Segments): void {
    const follows = this.#line?.endsWithDate ?? this.#endsWithDate;
    this.#line = new LineDraft(segments.start, segments.stop);
    this.#lines.push(this.#line);
    this.#datesLead = this.#datesLead && follows;
  }

  /** SV1 or SV2 fills the line, or begins another where LX is missing. */
  #readService(segments: Segments, segment: 'SV1' | 'SV2'): void {
    if (this.#line?.isEmpty !== true) this.#beginLine(segments);
    if (segment === 'SV1') this.#line?.readProfessional(segments);
    else this.#line?.readInstitutional(segments);
    if (this.#setting === 'unknown') this.#setting = segment === 'SV1' ? 'professional' : 'institutional';
  }

  /** Another segment stands behind the date. */
  #passOver(): void {
    if (this.#line === undefined) this.#endsWithDate = false;
    else this.#line.endsWithDate = false;
  }

  /** `length` is the claim's. */
  finish(length: number): Contents {
    const isInstitutional = this.#setting === 'institutional';
    const place = isInstitutional || this.#isBillType ? undefined : this.#facility;
    this.#moveLeadingDates();
    const inherited = {
      placeOfService: place,
      serviceDate: this.#serviceDate ?? this.#statementDate,
      rendering: this.#rendering,
      billing: this.#billing(length),
    };
    const lines: X12Line[] = [];
    for (const line of this.#lines) {
      if (!line.isEmpty) lines.push(line.finish(inherited));
      // A line without its service has a charge, too: nobody can tell whether the total is right.
      else (this.#unread ??= []).push({ field: 'charge', span: { start: line.start, end: line.end } });
    }
    const isProfessional = this.#setting === 'professional';
    return {
      setting: this.#setting,
      billType: isInstitutional && isFacility(this.#facility) ? this.#facility : undefined,
      lines: fitted(lines),
      diagnoses: fitted(this.#diagnoses),
      passages: this.#passages ?? none,
      otherPayers: this.#otherPayers,
      totalCharge: this.#totalCharge,
      npis: this.#withBilling(length),
      // Loops for who ordered or referred are in every guide; institutional claims name who attends instead.
      ordering: this.#isOrderingNamed ? 'named' : isProfessional && this.#hasHeader ? 'not-named' : undefined,
      unread: this.#unread,
    };
  }

  /**
   * Some files write each line's date before its LX: the first date then seems to be the claim's,
   * and the last line seems to have none. Each line gets the date that stands before it.
   */
  #moveLeadingDates(): void {
    const last = this.#lines.at(-1);
    if (!this.#datesLead || last === undefined || last.serviceDate !== undefined || this.#lines.length < 2) return;
    for (let index = this.#lines.length - 1; index > 0; index--) {
      const [line, before] = [this.#lines[index], this.#lines[index - 1]];
      if (line !== undefined) line.serviceDate = before?.serviceDate;
    }
    const first = this.#lines[0];
    if (first !== undefined) first.serviceDate = this.#serviceDate;
  }

  /** The billing provider stands outside the claim; what points there points at the claim's own first segment. */
  #billing(length: number): Rendering | undefined {
    const { billing } = this.#context;
    const taxonomy = taxonomyOf(billing);
    if (taxonomy === undefined) return undefined;
    const span = this.#firstName(length);
    return { taxonomy, code: { value: billing, span }, span };
  }

  #firstName(length: number): Span {
    return { start: 0, end: Math.min(this.#hasHeader ? 3 : 2, length) };
  }

  #withBilling(length: number): readonly Npi[] | undefined {
    const { billingNpi } = this.#context;
    if (billingNpi === '') return this.#npis;
    const billing: Npi = { value: billingNpi, span: this.#firstName(length), role: 'billing', address: '2010AA NM109' };
    return [billing, ...(this.#npis ?? [])];
  }
}

interface Provider {
  readonly role: Npi['role'];
  /** Of a claim, and of a line of it. */
  readonly loops: readonly [claim: string, line: string];
}

/** By NM101, as the guides for 837P number their loops. */
const providers: Readonly<Record<string, Provider>> = {
  82: { role: 'rendering', loops: ['2310B', '2420A'] },
  DN: { role: 'ordering', loops: ['2310A', '2420F'] },
  DK: { role: 'ordering', loops: ['2310A', '2420E'] },
  77: { role: 'facility', loops: ['2310C', '2420C'] },
  DQ: { role: 'other', loops: ['2310D', '2420D'] },
  71: { role: 'other', loops: ['2310A', '2420A'] },
};

/** A list of codes that nobody knows, and behind it what can be nothing but a diagnosis: it must count, or pointers would miss theirs. */
function isMisnamed(text: string, from: number, end: number, to: number): boolean {
  return end < to && !isCodeList(text, from, end) && /^[A-Z]\d[0-9A-Z]{1,5}$/i.test(text.slice(end + 1, to));
}

/** Two digits; where elements have slipped, something else stands in their place. */
function isFacility(code: Located<string> | undefined): boolean {
  return code !== undefined && /^\d{2,3}$/.test(code.value);
}

/** ABK and ABF of ICD-10, BK and BF of ICD-9: principal and further diagnoses. */
function isDiagnosis(text: string, from: number, end: number): boolean {
  const length = end - from;
  if (length !== 2 && length !== 3) return false;
  if (length === 3 && (text.charCodeAt(from) | 32) !== 97) return false;
  const last = text.charCodeAt(end - 1) | 32;
  return (text.charCodeAt(end - 2) | 32) === 98 && (last === 107 || last === 102);
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

/** What stands once in a claim of an 837 and is no line: its first segment, its diagnoses, who else pays, who is named. */
import type { Claim, Npi, PayerKind, Unread } from '../../claim/claim.js';
import type { Located } from '../../text/span.js';
import type { ClaimText } from './claim-text.js';
import { payerIn } from './context.js';
import { componentEnd, fitted, locateElement, locateNumber, locateShort } from './elements.js';
import { isCodeList } from './segment-faults.js';
import { CLM, HI, LX, NM1, SBR, SV1, SV2 } from './ids.js';
import { nameOf } from './lines.js';
import { idOf } from './segments.js';
import type { Segment } from './segments.js';

/** CLM, as far as anybody asks. */
export interface ClaimHeader {
  readonly totalCharge: Located<number> | undefined;
  readonly unread: Unread | undefined;
  /** Place of service or, where `isBillType`, type of bill. */
  readonly facility: Located<string> | undefined;
  readonly isBillType: boolean;
}

const noHeader: ClaimHeader = { totalCharge: undefined, unread: undefined, facility: undefined, isBillType: false };

/** `CLM*ACCT1*165***11:B:1*Y*A*Y*Y`: place or type of bill, and `B` or `A` to say which. */
export function readHeader(claim: ClaimText): ClaimHeader {
  if (!claim.startsWith(CLM)) return noHeader;
  const segment = claim.segment(claim.first);
  const { text, separators } = segment;
  const totalCharge = locateNumber(text, segment.from(2), segment.to(2), claim.start);
  const total = totalCharge === undefined ? locateElement(segment, 2, claim.start) : undefined;
  const from = segment.from(5);
  const to = segment.to(5);
  const end = componentEnd(text, from, to, separators.component);
  return {
    totalCharge,
    unread: total && { field: 'total-charge', span: total.span },
    facility: locateShort(text, from, end, claim.start),
    isBillType: end < to && (text.charCodeAt(end + 1) | 32) === 97,
  };
}

/** CLM05-3: 1 of a claim sent for the first time, 7 of one that replaces another, 8 of one that takes another back. */
export function readFrequency(claim: ClaimText): Claim['frequency'] {
  if (!claim.startsWith(CLM)) return undefined;
  const segment = claim.segment(claim.first);
  const value = segment.value(5).split(String.fromCharCode(segment.separators.component))[2]?.trim() ?? '';
  return value === '' ? undefined : value === '1' ? 'original' : 'other';
}

/** `HI*ABK:M654*ABF:M25531`: diagnoses and, with other qualifiers, much else. */
export function readDiagnoses(claim: ClaimText): readonly Located<string>[] {
  const diagnoses: Located<string>[] = [];
  for (let index = claim.first; index < claim.last; index++) {
    if (claim.table.idAt(index) === HI) readList(claim.segment(index), claim.start, diagnoses);
  }
  return fitted(diagnoses);
}

function readList(segment: Segment, base: number, into: Located<string>[]): void {
  const { text, separators } = segment;
  for (let index = 1; segment.has(index); index++) {
    const from = segment.from(index);
    const to = segment.to(index);
    const end = componentEnd(text, from, to, separators.component);
    if (!isDiagnosis(text, from, end) && !isMisnamed(text, from, end, to)) continue;
    let diagnosis: Located<string> | undefined;
    if (end < to) {
      diagnosis = locateShort(text, end + 1, componentEnd(text, end + 1, to, separators.component), base);
    } else if (segment.has(index + 1)) {
      // Some files write `BK*8901` where `BK:8901` is meant. The diagnosis must count, or pointers would miss theirs.
      const next = locateElement(segment, index + 1, base);
      if (next !== undefined && /^[A-Z0-9.]{3,8}$/i.test(next.value)) diagnosis = next;
    }
    if (diagnosis !== undefined) into.push(diagnosis);
  }
}

/** ABK and ABF of ICD-10, BK and BF of ICD-9: principal and further diagnoses. */
function isDiagnosis(text: string, from: number, end: number): boolean {
  const length = end - from;
  if (length !== 2 && length !== 3) return false;
  if (length === 3 && (text.charCodeAt(from) | 32) !== 97) return false;
  const last = text.charCodeAt(end - 1) | 32;
  return (text.charCodeAt(end - 2) | 32) === 98 && (last === 107 || last === 102);
}

/** A list of codes that nobody knows, and behind it what can be nothing but a diagnosis: it must count, or pointers would miss theirs. */
function isMisnamed(text: string, from: number, end: number, to: number): boolean {
  return end < to && !isCodeList(text, from, end) && /^[A-Z]\d[0-9A-Z]{1,5}$/i.test(text.slice(end + 1, to));
}

/** SBR09 of each other payer. */
export function readOtherPayers(claim: ClaimText): readonly PayerKind[] | undefined {
  let payers: PayerKind[] | undefined;
  for (let index = claim.first; index < claim.last; index++) {
    if (claim.table.idAt(index) === SBR) (payers ??= []).push(payerIn(claim.segment(index), 9));
  }
  return payers;
}

export interface Providers {
  readonly npis: readonly Npi[] | undefined;
  readonly isOrderingNamed: boolean;
}

/** `NM1*82*1*ROE*PAT****XX*1245319599`: who rendered, ordered, referred, and where; and who bills, who stands outside. */
export function readProviders(claim: ClaimText): Providers {
  const { billingNpi } = claim.context;
  const npis: Npi[] = [];
  if (billingNpi !== '')
    npis.push({ value: billingNpi, span: nameOf(claim), role: 'billing', address: '2010AA NM109', isOutside: true });
  let isOrderingNamed = false;
  let isInLines = false;
  for (let index = claim.first; index < claim.last; index++) {
    const id = claim.table.idAt(index);
    isInLines ||= id === LX || id === SV1 || id === SV2;
    if (id !== NM1) continue;
    const segment = claim.segment(index);
    const provider = providers.get(segment.qualifier);
    if (provider === undefined) continue;
    const { role, ofClaims, ofLines } = provider;
    if (role === 'ordering') isOrderingNamed = true;
    const npi = namesNpi(segment) ? locateShort(segment.text, segment.from(9), segment.to(9), claim.start) : undefined;
    if (npi !== undefined) npis.push(new WrittenNpi(npi, role, isInLines ? ofLines : ofClaims));
  }
  return { npis: npis.length === 0 ? undefined : npis, isOrderingNamed };
}

/** Where it stands is told when somebody asks: most are right. */
class WrittenNpi implements Npi {
  readonly value: string;
  readonly #written: Located<string>;

  constructor(
    written: Located<string>,
    readonly role: Npi['role'],
    readonly address: string,
  ) {
    this.value = written.value;
    this.#written = written;
  }

  get span() {
    return this.#written.span;
  }
}

/** NM108 says that the number behind it is an NPI. */
function namesNpi(segment: Segment): boolean {
  const from = segment.from(8);
  const length = segment.to(8) - from;
  if (length === 2)
    return (segment.text.charCodeAt(from) | 32) === 120 && (segment.text.charCodeAt(from + 1) | 32) === 120;
  return length > 2 && segment.value(8).toUpperCase() === 'XX';
}

interface Provider {
  readonly role: Npi['role'];
  /** Where the number stands, of a claim and of a line of it. */
  readonly ofClaims: string;
  readonly ofLines: string;
}

/** By NM101, as the guides for 837P number their loops. */
const providers: ReadonlyMap<number, Provider> = new Map([
  [idOf('82'), { role: 'rendering', ofClaims: '2310B NM109', ofLines: '2420A NM109' }],
  [idOf('DN'), { role: 'ordering', ofClaims: '2310A NM109', ofLines: '2420F NM109' }],
  [idOf('DK'), { role: 'ordering', ofClaims: '2310A NM109', ofLines: '2420E NM109' }],
  [idOf('77'), { role: 'facility', ofClaims: '2310C NM109', ofLines: '2420C NM109' }],
  [idOf('DQ'), { role: 'other', ofClaims: '2310D NM109', ofLines: '2420D NM109' }],
  [idOf('71'), { role: 'other', ofClaims: '2310A NM109', ofLines: '2420A NM109' }],
]);

/**
 * What is wrong with the frame of an 837: counts, control numbers, and segments that are not there or do not belong.
 * Only whole transactions are judged, from ST to SE; a fragment and a file still being typed are not.
 */
import { isTaxonomyCode } from '../../claim/discipline.js';
import type { Fault } from '../../claim/fault.js';
import { hasFormOfNpi, isNpi } from '../../claim/npi.js';
import type { Span } from '../../text/span.js';
import { locateElement } from './elements.js';
import { GE, GS, IEA, ISA, PRV, SE, ST } from './ids.js';
import { idAt, idOf, isKnownSegment } from './segments.js';
import type { Segments } from './segments.js';

/** A segment of the envelope: where it stands, and which segment of the text it is. */
export interface Mark {
  readonly start: number;
  /** Counts all segments of the text, from 0. */
  readonly ordinal: number;
  readonly id: number;
  /** SE01, GE01, IEA01; of those that begin, what they begin: ST01, GS01. */
  readonly count: Typed;
  /** ISA13 and IEA02, GS06 and GE02, ST02 and SE02. */
  readonly control: Typed;
}

/** As typed; the span counts from the segment. */
interface Typed {
  readonly value: string;
  readonly span: Span;
}

export function markOf(segments: Segments, ordinal: number): Mark {
  const { id, start } = segments;
  const typed = (index: number): Typed => ({
    value: segments.value(index),
    span: { start: segments.from(index) - start, end: segments.to(index) - start },
  });
  return { start, ordinal, id, count: typed(1), control: typed(id === ISA ? 13 : id === GS ? 6 : 2) };
}

/** Names of two or three characters as numbers. Asked of every segment, so it is one look into one table. */
class Names {
  readonly #table = new Int32Array(4096);
  readonly #others = new Set<number>();

  constructor(names: string) {
    for (const id of names.split(' ').map(idOf)) {
      if (this.#table[slotOf(id)] === 0) this.#table[slotOf(id)] = id;
      else this.#others.add(id);
    }
  }

  has(id: number): boolean {
    return this.#table[slotOf(id)] === id || this.#others.has(id);
  }
}

function slotOf(id: number): number {
  return (id ^ (id >>> 7) ^ (id >>> 14)) & 4095;
}

const segmentsOf837 = new Names(
  'ST SE BHT NM1 PER N1 N2 N3 N4 REF HL PRV CUR SBR PAT DMG DTP CLM CL1 PWK CN1 AMT FRM HI HCP LX SV1 SV2 SV3 SV4 SV5 ' +
    'SV6 SV7 SVD CAS NTE CR1 CR2 CR3 CRC CR4 CR5 CR6 CR7 CR8 HSD QTY MEA K3 LIN CTP LQ OI MIA MOA PS1 IMM DSB UR TOO DN1 DN2',
);

/** May this segment stand in an 837, wherever it stands there? */
export function isOf837(id: number): boolean {
  return segmentsOf837.has(id);
}

/** Of a segment that may not. */
export function strangerKind(id: number): 'unknown-segment' | 'foreign-segment' {
  return isKnownSegment(id) ? 'foreign-segment' : 'unknown-segment';
}

/** Entities (NM101, X12 code source 98) of the guides for the 837, versions 4010 and 5010, and their neighbours. */
const entities = new Names(
  '40 41 71 72 73 74 77 82 85 87 88 36 45 98 DD DK DN DQ FA GB GM GP IL LI NH OC ODT OF P3 P4 PE PR PRP PW QB QC QD QH QN QV ' +
    'Q2 RML S4 SEP SJ TL TT TTP TU X3 X4 X5 Y2 ZZ 0B 1P 1T 2B 2P 3D 3V 4Q 6Y 80 8W 9K AAE ABB CQ D2 E1 E7 E9 G0 G3 G5 HK I3 IAT',
);
/** Code lists that HI may name (X12 code source 1270), as far as the guides for the 837 do. */
const lists = new Names(
  'AAU AAV AAX AAY ABF ABJ ABK ABN ABR ABS ABU ABV ADD AJD APR AS BBQ BBR BE BF BG BH BI BJ BK BN BO BP BQ BR BS BU BV ' +
    'CAH CO DO DR EK GR GS GU GW JP LD LOI NDC PB PR SD TC TD TQ ZZ',
);

/** By its name as a number; 0 is the name of none. */
export function isKnownEntity(id: number): boolean {
  return id !== 0 && entities.has(id);
}

export function isEntity(text: string, start: number, end: number): boolean {
  return isAmong(entities, text, start, end);
}

export function isCodeList(text: string, start: number, end: number): boolean {
  return isAmong(lists, text, start, end);
}

/** Nothing at all is no name that nobody knows. */
function isAmong(names: Names, text: string, start: number, end: number): boolean {
  let [from, to] = [start, end];
  while (from < to && text.charCodeAt(from) <= 32) from++;
  while (to > from && text.charCodeAt(to - 1) <= 32) to--;
  if (from === to) return true;
  return (to - from === 2 || to - from === 3) && names.has(idAt(text, from, to));
}

/** Who bills stands in front of all his claims: what is wrong with him is told there, once. Of NM1 and PRV. */
export function billerFault(segments: Segments): Fault | undefined {
  if (segments.id === PRV) {
    const code = segments.isQualifiedBy('BI') ? locateElement(segments, 3) : undefined;
    if (code === undefined || isTaxonomyCode(code.value)) return undefined;
    return { kind: 'billing-taxonomy', span: code.span, address: '2000A PRV03', facts: {} };
  }
  const isNumbered = segments.qualifier === biller && segments.value(8).toUpperCase() === 'XX';
  const npi = isNumbered ? locateElement(segments, 9) : undefined;
  if (npi === undefined || isNpi(npi.value)) return undefined;
  const facts = { form: hasFormOfNpi(npi.value) ? 'right' : 'wrong' };
  return { kind: 'billing-npi', span: npi.span, address: '2010AA NM109', facts };
}

const biller = idOf('85');

/** What is wrong, in the order of the text. `inside` are those of transactions, whole or not. */
export function faultsOf(marks: readonly Mark[], inside: readonly Fault[]): readonly Fault[] {
  const faults: Fault[] = [];
  let [interchange, group, transaction]: (Mark | undefined)[] = [];
  let groups = 0;
  let transactions = 0;
  let isOfClaims = false;
  let next = 0;
  for (const mark of marks) {
    switch (mark.id) {
      case ISA:
        [interchange, group, transaction, groups, isOfClaims] = [mark, undefined, undefined, 0, false];
        break;
      case GS:
        [group, transaction, transactions] = [mark, undefined, 0];
        groups++;
        break;
      case ST:
        transaction = mark;
        transactions++;
        break;
      case SE: {
        if (transaction?.count.value === '837') {
          isOfClaims = true;
          for (let it = inside[next]; it !== undefined && it.span.start < transaction.start; it = inside[++next]) {
            if (isTypedWhole(it)) faults.push(it);
          }
          const own: Fault[] = [];
          for (let it = inside[next]; it !== undefined && it.span.start < mark.start; it = inside[++next]) own.push(it);
          faults.push(
            ...own,
            ...countFault(transaction, mark, own),
            ...controlFault(transaction, mark, 'SE02', 'ST02'),
          );
        }
        transaction = undefined;
        break;
      }
      case GE:
        if (group !== undefined && isOfClaims) {
          faults.push(...numberFault('transaction-count', mark, 'GE01', transactions));
          faults.push(...controlFault(group, mark, 'GE02', 'GS06'));
        }
        group = undefined;
        break;
      case IEA:
        if (interchange !== undefined && isOfClaims) {
          faults.push(...numberFault('group-count', mark, 'IEA01', groups));
          faults.push(...controlFault(interchange, mark, 'IEA02', 'ISA13'));
        }
        interchange = undefined;
        break;
    }
  }
  for (const it of inside.slice(next)) if (isTypedWhole(it)) faults.push(it);
  return faults;
}

/** It holds whatever else is still to be typed. */
function isTypedWhole({ kind, facts }: Fault): boolean {
  return kind === 'billing-npi' && facts['form'] === 'right';
}

/** A segment too many or too few is told once: where it stands, or where it should, not by the count as well. */
function countFault(begin: Mark, end: Mark, own: readonly Fault[]): readonly Fault[] {
  const actual = end.ordinal - begin.ordinal + 1;
  const surplus = actual - Number(end.count.value);
  const strangers = own.filter((it) => it.kind === 'unknown-segment' || it.kind === 'foreign-segment').length;
  if (surplus > 0 && surplus <= strangers) return [];
  if (surplus < 0 && own.some((it) => it.kind.startsWith('missing-') && it.kind !== 'missing-parent')) return [];
  return numberFault('segment-count', end, 'SE01', actual);
}

function numberFault(kind: Fault['kind'], mark: Mark, address: string, actual: number): readonly Fault[] {
  const { value } = mark.count;
  if (/^\d+$/.test(value) && Number(value) === actual) return [];
  return [
    {
      kind,
      span: placed(mark, mark.count),
      address,
      facts: { written: value, counted: `${actual}` },
      expected: `${actual}`,
    },
  ];
}

function controlFault(begin: Mark, end: Mark, address: string, other: string): readonly Fault[] {
  const [ours, theirs] = [end.control.value, begin.control.value];
  // Of interchanges and groups they are numbers, of transactions texts.
  const isNumber = end.id !== SE && /^\d+$/.test(ours) && /^\d+$/.test(theirs);
  if (isNumber ? Number(ours) === Number(theirs) : ours === theirs) return [];
  const facts = { written: ours, other: theirs, otherAddress: other };
  return [{ kind: 'control-number', span: placed(end, end.control), address, facts, expected: theirs }];
}

function placed(mark: Mark, { span }: Typed): Span {
  // An element that is not there is shown at the segment's name.
  if (span.start === span.end) return { start: mark.start, end: mark.start + 2 };
  return { start: mark.start + span.start, end: mark.start + span.end };
}

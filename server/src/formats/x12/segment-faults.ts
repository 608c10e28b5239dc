/**
 * What is wrong with a segment of an 837 by itself: it is none, or it names an entity or a list that nobody knows.
 * Asked of every segment that is read, so the plain case is one look into a table.
 */
import { isTaxonomyCode } from '../../claim/discipline.js';
import type { Fault } from '../../claim/fault.js';
import { hasFormOfNpi, isNpi } from '../../claim/npi.js';
import { componentEnd, locateElement } from './elements.js';
import { PRV } from './ids.js';
import { idAt, idOf, isKnownSegment } from './segments.js';
import type { Segments } from './segments.js';

/** Of a segment that may not stand in an 837. */
export function strangerFault(segments: Segments): Fault | undefined {
  const { id, start, end } = segments;
  const name = segments.value(0).slice(0, 3);
  // Where a line ends within the name, the file is wrapped there.
  if (/\s/.test(name)) return undefined;
  const kind = isKnownSegment(id) ? 'foreign-segment' : 'unknown-segment';
  const span = { start, end: Math.min(end, start + name.length) };
  return { kind, span, address: '', facts: /^[A-Z0-9]+$/i.test(name) ? { segment: name } : {} };
}

/** Of an NM1 that says neither payer nor patient nor anybody else of the guides. */
export function entityFault(segments: Segments): Fault | undefined {
  const { text, qualifier } = segments;
  if (qualifier !== 0 && entities.has(qualifier)) return undefined;
  const span = { start: segments.from(1), end: segments.to(1) };
  if (isAmong(entities, text, span.start, span.end)) return undefined;
  return { kind: 'unknown-qualifier', span, address: 'NM101', facts: asQualifier(segments.value(1)) };
}

/** Of the code lists that an HI names. */
export function addListFaults(faults: Fault[], segments: Segments): void {
  const { text, separators } = segments;
  for (let index = 1; segments.has(index); index++) {
    const start = segments.from(index);
    const end = componentEnd(text, start, segments.to(index), separators.component);
    // A value without its list, as some files write it, is no list.
    if (end === segments.to(index) || isCodeList(text, start, end)) continue;
    const address = `2300 HI${String(index).padStart(2, '0')}-1`;
    const facts = asQualifier(text.slice(start, end).trim());
    faults.push({ kind: 'unknown-qualifier', span: { start, end }, address, facts });
  }
}

/** What is longer than a qualifier may be anything, so it is not repeated. */
function asQualifier(value: string): Fault['facts'] {
  return value.length <= 3 ? { qualifier: value } : {};
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

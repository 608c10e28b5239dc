/** Where an 837 says what a form asks for beside the claim: the loops of subscriber and patient, and the claim's own header. */
import type { PlacedClaim } from '../../claim/claim.js';
import type { Span } from '../../text/span.js';
import type { Document, FormPlace } from '../format.js';
import { CLM, DMG, DTP, HL, LX, NM1, SBR } from './ids.js';
import { X12Notation } from './notation.js';
import { idOf, Segments } from './segments.js';

const N3 = idOf('N3');
const PAT = idOf('PAT');
const REF = idOf('REF');
const AMT = idOf('AMT');

/** How far before a claim its subscriber is looked for: claims of one patient stand between. */
const farthest = 200_000;

export function formPlaces({ text }: Document, { claim, start }: PlacedClaim): readonly FormPlace[] {
  if (!(claim.notation instanceof X12Notation)) return [];
  const { separators } = claim.notation;
  const element = String.fromCharCode(separators.element);
  const places = new Places();
  const billing = lastSegment(text, `NM1${element}85${element}`, start);
  if (billing !== undefined) readBilling(new Segments(text, separators, billing), start, places);
  const subscriber = lastSubscriber(text, element, start);
  if (subscriber !== undefined) readPersons(new Segments(text, separators, subscriber), start, places);
  readHeader(new Segments(text, separators, start), start + claim.span.end, places);
  return places.all;
}

/** The first place of each box counts. */
class Places {
  readonly #byBox = new Map<string, FormPlace>();

  put(box: string, span: Span, shown?: string): void {
    if (span.end <= span.start || this.#byBox.has(box)) return;
    this.#byBox.set(box, { box, span, ...(shown !== undefined && { shown }) });
  }

  forget(...boxes: readonly string[]): void {
    for (const it of boxes) this.#byBox.delete(it);
  }

  get all(): readonly FormPlace[] {
    return [...this.#byBox.values()];
  }
}

function readBilling(segments: Segments, end: number, places: Places): void {
  for (let isFirst = true; segments.next() && segments.start < end; isFirst = false) {
    if (segments.id === HL || (segments.id === NM1 && !isFirst)) return;
    if (isFirst) {
      places.put('33', element(segments, 3));
      places.put('33a', element(segments, 9));
    }
    const kind = segments.value(1);
    if (segments.id === REF && (kind === 'EI' || kind === 'SY')) places.put('25', element(segments, 2));
  }
}

/** From the subscriber's HL on. The patient's own loop, where there is one, comes behind it and claims of others between. */
function readPersons(segments: Segments, end: number, places: Places): void {
  let of: 'insured' | 'patient' | 'other' = 'insured';
  let isInClaim = false;
  while (segments.next() && segments.start < end) {
    const kind = segments.value(1);
    if (segments.id === HL) {
      isInClaim = false;
      if (segments.value(3) === '23') places.forget('2', '3', '5', '6');
    } else if (segments.id === CLM) isInClaim = true;
    if (isInClaim) continue;
    if (segments.id === SBR) {
      places.put('11', element(segments, 3));
      if (segments.value(2) === '18') places.put('6', element(segments, 2), 'self');
    } else if (segments.id === PAT) places.put('6', element(segments, 1), relations[kind]);
    else if (segments.id === NM1) {
      of = kind === 'IL' ? 'insured' : kind === 'QC' ? 'patient' : 'other';
      if (of === 'insured') {
        places.put('1a', element(segments, 9));
        places.put('4', element(segments, 3));
      }
      // Where nobody else was treated, the one who is insured was.
      if (of !== 'other') places.put('2', element(segments, 3));
    } else if (of !== 'other' && segments.id === N3) {
      if (of === 'insured') places.put('7', element(segments, 1));
      places.put('5', element(segments, 1));
    } else if (of !== 'other' && segments.id === DMG) places.put('3', element(segments, 2));
  }
}

/** PAT01. */
const relations: Readonly<Record<string, string>> = {
  '01': 'spouse',
  '19': 'child',
  '20': 'employee',
  '21': 'unknown',
};

/** CLM05-3; of a claim sent for the first time the box stays empty. */
const resubmissions: Readonly<Record<string, string>> = { '7': '7 replaces', '8': '8 cancels' };

/** By the kind of date in DTP01. */
const dates: Readonly<Record<string, string>> = { 431: '14', 454: '15', 304: '15', 439: '10', 360: '16', 435: '18' };

function readHeader(segments: Segments, end: number, places: Places): void {
  while (segments.next() && segments.start < end && segments.id !== LX) {
    const kind = segments.value(1);
    if (segments.id === CLM) {
      places.put('26', element(segments, 1));
      const frequency = segments.value(5).split(String.fromCharCode(segments.separators.component))[2];
      const again = resubmissions[frequency ?? ''];
      if (again !== undefined) places.put('22', element(segments, 5), again);
      places.put('31', element(segments, 6), segments.value(6) === 'Y' ? 'on file' : 'not on file');
      places.put('27', element(segments, 7), segments.value(7) === 'A' ? 'yes' : segments.value(7) === 'C' ? 'no' : '');
      places.put('10', element(segments, 11));
    } else if (segments.id === DTP) {
      const box = dates[kind];
      if (box !== undefined) places.put(box, element(segments, 3));
    } else if (segments.id === REF && kind === 'G1') places.put('23', element(segments, 2));
    else if (segments.id === AMT && kind === 'F5') places.put('29', element(segments, 2), amount(segments.value(2)));
    else if (segments.id === NM1 && /^(?:DN|DK|DQ|P3)$/.test(kind)) places.put('17', element(segments, 3));
    else if (segments.id === NM1 && kind === '77') places.put('32', element(segments, 3));
  }
}

function amount(value: string): string {
  return /^\d{1,10}(?:\.\d{1,2})?$/.test(value) ? Number(value).toFixed(2) : 'not understood';
}

function element(segment: Segments, index: number): Span {
  return { start: segment.from(index), end: segment.to(index) };
}

function lastSubscriber(text: string, element: string, before: number): number | undefined {
  for (let at = before; at > Math.max(0, before - farthest);) {
    const found = lastSegment(text, `HL${element}`, at);
    if (found === undefined) return undefined;
    if (/^22\b/.test(text.slice(found, found + 60).split(element)[3] ?? '')) return found;
    at = found;
  }
  return undefined;
}

/** Where the last segment before an offset begins that starts with these characters. */
function lastSegment(text: string, head: string, before: number): number | undefined {
  for (let at = before; at > 0;) {
    const found = text.lastIndexOf(head, at - 1);
    if (found === -1) return undefined;
    if (found === 0 || !/[A-Za-z0-9]/.test(text[found - 1] ?? '')) return found;
    at = found;
  }
  return undefined;
}

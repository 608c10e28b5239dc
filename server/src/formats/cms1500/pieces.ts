/** A form as pieces, one line of text at a time: services in columns, boxes with their keys or labels, and words. */
import type { Span } from '../../text/span.js';
import { serviceIn } from './service.js';
import type { Service } from './service.js';

/** Column M stands for modifiers that have a field of their own, S for the shaded half of a service line. */
export type Column = 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G' | 'H' | 'I' | 'J' | 'M' | 'S';

export type Piece =
  | { readonly kind: 'service'; readonly span: Span; readonly service: Service }
  /** A field of box 24. `line` as the key numbers it; `begins`: a list's mark says that a new service line begins. */
  | {
      readonly kind: 'field';
      readonly span: Span;
      readonly column: Column;
      readonly line: number | undefined;
      readonly begins: boolean;
      readonly value: Span;
    }
  /** Another box, by its key (`21A: M65.4`) or its printed label (`21. DIAGNOSIS ...`). `value`: the rest of the line. */
  | {
      readonly kind: 'box';
      readonly span: Span;
      readonly box: number;
      readonly letter: string;
      readonly isLabel: boolean;
      readonly value: Span;
    }
  | { readonly kind: 'words'; readonly span: Span }
  | { readonly kind: 'gap'; readonly span: Span }
  /** A mark between two forms: a form feed, `---`. */
  | { readonly kind: 'end'; readonly span: Span };

const boxWord = '(?:(?:box|item|field|fl)[\\s_-]*)';
/** `24D:`, `Box 24D line 2:`, `24d_2 =`, `box_21:`, `"21A":` */
const boxKey = new RegExp(
  `^(\\s*(?:-\\s+)?["']?)(${boxWord}?)(\\d{1,2})\\s*[._]?\\s*([a-l]?)(?:[\\s_.(-]*line[\\s_-]*(\\d{1,2})\\)?|[_.-](\\d{1,2}))?["']?\\s*[:=](?=\\s|$)`,
  'i',
);
/** A further key of box 24 on the same line. */
const nextKey = new RegExp(`[\\s,;|]${boxWord}?24\\s*\\.?\\s*[a-j]\\s*[:=](?=\\s|$)`, 'i');
/** The printed label of a box: `21. DIAGNOSIS OR NATURE ...`, `BOX 21 DIAGNOSIS`. */
const label = new RegExp(
  `^\\s*(?:(?:${boxWord}(\\d{1,2})([a-d]?)\\b[.:]?|(\\d{1,2})([a-d]?)\\.)\\s+(?=[A-Z([☐☑☒])|(\\d{1,2})([a-d])\\.(?=\\s))`,
  'i',
);
/** The same without a dot, where the printed words leave no doubt. */
const plainLabel =
  /^\s*(\d{1,2})\s?([a-d]?)\s+(?=(?:additional claim information|reserved for local use|diagnosis or nature|(?:other )?insured['’]?s (?:i\.?d|name)|patient['’]?s (?:name|birth)|name of referring|insurance plan name|is there another health|total charge|service facility loc|billing provider)\b)/i;
/** `A: ...` inside a box that was opened on a line of its own. */
const letterKey = /^\s*(?:-\s+)?["']?([a-l])["']?\s*[.:=](?=\s|$)/i;
const nameKey = /^\s*(?:-\s+)?["']?([a-z$][a-z0-9 $_/()-]{1,40}?)["']?\s*[:=](?=\s|$)/i;
const lineKey = /^\s*(?:-\s+)?(?:service[\s_-]*)?line[\s_-]*(\d{1,2})\s*:?\s*$/i;

const named: Readonly<Record<string, Column | number>> = {
  ...keys('A', 'date dates dos datesofservice dateofservice servicedate from fromdate datefrom'),
  ...keys('B', 'pos placeofservice'),
  ...keys('D', 'cpt hcpcs cpthcpcs code procedure procedures procedurecode proceduresservicesorsupplies'),
  ...keys('M', 'modifier modifiers mod mods'),
  ...keys('E', 'pointer pointers diagnosispointer diagnosispointers dxpointer dxpointers'),
  ...keys('F', 'charge charges'),
  ...keys('G', 'units unit daysorunits daysunits'),
  ...keys('S', 'supplementary supplementaryinformation supplementalinformation shaded note notes'),
  ...keys(19, 'additionalclaiminformation additionalinformation reservedforlocaluse claimnote claimnotes'),
  ...keys(21, 'diagnosis diagnoses diagnosiscodes dx icd icd10 diagnosisornatureofillnessorinjury'),
  ...keys(11, 'insuranceplan insuranceplanname plan payer'),
  ...keys(24, 'services servicelines lines'),
  ...keys('J', 'renderingnpi renderingprovidernpi renderingprovider'),
  ...keys(2, 'patientname patientsname'),
  ...keys(3, 'patientbirthdate patientsbirthdate birthdate dob dateofbirth'),
  ...keys(28, 'totalcharge totalcharges'),
};
/** Names of boxes that have a letter beside their number. */
const lettered: Readonly<Record<string, string>> = {
  ...keys('1A', 'insuredid insuredsid insuredsidnumber insuredidnumber memberid patientid'),
  ...keys('9D', 'otherinsurance otherpayer otherplan secondarypayer secondaryinsurance'),
  ...keys('17', 'referringprovider orderingprovider referringphysician nameofreferringprovider'),
  ...keys('17B', 'referringnpi referringprovidernpi orderingnpi orderingprovidernpi'),
  ...keys('32A', 'facilitynpi servicefacilitynpi'),
  ...keys('33A', 'billingnpi billingprovidernpi'),
};

function keys<T extends string | number>(box: T, names: string): Record<string, T> {
  return Object.fromEntries(names.split(' ').map((name) => [name, box]));
}

/** What the lines above have opened: the box that unnumbered keys belong to, and the line of box 24. */
interface State {
  open: number;
  line: number | undefined;
}

export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  const state: State = { open: 0, line: undefined };
  for (let start = 0; start <= text.length;) {
    const found = text.indexOf('\n', start);
    const end = found === -1 ? text.length : found;
    const words = text.slice(start, end).replace(/\r$/, '');
    let at = start;
    for (const part of partsOf(words)) {
      const piece = pieceOf(part, at, state);
      if (piece !== undefined) pieces.push(piece);
      at += part.length;
    }
    start = end + 1;
  }
  return pieces;
}

/** A line of several keys of box 24, cut before each; any other line whole. */
function partsOf(words: string): string[] {
  if (boxKey.exec(words)?.[3] !== '24') return [words];
  const parts: string[] = [];
  let rest = words;
  for (let next = nextKey.exec(rest); next !== null; next = nextKey.exec(rest)) {
    parts.push(rest.slice(0, next.index + 1));
    rest = rest.slice(next.index + 1);
  }
  return [...parts, rest];
}

function pieceOf(words: string, offset: number, state: State): Piece | undefined {
  const span = { start: offset, end: offset + words.length };
  const valueFrom = (from: number) => valueOf(words, from, offset);
  const box = (number: number, letter: string, isLabel: boolean, from: number): Piece => {
    state.open = number;
    return { kind: 'box', span, box: number, letter, isLabel, value: valueFrom(from) };
  };
  const begins = /^\s*-\s/.test(words);
  const field = (column: string, line: number | undefined, from: number): Piece | undefined =>
    isColumn(column) ? { kind: 'field', span, column, line, begins, value: valueFrom(from) } : undefined;

  if (/^\f|^\s*---\s*$/.test(words)) {
    state.open = 0;
    return { kind: 'end', span };
  }
  if (words.trim() === '') return { kind: 'gap', span };
  const service = serviceIn(words, offset);
  if (service !== undefined) return { kind: 'service', span, service };

  const numbered = lineKey.exec(words);
  if (numbered !== null) {
    state.open = 24;
    state.line = Number(numbered[1]);
    return undefined;
  }
  const key = boxKey.exec(words);
  if (key !== null && (key[2] !== '' || key[4] !== '' || isOurs(Number(key[3])))) {
    const letter = (key[4] ?? '').toUpperCase();
    if (key[3] !== '24' || letter === '') return box(Number(key[3]), letter, false, key[0].length);
    const line = key[5] ?? key[6];
    state.open = 24;
    state.line = line === undefined ? undefined : Number(line);
    return field(letter, state.line, key[0].length);
  }
  const letter = state.open === 24 || state.open === 21 ? letterKey.exec(words) : null;
  if (letter !== null) {
    const column = (letter[1] ?? '').toUpperCase();
    return state.open === 21 ? box(21, column, false, letter[0].length) : field(column, state.line, letter[0].length);
  }
  const name = nameKey.exec(words);
  const plain = (name?.[1] ?? '').toLowerCase().replace(/[^a-z0-9]/g, '');
  const known = named[plain];
  const [, number, own] = /^(\d+)([A-D]?)$/.exec(lettered[plain] ?? '') ?? [];
  if (name !== null && number !== undefined) return box(Number(number), own ?? '', false, name[0].length);
  if (name !== null && typeof known === 'string') return field(known, state.line, name[0].length);
  if (name !== null && typeof known === 'number') return box(known, '', false, name[0].length);
  const printed = label.exec(words);
  if (printed !== null) {
    const own = (printed[2] ?? printed[4] ?? printed[6] ?? '').toUpperCase();
    return box(Number(printed[1] ?? printed[3] ?? printed[5]), own, true, printed[0].length);
  }
  const bare = plainLabel.exec(words);
  if (bare !== null) return box(Number(bare[1]), (bare[2] ?? '').toUpperCase(), true, bare[0].length);
  return { kind: 'words', span };
}

/** Boxes of which something is read. Of the others a bare number and a colon may be anything, a time for one. */
function isOurs(box: number): boolean {
  return box === 1 || box === 19 || box === 21 || box === 24 || box === 28;
}

function isColumn(column: string): column is Column {
  return /^[A-JMS]$/.test(column);
}

/** What stands behind a key, without blanks, quotes and the comment of a YAML line. */
function valueOf(words: string, from: number, offset: number): Span {
  const comment = /\s#/.exec(words.slice(from));
  let start = from;
  let end = comment === null ? words.length : from + comment.index;
  while (start < end && /[\s"']/.test(words[start] ?? '')) start++;
  while (end > start && /[\s"',]/.test(words[end - 1] ?? '')) end--;
  return { start: offset + start, end: offset + end };
}

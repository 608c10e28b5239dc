/** Puts the pieces of a form together: one claim a form, one service line a line of box 24. */
import type { Claim, DisciplineEvidence, PlacedClaim, ServiceLine, Unread } from '../../claim/claim.js';
import { lastDateFrom, serviceDateFrom } from '../../claim/dates.js';
import { disciplineOfTaxonomy } from '../../claim/discipline.js';
import type { Passage, Section } from '../../prose/passage.js';
import { blanked, isPlaceholder } from '../../prose/placeholders.js';
import type { Located, Span } from '../../text/span.js';
import type { Document, Reading } from '../format.js';
import { boxesOf } from './boxes.js';
import { draftsOf } from './drafts.js';
import type { Draft } from './drafts.js';
import type { FormLine } from './line.js';
import { notation } from './notation.js';
import { dotsOf, npiIn, partiesOf, renderingOf } from './parties.js';
import { payerOf } from './payer.js';
import { piecesOf } from './pieces.js';
import type { Piece } from './pieces.js';
import { amountIn, modifiersIn, oneModifier, pointersIn } from './service.js';

export function readForms({ text }: Document): Reading {
  const claims = formsOf(text).map((it): PlacedClaim => ({
    start: it.start,
    claim: readForm(text.slice(it.start, it.end)),
  }));
  return {
    format: 'cms1500',
    kind: 'CMS-1500',
    claims: claims.filter((it) => it.claim.lines.length > 0),
    mentions: [],
    problems: [],
  };
}

/** Where each form begins and ends: at a mark between two, or where a box before 24 comes after services. */
function formsOf(text: string): Span[] {
  const starts = [0];
  let hasServices = false;
  for (const piece of piecesOf(text)) {
    if (piece.kind === 'service' || (piece.kind === 'field' && piece.column === 'D')) hasServices = true;
    const begins = piece.kind === 'end' || (piece.kind === 'box' && piece.box <= 21 && piece.box > 0);
    if (!begins || !hasServices) continue;
    starts.push(piece.span.start);
    hasServices = false;
  }
  // What follows the last services belongs to them.
  if (!hasServices && starts.length > 1) starts.pop();
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? text.length }));
}

function readForm(text: string): Claim {
  const pieces = piecesOf(text);
  const drafts = draftsOf(text, pieces);
  const passages = passagesOf(text, pieces);
  // Of who bills, in box 33b. What stands above one line is not of the others.
  const shaded = drafts.flatMap((it) => it.shaded ?? []);
  const taxonomies = taxonomiesIn(blanked(text, shaded), { start: 0, end: text.length });
  const lines = drafts.map((draft, index) => lineOf(text, draft, index + 1, taxonomies));
  const diagnoses = diagnosesOf(text, pieces);
  const rendering = drafts.flatMap((it, index) =>
    renderingOf(it.service?.npi ?? npiIn(text, it.fields.get('J')), index + 1),
  );
  return {
    span: { start: 0, end: text.length },
    format: 'cms1500',
    purpose: drafts.some((it) => isPlaceholder(slice(text, it.code))) ? 'template' : 'claim',
    setting: 'professional',
    billType: undefined,
    payer: payerOf(text, pieces),
    ...partiesOf(text, boxesOf(text, pieces), rendering),
    lines,
    diagnoses,
    diagnosisDots: dotsOf(diagnoses),
    passages,
    notation,
  };
}

function lineOf(text: string, draft: Draft, number: number, ofClaim: readonly Located<string>[]): FormLine {
  const codeText = slice(text, draft.code);
  const code = /^[A-Z0-9]\d{3}[A-Z0-9](?![A-Z0-9])/i.exec(codeText)?.[0];
  const codeStart = draft.code?.start ?? draft.span.start;
  const modifiers = draft.service?.modifiers ?? fieldModifiers(text, draft, code);
  // `[GO]` is a list of one modifier here, and `[]` of none.
  const words = slice(text, roomOf(draft, code)).replace('[]', '');
  const read = {
    units: draft.service?.units ?? numberIn(text, draft.fields.get('G')),
    placeOfService: draft.service?.placeOfService ?? posIn(text, draft.fields.get('B')),
    pointers: draft.service?.pointers ?? fieldPointers(text, draft.fields.get('E')),
    charge: draft.service?.charge ?? numberIn(text, draft.fields.get('F')),
  };
  const serviceDate = draft.service?.serviceDate ?? dateIn(text, draft.fields.get('A'));
  const unread = unreadOf(text, draft, { serviceDate, ...read });
  const own = draft.shaded === undefined ? [] : taxonomiesIn(text, draft.shaded);
  const isOpen = isPlaceholder(codeText) || (modifiers.length === 0 && isPlaceholder(words));
  return {
    span: draft.span,
    code: code === undefined ? undefined : { value: code, span: { start: codeStart, end: codeStart + code.length } },
    modifiers,
    modifiersOpen: isOpen ? 'placeholder' : undefined,
    ...read,
    minutes: undefined,
    serviceDate,
    lastDate: draft.service === undefined ? lastDateIn(text, draft.fields.get('A')) : draft.service.lastDate,
    unread: unread.length === 0 ? undefined : unread,
    discipline: disciplineOf(own) ?? disciplineOf(ofClaim),
    taxonomy: own[0] ?? ofClaim[0],
    passages: [draft.shaded].flatMap((it) => passageOf(text, it, 'visit') ?? []),
    number,
    layout: draft.service === undefined ? 'keys' : 'columns',
    room: roomOf(draft, code),
  };
}

/** In columns from the code to the pointers; in keys the rest of 24D, or the field that the modifiers have. */
function roomOf(draft: Draft, code: string | undefined): Span {
  if (draft.service !== undefined) return { start: draft.service.code.span.end, end: draft.service.modifiersEnd };
  const own = draft.fields.get('M');
  if (own !== undefined) return own;
  const field = draft.code ?? { start: draft.span.end, end: draft.span.end };
  return { start: Math.min(field.end, field.start + (code?.length ?? 0)), end: field.end };
}

const isFieldOfModifiers = new RegExp(`^[[\\s]*(?:${oneModifier}(?:[\\s,:;|/\\]-]+|$))+$`, 'i');
const isRestOfModifiers = new RegExp(`^(?:[\\s,:;|/-]+${oneModifier})+$`, 'i');

function fieldModifiers(text: string, draft: Draft, code: string | undefined): readonly Located<string>[] {
  const room = roomOf(draft, code);
  const words = slice(text, room);
  const isList = draft.fields.has('M') ? isFieldOfModifiers : isRestOfModifiers;
  return isList.test(words) ? modifiersIn(words, room.start) : [];
}

function fieldPointers(text: string, span: Span | undefined): readonly Located<number>[] {
  const words = slice(text, span);
  return span !== undefined && /^[[\s]*(?:[A-L]|[1-9])(?:[\s,:|/-]*(?:[A-L]|[1-9])){0,3}[\]\s]*$/i.test(words)
    ? pointersIn(words, span.start)
    : [];
}

function numberIn(text: string, span: Span | undefined): Located<number> | undefined {
  return span && amountIn(slice(text, span), span.start);
}

/** The first day of `03/02/2026 - 03/02/2026`, of `03 02 26 03 02 26`, or the only one. */
function dateIn(text: string, span: Span | undefined): ServiceLine['serviceDate'] {
  if (span === undefined) return undefined;
  const words = /^\d{4}-\d{2}-\d{2}|^\d{1,2}([/. -])\d{1,2}\1(?:\d{4}|\d{2})(?!\d)|^\d{8}(?!\d)/.exec(
    slice(text, span),
  )?.[0];
  const value = words === undefined ? undefined : serviceDateFrom(words.replace(/ /g, '/'));
  if (words !== undefined && value !== undefined) {
    return { value, span: { start: span.start, end: span.start + words.length } };
  }
  const whole = serviceDateFrom(slice(text, span));
  return whole === undefined ? undefined : { value: whole, span };
}

type Readable = Pick<ServiceLine, 'serviceDate' | 'units' | 'placeOfService' | 'pointers' | 'charge'>;

/** Fields of box 24 that are filled, not left open, and say nothing that could be read. */
function unreadOf(text: string, { fields, service }: Draft, read: Readable): Unread[] {
  const kinds = [
    ['A', 'service-date', read.serviceDate],
    ['B', 'place-of-service', read.placeOfService],
    ['E', 'pointer', read.pointers[0]],
    ['F', 'charge', read.charge],
    ['G', 'units', read.units],
  ] as const;
  const unread = kinds.flatMap(([column, field, value]): Unread[] => {
    const span = fields.get(column);
    const words = slice(text, span);
    const isGiven = value === undefined && /[A-Za-z\d]/.test(words) && !isPlaceholder(words);
    return isGiven && span !== undefined ? [{ field, span }] : [];
  });
  return service?.unreadDate === undefined ? unread : [{ field: 'service-date', span: service.unreadDate }, ...unread];
}

/** The last day of the same two forms. */
function lastDateIn(text: string, span: Span | undefined): ServiceLine['serviceDate'] {
  const words = slice(text, span);
  const parts = /^(\d{1,2} \d{2} (?:\d{4}|\d{2}))\s+(\d{1,2} \d{2} (?:\d{4}|\d{2}))$/.exec(words);
  const value = parts === null ? lastDateFrom(words) : serviceDateFrom((parts[2] ?? '').replace(/ /g, '/'));
  return span === undefined || value === undefined ? undefined : { value, span };
}

function posIn(text: string, span: Span | undefined): Located<string> | undefined {
  const value = /^\d{2}(?!\d)/.exec(slice(text, span))?.[0];
  return value === undefined || span === undefined
    ? undefined
    : { value, span: { start: span.start, end: span.start + 2 } };
}

/** Box 21, on the line of its key or label and on those below it, up to the next box. */
function diagnosesOf(text: string, pieces: readonly Piece[]): Located<string>[] {
  const onLabels = pieces.flatMap((it) => (it.kind === 'box' && it.box === 21 && it.isLabel ? beforeNextBox(text, it.value) : [])); // prettier-ignore
  return [...onLabels, ...linesOfBox(pieces, 21)].flatMap((span) =>
    [...slice(text, span).matchAll(/(?<![A-Z0-9.])[A-Z]\d[0-9A-Z](?:\.?[0-9A-Z]{1,4})?(?![A-Z0-9.])/gi)].map(
      (match) => ({
        value: match[0],
        span: { start: span.start + match.index, end: span.start + match.index + match[0].length },
      }),
    ),
  );
}

function beforeNextBox(text: string, { start, end }: Span): Span {
  const next = /\s{2,}\d{1,2}[a-d]?\.\s/i.exec(text.slice(start, end))?.index;
  return { start, end: next === undefined ? end : start + next };
}

/** Box 19. */
function passagesOf(text: string, pieces: readonly Piece[]): Passage[] {
  const behindLabels = pieces.flatMap((it) => (it.kind === 'box' && it.box === 19 && it.isLabel ? behindLabel(text, it.value) : [])); // prettier-ignore
  return [...behindLabels, ...linesOfBox(pieces, 19)].flatMap((span) => passageOf(text, span, 'visit') ?? []);
}

/** What is written on the line of a printed label, without the label's words and without the box beside it. */
function behindLabel(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const printed =
    /^(?:(?:additional claim information|reserved for local use)(?:\s*[([](?:designated|reserved)[^)\]]*[)\]])?\s*[:.–-]?\s*)?/i.exec(words)?.[0].length ?? 0; // prettier-ignore
  const next = /(?:^|\s)20\.?\s+(?:outside\b|[[(☐☒☑])|\s{2,}\d{1,2}[a-d]?\.\s/i.exec(words.slice(printed))?.index;
  return { start: start + printed, end: next === undefined ? end : start + printed + next };
}

/** What stands in a box: behind its key, and on the lines of words below it. The words of a printed label are not. */
function linesOfBox(pieces: readonly Piece[], box: number): Span[] {
  let open = 0;
  return pieces.flatMap((piece) => {
    if (piece.kind === 'words') return open === box ? [piece.span] : [];
    if (piece.kind === 'gap') return [];
    open = piece.kind === 'box' ? piece.box : 0;
    return piece.kind === 'box' && open === box && !piece.isLabel ? [piece.value] : [];
  });
}

function passageOf(text: string, span: Span | undefined, section: Section): Passage | undefined {
  const words = slice(text, span);
  return span === undefined || !/\p{L}{2}/u.test(words) ? undefined : { text: words, span, section };
}

/** Behind the qualifier ZZ: the taxonomies of boxes 24J, 32b and 33b. */
function taxonomiesIn(text: string, span: Span): readonly Located<string>[] {
  return [...slice(text, span).matchAll(/\bZZ ?(\d{3}[0-9A-Z]{6}X)\b/g)].map((match) => {
    const end = span.start + match.index + match[0].length;
    return { value: match[1] ?? '', span: { start: end - 10, end } };
  });
}

function disciplineOf(taxonomies: readonly Located<string>[]): DisciplineEvidence | undefined {
  for (const { value, span } of taxonomies) {
    const discipline = disciplineOfTaxonomy(value);
    if (discipline !== undefined) return { discipline, from: 'taxonomy', span };
  }
  return undefined;
}

function slice(text: string, span: Span | undefined): string {
  return span === undefined ? '' : text.slice(span.start, span.end);
}

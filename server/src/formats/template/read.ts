/** Claim templates as claims. The shape is in schemas/claim.schema.json; other names for the same fields are read too. */
import type { Claim, DisciplineEvidence, Field, PlacedClaim, ServiceLine, Unread } from '../../claim/claim.js';
import { lastDateFrom, serviceDateFrom } from '../../claim/dates.js';
import type { ServiceDate } from '../../claim/dates.js';
import { disciplineOfRevenueCode, disciplineOfTaxonomy } from '../../claim/discipline.js';
import type { Passage, Section } from '../../prose/passage.js';
import { shift } from '../../text/span.js';
import type { Located, Span } from '../../text/span.js';
import { withoutEscapes } from '../support/json.js';
import { filled } from '../support/tree.js';
import type { MapNode, Node } from '../support/tree.js';
import { fieldOf, membersOf, sectionOf, valueOf } from './keys.js';
import type { Field as Key } from './keys.js';
import { linesIn } from './claims.js';
import type { ClaimNode } from './claims.js';
import { partiesOf } from './parties.js';
import { notationOf } from './notation.js';
import type { LineNode } from './notation.js';
import { isUnfinished, modifiersIn } from './modifiers.js';
import {
  disciplineNamed,
  givenValue,
  hasSlot,
  isOpen,
  numberOf,
  placeOfServiceOf,
  pointersIn,
  settingNamed,
  tokensOf,
} from './values.js';
import { payerNamed } from '../support/payer-name.js';

/** `from` is the document's name, which the notation needs to read the same text again. */
export function readClaim({ node, prefix }: ClaimNode, text: string, from: string): PlacedClaim {
  const start = node.span.start;
  const place = (span: Span) => shift(span, -start);
  const diagnoses = diagnosesIn(node, place);
  const shared = sharedBy(node, place);
  const lineNodes = new Map<ServiceLine, LineNode>();
  const lines = linesIn(node).map((lineNode, index) => {
    const line = readLine(lineNode, shared, diagnoses.pointerTo, place, text);
    lineNodes.set(line, { index, node: lineNode });
    return line;
  });
  const claim: Claim = {
    span: place(node.span),
    format: 'template',
    purpose: lines.every((it) => it.serviceDate !== undefined) && !hasGap(node) ? 'claim' : 'template',
    setting: settingNamed(givenValue(valueOf(node, 'type'))?.raw),
    billType: billTypeIn(node, place),
    payer: payerNamed(givenValue(valueOf(node, 'payer'))?.raw ?? '') ?? 'unknown',
    ...partiesOf(node, prefix, place),
    lines,
    diagnoses: diagnoses.list,
    passages: passagesIn(node, place, text),
    notation: notationOf(prefix, lineNodes, from),
  };
  return { start, claim };
}

type Place = (span: Span) => Span;

/** What a claim may say once for all of its lines. */
interface Shared {
  readonly serviceDate: Located<ServiceDate> | undefined;
  /** What is given for a date and is none. */
  readonly unreadDate: Unread | undefined;
  readonly placeOfService: Located<string> | undefined;
  readonly unreadPlace: Unread | undefined;
  /** Of a range in the place of the date, or in a field of its own. */
  readonly lastDate: Located<ServiceDate> | undefined;
  readonly discipline: DisciplineEvidence | undefined;
  readonly taxonomy: Located<string> | undefined;
}

function sharedBy(node: Node, place: Place): Shared {
  const serviceDate = serviceDateIn(node, place);
  const placeOfService = located(placeOfServiceOf(valueOf(node, 'placeOfService')), place);
  return {
    serviceDate,
    unreadDate: serviceDate === undefined ? unreadIn(node, 'serviceDate', 'service-date', place) : undefined,
    placeOfService,
    unreadPlace: placeOfService === undefined ? unreadIn(node, 'placeOfService', 'place-of-service', place) : undefined,
    lastDate: lastDateIn(node, place),
    discipline: disciplineIn(node, place),
    taxonomy: taxonomyIn(node, place),
  };
}

function readLine(
  node: MapNode,
  shared: Shared,
  pointerTo: (given: number) => number | undefined,
  place: Place,
  text: string,
): ServiceLine {
  const own = sharedBy(node, place);
  const modifiers = modifiersIn(node);
  const code = givenValue(valueOf(node, 'code'));
  const hasDate = membersOf(node, 'serviceDate').length > 0;
  const hasPlace = membersOf(node, 'placeOfService').length > 0;
  const units = located(numberOf(valueOf(node, 'units')), place);
  const minutes = located(numberOf(valueOf(node, 'minutes')), place);
  const charge = located(numberOf(valueOf(node, 'charge')), place);
  const pointers = pointersIn(valueOf(node, 'pointers'));
  const unread = [
    own.unreadDate ?? (hasDate ? undefined : shared.unreadDate),
    units === undefined ? unreadIn(node, 'units', 'units', place) : undefined,
    minutes === undefined ? unreadIn(node, 'minutes', 'minutes', place) : undefined,
    charge === undefined ? unreadIn(node, 'charge', 'charge', place) : undefined,
    pointers.length === 0 ? unreadIn(node, 'pointers', 'pointer', place) : undefined,
    own.unreadPlace ?? (hasPlace ? undefined : shared.unreadPlace),
  ].filter((it) => it !== undefined);
  return {
    span: place(node.span),
    // A value has to stand where it is said to stand; what an alias repeats does not.
    code:
      code === undefined || code.isRepeated
        ? undefined
        : { value: code.raw.trim(), span: place(trimmed(code.raw, code.inner)) },
    modifiers: modifiers.filled.map(({ value, span }) => ({ value, span: place(span) })),
    modifiersOpen: modifiers.isOpen || isUnfinished(text, node) ? 'placeholder' : undefined,
    units,
    minutes,
    // A line whose own date is still open does not fall back on the claim's.
    serviceDate: own.serviceDate ?? (hasDate ? undefined : shared.serviceDate),
    lastDate: lastDateIn(node, place) ?? (hasDate ? undefined : shared.lastDate),
    unread: unread.length === 0 ? undefined : unread,
    placeOfService: own.placeOfService ?? (hasPlace ? undefined : shared.placeOfService),
    pointers: pointers.flatMap(({ value, span }) => {
      const pointer = pointerTo(value);
      return pointer === undefined ? [] : [{ value: pointer, span: place(span) }];
    }),
    charge,
    discipline: own.discipline ?? shared.discipline,
    taxonomy: own.taxonomy ?? shared.taxonomy,
    passages: passagesIn(node, place, text),
  };
}

function located<T>(value: Located<T> | undefined, place: Place): Located<T> | undefined {
  return value === undefined ? undefined : { value: value.value, span: place(value.span) };
}

function trimmed(raw: string, span: Span): Span {
  return { start: span.end - raw.trimStart().length, end: span.start + raw.trimEnd().length };
}

function serviceDateIn(node: Node, place: Place): Located<ServiceDate> | undefined {
  const scalar = givenValue(valueOf(node, 'serviceDate'));
  const date = serviceDateFrom(scalar?.raw ?? '');
  return scalar === undefined || date === undefined ? undefined : { value: date, span: place(scalar.inner) };
}

function lastDateIn(node: Node, place: Place): Located<ServiceDate> | undefined {
  const scalar = givenValue(valueOf(node, 'lastDate'));
  const date = serviceDateFrom(scalar?.raw ?? '');
  if (scalar !== undefined && date !== undefined) return { value: date, span: place(scalar.inner) };
  const range = givenValue(valueOf(node, 'serviceDate'));
  const last = lastDateFrom(range?.raw ?? '');
  return range === undefined || last === undefined ? undefined : { value: last, span: place(range.inner) };
}

/** The one value of a field from which nothing could be read. */
function unreadIn(node: Node, key: Key, field: Field, place: Place): Unread | undefined {
  const scalar = givenValue(valueOf(node, key));
  return scalar === undefined ? undefined : { field, span: place(scalar.inner) };
}

function disciplineIn(node: Node, place: Place): DisciplineEvidence | undefined {
  const kinds = [
    ['discipline', 'stated', disciplineNamed],
    ['taxonomy', 'taxonomy', disciplineOfTaxonomy],
    ['revenueCode', 'revenue-code', disciplineOfRevenueCode],
  ] as const;
  for (const [field, from, named] of kinds) {
    const scalar = givenValue(valueOf(node, field));
    const discipline = named(scalar?.raw ?? '');
    if (scalar !== undefined && discipline !== undefined) return { discipline, from, span: place(scalar.inner) };
  }
  return undefined;
}

function taxonomyIn(node: Node, place: Place): Located<string> | undefined {
  const scalar = givenValue(valueOf(node, 'taxonomy'));
  if (scalar === undefined || scalar.isRepeated || !/^[0-9A-Z]{6,14}$/i.test(scalar.raw)) return undefined;
  return { value: scalar.raw, span: place(scalar.inner) };
}

/** A diagnosis still to be filled in keeps its number, so that pointers behind it stay right. */
function diagnosesIn(node: Node, place: Place) {
  const value = valueOf(node, 'diagnoses');
  const entries = value?.kind === 'list' ? value.items : value === undefined ? [] : [value];
  const list: Located<string>[] = [];
  const numbers: (number | undefined)[] = [];
  for (const entry of entries) {
    const scalar = entry.kind === 'map' ? valueOf(entry, 'code') : entry;
    const tokens = tokensOf(scalar).filter(({ value: code }) => /^[A-Z]\d/i.test(code));
    if (tokens.length === 0) numbers.push(undefined);
    for (const token of tokens) {
      list.push({ value: token.value, span: place(token.span) });
      numbers.push(list.length);
    }
  }
  return { list, pointerTo: (given: number) => (given > numbers.length ? given : numbers[given - 1]) };
}

function billTypeIn(node: Node, place: Place): Located<string> | undefined {
  const scalar = givenValue(valueOf(node, 'billType'));
  const type = /^0?(\d{2}[0-9Xx])$/.exec(scalar?.raw ?? '')?.[1];
  if (scalar === undefined || type === undefined) return undefined;
  return { value: type.toUpperCase(), span: place({ start: scalar.inner.end - 3, end: scalar.inner.end }) };
}

/** Words under keys that announce them, as deep as they are nested: `note: { plan: … }`. */
function passagesIn(node: MapNode, place: Place, text: string): Passage[] {
  return node.members.flatMap(({ key, value }) => {
    const section = sectionOf(key);
    return section === undefined || value === undefined ? [] : wordsIn(value, section, place, text);
  });
}

function wordsIn(node: Node, section: Section, place: Place, text: string): Passage[] {
  if (node.kind === 'list') return node.items.flatMap((it) => wordsIn(it, section, place, text));
  if (node.kind === 'map') {
    return node.members.flatMap(({ key, value }) =>
      value === undefined ? [] : wordsIn(value, sectionOf(key) ?? section, place, text),
    );
  }
  const scalar = filled(node);
  if (scalar === undefined || scalar.isRepeated) return [];
  const words = text.slice(scalar.inner.start, scalar.inner.end);
  return [{ text: scalar.quote === '"' ? withoutEscapes(words) : words, span: place(scalar.inner), section }];
}

/** Something in it is still to be filled in: a slot anywhere, or a field of ours with nothing in it. */
function hasGap(node: Node): boolean {
  if (node.kind === 'scalar') return hasSlot(node.raw);
  if (node.kind === 'list') return node.items.some(hasGap);
  return node.members.some(({ key, value }) => {
    if (value === undefined || (value.kind === 'scalar' && value.isNull)) return needed.has(fieldOf(key) ?? '');
    return hasGap(value) || (fieldOf(key) === 'modifiers' && isOpen(value));
  });
}

const needed: ReadonlySet<string> = new Set(['code', 'modifiers', 'units', 'serviceDate']);

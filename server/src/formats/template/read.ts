/** Claim templates as claims. The shape is in schemas/claim.schema.json; other names for the same fields are read too. */
import type { Claim, DisciplineEvidence, PlacedClaim, ServiceLine } from '../../claim/claim.js';
import { serviceDateFrom } from '../../claim/dates.js';
import type { ServiceDate } from '../../claim/dates.js';
import { disciplineOfRevenueCode, disciplineOfTaxonomy } from '../../claim/discipline.js';
import type { Passage, Section } from '../../prose/passage.js';
import { shift } from '../../text/span.js';
import type { Located, Span } from '../../text/span.js';
import { withoutEscapes } from '../support/json.js';
import { filled } from '../support/tree.js';
import type { MapNode, Node } from '../support/tree.js';
import { fieldOf, membersOf, sectionOf, valueOf } from './keys.js';
import { linesIn } from './claims.js';
import type { ClaimNode } from './claims.js';
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
  /** A date is given, and it is none. */
  readonly isDateUnread: boolean;
  readonly placeOfService: Located<string> | undefined;
  readonly discipline: DisciplineEvidence | undefined;
}

function sharedBy(node: Node, place: Place): Shared {
  const serviceDate = serviceDateIn(node, place);
  return {
    serviceDate,
    isDateUnread: serviceDate === undefined && /\S/.test(givenValue(valueOf(node, 'serviceDate'))?.raw ?? ''),
    placeOfService: located(placeOfServiceOf(valueOf(node, 'placeOfService')), place),
    discipline: disciplineIn(node, place),
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
  return {
    span: place(node.span),
    // A value has to stand where it is said to stand; what an alias repeats does not.
    code:
      code === undefined || code.isRepeated
        ? undefined
        : { value: code.raw.trim(), span: place(trimmed(code.raw, code.inner)) },
    modifiers: modifiers.filled.map(({ value, span }) => ({ value, span: place(span) })),
    modifiersOpen: modifiers.isOpen || isUnfinished(text, node) ? 'placeholder' : undefined,
    units: located(numberOf(valueOf(node, 'units')), place),
    minutes: located(numberOf(valueOf(node, 'minutes')), place),
    // A line whose own date is still open does not fall back on the claim's.
    serviceDate: own.serviceDate ?? (hasDate ? undefined : shared.serviceDate),
    ...(own.isDateUnread || (!hasDate && shared.isDateUnread) ? { unreadDate: true } : {}),
    placeOfService: own.placeOfService ?? (membersOf(node, 'placeOfService').length > 0 ? undefined : shared.placeOfService), // prettier-ignore
    pointers: pointersIn(valueOf(node, 'pointers')).flatMap(({ value, span }) => {
      const pointer = pointerTo(value);
      return pointer === undefined ? [] : [{ value: pointer, span: place(span) }];
    }),
    charge: located(numberOf(valueOf(node, 'charge')), place),
    discipline: own.discipline ?? shared.discipline,
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

/** Items of a claim resource as service lines. Knows element names and code systems, nothing of whole documents. */
import type { DisciplineEvidence, Field, ServiceLine, Unread } from '../../claim/claim.js';
import { unreadOf } from '../../claim/unread.js';
import { serviceDateFrom } from '../../claim/dates.js';
import type { ServiceDate } from '../../claim/dates.js';
import { disciplineOfRevenueCode, disciplineOfTaxonomy } from '../../claim/discipline.js';
import type { Passage } from '../../prose/passage.js';
import { isPlaceholder } from '../../prose/placeholders.js';
import type { Located, Span } from '../../text/span.js';
import { withoutEscapes } from '../support/json.js';
import { filled, get, itemsOf, textOf } from '../support/tree.js';
import type { Node, ScalarNode } from '../support/tree.js';
import { codeSystemOf, isPlaceOfService, isRevenueCode, isTaxonomy } from './systems.js';

/** What a line may need to know of the claim around it. */
export interface Surroundings {
  /** Makes a span relative to where the claim begins. */
  readonly place: (span: Span) => Span;
  /** A code without a system is believed only in a claim that names systems of the United States elsewhere. */
  readonly trustsBareCodes: boolean;
  /** The first day of the claim's billable period. */
  readonly date: WrittenDate | undefined;
  /** From `sequence` of a diagnosis to its place among those that were read, from 1. */
  readonly pointerTo: (sequence: number) => number | undefined;
  /** What a careTeam entry says of its discipline; without a number, what the rendering ones say. */
  readonly disciplineOf: (careTeamSequence: number | undefined) => DisciplineEvidence | undefined;
  readonly taxonomyOf: (careTeamSequence: number | undefined) => Located<string> | undefined;
  /** By the number of a note of the payer, or of supporting information. */
  readonly notes: ReadonlyMap<string, Passage>;
}

/** A date of service: the day, or the place of what is none: `2016`. */
export type WrittenDate = Located<ServiceDate> | Unread;

/** A field where a modifier is typed: the coding's code, or bare text in its place. */
export interface ModifierSlot {
  /** All of the same concept: one modifier in several code systems. */
  readonly scalars: readonly ScalarNode[];
  /** From the item: `modifier[0]`. */
  readonly path: string;
}

export function readLine(item: Node, around: Surroundings, parent: ServiceLine | undefined): ServiceLine {
  const { place } = around;
  const modifiers = modifierSlots(item);
  const quantity = number(get(item, 'quantity', 'value'), place);
  const isMinutes = /^(?:min|mins|minutes?|MJ)$/i.test(
    textOf(get(item, 'quantity', 'code')) ?? textOf(get(item, 'quantity', 'unit')) ?? '',
  );
  const code = codeScalar(item, around.trustsBareCodes);
  const charge = number(get(item, 'net', 'value'), place);
  const currency = textOf(get(item, 'net', 'currency')) ?? textOf(get(item, 'net', 'code'));
  const date = dateOf(item, place) ?? (hasOwnDate(item) ? undefined : (dateOfParent(parent) ?? around.date));
  const lastDate = dateIn(get(item, 'servicedPeriod', 'end'), place);
  const unread = [
    ...[date, lastDate].flatMap((it) => (it === undefined || isRead(it) ? [] : [it])),
    ...unreadNumber(get(item, 'quantity', 'value'), isMinutes ? 'minutes' : 'units', place),
    ...unreadNumber(get(item, 'net', 'value'), 'charge', place),
    ...itemsOf(get(item, 'diagnosisSequence') ?? get(item, 'diagnosisLinkId')).flatMap((it) =>
      unreadNumber(it, 'pointer', place),
    ),
    ...unreadPlaces(item, place),
  ];
  return {
    span: place(item.span),
    code: code === undefined || isPlaceholder(code.raw) ? undefined : located(code, place),
    modifiers: modifiers.filled.flatMap(({ scalars: [first] }) => (first === undefined ? [] : [located(first, place)])),
    modifiersOpen: modifiers.isOpen ? 'placeholder' : undefined,
    units: isMinutes ? undefined : quantity,
    minutes: isMinutes ? quantity : undefined,
    serviceDate: readOf(date),
    lastDate: readOf(lastDate),
    unread: unread.length === 0 ? undefined : unread,
    placeOfService: placeOfServiceOf(item, place) ?? parent?.placeOfService,
    pointers: pointersOf(item, around) ?? parent?.pointers ?? [],
    charge: currency === undefined || currency === 'USD' ? charge : undefined,
    taxonomy: byCareTeam(item, around.taxonomyOf) ?? parent?.taxonomy,
    discipline: disciplineOf(item, around) ?? parent?.discipline,
    passages: passagesOf(item, around),
  };
}

/** The value that holds the line's code, filled or not; `undefined` where none is of a system of ours. */
export function codeScalar(item: Node, trustsBareCodes: boolean): ScalarNode | undefined {
  const codings = itemsOf(productOf(item)?.coding);
  for (const coding of codings) {
    const code = filled(get(coding, 'code'));
    if (code !== undefined && codeSystemOf(textOf(get(coding, 'system')) ?? '') !== undefined) return code;
  }
  if (!trustsBareCodes || codings.some((it) => get(it, 'system') !== undefined)) return undefined;
  return codings.map((it) => filled(get(it, 'code'))).find((it) => it !== undefined && codeShape.test(it.raw));
}

/** Five digits, four and a letter, or a letter and four. */
const codeShape = /^(?:\d{4}[0-9FTUM]|[A-V]\d{4})$/;

/** `service` was the name of `productOrService` in STU3, which older Medicare files still use. */
export function productOf(item: Node): { readonly name: string; readonly coding: Node | undefined } | undefined {
  for (const name of ['productOrService', 'service']) {
    const concept = get(item, name);
    if (concept !== undefined) return { name, coding: get(concept, 'coding') };
  }
  return undefined;
}

export function modifierSlots(item: Node): { readonly filled: readonly ModifierSlot[]; readonly isOpen: boolean } {
  const slots: ModifierSlot[] = [];
  let isOpen = false;
  itemsOf(get(item, 'modifier')).forEach((concept, index) => {
    const byValue = new Map<string, ScalarNode[]>();
    for (const coding of itemsOf(get(concept, 'coding'))) {
      const code = filled(get(coding, 'code'));
      const system = textOf(get(coding, 'system'));
      if (code === undefined || (system !== undefined && codeSystemOf(system) === undefined)) continue;
      if (!isPlaceholder(code.raw)) byValue.set(code.raw, [...(byValue.get(code.raw) ?? []), code]);
    }
    const text = filled(get(concept, 'text'));
    if (byValue.size === 0 && text !== undefined && /^[A-Z0-9]{2}$/i.test(text.raw)) byValue.set(text.raw, [text]);
    if (byValue.size === 0) isOpen = true;
    for (const scalars of byValue.values()) slots.push({ scalars, path: `modifier[${index}]` });
  });
  return { filled: slots, isOpen };
}

function located(scalar: ScalarNode, place: Surroundings['place']): Located<string> {
  return { value: scalar.raw, span: place(scalar.inner) };
}

export function number(node: Node | undefined, place: Surroundings['place']): Located<number> | undefined {
  const scalar = filled(node);
  const value = Number(scalar?.text);
  return scalar === undefined || !Number.isFinite(value) ? undefined : { value, span: place(scalar.inner) };
}

/** The first day of a period. */
export function startOf(period: Node | undefined, place: Surroundings['place']): WrittenDate | undefined {
  return dateIn(get(period, 'start'), place);
}

function dateOf(item: Node, place: Surroundings['place']): WrittenDate | undefined {
  return dateIn(get(item, 'servicedDate'), place) ?? startOf(get(item, 'servicedPeriod'), place);
}

function dateIn(node: Node | undefined, place: Surroundings['place']): WrittenDate | undefined {
  const date = filled(node);
  if (date === undefined || isPlaceholder(date.raw)) return undefined;
  const value = serviceDateFrom(date.text);
  return value === undefined ? { field: 'service-date', span: place(date.inner) } : { value, span: place(date.inner) };
}

function isRead(date: WrittenDate): date is Located<ServiceDate> {
  return 'value' in date;
}

function readOf(date: WrittenDate | undefined): Located<ServiceDate> | undefined {
  return date !== undefined && isRead(date) ? date : undefined;
}

/** A value in the place of a number that is none, and no placeholder. */
export function unreadNumber(node: Node | undefined, field: Field, place: Surroundings['place']): Unread[] {
  const scalar = filled(node);
  if (scalar === undefined || isPlaceholder(scalar.raw) || number(scalar, place) !== undefined) return [];
  return [{ field, span: place(scalar.inner) }];
}

function unreadPlaces(item: Node, place: Surroundings['place']): Unread[] {
  if (placeOfServiceOf(item, place) !== undefined) return [];
  return itemsOf(get(item, 'locationCodeableConcept', 'coding')).flatMap((coding) => {
    const code = filled(get(coding, 'code'));
    const isOurs = isPlaceOfService(textOf(get(coding, 'system')) ?? '');
    return code === undefined || !isOurs || isPlaceholder(code.raw)
      ? []
      : [{ field: 'place-of-service', span: place(code.inner) }];
  });
}

function dateOfParent(parent: ServiceLine | undefined): WrittenDate | undefined {
  return parent && (unreadOf(parent, 'service-date') ?? parent.serviceDate);
}

function hasOwnDate(item: Node): boolean {
  return get(item, 'servicedDate') !== undefined || get(item, 'servicedPeriod') !== undefined;
}

function placeOfServiceOf(item: Node, place: Surroundings['place']): Located<string> | undefined {
  for (const coding of itemsOf(get(item, 'locationCodeableConcept', 'coding'))) {
    const system = textOf(get(coding, 'system'));
    const code = filled(get(coding, 'code'));
    if (code === undefined || !/^\d{2}$/.test(code.raw)) continue;
    if (system === undefined || isPlaceOfService(system)) return located(code, place);
  }
  return undefined;
}

function pointersOf(item: Node, around: Surroundings): Located<number>[] | undefined {
  const list = get(item, 'diagnosisSequence') ?? get(item, 'diagnosisLinkId');
  if (list === undefined) return undefined;
  return itemsOf(list).flatMap((it) => {
    const sequence = number(it, around.place);
    const value = sequence === undefined ? undefined : around.pointerTo(sequence.value);
    return sequence === undefined || value === undefined ? [] : [{ value, span: sequence.span }];
  });
}

function disciplineOf(item: Node, around: Surroundings): DisciplineEvidence | undefined {
  const byProvider = byCareTeam(item, around.disciplineOf);
  if (byProvider !== undefined) return byProvider;
  for (const coding of itemsOf(get(item, 'revenue', 'coding'))) {
    const code = filled(get(coding, 'code'));
    const system = textOf(get(coding, 'system'));
    if (code === undefined || (system !== undefined && !isRevenueCode(system))) continue;
    const discipline = disciplineOfRevenueCode(code.raw);
    if (discipline !== undefined) return { discipline, from: 'revenue-code', span: around.place(code.inner) };
  }
  return undefined;
}

/** What those of the care team say that the item calls by number; where it calls none, those who render. */
function byCareTeam<T>(item: Node, said: (sequence: number | undefined) => T | undefined): T | undefined {
  const sequences = itemsOf(get(item, 'careTeamSequence') ?? get(item, 'careTeamLinkId'));
  if (sequences.length === 0) return said(undefined);
  return sequences.map((it) => said(Number(textOf(it)))).find((it) => it !== undefined);
}

/** The discipline that one of these concepts names by its taxonomy code. */
export function taxonomyOf(concepts: readonly Node[], place: Surroundings['place']): DisciplineEvidence | undefined {
  for (const code of taxonomyCodes(concepts)) {
    const discipline = disciplineOfTaxonomy(code.raw);
    if (discipline !== undefined) return { discipline, from: 'taxonomy', span: place(code.inner) };
  }
  return undefined;
}

/** The first taxonomy code of these concepts, whoever it is of. */
export function taxonomyCode(concepts: readonly Node[], place: Surroundings['place']): Located<string> | undefined {
  const code = taxonomyCodes(concepts).find((it) => /^[0-9A-Z]{10}$/i.test(it.raw));
  return code && located(code, place);
}

function taxonomyCodes(concepts: readonly Node[]): readonly ScalarNode[] {
  return concepts
    .flatMap((it) => itemsOf(get(it, 'coding')))
    .flatMap((coding) => {
      const system = textOf(get(coding, 'system'));
      return system === undefined || isTaxonomy(system) ? (filled(get(coding, 'code')) ?? []) : [];
    });
}

/** The notes that the item calls by number. */
function passagesOf(item: Node, around: Surroundings): Passage[] {
  const names = [
    ...itemsOf(get(item, 'noteNumber')).map((it) => `note ${textOf(it) ?? ''}`),
    ...itemsOf(get(item, 'informationSequence') ?? get(item, 'informationLinkId')).map(
      (it) => `information ${textOf(it) ?? ''}`,
    ),
  ];
  return names.flatMap((name) => around.notes.get(name) ?? []);
}

export function passageOf(node: Node | undefined, section: Passage['section'], place: Surroundings['place']) {
  const scalar = filled(node);
  if (scalar === undefined) return undefined;
  return { text: withoutEscapes(scalar.raw), span: place(scalar.inner), section } satisfies Passage;
}

/** A note as claims: one an encounter, with its billing lines and its words. */
import type { Claim, Mention, PlacedClaim } from '../../claim/claim.js';
import { serviceDateFrom } from '../../claim/dates.js';
import type { ServiceDate } from '../../claim/dates.js';
import { planOfCare } from '../../claim/discipline.js';
import { blanked, isPlaceholder } from '../../prose/placeholders.js';
import { firstWhere, overlapping, shift } from '../../text/span.js';
import type { Located, Span } from '../../text/span.js';
import type { Document, Reading } from '../format.js';
import { encountersOf, unreadDateOf } from './encounters.js';
import type { Encounter } from './encounters.js';
import { Note } from './found.js';
import type { BilledCode, Found } from './found.js';
import { diagnosesOf, payerOf, placeOf } from './header.js';
import { frontMatterOf, masked } from './mask.js';
import { notation } from './notation.js';
import type { NoteLine } from './notation.js';
import { scan } from './scan.js';
import { descriptionsIn } from './table.js';
import { isOfTherapy } from './words.js';

/** Never throws. A text that holds no code for certain reads to nothing. */
export function readNote({ text }: Document): Reading {
  const note = new Note(masked(text));
  const found = [...scan(note)];
  if (!isCertain(note, found)) return { format: 'note', kind: 'note', claims: [], mentions: [], problems: [] };
  const encounters = encountersOf(text, note, found);
  const claims = encounters.map((it) => claimOf(text, note, it));
  const isTemplate = claims.every(({ claim }) => claim.purpose === 'template');
  const mentions = mentionsOf(text, note, found, encounters);
  return {
    format: 'note',
    kind: isTemplate && claims.length > 0 ? 'note template' : 'note',
    claims,
    mentions,
    problems: [],
  };
}

/** Whether anything found is a code beyond doubt, or likely one in a text about therapy. */
export function isCertain(note: Note, found: Iterable<Found>): boolean {
  let isLikely = false;
  for (const it of found) {
    if (it.as === 'minutes') continue;
    if (it.as === 'line' ? it.isSure : it.certainty === 'sure') return true;
    isLikely ||= it.as === 'line' || it.certainty === 'likely';
  }
  return isLikely && isOfTherapy(note.text);
}

function claimOf(text: string, note: Note, { span, found, date, unreadDate }: Encounter): PlacedClaim {
  const { start } = span;
  const words = note.text.slice(span.start, span.end);
  // Front matter is no passage, but it may name payer and place.
  const head =
    start === 0 ? text.slice(0, frontMatterOf(text)?.end ?? 0) + words.slice(frontMatterOf(text)?.end ?? 0) : words;
  const billed = billedOf(found);
  const pos = placeOf(head);
  const joiner = billed.some((it) => it.modifiers[0] !== undefined && text[it.modifiers[0].span.start - 1] === '-')
    ? '-'
    : ' ';
  const minutes = minutesOf(found);
  const at = <T>(located: Located<T> | undefined) =>
    located && { value: located.value, span: shift(located.span, -start) };
  const isSaidOfAll = saysOfAll(words, billed, start);
  const lines = billed.map((it, index): NoteLine => {
    const given = dateIn(it.serviceDateText);
    const own = given ?? date;
    const ofClaim = own === undefined ? unreadDate : undefined;
    const unread = given === undefined ? (isGiven(it.serviceDateText) ? it.serviceDateText.span : ofClaim) : undefined;
    return {
      span: shift(it.span, -start),
      code: at(it.code),
      modifiers: it.modifiers.map((other) => ({ value: other.value, span: shift(other.span, -start) })),
      modifiersOpen: it.modifiersOpen ?? (it.modifiers.length === 0 && isSaidOfAll ? 'shared' : undefined),
      units: at(it.units),
      minutes: at(it.minutes ?? minutes.get(it)),
      serviceDate: unread !== undefined || own === undefined || own.span.start < start ? undefined : at(own),
      ...(unread === undefined ? {} : { unread: [{ field: 'service-date', span: shift(unread, -start) }] }),
      placeOfService: at(it.placeOfService) ?? pos,
      pointers: [],
      charge: undefined,
      discipline: it.discipline && { ...it.discipline, span: shift(it.discipline.span, -start) },
      passages: [],
      number: index + 1,
      cells: it.cells?.map((cell) => shift(cell, -start)),
      sharesModifiers: it.sharesModifiers,
      joiner,
    };
  });
  const isTemplate = lines.every((line) => line.serviceDate === undefined) && isToBeFilled(note, span);
  const claim: Claim = {
    span: { start: 0, end: span.end - start },
    format: 'note',
    purpose: isTemplate ? 'template' : 'claim',
    setting: 'unknown',
    billType: undefined,
    payer: payerOf(head),
    lines,
    diagnoses: diagnosesOf(words),
    passages: [
      { text: blanked(words, descriptionsIn(words)), span: { start: 0, end: words.length }, section: 'visit' },
    ],
    notation,
  };
  return { start, claim };
}

/** Names of services with minutes and units, where a list of the same codes with their modifiers follows, are billed once: there. */
function billedOf(found: readonly Found[]): readonly BilledCode[] {
  const billed = found.filter((it) => it.as === 'line');
  const listed = new Set(billed.flatMap((it) => (it.isStart && it.modifiers.length > 0 ? [it.code.value] : [])));
  return billed.filter((it) => it.isStart || it.modifiers.length > 0 || !listed.has(it.code.value));
}

const ofAll = new RegExp(
  String.raw`\b(?:all|each|every)\b[^.;\n]{0,20}\b${planOfCare}\b|\b${planOfCare}\b[^.;\n\d]{0,20}\b(?:all|each|every)\b`,
);
const fieldOfAll = new RegExp(
  String.raw`^[ \t>*_#•|-]{0,12}(?:therapy )?mod(?:ifier)?(?:s|\(s\))?(?: used)?[ \t*_]{0,4}[:=|][^\d\n]{0,60}\b${planOfCare}\b`,
  'im',
);

/** `Modifier GP on all`, or a field that belongs to no line, `Modifiers: [x] GP [ ] GO`: what the lines leave out is said beside them. */
function saysOfAll(words: string, billed: readonly BilledCode[], start: number): boolean {
  if (ofAll.test(words)) return true;
  const field = fieldOfAll.exec(words);
  if (field === null) return false;
  const end = start + field.index + field[0].length;
  return !billed.some(({ modifiers }) => modifiers.some((it) => it.span.end === end));
}

/** It holds placeholders, or two fields with nothing in them. */
function isToBeFilled({ placeholders, text }: Note, { start, end }: Span): boolean {
  if (overlapping(placeholders, (it) => it.span, { start, end }).some((it) => it.kind !== 'ticked')) return true;
  const empty =
    /^[ \t>*_-]*[A-Za-z][\w /().'-]{0,40}:(?:\*\*|__)?[ \t]*(?=\r?\n[ \t>*_-]*[A-Za-z][\w /().'-]{0,40}:|\r?\n[ \t]*\r?\n|\r?\n?$)/gm;
  return [...text.slice(start, end).matchAll(empty)].length >= 2;
}

/** Minutes that a list of its own gives for a code, to the first line with that code. */
function minutesOf(found: readonly Found[]): Map<BilledCode, Located<number>> {
  const billed = new Map<string, BilledCode[]>();
  for (const it of found) {
    if (it.as === 'line') billed.set(it.code.value, [...(billed.get(it.code.value) ?? []).slice(0, 1), it]);
  }
  const result = new Map<BilledCode, Located<number>>();
  for (const it of found) {
    const [only, another] = it.as === 'minutes' ? (billed.get(it.code.value) ?? []) : [];
    if (it.as === 'minutes' && only !== undefined && another === undefined) result.set(only, it.minutes);
  }
  return result;
}

function dateIn(text: Located<string> | undefined): Located<ServiceDate> | undefined {
  const value = text === undefined ? undefined : serviceDateFrom(text.value);
  return text === undefined || value === undefined ? undefined : { value, span: text.span };
}

/** Something that ought to be a date, and is not left open. */
function isGiven(text: Located<string> | undefined): text is Located<string> {
  return text !== undefined && /\d/.test(text.value) && !isPlaceholder(text.value);
}

function mentionsOf(text: string, note: Note, found: readonly Found[], encounters: readonly Encounter[]): Mention[] {
  if (!found.some((it) => it.as === 'mention')) return [];
  // A note that bills nothing has no encounters, but it may have a date that is none.
  const unreadDate = encounters.length > 0 ? undefined : unreadDateOf(text, note);
  return found.flatMap((it): Mention[] => {
    // A bare number in prose is as often a ZIP code: "lives in Forest Grove (97116)".
    if (it.as !== 'mention' || it.certainty === 'bare') return [];
    const { start } = it.code.span;
    const around = encounters[firstWhere(encounters, ({ span }) => span.end > start)];
    const span = around === undefined ? unreadDate : around.date === undefined ? around.unreadDate : undefined;
    return [
      {
        ...it.code,
        kind: 'code',
        role: it.role,
        serviceDate: around?.date?.value,
        ...(span === undefined ? {} : { unread: [{ field: 'service-date', span }] }),
      },
    ];
  });
}

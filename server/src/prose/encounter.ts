/**
 * Whether the words of a claim or a note say that the visit was a later one for a device it is about.
 *
 * Every sentence is searched for turns of speech (`signs.ts`), each of which must survive the reasons for doubt
 * (`doubts.ts`). Words that tell of a first encounter for a device take all others back: one new device is enough
 * for the code of the first encounter to be right. In doubt there is no evidence.
 */
import type { ServiceDate } from '../claim/dates.js';
import { serviceDateFrom } from '../claim/dates.js';
import type { Span } from '../text/span.js';
import { shift } from '../text/span.js';
import * as doubts from './doubts.js';
import type { Place } from './doubts.js';
import { statementsOf } from './statements.js';
import type { Statement } from './statements.js';
import type { Passage } from './passage.js';
import { isOne, matchAt } from './pattern.js';
import { firstSigns, laterLabels, laterSigns, visitTypeSigns } from './signs.js';
import type { FirstSign, LaterLabel, LaterSign } from './signs.js';
import type { Word } from './words.js';

export interface LaterEvidence {
  /** In the coordinates of the passages' spans. */
  readonly span: Span;
  /** `stated`: about this visit and the device. `hinted`: likely so. */
  readonly strength: 'stated' | 'hinted';
  readonly kind: LaterLabel;
  /** What the words say, in ours. */
  readonly label: string;
}

export interface EncounterReading {
  /** Whether the words tell of a first encounter for a device; `perhaps`: they may. */
  readonly first: 'yes' | 'perhaps' | 'no';
  /** Before `first` is taken into account; in the order of the text. */
  readonly later: readonly LaterEvidence[];
}

/** What speaks for a later encounter, after first encounters are weighed against it. The strongest first. */
export function laterEncounter(passages: readonly Passage[], on?: ServiceDate): readonly LaterEvidence[] {
  return weighed(readEncounter(passages, on));
}

/** The evidence that is left when first encounters are taken into account. */
export function weighed({ first, later }: EncounterReading): readonly LaterEvidence[] {
  if (first === 'yes') return [];
  const stated = later.filter((it) => it.strength === 'stated');
  return first === 'perhaps' ? stated : [...stated, ...later.filter((it) => it.strength === 'hinted')];
}

/** Reads passages that belong together: of one line, or of one claim. `on` is the date of service, where it is known. */
export function readEncounter(passages: readonly Passage[], on?: ServiceDate): EncounterReading {
  const statements = passages.flatMap((passage) =>
    statementsOf(passage.text, passage.section).map((it) => ({
      ...it,
      start: passage.span.start,
      words: dated(it.words, on),
    })),
  );
  const hasDevice = statements.some(({ words }) =>
    words.some((word) => isOne(word, ['DEVICE', 'PART', 'FABRICATION'])),
  );
  let first: EncounterReading['first'] = 'no';
  const later: LaterEvidence[] = [];
  for (const statement of statements) {
    const told = firstIn(statement);
    if (told === 'yes' || first === 'no') first = told === 'no' ? first : told;
    for (const it of laterIn(statement, hasDevice)) later.push({ ...it, span: shift(it.span, statement.start) });
  }
  return { first, later };
}

/** The words with dates of the day of service turned into today. */
function dated(words: readonly Word[], on: ServiceDate | undefined): readonly Word[] {
  if (on === undefined || !words.some((word) => word.classes.has('DATE'))) return words;
  const today = new Set<'TODAY'>(['TODAY']);
  return words.map((word) => (word.classes.has('DATE') && isDay(word.text, on) ? { ...word, classes: today } : word));
}

function isDay(text: string, on: ServiceDate): boolean {
  const year = on.slice(0, 4);
  const compact = /^(\d{4})(20\d\d)$/.exec(text);
  const written = compact === null ? text : `${compact[2] ?? ''}${compact[1] ?? ''}`;
  return serviceDateFrom(/^\d{1,2}\/\d{1,2}$/.test(written) ? `${written}/${year}` : written) === on;
}

const laterByStart = byStart(laterSigns);
const visitTypeByStart = byStart(visitTypeSigns);
const firstByStart = byStart(firstSigns);

function byStart<Sign extends LaterSign | FirstSign>(signs: readonly Sign[]): ReadonlyMap<string, readonly Sign[]> {
  const index = new Map<string, Sign[]>();
  for (const sign of signs) {
    for (const start of sign.pattern.starts) index.set(start, [...(index.get(start) ?? []), sign]);
  }
  return index;
}

function* signsIn<Sign extends LaterSign | FirstSign>(
  index: ReadonlyMap<string, readonly Sign[]>,
  words: readonly Word[],
): Generator<readonly [Sign, Place]> {
  for (const [from, word] of words.entries()) {
    for (const start of [word.text, ...word.classes]) {
      for (const sign of index.get(start) ?? []) {
        const to = matchAt(sign.pattern, words, from);
        if (to > from) yield [sign, { words, from, to }];
      }
    }
  }
}

/** Sections whose words are not about what was done at this visit. */
const aside = new Set(['plan', 'goals', 'history', 'instructions']);

function firstIn({ words, section }: Statement): EncounterReading['first'] {
  if (aside.has(section)) return 'no';
  let told: EncounterReading['first'] = 'no';
  for (const [sign, place] of signsIn(firstByStart, words)) {
    if (doubts.isDenied(place) && !isOne(words[place.from], ['NEVER', 'never'])) continue;
    if (doubts.isPast(place) || doubts.isUnfilled(place) || doubts.timeOf(place) === 'later') continue;
    // `changes made to the splint`, `new splint straps`: an old device.
    if (isOne(words[place.to], ['PART']) || hasChange(place)) continue;
    if (sign.weight === 'plain' && section !== 'subjective') return 'yes';
    told = 'perhaps';
  }
  if (section === 'visit-type' && told === 'no' && isOne(words.at(-1), ['FIRST', 'new', 'eval', 'evaluation']))
    return 'yes';
  return told;
}

function hasChange({ words, from, to }: Place): boolean {
  return words
    .slice(Math.max(0, from - 1), to)
    .some(
      (word, index, near) =>
        isOne(word, ['made']) &&
        isOne(near[index - 1], ['ADJUSTMENT', 'changes', 'change', 'progress', 'gains', 'was_not']),
    );
}

function laterIn(statement: Statement, hasDevice: boolean): readonly LaterEvidence[] {
  const { words, section } = statement;
  const found: LaterEvidence[] = [];
  const places = [...signsIn(laterByStart, words)];
  if (section === 'visit-type') places.push(...signsIn(visitTypeByStart, words));
  for (const [sign, place] of places) {
    const strength = strengthOf(sign, place, statement, hasDevice);
    if (strength === undefined) continue;
    const start = words[place.from]?.span.start ?? 0;
    const end = words[place.to - 1]?.span.end ?? start;
    found.push({ span: { start, end }, strength, kind: sign.label, label: laterLabels[sign.label] });
    if (section === 'visit-type') break;
  }
  return found;
}

function strengthOf(
  sign: LaterSign,
  place: Place,
  { words, sentence, section }: Statement,
  hasDevice: boolean,
): LaterEvidence['strength'] | undefined {
  const isHistory = section === 'history';
  // `Education: re-instructed in donning` was done; whatever else stands there is what the patient was told.
  const isRetaught =
    section === 'instructions' && sign.label === 'reworked' && isOne(place.words[place.from], ['REWORKED']);
  if (isHistory ? sign.about !== 'past' : aside.has(section) && !isRetaught) return undefined;
  if (doubts.isDenied(place) || doubts.isUnfilled(place)) return undefined;
  const isNear = sentence.some((word) => isOne(word, ['DEVICE', 'PART', 'FABRICATION']));
  if (sign.needs === 'object' && !doubts.hasObject(place, sentence)) return undefined;
  // `card with follow-up appointment`, `medication adjusted at follow-up`: somebody must have come for it.
  if (sign.needs === 'anywhere' && isMerelyNamed(place, hasDevice)) return undefined;
  if (sign.needs === 'sentence' && !isNear && !hasDevice) return undefined;
  const time = doubts.timeOf(place);
  if (sign.about === 'past') {
    if (doubts.isFromElsewhere(place)) return undefined;
    if (sign.weight === 'weak') return doubts.timeBefore(place) === 'later' || isHistory ? undefined : 'hinted';
    const isOurs = sentence.some((word) => isOne(word, ['here', 'we', 'our', 'clinic', 'DATE']));
    if (isHistory) return isNear && isOurs ? 'hinted' : undefined;
    return isNear ? 'stated' : 'hinted';
  }
  if (time === 'later') return undefined;
  if (sign.about === 'work' && doubts.isWithinVisit(place)) return undefined;
  if (sign.about === 'visit' && (doubts.isOfOthers(place) || doubts.isOfOtherThings(place))) return undefined;
  if (sign.label === 'returned' && doubts.isNoReturn(place)) return undefined;
  if (
    sign.label === 'existing' &&
    !sentence.some((word) => isOne(word, ['MODIFIED', 'REWORK', 'REPLACED', 'RETURNED', 'established', 'again']))
  )
    return undefined;
  if (section === 'subjective' && sign.needs === 'anywhere' && !isNear) return undefined;
  if (sign.weight === 'weak' && section !== 'visit-type') return 'hinted';
  if (section === 'visit-type' || (time === 'now' && (isNear || hasDevice))) return 'stated';
  const isDone = sentence.some((word) => isOne(word, ['MODIFIED', 'REWORKED', 'REPLACED', 'TODAY']));
  return isNear && (isDone || place.from <= 3 || words.length < 8) ? 'stated' : 'hinted';
}

function isMerelyNamed({ words, from, to }: Place, hasDevice: boolean): boolean {
  if (!isOne(words[from], ['FOLLOWUP'])) return false;
  const isComing = words.slice(0, from).some((word) => isOne(word, ['NOW', 'for']));
  if (isOne(words[to - 1], ['appointment', 'appt'])) return !isComing && !isOne(words[to], ['today', 'for', 'DEVICE']);
  if (isOne(words[to], ['with', 'w/'])) return !isComing;
  return !hasDevice && isOne(words[from - 1], ['at', 'in', 'and', 'on']);
}

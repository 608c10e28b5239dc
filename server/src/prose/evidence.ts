/** Signs of later encounters in one statement, and how much each is worth there. */
import type { Span } from '../text/span.js';
import * as doubts from './doubts.js';
import * as others from './others.js';
import * as firstDay from './first-day.js';
import { isOfAlike, isOfBody, isOfDiagnosis, isSpared } from './other-meanings.js';
import { isOne } from './pattern.js';
import type { Place } from './pattern.js';
import { laterSigns, visitTypeSigns } from './later-signs.js';
import { hasObject, isNoReturn } from './objects.js';
import * as orders from './orders.js';
import { byStart, signsIn } from './sign-index.js';
import { laterLabels } from './signs.js';
import type { LaterLabel, LaterSign } from './signs.js';
import type { Statement } from './statements.js';
import { timeBefore, timeOf } from './tense.js';
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

/** What the whole text adds to a statement. */
export interface Setting {
  /** A device, or what goes with one, is named somewhere in it. */
  readonly hasDevice: boolean;
  /** The words stand in a field of the document that asks for the kind of visit. */
  readonly isField: boolean;
}

type Strength = LaterEvidence['strength'];

/** Sections whose words are not about what was done at this visit. */
export const aside: ReadonlySet<string> = new Set(['plan', 'goals', 'history', 'instructions']);

const laterByStart = byStart(laterSigns);
const visitTypeByStart = byStart(visitTypeSigns);

/** What a statement tells of a later encounter. Spans are offsets in its text. */
export function laterIn(statement: Statement, setting: Setting): readonly LaterEvidence[] {
  const { words, section } = statement;
  const found: LaterEvidence[] = [];
  const places = signsIn(laterByStart, words);
  if (section === 'visit-type') places.push(...signsIn(visitTypeByStart, words));
  for (const [sign, place] of places) {
    if (isDoubtful(sign, place, statement, setting)) continue;
    const strength = strengthOf(sign, place, statement, setting);
    if (strength === undefined) continue;
    const start = words[place.from]?.span.start ?? 0;
    const end = words[place.to - 1]?.span.end ?? start;
    found.push({ span: { start, end }, strength, kind: sign.label, label: laterLabels[sign.label] });
  }
  return found;
}

function isDoubtful(
  sign: LaterSign,
  place: Place,
  { words, sentence, section }: Statement,
  { hasDevice }: Setting,
): boolean {
  // `Education: re-instructed in donning` was done; whatever else stands there is what the patient was told.
  const isRetaught =
    section === 'instructions' && sign.label === 'reworked' && isOne(place.words[place.from], ['REWORKED']);
  if (section === 'history' ? sign.about !== 'past' : aside.has(section) && !isRetaught) return true;
  if (doubts.isDenied(place) || doubts.isUnfilled(place) || doubts.isNorm(sentence)) return true;
  if (others.isOfAnotherWearer(sentence) || others.isDoneByOthers(words, place.from)) return true;
  switch (sign.about) {
    case 'past':
      // `Plan: 6 weeks of brace wear`; but the plan of last visit is of the past.
      if (sign.label === 'worn-since' && !isOne(place.words[place.from], ['LAST']) && timeBefore(place) === 'later')
        return true;
      return (
        others.isFromElsewhere(place) ||
        isOfAlike(place) ||
        doubts.isOfPapers(place) ||
        orders.isPrescribed(place) ||
        firstDay.isMeasuring(place) ||
        firstDay.isOfToday(place) ||
        firstDay.isInitially(place) ||
        firstDay.isBeforeElse(place) ||
        (isOfLastVisit(place) && others.isOfOthers(place))
      );
    case 'work':
      return (
        timeOf(place) === 'later' || firstDay.isWithinVisit(place) || isOfBody(place) || others.isFromElsewhere(place)
      );
    case 'visit':
      return (
        timeOf(place) === 'later' ||
        orders.isMoved(place) ||
        orders.isTopic(place) ||
        others.isOfOthers(place) ||
        doubts.isOfOtherThings(place) ||
        (sign.label === 'follow-up' && doubts.isOfPapers(place)) ||
        (sign.label === 'checked' &&
          (doubts.isOfPapers(place) ||
            isOfDiagnosis(place) ||
            firstDay.isOfSkin(place) ||
            firstDay.isAtDelivery(place))) ||
        (sign.label === 'numbered' && doubts.isMeasure(place)) ||
        (sign.label === 'checked' && isOne(place.words[place.to], ['instruction', 'education', 'teaching'])) ||
        (sign.label === 'returned' && firstDay.isOfDelivery(place)) ||
        (sign.label === 'returned' && isNoReturn(place)) ||
        // `card with follow-up appointment`, `medication adjusted at follow-up`: somebody must have come for it.
        (sign.needs === 'anywhere' && isMerelyNamed(place, hasDevice)) ||
        (sign.needs === 'anywhere' && section === 'subjective' && !isAboutDevice(sentence))
      );
  }
}

function isOfLastVisit({ words, from, to }: Place): boolean {
  return words.slice(from, to).some((word) => isOne(word, ['LAST', 'VISIT']));
}

function isMerelyNamed({ words, from, to }: Place, hasDevice: boolean): boolean {
  if (!isOne(words[from], ['FOLLOWUP'])) return false;
  const isComing = words.slice(0, from).some((word) => isOne(word, ['NOW', 'for']));
  if (isOne(words[to - 1], ['appointment', 'appt'])) return !isComing && !isOne(words[to], ['today', 'for', 'DEVICE']);
  if (isOne(words[to], ['with', 'w/'])) return !isComing;
  // `without complaints at follow-up for knee brace`
  if (isOne(words[to], ['for', 'of']) && words.slice(to, to + 5).some((word) => isOne(word, ['DEVICE']))) return false;
  // `Sutures removed at follow-up`: whose, is not said.
  if (isOne(words[from - 1], ['at', 'in', 'per', 'on']))
    return !words
      .slice(0, from)
      .some((word) => isOne(word, ['DEVICE', 'PART', 'FIT', 'seen', 'here', 'presents', 'presented', 'TODAY']));
  return !hasDevice && isOne(words[from - 1], ['and']);
}

function isAboutDevice(sentence: readonly Word[]): boolean {
  return sentence.some((word) => isOne(word, ['DEVICE', 'PART', 'CONTEXT']));
}

function strengthOf(sign: LaterSign, place: Place, statement: Statement, setting: Setting): Strength | undefined {
  const { words, sentence, section, isTicked } = statement;
  // `brace reviewed; has had it 2 months`
  const isOfIt = words.slice(place.from, place.to).some((word) => isOne(word, ['it', 'them']));
  const isNear = isAboutDevice(sign.weight === 'weak' && !isOfIt ? words : sentence);
  if (sign.needs === 'object' && !hasObject(place, sentence)) {
    // `Recheck today` of a device that other sentences name.
    return isBareRework(place) && setting.hasDevice && !isNear ? 'hinted' : undefined;
  }
  if ((sign.needs === 'sentence' && !isNear) || (sign.needs === 'text' && !setting.hasDevice)) {
    if (sign.needs === 'text' || !setting.hasDevice || sign.weight === 'weak') return undefined;
  }
  if (sign.about === 'past') {
    const isOurs = sentence.some((word) => isOne(word, ['here', 'we', 'our', 'clinic', 'DATE']));
    if (section === 'history') return sign.weight === 'plain' && isNear && isOurs ? 'hinted' : undefined;
    if (sign.weight === 'weak') {
      if (isSupposed(place) || orders.isOnOrder(place) || orders.isTopic(place)) return undefined;
      if (
        (!isCompared(place) && firstDay.isWithinVisit(place)) ||
        firstDay.isBlankLog(place) ||
        doubts.isConditional(place)
      )
        return undefined;
      if (orders.isDiscussed(place) || orders.isOrderedThen(place) || isSpared(place)) return undefined;
      if (sign.label === 'worn-since' && firstDay.isWornToday(place)) return undefined;
      if (isOne(place.words[place.from], ['GREW']) && !sentence.some((word) => isOne(word, worked))) return undefined;
      return timeBefore(place) === 'later' ? undefined : 'hinted';
    }
    // What was issued or compared must be the device, not the crutches of another clause.
    const segment = segmentOf(place);
    // `Fitted 4/29`: with glasses, for all it says.
    if (isOne(words[place.from], ['FITTED']) && !isAboutDevice(segment) && !isApposed(place)) return undefined;
    return isAboutDevice(segment) || segment.some((it) => isOne(it, ['fitting'])) ? 'stated' : 'hinted';
  }
  // `Old brace replaced`: another device took its place.
  if (
    sign.label === 'existing' &&
    sign.about === 'work' &&
    words.slice(place.to, place.to + 2).some((it) => isOne(it, ['REPLACED', 'GONE']))
  )
    return undefined;
  if (sign.label === 'existing' && !sentence.some((word) => isOne(word, worked))) return undefined;
  if (section === 'visit-type') return setting.hasDevice || setting.isField || isTicked ? 'stated' : 'hinted';
  if (sign.weight === 'weak' || !setting.hasDevice) return 'hinted';
  if (timeOf(place) === 'now') return 'stated';
  const isDone = sentence.some((word) => isOne(word, ['MODIFIED', 'REWORKED', 'REPLACED', 'TODAY']));
  return isNear && (isDone || place.from <= 3 || words.length < 8) ? 'stated' : 'hinted';
}

/** `the brace may rub`: nobody has seen it. */
function isSupposed({ words, from, to }: Place): boolean {
  return words.slice(from + 1, to).some((word) => isOne(word, ['may', 'might', 'could', 'will', 'would']));
}

/** `was on a walker at delivery`, `took 12 min at the first session`: what was then, beside what is now. */
function isCompared({ words, from, to }: Place): boolean {
  return (
    isOne(words[from], ['was', 'were', 'took', 'needed', 'required', 'than', 'from', 'vs']) &&
    words.slice(from, to).some((word) => isOne(word, ['FIRST', 'LAST', 'FABRICATION', 'DATE']))
  );
}

/** The words around a place up to the next comma on either side. */
function segmentOf({ words, from, to }: Place): readonly Word[] {
  const comma = (word: Word) => word.text === ',';
  const end = words.findIndex((word, at) => at >= to && comma(word));
  return words.slice(words.slice(0, from).findLastIndex(comma) + 1, end < 0 ? words.length : end);
}

/** `the AFO, provided in August, squeaks`: what was given stands before the comma. */
function isApposed({ words, from }: Place): boolean {
  const comma = words.slice(0, from).findLastIndex((word) => word.text === ',');
  return comma >= 0 && from - comma <= 4 && isOne(words[comma - 1], ['DEVICE']);
}

function isBareRework({ words, from, to }: Place): boolean {
  if (words[from]?.text.startsWith('reeval') === true || words[from]?.text.startsWith('reass') === true) return false;
  return from <= 1 && (to === words.length || isOne(words[to], ['TODAY', '.', ',', 'completed', 'done']));
}

/** What must stand beside `existing splint` for it to say that something was done to it. */
const worked = [
  'MODIFIED',
  'REWORK',
  'REPLACED',
  'REPAIRED',
  'RETURNED',
  'established',
  'AGAIN',
  'PART',
  'in_serviced',
  'inserviced',
];

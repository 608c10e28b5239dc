/**
 * Whether the words of a claim or a note say that the visit was a later one for a device it is about.
 *
 * Every sentence is searched for turns of speech (`signs.ts`), each of which must survive the reasons for doubt
 * (`doubts.ts`). Words that tell of a first encounter for a device take all others back: one new device is enough
 * for the code of the first encounter to be right. In doubt there is no evidence.
 */
import { shift } from '../text/span.js';
import { laterIn } from './evidence.js';
import type { LaterEvidence, Setting } from './evidence.js';
import { firstIn } from './first-encounter.js';
import type { Passage } from './passage.js';
import { isOne } from './pattern.js';
import { laterLabels } from './signs.js';
import type { LaterLabel } from './signs.js';
import { reworkAfterReport } from './complaint.js';
import { statementsOf } from './statements.js';
import type { Word } from './words.js';

export interface EncounterReading {
  /** Whether the words tell of a first encounter for a device; `perhaps`: they may. */
  readonly first: 'yes' | 'perhaps' | 'no';
  /** Before `first` is taken into account; in the order of the text. */
  readonly later: readonly LaterEvidence[];
}

/**
 * What speaks for a later encounter, after first encounters are weighed against it. The strongest first.
 * `on` is the date of service as `CCYY-MM-DD`, where it is known.
 */
export function laterEncounter(passages: readonly Passage[], on?: string): readonly LaterEvidence[] {
  return weighed(readEncounter(passages, on));
}

/** What notes of first encounters say, too: a new device may be reworked, at a later visit of the therapy. */
const withNewDevices = new Set<LaterLabel>(['reworked', 'numbered', 'worn-since', 'returned']);

/** The evidence that is left when first encounters are taken into account. */
export function weighed({ first, later }: EncounterReading): readonly LaterEvidence[] {
  if (first === 'yes') return [];
  const stated = later.filter((it) => it.strength === 'stated');
  if (first === 'perhaps') return stated.filter((it) => !withNewDevices.has(it.kind));
  return [...stated, ...later.filter((it) => it.strength === 'hinted')];
}

/** In a text of more words than this, a device that the visit is about is named. */
const longText = 80;

const nothingSaid: EncounterReading = { first: 'no', later: [] };

/** Reads passages that belong together: of one line, or of one claim. `on` is the date of service, where it is known. */
export function readEncounter(passages: readonly Passage[], on?: string): EncounterReading {
  if (passages.length === 0) return nothingSaid;
  const read = passages.flatMap((passage) =>
    statementsOf(passage.text, passage.section).map((it) => ({ ...it, passage })),
  );
  const days = daysOfService(read.flatMap((it) => it.words));
  const statements = read.map((it) => ({ ...it, words: dated(it.words, on, days) }));
  const words = statements.flatMap((it) => it.words);
  if (isForEverybody(statements[0]?.words ?? [])) return nothingSaid;
  const namesDevice = words.some((word) => isOne(word, ['DEVICE']));
  if (!namesDevice && words.length > longText) return nothingSaid;
  const hasDevice = namesDevice || words.some((word) => isOne(word, ['PART', 'CONTEXT', 'WEAR']));
  let first: EncounterReading['first'] = 'no';
  const later: LaterEvidence[] = [];
  const entry = lastEntry(statements.map((it) => it.words[0]));
  for (const [at, statement] of statements.entries()) {
    const { passage } = statement;
    const told = at < entry ? 'no' : firstIn(statement);
    if (told === 'yes' || first === 'no') first = told;
    const setting: Setting = { hasDevice, isField: passage.section === 'visit-type' };
    for (const it of laterIn(statement, setting)) later.push({ ...it, span: shift(it.span, passage.span.start) });
  }
  const rework = first === 'no' && later.length === 0 ? reworkAfterReport(statements) : undefined;
  const origin = rework === undefined ? undefined : statements[rework.at];
  if (rework !== undefined && origin !== undefined)
    later.push({
      span: shift(rework.word.span, origin.passage.span.start),
      strength: 'hinted',
      kind: 'existing',
      label: laterLabels.existing,
    });
  return { first, later };
}

/** The words with dates of the day of service turned into today. */
function dated(words: readonly Word[], on: string | undefined, days: ReadonlySet<string>): readonly Word[] {
  if ((on === undefined && days.size === 0) || !words.some((word) => word.classes.has('DATE'))) return words;
  const today = new Set<'TODAY'>(['TODAY']);
  return words.map((word) =>
    word.classes.has('DATE') && (days.has(word.text) || (on !== undefined && isDay(word.text, on)))
      ? { ...word, classes: today }
      : word,
  );
}

/** `8/17 AFO issued. 8/31 (today) strap changed`: where the last of several dated entries begins, or 0. */
function lastEntry(beginnings: readonly (Word | undefined)[]): number {
  const dates = beginnings.flatMap((word, at) => (isOne(word, ['DATE', 'TODAY']) ? [{ word, at }] : []));
  const last = dates.at(-1);
  return last !== undefined && dates.some((it) => it.word?.text !== last.word?.text) ? last.at : 0;
}

/** `QA binder`, `Splint room sign:`: the title of what hangs on a wall. */
function isForEverybody(title: readonly Word[]): boolean {
  const words = title.filter((word) => word.text !== ':');
  return words.length <= 4 && isOne(words.at(-1), ['NORM']);
}

/** Dates that the words themselves call the day of service: `DOS 10/9`, `Today: 06/15`, `today (10/2)`. */
function daysOfService(words: readonly Word[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [at, word] of words.entries()) {
    if (!isOne(word, ['dos', 'TODAY', 'date_of_service', 'visit_date'])) continue;
    const next = isOne(words[at + 1], [':', '=', '(', ',', 'is', 'on', 'of']) ? words[at + 2] : words[at + 1];
    if (next?.classes.has('DATE') === true) found.add(next.text);
  }
  return found;
}

/** `3/16`, `3/16/26`, `03-16-2026`, `2026-03-16`, `03162026`; a date without a year is of the year of service. */
function isDay(written: string, on: string): boolean {
  const [year = '', month = '', day = ''] = on.split('-');
  const compact = /^(\d\d)(\d\d)(\d{4}|\d\d)$/.exec(written);
  const parts = compact === null ? written.split(/[/-]/) : compact.slice(1);
  const [first = '', second = '', third = year] = parts;
  if (first.length === 4) return written === on;
  return (
    Number(first) === Number(month) && Number(second) === Number(day) && (third === year || third === year.slice(2))
  );
}

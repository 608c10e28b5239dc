/**
 * What a record of a first encounter for an orthosis or prosthesis has to say, and the words by which it says it.
 * Each family is wide on purpose: an element is missing only where nothing in the note may be it.
 */
import { blanked, boxesOf, placeholdersOf } from './placeholders.js';
import type { Section } from './passage.js';
import { sectionsOf } from './sections.js';

export type RecordElement = keyof typeof families;

interface Family {
  readonly words: RegExp;
  /** Under these headings the words speak of what is to be, or what was. */
  readonly elsewhere?: readonly Section[];
}

/** In the order in which a person writes them. */
const families = {
  device: {
    words: /orthos[ei]s|orthotics?\b|splint|\bbrac(?:e|es|ing)\b|\b[A-Z]?(?:AFO|KAFO|KO|WHO|WHFO|HFO|TLSO|LSO|SMO|CTO|UCBL)s?\b|cock-?\s?up|spica|resting hand|gutter|\binserts?\b|insole|collar|helmet|immobili[sz]er|socket|prosthe|\bliner|pylon|\bdevice/i,
  },
  side: {
    words: /\b(?:left|right|bilat\w*|both|side|laterality|lt|rt|b\/l)\b|\(?\b[LR]\)|\b[LR] ?(?=hand|wrist|thumb|finger|elbow|ankle|foot|knee|leg|arm|hip|UE|LE|AFO|WHO|HFO|WHFO|KAFO|SMO)|\b[LR][UL]E\b|TLSO|LSO|CTO|spin(?:e|al)|lumbar|thoracic|cervical|neck|trunk|back brace|helmet|cranial/i,
  },
  reason: {
    words: /diagnos|\bd?dx\b|icd|\bs\/p\b|post-?\s?op|fractur|\bfx\b|injur|trauma|pain|weak|contracture|deform|deficit|limit|stroke|\bcva\b|palsy|arthr|tend[oi]n|repair|surg|neuropath|instab|laxity|foot drop|drop foot|\btone\b|spastic|edema|swelling|burn|amput|syndrome|necess|due to|secondary to|impair|\brom\b|protect|immobili[sz]|prevent|support|align|condition|problem|reason|indication|\b[A-TV-Z]\d\d\.\d/i,
  },
  instruction: {
    words: /educat|instruct|taught|teach|wear(?:ing)?[ -](?:schedule|time|tolerance|protocol)|schedule of wear|\bdon(?:n(?:ing|ed)|s)?\b|\bdoff|skin (?:check|inspection|integrity|care)|care of|\bcare (?:and|instructions)|precaution|handout|verbali[sz]|demonstrat|home program|\bhep\b/i,
  },
  training: {
    words: /train|practi[cs]|gait|ambulat|walk|stair|step|balance|transfer|sit[ -]to[ -]stand|grasp|pinch|grip|reach|prehension|task|\badls?\b|\biadls?\b|dress|feed|writ|cook|groom|functional|activit|exercis|trial|tolerat/i,
    elsewhere: ['plan', 'goals', 'history', 'subjective'],
  },
  fitting: {
    words: /\bfit|fitt|mou?ld|trim|strap|adjust|fabricat|custom|measur|cast(?:ed|ing)|\bmade\b|issued|deliver|applied|appl(?:y|ication)|\bdon(?:ned|ning)\b/i,
    elsewhere: ['goals', 'history'],
  },
  goal: {
    words: /goal|\b[sl]tgs?\b|objectives:|aims?\b|target|outcome|expect|in order to|to (?:allow|enable|improve|increase|return|restore|maintain|promote|prevent|reduce|decrease|protect|support|achieve|regain)/i,
  },
  contact: {
    words: /one[ -]on[ -]one|one[ -]to[ -]one|1[ -]?:[ -]?1|1[ -](?:on|to)[ -]1|direct|skilled|therapist|hands[ -]on|individual|face[ -]to[ -]face|contact|clinician|provider|supervis|assist|cue|\b(?:OT|PT)s? (?:provided|fabricated|fitted|instructed|trained|adjusted)/i,
  },
} as const satisfies Record<string, Family>; // prettier-ignore

/** How a note calls what it lacks. */
export const elementNames: Readonly<Record<RecordElement, string>> = {
  device: 'device',
  side: 'side',
  reason: 'reason',
  instruction: 'instruction',
  training: 'functional training',
  fitting: 'fitting',
  goal: 'goal',
  contact: 'direct contact',
};

/** The elements of which the text says nothing. `form`: what it asks for counts, filled in or not. */
export function missingElements(text: string, form: 'filled' | 'form'): readonly RecordElement[] {
  const said = form === 'form' ? text : filledIn(text);
  const parts = partsOf(said);
  // Object.keys forgets that the keys are elements.
  return (Object.keys(families) as RecordElement[]).filter((element) => {
    const { words, elsewhere = [] }: Family = families[element];
    return !parts.some(({ section, text: part }) => !elsewhere.includes(section) && words.test(part));
  });
}

/** Whether it is the record of a visit: headings of two kinds at least, with sentences under them, or fields to fill in. */
export function isVisitRecord(text: string, form: 'filled' | 'form'): boolean {
  const kinds = new Set(sectionsOf(text).map((it) => it.section));
  for (const kind of ['billing', 'other'] as const) kinds.delete(kind);
  return kinds.size >= 2 && (text.match(/[A-Za-z]{3,}/g) ?? []).length >= fewestWords[form];
}

/** A note of a few sentences says what it says elsewhere, or by word of mouth; who writes more means to record the visit. */
const fewestWords = { filled: 40, form: 15 } as const;

/** The text without what is left open: slots, boxes not ticked, labels and headings with nothing behind them. */
function filledIn(text: string): string {
  const placeholders = placeholdersOf(text);
  // The mark of a box that is ticked goes, and its option stays: such a line is no label.
  const unticked = boxesOf(text, placeholders).flatMap((it) => (it.isTicked ? [] : [it.option]));
  const open = [...placeholders.map((it) => it.span), ...unticked].sort((a, b) => a.start - b.start);
  const before = text.split('\n');
  const lines = blanked(text, open).split('\n');
  const isOpen = (line: string, index: number) =>
    isBareLabel(line) && (line !== before[index] || !isFollowed(lines, index));
  return lines.map((line, index) => (isOpen(line, index) ? '' : line)).join('\n');
}

/** `Wear schedule:`, `## Goals`, `| Device | |`. */
function isBareLabel(line: string): boolean {
  return (
    /^[\s>*_-]*(?:#{1,6}\s[^\r\n]*|[A-Za-z][\w /()&'-]{0,50}[:?][\s*_]*)$/.test(line) ||
    /^\s*\|[^|]*\|[\s|]*$/.test(line)
  );
}

function isFollowed(lines: readonly string[], index: number): boolean {
  const next = lines.slice(index + 1).find((it) => it.trim() !== '');
  return next !== undefined && !isBareLabel(next) && !/^\s*#{1,6}\s/.test(next);
}

interface Part {
  readonly section: Section;
  readonly text: string;
}

function partsOf(text: string): readonly Part[] {
  const headed = sectionsOf(text);
  const first = headed[0]?.heading.start ?? text.length;
  return [
    { section: 'other', text: text.slice(0, first) },
    ...headed.map(({ section, heading, body }) => ({ section, text: text.slice(heading.start, body.end) })),
  ];
}

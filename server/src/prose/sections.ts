/**
 * Headings of notes and letters, and what kind of words stand under each.
 * Knows the headings that therapy notes use, nothing of what the words under them say.
 */
import type { Span } from '../text/span.js';
import type { Section } from './passage.js';

export interface HeadedSection {
  readonly section: Section;
  /** The words of the heading, without marks such as `#`, `**` and `:`. */
  readonly heading: Span;
  /** From behind the heading and its marks to where the next heading begins. */
  readonly body: Span;
}

/** The words of headings, lower case, by the kind of section they open. A number or a side behind them does not matter. */
const vocabulary: Readonly<Record<Section, string>> = {
  'visit-type':
    'visit type|type of visit|encounter type|type of encounter|appointment type|session type|visit|encounter|session|' +
    'reason for visit|reason for encounter|reason for appointment|purpose of visit|visit reason|note type|type of note|' +
    'chief complaint|cc|type of service|visit category|reason for today|presenting for',
  subjective:
    's|subj|subjective|subjective report|patient report|client report|pt report|patient reports|caregiver report',
  visit:
    'o|obj|objective|objective findings|a|assessment|a/p today|interventions?|intervention provided|treatment|tx|' +
    'treatments? provided|treatment rendered|skilled interventions?|services? provided|services? rendered|procedures?|' +
    'procedure note|response|response to treatment|patient response|timed minutes|untimed minutes|total treatment time|' +
    'device|devices|orthosis|orthotic|orthotics|prosthesis|prosthetic|splint|brace|body region|side|reason|fabrication|' +
    'fitting|fit|wear schedule|wearing schedule|training|orthotic training|prosthetic training|orthotic management|' +
    'tests and measures|systems review|examination|exam|physical exam|observations?|findings|evaluation|clinical impression|' +
    'impression|progress|progress report|progress note|daily note|treatment note|summary|visit summary|session summary|' +
    'narrative|activities|modifications?|adjustments?|skin|skin check|skin inspection|today|functional assessment|' +
    'discharge|discharge summary|addendum|comments?|notes?|s/o|o/a|soap note',
  plan:
    'p|plan|plans|a/p|a&p|assessment and plan|assessment/plan|assessment & plan|plan of care|poc|plan for next visit|' +
    'plan for next session|plan next visit|treatment plan|next|next visit|next session|next appointment|next steps|' +
    'disposition|dispo|follow up|follow-up|followup|f/u|f.u.|follow up plan|follow-up plan|follow up instructions|' +
    'follow-up instructions|follow up appointment|follow-up appointment|recommendations?|frequency|duration|' +
    'frequency and duration|frequency/duration|rtc|return|return visit in|return to clinic|return precautions|to do|' +
    'anticipated|schedule|scheduling|orders|referrals?|discharge plan|discharge planning|prognosis|plan and signposting|' +
    'plan/recommendations|plan and recommendations|recommendations and plan|upcoming|upcoming visits',
  history:
    'history|hx|hpi|history of present illness|history of present condition|history of current condition|' +
    'past medical history|pmh|pmhx|past surgical history|psh|medical history|surgical history|relevant history|' +
    'social history|family history|background|previous treatment|prior treatment|prior level of function|prior level|prior level / history|prior level/history|plof|' +
    'past history|treatment history|therapy history|prior therapy|medications|meds|allergies|social hx|past medical hx|' +
    'orthotic history|device history|prior devices|review of systems|ros|precautions',
  goals:
    'goals?|stg|stgs|ltg|ltgs|short term goals?|short-term goals?|long term goals?|long-term goals?|patient goals?|' +
    'functional goals?|goals/progress|targets?|aims?|therapy goals|long term|short term|long-term|short-term|expected outcomes?|outcomes? expected|rehab goals',
  billing:
    'billing|billing codes?|charges?|cpt|cpt codes?|codes?|codes? billed|procedure codes?|billed|coding|units|units billed|' +
    'charge capture|superbill|hcpcs|hcpcs codes?|services billed|cpt/units|billing summary',
  instructions:
    'education|patient education|instruction|caregiver education|family education|teaching|' +
    'instructions|patient instructions|home instructions|home program|home exercise program|hep|care instructions|' +
    'discharge instructions|wear instructions|policy|billing policy|billing instructions?|billing notes?|coding notes?|' +
    'coding tips?|reminder|reminders|template instructions|how to use|guidelines?|billing guidelines?|coding guidelines?|' +
    'disclaimer|note to staff|note to biller|note to billing|documentation tips?|billing reminder|coding reminder',
  other: '',
};

const kinds = new Map<string, Section>();
for (const [section, words] of Object.entries(vocabulary)) {
  for (const word of words === '' ? [] : words.split('|')) {
    // A trailing `?` in the table makes the letter before it optional, as in `goals?`.
    // The keys of the record are sections by its type; `Object.entries` forgets that.
    for (const form of formsOf(word)) kinds.set(form, section as Section);
  }
}

function formsOf(word: string): readonly string[] {
  const at = word.indexOf('?');
  if (at < 0) return [word];
  const rest = word.slice(at + 1);
  return [...formsOf(word.slice(0, at) + rest), ...formsOf(word.slice(0, at - 1) + rest)];
}

/** The kind of section that these words open, or `undefined` where they are not the words of a heading. */
export function sectionNamed(words: string): Section | undefined {
  const name = words.toLowerCase().replace(/[\s_]+/g, ' ').replace(/^[\d.)\s]+|[\s#:?]+$|\s*\([^)]*\)$/g, '').trim(); // prettier-ignore
  return kinds.get(name);
}

interface Heading {
  readonly section: Section;
  readonly heading: Span;
  /** Where the words under it begin. */
  readonly bodyStart: number;
  /** A heading on a line of its own, or a letter of SOAP: it ends what came before, whatever that was. */
  readonly isMajor: boolean;
}

/** Every heading of the text in its order. Words before the first heading belong to none. */
export function sectionsOf(text: string): readonly HeadedSection[] {
  const headings = headingsOf(text);
  const sections: HeadedSection[] = [];
  let major: Section = 'other';
  headings.forEach((it, index) => {
    if (it.isMajor) major = it.section;
    // A minor label such as `Device:` under `## Plan` says what is planned: it stays a part of the plan.
    const isBound = !it.isMajor && (it.section === 'visit' || it.section === 'other') && governs(major);
    const next = headings[index + 1];
    sections.push({
      section: isBound ? major : it.section,
      heading: it.heading,
      body: {
        start: it.bodyStart,
        end: Math.max(it.bodyStart, next === undefined ? text.length : startOf(text, next)),
      },
    });
  });
  return sections;
}

function governs(section: Section): boolean {
  return section === 'plan' || section === 'history' || section === 'goals' || section === 'instructions';
}

/** Marks before a heading (`## `, `**`) belong to neither section. */
function startOf(text: string, { heading }: Heading): number {
  let at = heading.start;
  while (at > 0 && /[ \t#*_>=[\]-]/.test(text[at - 1] ?? '')) at--;
  return at;
}

function headingsOf(text: string): Heading[] {
  const found: Heading[] = [];
  for (const line of text.matchAll(/[^\r\n]+/g)) {
    const whole = wholeLine(line[0], line.index);
    // A bare word at the very end, such as `Follow-up`, heads nothing: it is what is said.
    const isLast = text.slice(line.index + line[0].length).trim() === '';
    const letter = /^\s*([SOAP])\s?[–—-]\s+(?=\S)/.exec(line[0]);
    if (letter?.[1] !== undefined) found.push(letterOf(letter[1], letter[0], line.index));
    else if (whole !== undefined && !(isLast && !/[#*:=_]/.test(line[0]))) found.push(whole);
    else found.push(...inlineLabels(line[0], line.index));
  }
  return found;
}

/** `P - recheck in 2 wks`: a letter of SOAP and a dash where a line begins. */
function letterOf(letter: string, written: string, at: number): Heading {
  const start = at + written.indexOf(letter);
  return {
    section: sectionNamed(letter) ?? 'other',
    heading: { start, end: start + 1 },
    bodyStart: at + written.length,
    isMajor: true,
  };
}

/** `# Plan`, `**Plan**`, `== Plan ==`, `PLAN`, `PLAN OF CARE:`, `Plan:` with nothing behind it. */
function wholeLine(line: string, at: number): Heading | undefined {
  if (line.length > 100 || (line.length > 60 && !/[#*:=]/.test(line))) return undefined;
  const [before = ''] = /^[\s>]*(?:#{1,6}\s+|\*\*|__|=+\s*|-{2,}\s*|\[)?/.exec(line) ?? [];
  const rest = line.slice(before.length);
  const words = withoutClosing(rest);
  if (words === '' || words.length > 60 || !/[A-Za-z]/.test(words)) return undefined;
  const isMarked = /[#*_=-]\s*$/.test(before);
  const hasColon = rest.includes(':', words.length);
  const isUpper = words === words.toUpperCase() && /[A-Z]{3}/.test(words) && !/[.;,\d*_[\]|]/.test(words);
  const section = sectionNamed(words);
  if (section === undefined && !(isMarked && !/[.:;|[\]{}]|\d{5}/.test(words)) && !(isUpper && hasColon))
    return undefined;
  if (section !== undefined && !isMarked && !hasColon && !isUpper && words.length < 2) return undefined;
  const start = at + before.length;
  return {
    section: section ?? 'other',
    heading: { start, end: start + words.length },
    bodyStart: at + line.length,
    isMajor: true,
  };
}

/** Without the colon and the marks that close a heading. Step by step: one pattern for all would try every run of blanks. */
function withoutClosing(words: string): string {
  const uncolon = (it: string) => (it.endsWith(':') ? it.slice(0, -1) : it).trimEnd();
  return uncolon(
    uncolon(words.trimEnd())
      .replace(/(?:\*\*|__|=+|-{2,}|#+|\])$/, '')
      .trimEnd(),
  );
}

/** A label: up to five words and a colon, where a line, a sentence or a cell of a table begins. */
const label =
  /(^[\s>]{0,20}(?:[-*•]\s{1,4})?|[.;!?)\]"”]\s{1,4}|\s[|–—-]\s{1,4}|\t|\s{3,4})((?:\*\*|__)?)([A-Za-z][\w/&.' -]{0,40}?)\s{0,4}(?:\*\*|__)?\s?:(?:\*\*|__)?(?=\s|$|[[{(☐☑_$*])/g;

function inlineLabels(line: string, at: number): Heading[] {
  const found: Heading[] = [];
  if (!line.includes(':')) return found;
  let from = 0;
  for (;;) {
    label.lastIndex = from;
    const match = label.exec(line);
    if (match === null) return found;
    const [whole, before = '', marks = '', words = ''] = match;
    const start = match.index + before.length + marks.length;
    const section = sectionNamed(words);
    // A longer stretch of words may hide a label in its middle: `Tolerated well. Plan:`.
    from = section === undefined ? start + 1 : match.index + whole.length;
    // `Follow-up: edges flared` may be the visit itself; who reads the sentence must decide that, so it opens no section.
    if (section === undefined || isFollowUpLabel(words)) continue;
    found.push({
      section,
      heading: { start: at + start, end: at + start + words.length },
      bodyStart: at + from,
      isMajor: /^(?:s|o|a|p|subjective|objective|assessment|plan|a\/p|goals|history)$/i.test(words),
    });
  }
}

function isFollowUpLabel(words: string): boolean {
  return /^(?:f\/?u|f\.u\.|follow[- ]?up|followup)$/i.test(words.trim());
}

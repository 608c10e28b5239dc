/** What stands on the page of a code: all that is known of it, the most asked first. */
import type { ServiceDate } from '../../claim/dates.js';
import type { CodeFacts, Guide, Knowledge } from '../../knowledge/knowledge.js';
import { importedSections } from '../explain-imported.js';
import { explainModifier } from '../explain-modifier.js';
import { list } from '../explanation.js';
import { encounter, noSuccessor, therapy, timing, validity } from '../essentials.js';
import { figures } from './figures.js';
import { bullets, table, terms, text } from './page.js';
import type { Block, Page, PageSection } from './page.js';
import { sameDay } from './same-day.js';

/** The page of a code or modifier; `undefined` where the knowledge has neither. Without a day, the newest day known is meant. */
export function pageOf(knowledge: Knowledge, word: string, on?: ServiceDate, locality?: string): Page | undefined {
  const value = word.trim().toUpperCase();
  const facts = knowledge.code(value);
  return facts === undefined ? modifierPage(knowledge, value) : codePage(knowledge, facts, on, locality);
}

function codePage(
  knowledge: Knowledge,
  facts: CodeFacts,
  on: ServiceDate | undefined,
  locality: string | undefined,
): Page {
  const { code, title, plain } = facts;
  const guide = knowledge.guide(code);
  const status = knowledge.status(code, on);
  const isValid = status.kind === 'valid';
  const sections: readonly PageSection[] = [
    section('glance', 'At a glance', glance(knowledge, facts, on, isValid)),
    section('use', 'What it is for', use(facts, guide)),
    section('elsewhere', 'What belongs elsewhere', elsewhere(knowledge, code, guide)),
    section('documentation', 'What an auditor looks for', documentation(guide)),
    section('modifiers', 'Modifiers', modifiers(guide)),
    section('same-day', 'On the same day', isValid ? sameDay(knowledge, code, on, guide) : []),
    section('figures', 'Relative values and payment', figures(knowledge, facts, on, locality)),
    section('imported', 'From the data you imported', imported(knowledge, code, on)),
    section('denials', 'Why it is denied', denials(guide)),
    section(
      'questions',
      'Questions and answers',
      terms((guide?.questions ?? []).map((it) => [it.question, it.answer])),
    ),
    section('otherwise', 'Told otherwise on the web', otherwise(guide)),
    section('history', 'History', history(knowledge, facts)),
    section('sources', 'Sources', sourcesOf(knowledge, facts, guide, on)),
  ].filter((it) => it.blocks.length > 0);
  return {
    code,
    title,
    lead: plain,
    on,
    warning: isValid ? undefined : warning(knowledge, facts, on),
    sections,
    isKnown: (word) => knowledge.code(word) !== undefined,
  };
}

function imported(knowledge: Knowledge, code: string, on: ServiceDate | undefined): readonly Block[] {
  return importedSections(knowledge, code, on).flatMap(({ title, lines }) => bullets(lines, title));
}

function section(id: string, title: string, blocks: readonly Block[]): PageSection {
  return { id, title, blocks };
}

/** A code that is gone is still taught on web pages; whoever comes from there is told so. */
function warning(knowledge: Knowledge, facts: CodeFacts, on: ServiceDate | undefined): string {
  const said = validity(knowledge, facts, on).join(' ');
  const isTaught = knowledge.guide(facts.code)?.oftenStatedOtherwise.some((it) => it.fact.includes('deleted')) === true;
  return isTaught ? `${said} Many web pages still teach it; they are out of date.` : said;
}

function glance(
  knowledge: Knowledge,
  facts: CodeFacts,
  on: ServiceDate | undefined,
  isValid: boolean,
): readonly Block[] {
  const { code, addOnOf, disciplines, notes } = facts;
  const status = isValid ? knowledge.medicareStatus(code, on) : undefined;
  const payment = isValid ? knowledge.payment(code, on) : undefined;
  return terms([
    [
      'Valid',
      isValid ? validity(knowledge, facts, on).join(' ') || (facts.effective && `Since ${facts.effective}.`) : '',
    ],
    ['Encounter', encounter(knowledge, code, on).join(' ')],
    ['Units', timing(knowledge, facts, on)],
    ['Minutes', facts.countsTowardTotalTime ? 'Its minutes join those of other timed codes of the day.' : undefined],
    ['Add-on', addOnOf.length === 0 ? undefined : `Only together with ${list(addOnOf, 'or')}.`],
    ['Disciplines', disciplines.join(', ')],
    ['Therapy', isValid ? therapy(knowledge, facts).join(' ') : undefined],
    ['Medicare', status && `Status ${status.status} in ${status.year} — ${status.meaning}.`],
    ['Payment', payment && `$${payment.amount.toFixed(2)} a unit in ${payment.year}, national estimate.`],
    ['Note', notes],
    ['Also called', knowledge.guide(code)?.synonyms.join(', ')],
  ]);
}

function use(facts: CodeFacts, guide: Guide | undefined): readonly Block[] {
  if (guide === undefined) return [];
  return [
    ...text(guide.context),
    ...bullets(guide.whenToBill, 'When to bill it'),
    ...bullets(guide.examples, 'Examples'),
    ...bullets(guide.conditions, 'Typical conditions'),
    ...bullets(
      guide.usedBy.map(({ who, caveat }) => (caveat === undefined ? who : `${who}: ${caveat}`)),
      'Who uses it',
    ),
    ...bullets(guide.settings, 'Where'),
    ...bullets(guide.billingSteps, 'Steps of billing'),
    ...(guide.telehealth === undefined ? [] : bullets([guide.telehealth], 'Telehealth')),
  ];
}

/** What other code an activity belongs to, and how codes that are taken for each other are told apart. */
function elsewhere(knowledge: Knowledge, code: string, guide: Guide | undefined): readonly Block[] {
  const rows = (guide?.notFor ?? []).map((it) => [it.activity, it.use.join(', '), it.note ?? '']);
  const choices = knowledge.general.choices.filter((it) => it.codes.includes(code));
  return [
    ...table('Activities that this code does not cover', ['Activity', 'Use', 'Note'], rows),
    ...bullets(
      choices.map((it) => it.rule),
      'Told apart from its neighbours',
    ),
    ...neighbours(knowledge, code, new Set(choices.flatMap((it) => it.codes))),
  ];
}

/** The neighbours in one sentence each, so that a reader need not open four pages to choose. */
function neighbours(knowledge: Knowledge, code: string, codes: ReadonlySet<string>): readonly Block[] {
  const rows = [...codes].flatMap((it) => {
    const facts = it === code ? undefined : knowledge.code(it);
    return facts === undefined ? [] : [[it, facts.title, facts.plain]];
  });
  return table('Its neighbours', ['Code', 'Is', 'In a sentence'], rows);
}

function documentation(guide: Guide | undefined): readonly Block[] {
  const rows = (guide?.documentation ?? []).map((it) => [it.element, it.why]);
  return table('What the note should hold, and why', ['Element', 'Why'], rows);
}

function modifiers(guide: Guide | undefined): readonly Block[] {
  const rows = (guide?.modifiers ?? []).map((it) => [it.modifier, it.when]);
  return table('Usual modifiers', ['Modifier', 'When'], rows);
}

function denials(guide: Guide | undefined): readonly Block[] {
  const rows = (guide?.denials ?? []).map((it) => [it.reason, it.fix]);
  return table('Common denials', ['Reason', 'What to do'], rows);
}

function otherwise(guide: Guide | undefined): readonly Block[] {
  const sure = { high: 'found in a source', medium: 'general knowledge', low: 'habit' };
  const rows = (guide?.oftenStatedOtherwise ?? []).map((it) => [it.claim, it.fact, sure[it.confidence]]);
  return table('Claims of web pages, and what is true', ['Often said', 'True is', 'Known from'], rows);
}

function history(knowledge: Knowledge, facts: CodeFacts): readonly Block[] {
  const { code, effective, lastValid, replacedBy, changes } = facts;
  const before = knowledge.codes.filter((it) => it.replacedBy.includes(code));
  const rows = [
    ...(effective === undefined ? [] : [[effective, 'First day.']]),
    ...before.map((it) => [it.lastValid ?? '', `Last day of ${it.code}, which this code replaced.`]),
    ...changes.map((it) => [it.date, `It ${it.change}.`]),
    ...(lastValid === undefined
      ? []
      : [
          [
            lastValid,
            replacedBy.length === 0 ? `Last day. ${noSuccessor(facts)}` : `Last day; then ${list(replacedBy, 'or')}.`,
          ],
        ]),
  ];
  rows.sort(([a = ''], [b = '']) => (a < b ? -1 : 1));
  return table('What happened when', ['Day', 'Change'], rows);
}

function sourcesOf(
  knowledge: Knowledge,
  facts: CodeFacts,
  guide: Guide | undefined,
  on: ServiceDate | undefined,
): readonly Block[] {
  const limit = knowledge.unitLimit(facts.code, on)?.basis.asOf;
  const pairs = knowledge.pairs(facts.code, on)[0]?.basis.asOf;
  const ends = on !== undefined && on > knowledge.asOf ? ' What changed later is not known.' : '';
  return [
    ...text(
      `Data as of ${knowledge.asOf}${limit === undefined ? '' : `, unit limits as of ${limit}`}${pairs === undefined ? '' : `, pairs as of ${pairs}`}.${ends} ` +
        'Told in our own words; no descriptor of the code set is repeated. Payers differ: contract and day of service decide.',
    ),
    ...bullets([...new Set([...facts.sources, ...(guide?.sources ?? [])])]),
  ];
}

function modifierPage(knowledge: Knowledge, modifier: string): Page | undefined {
  const told = explainModifier(knowledge, modifier, {});
  const facts = knowledge.modifier(modifier);
  if (told === undefined || facts === undefined) return undefined;
  const users = knowledge.codes.flatMap(({ code }) => {
    const when = knowledge.guide(code)?.modifiers.find((it) => it.modifier === modifier)?.when;
    return when === undefined ? [] : [[code, when]];
  });
  const [opening, ...rest] = told.sections;
  return {
    code: modifier,
    title: facts.title,
    lead: opening?.title === '' ? opening.lines.join(' ') : '',
    on: undefined,
    warning: undefined,
    sections: [
      section('codes', 'Codes it is usual on', table('Codes and when', ['Code', 'When'], users)),
      ...rest.map(({ title, lines }) => section(title.toLowerCase().replaceAll(' ', '-'), title, bullets(lines))),
    ].filter((it) => it.blocks.length > 0),
    isKnown: (word) => knowledge.code(word) !== undefined,
  };
}

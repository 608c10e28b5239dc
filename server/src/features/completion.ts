/** What can be typed at a slot: plain data. */
import type { ServiceDate } from '../claim/dates.js';
import type { Slot } from '../formats/format.js';
import type { CodeFacts, Knowledge, ModifierFacts } from '../knowledge/knowledge.js';
import type { Span } from '../text/span.js';
import { explain } from './explain.js';
import { list } from './explanation.js';
import type { Section } from './explanation.js';
import { searchOf } from './search.js';
import { usualModifiers } from './usual.js';

export interface Completion {
  readonly kind: 'code' | 'modifier' | 'line';
  readonly value: string;
  /** A few words beside the value. */
  readonly detail: string;
  /** What the typed text is matched against; holds what was typed, so that an editor does not hide a fuzzy hit. */
  readonly filterText: string;
  /** In the order of merit. */
  readonly sortText: string;
  /** The token it replaces, absolute, and what is put there. */
  readonly span: Span;
  readonly newText: string;
  /** More than `newText`, with `$1`, `$2`, … where something is to be filled in, as snippets of editors are written. */
  readonly snippet?: string;
  /** Made when asked for. */
  readonly documentation: () => readonly Section[];
}

export interface Completions {
  readonly items: readonly Completion[];
  /** More than are listed would fit, or other ones will once more is typed: ask again then. */
  readonly isIncomplete: boolean;
}

const mostItems = 60;

/** What fits the slot, the likeliest first. Codes that are not valid on the day of the line stand last and say so. */
export function completionsAt(knowledge: Knowledge, text: string, slot: Slot): Completions {
  const typed = text.slice(slot.span.start, slot.span.end).toUpperCase();
  const isSearched = /[A-Z]/.test(typed);
  const found = slot.kind === 'code' ? codesFor(knowledge, slot, typed) : modifiersFor(knowledge, slot, typed);
  const items = found.slice(0, mostItems).map(({ value, detail }, index): Completion => {
    return {
      kind: slot.kind,
      value,
      detail,
      // What the search found need not look like what was typed; the merit is in the order.
      filterText: value.startsWith(typed) ? value : typed,
      sortText: String(index).padStart(3, '0'),
      span: slot.span,
      newText: slot.before + value + slot.after,
      documentation: () => explain(knowledge, value, { on: dayOf(slot), code: codeOf(slot) })?.sections ?? [],
    };
  });
  // An editor narrows a list by the letters of its entries. Words are matched by the search, so each letter asks anew.
  return { items, isIncomplete: found.length > mostItems || isSearched };
}

interface Found {
  readonly value: string;
  readonly detail: string;
}

function codesFor(knowledge: Knowledge, slot: Slot, typed: string): readonly Found[] {
  const on = dayOf(slot);
  const hits = typed === '' ? knowledge.codes.map((it) => it.code) : foundBy(knowledge, typed, on);
  const codes = hits.flatMap((code) => knowledge.code(code) ?? []);
  const isValid = ({ code, effective }: CodeFacts) =>
    knowledge.deletion(code, on) === undefined && (on === undefined || effective === undefined || effective <= on);
  return [...codes.filter(isValid), ...codes.filter((it) => !isValid(it))].map((facts) => ({
    value: facts.code,
    detail: isValid(facts) ? facts.title : `${whyNot(knowledge, facts, on)} · ${facts.title}`,
  }));
}

/** Behind a deleted code, those that replace it come with it. */
function foundBy(knowledge: Knowledge, typed: string, on: ServiceDate | undefined): readonly string[] {
  const replacedBy = knowledge.deletion(typed, on)?.replacedBy ?? [];
  const hits = searchOf(knowledge).find(typed, mostItems + 1, { kind: 'code', on });
  return [...new Set([...replacedBy, ...hits.map((it) => it.code)])];
}

function whyNot(knowledge: Knowledge, facts: CodeFacts, on: ServiceDate | undefined): string {
  const deletion = knowledge.deletion(facts.code, on);
  if (deletion === undefined) return `new on ${facts.effective ?? ''}`;
  const { lastValid, replacedBy } = deletion;
  return `deleted after ${lastValid}${replacedBy.length === 0 ? '' : `, now ${list(replacedBy, 'or')}`}`;
}

function modifiersFor(knowledge: Knowledge, slot: Slot, typed: string): readonly Found[] {
  const others = otherModifiers(slot, typed);
  const hits = modifiersLike(knowledge, typed);
  const isWord = typed.length > 2;
  const counts = usualModifiers(knowledge);
  const usual = (modifier: string) => counts.get(modifier) ?? 0;
  return (
    hits
      .filter((it) => !others.includes(it.modifier))
      .map((facts, index) => ({ facts, index, merit: isWord ? 0 : meritOf(knowledge, slot, others, facts) }))
      // What is typed to the end stays what it is: Enter must not put another modifier in its place.
      .map((it) => (it.facts.modifier === typed ? { ...it, merit: Infinity } : it))
      .sort(
        (a, b) =>
          b.merit - a.merit || (isWord ? 0 : usual(b.facts.modifier) - usual(a.facts.modifier)) || a.index - b.index,
      )
      .map(({ facts }) => ({ value: facts.modifier, detail: facts.title }))
  );
}

/** One or two letters are the beginning of a modifier, if there is one; more are a word to search for. */
function modifiersLike(knowledge: Knowledge, typed: string): readonly ModifierFacts[] {
  const begun = typed.length > 2 ? [] : knowledge.modifiers.filter((it) => it.modifier.startsWith(typed));
  if (begun.length > 0 || typed.length === 1) return begun;
  const hits = searchOf(knowledge).find(typed, knowledge.modifiers.length, { kind: 'modifier' });
  return hits.flatMap((it) => knowledge.modifier(it.code) ?? []);
}

/** Those of the line beside the one being typed. */
function otherModifiers({ line }: Slot, typed: string): readonly string[] {
  const all = line?.modifiers.map((it) => it.value.toUpperCase()) ?? [];
  const own = all.indexOf(typed);
  return all.filter((_, index) => index !== own);
}

/**
 * How likely a modifier is on this line: first the plan of care where none is named yet, then those that the guide of the
 * code names, in its order, then what belongs to therapy; what does not go with the line stands behind all others.
 */
function meritOf(knowledge: Knowledge, slot: Slot, others: readonly string[], facts: ModifierFacts): number {
  const { modifier, excludes, requires, role } = facts;
  const isExcluded = others.some(
    (it) => excludes.includes(it) || knowledge.modifier(it)?.excludes.includes(modifier) === true,
  );
  if (isExcluded) return -1;
  const code = knowledge.code(codeOf(slot) ?? '');
  const plans = plansOf(knowledge, slot);
  if (plans.includes(modifier)) return 200 - plans.indexOf(modifier);
  if (role === planOfCareRole && code?.requiredModifier !== undefined) return -1;
  // A code that is not in the data is no therapy code, as far as known; where no code is typed yet, it may become one.
  const isTherapy = codeOf(slot) === undefined || code?.therapy !== undefined;
  if (requires.some((it) => !others.includes(it))) return isTherapy ? 5 : 0;
  const usual = knowledge.guide(code?.code ?? '')?.modifiers.findIndex((it) => it.modifier === modifier) ?? -1;
  if (usual >= 0) return 100 - usual;
  return isTherapy && (role === planOfCareRole || role === 'assistant') ? 10 : 0;
}

const planOfCareRole = 'therapy-plan-of-care';

/** The plan-of-care modifiers that fit the line, the likeliest first: what the code demands, else who gave the service. */
function plansOf(knowledge: Knowledge, slot: Slot): readonly string[] {
  const facts = knowledge.code(codeOf(slot) ?? '');
  if (facts?.requiredModifier !== undefined) return [facts.requiredModifier];
  if (codeOf(slot) !== undefined && facts?.therapy === undefined) return [];
  const given = slot.line?.discipline?.discipline;
  const disciplines = [...(given === undefined ? [] : [given]), ...(facts?.disciplines ?? [])];
  return [...new Set(disciplines.map((it) => knowledge.planOfCareModifiers[it]))];
}

function codeOf({ line }: Slot): string | undefined {
  return line?.code?.value.toUpperCase();
}

function dayOf({ line }: Slot): ServiceDate | undefined {
  return line?.serviceDate?.value;
}

import type { Claim, Discipline, ServiceLine } from '../claim/claim.js';
import type { ServiceDate } from '../claim/dates.js';
import { unreadOf } from '../claim/unread.js';
import type { CodeFacts, Knowledge } from '../knowledge/knowledge.js';
import { statedDiscipline } from '../prose/discipline.js';
import type { Passage } from '../prose/passage.js';
import { defineRule, unreadDate } from './rule.js';
import { doubtAbout } from './support/doubt.js';
import { carries, isTherapy } from './support/kinds.js';
import { isMistaken } from './support/modifiers.js';
import { either } from './support/words.js';
import type { Profile } from './profile.js';
import type { Fix, Severity } from './rule.js';

interface Facts {
  readonly code: string;
  /** Those that fit the code. */
  readonly modifiers: readonly string[];
  readonly isFull: boolean;
}

export const missingTherapyModifier = defineRule<Facts>({
  id: 'missing-therapy-modifier',
  category: 'modifier',
  severity: 'error',
  since: '0.1.0',
  summary: 'A therapy line has no modifier for its plan of care (GP, GO or GN).',
  why:
    'Medicare returns an always-therapy line that has none of GP (physical therapy), GO (occupational therapy) and ' +
    'GN (speech-language pathology), and many other payers require it too. The modifier shows which plan of care ' +
    'the service is under, no matter who furnished it. A sometimes-therapy code needs it when a therapist bills ' +
    'it. Add the modifier of the plan of care.',
  sources: ['cpm-5-20.1', 'cr-10176', 'uhc-2019-09'],
  examples: { bad: '97110,,2,2026-03-02', good: '97110,GP,2,2026-03-02' },
  message: ({ code, modifiers, isFull }) =>
    isFull
      ? `${code} needs ${either(modifiers)}, but its four modifier fields are full.`
      : `${code} needs ${either(modifiers)} to show which plan of care it is under.`,
  check: {
    concerns: (kind, knowledge) => isTherapy(kind, knowledge) && !carries(kind, (it) => namesPlan(it, knowledge)),
    line(line, claim, { knowledge, profile, report, notChecked }) {
      const code = line.code;
      const facts = code && knowledge.code(code.value);
      if (code === undefined || facts?.therapy === undefined) return;
      if (line.modifiers.some((it) => namesPlan(it.value, knowledge))) return;
      if (claim.billType !== undefined && !knowledge.isTherapyBill(claim.billType.value)) return;
      // Physicians bill sometimes-therapy codes outside of any plan of care; only a therapist's line needs the modifier.
      if (facts.therapy.status === 'sometimes' && line.discipline === undefined) return;
      if (unreadOf(line, 'service-date') !== undefined) {
        notChecked(unreadDate);
        return;
      }
      const date = line.serviceDate?.value;
      if (knowledge.deletion(facts.code, date) !== undefined) return;
      const severity = severityOf(facts, line, claim, { knowledge, profile });
      if (severity === undefined) return;

      const doubt = doubtAbout(line);
      if (doubt !== undefined) {
        notChecked(doubt);
        return;
      }

      const fitting = fittingModifiers(facts, knowledge);
      const slots = knowledge.figure('modifiers-of-a-line', date)?.value;
      const isFull = slots !== undefined && line.modifiers.length >= slots;
      report(
        { span: code.span, place: { field: 'code', line }, code: facts.code },
        { code: facts.code, modifiers: fitting, isFull },
        { severity, fixes: () => (isFull ? [] : fixesOf(line, claim, facts, fitting, knowledge)) },
      );
    },
  },
});

/** PT in the place of GP is told as what it is. */
function namesPlan(modifier: string, { planOfCareModifiers }: Knowledge): boolean {
  const { PT, OT, SLP } = planOfCareModifiers;
  const upper = modifier.toUpperCase();
  return upper === PT || upper === OT || upper === SLP || isMistaken(upper);
}

/** `undefined`: nothing to report. Only a fact of high confidence and a named payer on a known day make an error. */
function severityOf(facts: CodeFacts, line: ServiceLine, claim: Claim, asked: Asked): Severity | undefined {
  const date = line.serviceDate?.value;
  switch (demandOf(claim, date, asked)) {
    case 'no':
      return undefined;
    case 'varies':
      return 'information';
    case 'likely':
      return 'warning';
    case 'required': {
      const isSure = facts.therapy?.status === 'always' && facts.therapy.confidence === 'high' && date !== undefined;
      return isSure ? 'error' : 'warning';
    }
  }
}

interface Asked {
  readonly knowledge: Knowledge;
  readonly profile: Profile;
}

/** What the profile says of this payer outranks what is known of its kind. */
function demandOf(
  { payer }: Claim,
  date: ServiceDate | undefined,
  { knowledge, profile }: Asked,
): ReturnType<Knowledge['therapyModifierRule']> {
  const from = profile.therapyModifiersFrom;
  if (from === undefined) return knowledge.therapyModifierRule(payer, date);
  if ((date ?? knowledge.asOf) < from) return 'no';
  return profile.isAssumed ? 'likely' : 'required';
}

function fittingModifiers(facts: CodeFacts, { planOfCareModifiers }: Knowledge): string[] {
  if (facts.requiredModifier !== undefined) return [facts.requiredModifier];
  const disciplines: readonly Discipline[] = facts.disciplines.length > 0 ? facts.disciplines : ['PT', 'OT', 'SLP'];
  return disciplines.map((it) => planOfCareModifiers[it]);
}

function fixesOf(line: ServiceLine, claim: Claim, facts: CodeFacts, fitting: readonly string[], knowledge: Knowledge) {
  const told = toldModifier(line, claim, facts, fitting, knowledge);
  const fix = (modifier: string, why: string, preferred: boolean): Fix => ({
    title: `Add ${modifier} (${why})`,
    change: { kind: 'add-modifier', line, modifier },
    preferred,
    changesBilling: true,
  });
  const others = fitting.filter((it) => it !== told?.modifier);
  return [
    ...(told === undefined ? [] : [fix(told.modifier, told.why, true)]),
    ...others.map((it) => fix(it, knowledge.modifier(it)?.title.toLowerCase() ?? 'the plan of care', false)),
  ];
}

interface Told {
  readonly modifier: string;
  readonly why: string;
}

/**
 * The modifier that the document itself points to, and what points there.
 * What stands on the line outranks what stands elsewhere in the claim; where two voices of one rank differ, nobody is heard.
 */
function toldModifier(
  line: ServiceLine,
  claim: Claim,
  facts: CodeFacts,
  fitting: readonly string[],
  knowledge: Knowledge,
): Told | undefined {
  const plan = knowledge.planOfCareModifiers;
  const heard: [rank: number, told: Told][] = [];
  const hear = (rank: number, modifier: string, why: string) => {
    if (fitting.includes(modifier)) heard.push([rank, { modifier, why }]);
  };

  if (fitting.length === 1)
    for (const modifier of fitting) hear(0, modifier, `the only one that goes with ${facts.code}`);
  for (const { value } of line.modifiers) {
    for (const needed of knowledge.modifier(value)?.requires ?? [])
      hear(1, needed, `${value} on this line goes with it`);
  }
  if (line.discipline !== undefined) hear(2, plan[line.discipline.discipline], reasons[line.discipline.from]);
  const { evaluations, modifiers } = restOf(claim, line.serviceDate?.value, knowledge);
  for (const [code, required] of evaluations) hear(3, required, `the claim has evaluation ${code}`);
  for (const modifier of modifiers) hear(4, modifier, 'other lines on the claim have it');
  for (const passage of [...line.passages, ...claim.passages]) {
    const stated = disciplineOf(passage);
    if (stated !== undefined) hear(5, plan[stated], 'the note names the discipline');
  }

  const best = Math.min(...heard.map(([rank]) => rank));
  const voices = heard.filter(([rank]) => rank === best).map(([, told]) => told);
  return voices.every((it) => it.modifier === voices[0]?.modifier) ? voices[0] : undefined;
}

/** By passage: each line of a long note asks the same words. */
const disciplines = new WeakMap<Passage, { readonly stated: Discipline | undefined }>();

function disciplineOf(passage: Passage): Discipline | undefined {
  let known = disciplines.get(passage);
  if (known === undefined) {
    known = { stated: statedDiscipline(passage.text)?.value };
    disciplines.set(passage, known);
  }
  return known.stated;
}

/** What the lines of one day say of their plan of care: codes that go with one only, and the modifiers they carry. */
interface Rest {
  readonly evaluations: ReadonlyMap<string, string>;
  readonly modifiers: ReadonlySet<string>;
}

/** By what is known, claim and day: each line of a large claim asks the same. */
const rests = new WeakMap<Knowledge, WeakMap<Claim, Map<string, Rest>>>();

function restOf(claim: Claim, date: string | undefined, knowledge: Knowledge): Rest {
  const byClaim = rests.get(knowledge) ?? new WeakMap<Claim, Map<string, Rest>>();
  rests.set(knowledge, byClaim);
  const known = byClaim.get(claim) ?? new Map<string, Rest>();
  byClaim.set(claim, known);
  let rest = known.get(date ?? '');
  if (rest === undefined) {
    const lines = claim.lines.filter((it) => it.serviceDate?.value === date);
    const plans = Object.values(knowledge.planOfCareModifiers);
    rest = {
      evaluations: new Map(
        lines.flatMap(({ code }) => {
          const required = code && knowledge.code(code.value)?.requiredModifier;
          return required === undefined || code === undefined ? [] : [[code.value, required]];
        }),
      ),
      modifiers: new Set(
        lines.flatMap((it) => it.modifiers.map((m) => m.value.toUpperCase())).filter((it) => plans.includes(it)),
      ),
    };
    known.set(date ?? '', rest);
  }
  return rest;
}

const reasons = {
  taxonomy: "the provider's taxonomy says so",
  'revenue-code': 'the revenue code says so',
  stated: 'the document says so',
} as const;

import type { Claim, Discipline, ServiceLine } from '../claim/claim.js';
import { isPlanOfCare } from '../claim/discipline.js';
import type { CodeFacts, Knowledge } from '../knowledge/knowledge.js';
import { defineRule } from './rule.js';
import { carries } from './support/kinds.js';
import { plansOn, replacement, targetOf } from './support/modifiers.js';
import type { Standing } from './support/modifiers.js';
import { either } from './support/words.js';
import type { Fix, LineKind, Severity } from './rule.js';

interface Facts {
  readonly code: string;
  readonly modifier: string;
  readonly fitting: readonly string[];
  readonly says: 'code' | 'taxonomy' | 'revenue-code';
}

export const therapyModifierMismatch = defineRule<Facts>({
  id: 'therapy-modifier-mismatch',
  category: 'modifier',
  severity: 'error',
  binds: 'medicare',
  since: '0.1.0',
  summary: "A line's plan-of-care modifier does not fit its code or its provider.",
  why:
    'Physical therapy evaluations take only GP, occupational therapy evaluations only GO, and six speech-language ' +
    'codes only GN; otherwise Medicare returns the line. For other codes, and when the taxonomy or revenue code ' +
    'belongs to another discipline, one of the two is probably mistyped. Correct whichever is wrong.',
  sources: ['cr-10176', 'cpm-5-20.1', 'nucc-taxonomy'],
  examples: { bad: '97165,GP,1,2026-03-02', good: '97165,GO,1,2026-03-02' },
  message: ({ code, modifier, fitting, says }) => {
    if (says === 'code') return `${code} goes with ${either(fitting)}, not ${modifier}.`;
    const witness = says === 'taxonomy' ? "provider's taxonomy" : 'revenue code';
    return `${modifier} on ${code}, but the ${witness} goes with ${either(fitting)}.`;
  },
  check: {
    concerns: mayMismatch,
    line(line, claim, { knowledge, report }) {
      if (line.code === undefined || line.modifiers.length === 0) return;
      const plans = plansOn(line);
      const [plan] = plans;
      // Two of them are another fault, and either may be the right one.
      if (plan === undefined || (plans.length > 1 && new Set(plans.map((it) => it.value)).size > 1)) return;
      const facts = knowledge.code(line.code.value);
      if (facts?.therapy === undefined) return;
      const mismatch = ofCode(plan, facts, line, knowledge) ?? ofEvidence(plan, line, claim, knowledge);
      if (mismatch === undefined) return;
      const { fitting, says, severity } = mismatch;
      const told = { code: facts.code, modifier: plan.value, fitting, says };
      report(targetOf(line, plan), told, { severity, fixes: fixesOf(line, plan, told) });
    },
  },
});

function fixesOf(line: ServiceLine, plan: Standing, { code, fitting, says }: Facts): readonly Fix[] {
  const why = says === 'code' ? `${code} goes with it` : "the provider's discipline";
  return fitting.map((it) => replacement(line, plan, it, why));
}

/** A plan of care on the line is not that of its code, or not that of whoever gave it. */
function mayMismatch(kind: LineKind, knowledge: Knowledge): boolean {
  const facts = kind.code === undefined ? undefined : knowledge.code(kind.code);
  if (facts?.therapy === undefined) return false;
  const own = kind.discipline && knowledge.planOfCareModifiers[kind.discipline];
  return carries(
    kind,
    (it) => isPlanOfCare(it) && (!goesWith(it, facts, knowledge) || (own !== undefined && own !== it)),
  );
}

/** By what is known of the code; where nothing is, each does. */
function goesWith(plan: string, { requiredModifier, disciplines }: CodeFacts, knowledge: Knowledge): boolean {
  if (requiredModifier !== undefined) return requiredModifier === plan;
  return disciplines.length === 0 || disciplines.some((it) => knowledge.planOfCareModifiers[it] === plan);
}

interface Mismatch {
  readonly fitting: readonly string[];
  readonly says: Facts['says'];
  readonly severity: Severity;
}

/** What only one discipline may bill is sure; which disciplines use a code besides is a matter of habit. */
function ofCode(plan: Standing, facts: CodeFacts, line: ServiceLine, knowledge: Knowledge): Mismatch | undefined {
  if (goesWith(plan.value, facts, knowledge)) return undefined;
  const date = line.serviceDate?.value;
  if (facts.requiredModifier !== undefined) {
    if (knowledge.requirement('discipline-modifier', date) === undefined) return undefined;
    const severity = date === undefined ? 'warning' : 'error';
    return { fitting: [facts.requiredModifier], says: 'code', severity };
  }
  const fitting = facts.disciplines.map((it) => knowledge.planOfCareModifiers[it]);
  const isSpeechAlone = facts.disciplines.every((it) => it === 'SLP');
  return { fitting, says: 'code', severity: isSpeechAlone ? 'warning' : 'hint' };
}

function ofEvidence(plan: Standing, { discipline }: ServiceLine, claim: Claim, knowledge: Knowledge) {
  if (discipline === undefined || discipline.from === 'stated') return undefined;
  // A clinic of one discipline may bill for therapists of another that it does not name; a therapist may not.
  const isOther = knowledge.planOfCareModifiers[discipline.discipline] !== plan.value;
  if (!isOther || isSharedBySeveral(claim, discipline.discipline, knowledge)) return undefined;
  const fitting = [knowledge.planOfCareModifiers[discipline.discipline]];
  return { fitting, says: discipline.from, severity: 'warning' } satisfies Mismatch;
}

/** One provider of the claim, whose lines are billed under several plans and one of them is theirs: the taxonomy is of who bills. */
function isSharedBySeveral({ lines }: Claim, discipline: Discipline, { planOfCareModifiers }: Knowledge): boolean {
  const own = planOfCareModifiers[discipline];
  return lines.some(
    (it) =>
      it.discipline?.from === 'taxonomy' &&
      it.discipline.discipline === discipline &&
      plansOn(it).some((plan) => plan.value === own),
  );
}

/** Minutes of a visit as units: by Medicare's total, and each code by itself. For a terminal, and for what stands above a note. */
import type { Knowledge } from '../knowledge/knowledge.js';
import { assistantUnits } from '../rules/support/assistant-units.js';
import { midpointOf, splitsOf, totalOf, unitsOf } from '../rules/support/minutes.js';
import { measureOf } from '../rules/support/sessions.js';

export interface CodeMinutes {
  readonly code: string;
  readonly minutes: number;
}

export interface CodeUnits {
  readonly code: string;
  readonly units: number;
  /** Of these, the ones that carry CQ or CO; only where somebody said what an assistant gave. */
  readonly byAssistant?: number;
}

export interface UnitsOfVisit {
  /** Codes whose minutes count, each once, in the order given. */
  readonly timed: readonly CodeMinutes[];
  /** Of all of them. */
  readonly minutes: number;
  /** Medicare Claims Processing Manual ch. 5 s. 20.2. */
  readonly byTotal: {
    readonly units: number;
    /** Every split that is allowed, the first 100 of them. Between equals either choice is right. */
    readonly splits: readonly (readonly CodeUnits[])[];
  };
  /** CPT: each code from 8 minutes on. */
  readonly byMidpoint: { readonly units: number; readonly split: readonly CodeUnits[] };
  readonly notCounted: readonly (CodeMinutes & { readonly why: NotCounted })[];
}

/** `by-itself`: it has a unit of time, and its minutes are not added to those of others. */
export type NotCounted = 'not-known' | 'untimed' | 'by-itself';

/**
 * What minutes of codes make. Minutes of one code given twice are added up; they are of one day and one discipline.
 * `byAssistant` says how many of them an assistant gave without the therapist.
 */
export function unitsOfVisit(
  knowledge: Knowledge,
  given: readonly CodeMinutes[],
  byAssistant: readonly CodeMinutes[] = [],
): UnitsOfVisit {
  const timed = new Map<string, number>();
  const notCounted: UnitsOfVisit['notCounted'][number][] = [];
  for (const { code: typed, minutes } of given) {
    const code = typed.toUpperCase();
    const why = whyNotCounted(code, knowledge);
    if (why === undefined) timed.set(code, (timed.get(code) ?? 0) + minutes);
    else notCounted.push({ code, minutes, why });
  }
  const codes = [...timed.keys()];
  const minutes = [...timed.values()];
  const measure = measureOf(knowledge);
  const split = (units: readonly number[]) => codes.map((code, index) => ({ code, units: units[index] ?? 0 }));
  const withAssistant = (split: readonly CodeUnits[]) =>
    byAssistant.length === 0
      ? split
      : split.map((it) => {
          const assistant = totalOf(
            byAssistant.filter(({ code }) => code.toUpperCase() === it.code).map((of) => of.minutes),
          );
          const therapist = Math.max(0, (timed.get(it.code) ?? 0) - assistant);
          const of = assistantUnits(knowledge, { units: it.units, isTimed: true, therapist, assistant }, undefined);
          return of === undefined ? it : { ...it, byAssistant: of.withModifier };
        });
  const each = measure === undefined ? [] : midpointOf(minutes, measure);
  return {
    timed: [...timed].map(([code, of]) => ({ code, minutes: of })),
    minutes: totalOf(minutes),
    byTotal: {
      units: measure === undefined ? 0 : unitsOf(totalOf(minutes), measure),
      splits: measure === undefined ? [] : splitsOf(minutes, measure).map((it) => withAssistant(split(it))),
    },
    byMidpoint: { units: totalOf(each), split: split(each) },
    notCounted,
  };
}

function whyNotCounted(code: string, knowledge: Knowledge): NotCounted | undefined {
  const facts = knowledge.code(code);
  if (facts === undefined) return 'not-known';
  if (facts.countsTowardTotalTime) return undefined;
  return facts.timed === true ? 'by-itself' : 'untimed';
}

/** What rules ask of the modifiers of a line, and the fixes they share. */
import { isPlanOfCare } from '../../claim/discipline.js';
import type { ServiceLine } from '../../claim/claim.js';
import type { Located } from '../../text/span.js';
import type { Fix, Target } from '../rule.js';
import { inCapitals } from './words.js';

/** A modifier and where it stands among the filled slots, from 0. */
export interface Standing {
  readonly modifier: Located<string>;
  /** In capitals. */
  readonly value: string;
  readonly index: number;
}

const nothing: readonly Standing[] = [];

/** The modifiers of the line that `is` takes, in their order. */
export function modifiersThat({ modifiers }: ServiceLine, is: (value: string) => boolean): readonly Standing[] {
  let found: Standing[] | undefined;
  let index = 0;
  for (const modifier of modifiers) {
    const value = inCapitals(modifier.value);
    if (is(value)) {
      if (found === undefined) found = [{ modifier, value, index }];
      else found.push({ modifier, value, index });
    }
    index++;
  }
  return found ?? nothing;
}

/** GP, GO and GN, as far as they stand on the line. */
export function plansOn(line: ServiceLine): readonly Standing[] {
  return modifiersThat(line, isPlanOfCare);
}

export function hasModifier({ modifiers }: ServiceLine, wanted: string): boolean {
  return modifiers.some((it) => inCapitals(it.value) === wanted);
}

/** What stands for a discipline in speech, and for something else, or nothing, on a claim. */
export const mistaken = { PT: 'PT', OT: 'OT', ST: 'SLP' } as const;

export function isMistaken(value: string): value is keyof typeof mistaken {
  return value === 'PT' || value === 'OT' || value === 'ST';
}

/** CQ and CO. The data tells it by their role; this is asked of each line of a batch. */
export function isAssistant(value: string): boolean {
  return value === 'CQ' || value === 'CO';
}

/** The modifier itself is what a person would change. */
export function targetOf(line: ServiceLine, { modifier, index }: Omit<Standing, 'value'>): Target {
  return {
    span: modifier.span,
    place: { field: 'modifier', line, index },
    ...(line.code && { code: line.code.value }),
  };
}

export function removal(line: ServiceLine, { value, index }: Standing, why: string): Fix {
  return {
    title: `Remove ${value} (${why})`,
    change: { kind: 'remove-modifier', line, index },
    preferred: false,
    changesBilling: true,
  };
}

export function replacement(line: ServiceLine, { value, index }: Standing, modifier: string, why: string): Fix {
  return {
    title: `Replace ${value} with ${modifier} (${why})`,
    change: { kind: 'replace-modifier', line, index, modifier },
    preferred: false,
    changesBilling: true,
  };
}

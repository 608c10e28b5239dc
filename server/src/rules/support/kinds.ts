/** What kinds of line concern a rule, where several rules are concerned by the same. Letters count in either case. */
import type { Knowledge } from '../../knowledge/knowledge.js';
import type { LineKind } from '../rule.js';

/** The code is therapy, always or sometimes. */
export function isTherapy({ code }: LineKind, knowledge: Knowledge): boolean {
  return code !== undefined && knowledge.code(code.toUpperCase())?.therapy !== undefined;
}

/** The minutes of the code count toward the total of the day. */
export function isTimed({ code }: LineKind, knowledge: Knowledge): boolean {
  return code !== undefined && knowledge.code(code.toUpperCase())?.countsTowardTotalTime === true;
}

/** Some code stands on several of the lines, on whatever day. */
export function repeatCode(kinds: readonly LineKind[]): boolean {
  const codes = kinds.flatMap(({ code }) => code?.toUpperCase() ?? []);
  return new Set(codes).size < codes.length;
}

/** The code is for the first encounter only. */
export function isForFirstEncounter({ code, on }: LineKind, knowledge: Knowledge): boolean {
  return code !== undefined && knowledge.firstEncounterOnly(code, on) !== undefined;
}

/** A modifier that `is` takes stands on the line; it is asked in capitals. */
export function carries({ modifiers }: LineKind, is: (modifier: string) => boolean): boolean {
  return modifiers.some((it) => is(it.toUpperCase()));
}

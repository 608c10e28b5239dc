/**
 * Which therapy discipline a text says it is of: by its title, by what it calls itself, or by who signed it.
 * A discipline that is merely mentioned ("referred to physical therapy") says nothing. `PT` alone is as often the patient.
 */
import type { Located } from '../text/span.js';

export type StatedDiscipline = 'PT' | 'OT' | 'SLP';

const named = {
  PT: String.raw`physical\s+therap(?:y|ist)|physiotherap(?:y|ist)`,
  // Not hand therapy, which both give.
  OT: String.raw`occupational\s+therap(?:y|ist)`,
  SLP: String.raw`speech(?:[-\s]+language)?\s+(?:therap(?:y|ist)|patholog(?:y|ist))`,
} as const;

/** Written behind a name and a comma, with nothing but a date or a number behind them. Capitals only. */
const credentials = {
  PT: String.raw`PT|DPT|MPT|PTA`,
  OT: String.raw`OT|OTR(?:\/L)?|OTD|MOT|COTA(?:\/L)?`,
  SLP: String.raw`SLP|CCC-SLP`,
} as const;

/** What a note calls itself. */
const papers = String.raw`(?:initial\s+|daily\s+|treatment\s+|progress\s+|discharge\s+|re-?)*(?:evaluation|eval|note|visit|treatment|plan\s+of\s+care|progress|discharge|report|template|session)`;

const disciplines = ['PT', 'OT', 'SLP'] as const;

function patternsFor(discipline: StatedDiscipline): readonly RegExp[] {
  const names = named[discipline];
  const letters = credentials[discipline];
  return [
    new RegExp(String.raw`(?:${names})\s+${papers}\b`, 'di'),
    new RegExp(String.raw`^[#* \t]*(?:discipline|service|department)\s*[:=]\s*(?:${names}|${discipline})\b`, 'dim'),
    new RegExp(String.raw`^[#*= \t]*(?:${names})[ \t:*#-]*$`, 'dim'),
    new RegExp(String.raw`,\s{0,3}(?:[A-Z][A-Za-z./-]{1,9},\s{0,3}){0,3}(?:${letters})(?=[ \t]*(?:[,.;)\d]|$))`, 'dm'),
  ];
}

const patterns = disciplines.map((discipline) => ({ discipline, patterns: patternsFor(discipline) }));

/** `undefined` where nothing says it, and where two disciplines do. */
export function statedDiscipline(text: string): Located<StatedDiscipline> | undefined {
  const found = patterns.flatMap(({ discipline, patterns }) => {
    const at = firstOf(text, patterns);
    return at === undefined ? [] : [{ value: discipline, span: at }];
  });
  return found.length === 1 ? found[0] : undefined;
}

function firstOf(text: string, patterns: readonly RegExp[]) {
  for (const pattern of patterns) {
    const at = pattern.exec(text)?.indices?.[0];
    if (at !== undefined) return { start: at[0], end: at[1] };
  }
  return undefined;
}

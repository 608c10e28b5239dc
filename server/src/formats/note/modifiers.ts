/** How modifiers stand behind a code in a note, and what two letters there are none. Knows shapes, no code set. */
import { planOfCare } from '../../claim/discipline.js';
import type { Located } from '../../text/span.js';

/** Modifiers that stand on therapy lines; only these are believed where other words came between. */
export const common = `(?:${planOfCare}|G[AYZX]|KX|C[QO]|X[EPSU]|RT|LT|F[A1-9]|E[1-4]|K[0-4]|59|76|77|9[35]|52|22)`;
const isCommon = new RegExp(`^${common}$`);

/** Numbers that are modifiers of CPT; any other number of two digits is a number. */
const isNumeric = /^(?:2[2-7]|3[23]|47|5[0-9]|6[236]|7[346-9]|8[0-2]|9[0-35-79])$/;

/** Short names of services, and what they are done to: `97110 TE x2`, `97140 MT GP`. */
const serviceName = /^(?:TE|EX|MT|TA|NM|ES|US|HP|CP|WP|GT|MH)$/;

/** Words of two letters that follow a code in capitals: `97760 OR 97761`, `97760 GO RF`. */
const isWord =
  /^(?:OR|TO|IN|IS|OF|ON|AS|BY|IF|NO|SO|DO|UP|AN|BE|WE|IT|HE|MY|AM|PM|DX|TX|RX|HX|WK|HR|HA|CM|ED|UE|LE|RF|SF|MF|BL|BI|[RL]F|UA|BK|AK)$/;

/** What may follow a modifier that stands behind other words. */
const endsModifier = new RegExp(
  `^[ \\t]*(?:$|[),;|]|[.](?:\\s|$)|[xX×][ \\t]?\\d|\\d+[ \\t]*(?:u|units?|min)|[-,/&]?[ \\t]*(?:${common})\\b|[-–(])`,
);

/** What was read before a token of two characters. */
export interface Before {
  readonly last: 'code' | 'modifier' | 'modifier-word' | 'count' | 'word';
  readonly hasWords: boolean;
}

/** `gap` is what joins it to what was read, `rest` what stands behind it. */
export function isModifier(value: string, gap: string, rest: string, { last, hasWords }: Before): boolean {
  const isTight = /^(?:[-:/]|,[ \t]?|[ \t]?\()$/.test(gap) && !hasWords;
  const isKnown = isCommon.test(value.toUpperCase());
  if (last === 'modifier-word') return isKnown || isNumeric.test(value) || /^[A-Z][A-Z0-9]$/.test(value);
  if (last === 'word' || last === 'count' || hasWords) {
    return isKnown && value === value.toUpperCase() && endsModifier.test(rest) && !value.startsWith('9');
  }
  if (/^\d\d$/.test(value)) {
    // `97760 GO, 97` is the beginning of the next code.
    if (value.startsWith('9') && gap.startsWith(',') && rest.trim() === '') return false;
    return isNumeric.test(value) && (isTight || last === 'modifier' || /^(?:59|76|77)$/.test(value));
  }
  if (/^[A-Z][A-Z0-9]$/.test(value)) {
    return (
      isTight ||
      isKnown ||
      (!isWord.test(value) && !(isServiceName(value) && last === 'code') && endsModifier.test(rest))
    );
  }
  return /^[a-z]{2}$/.test(value) && isKnown && (isTight || endsModifier.test(rest));
}

/** `97110 TE x2`: a name of the service, no modifier. */
export function isServiceName(value: string): boolean {
  return serviceName.test(value);
}

/** Modifiers written to a code without a blank, as the source of a pattern: `97110GP`, `97110GPKX`, `97110gp59`. */
export const gluedModifiers = String.raw`(?:${planOfCare}|KX|C[QO]|X[EPSU]|RT|LT|go|gp|gn|kx|cq|co)(?:${common}|go|gp|gn|kx){0,3}(?!\w)`;

const isGlued = new RegExp(gluedModifiers, 'y');

/** The modifiers that begin right where the code ends. */
export function gluedIn(text: string, at: number): readonly Located<string>[] {
  isGlued.lastIndex = at;
  const [glued = ''] = isGlued.exec(text) ?? [];
  return Array.from(glued.matchAll(/../g), (it) => ({
    value: it[0],
    span: { start: at + it.index, end: at + it.index + 2 },
  }));
}

/** `claimlint units 97110=24 97112=23`: what minutes of codes make. */
import type { Colors } from 'picocolors/types.js';
import { counted } from '../index.js';
import type { CodeMinutes, CodeUnits, UnitsOfVisit } from '../index.js';
import { UsageError } from './files.js';

/** @throws UsageError where it is not `CODE=MINUTES`. */
export function codeMinutes(text: string): CodeMinutes {
  const [, code, minutes] = /^([0-9A-Za-z]{5})=(\d{1,3})$/.exec(text) ?? [];
  if (code === undefined || minutes === undefined) {
    throw new UsageError('units takes codes with their minutes, 97110=24 say, up to 999 each.');
  }
  return { code: code.toUpperCase(), minutes: Number(minutes) };
}

export function unitsAsText(visit: UnitsOfVisit, colors: Colors): string {
  const { byTotal, byMidpoint, minutes, notCounted } = visit;
  const lines = [
    `${colors.bold('Timed minutes')}  ${minutes}`,
    `${colors.bold('Medicare')}       ${counted(byTotal.units, 'unit')}, by the total of the day`,
    ...(byTotal.units > 0 ? byTotal.splits.map((it) => `               ${split(it)}`) : []),
    `${colors.bold('CPT midpoint')}   ${counted(byMidpoint.units, 'unit')}, each code by itself`,
    ...(byMidpoint.units > 0 ? [`               ${split(byMidpoint.split)}`] : []),
    ...notCounted.map((it) => colors.dim(`${it.code} is not counted: ${reasons[it.why]}.`)),
  ];
  return `${lines.join('\n')}\n`;
}

const reasons = {
  'not-known': 'it is not in the built-in data',
  untimed: 'it has no unit of time',
  'by-itself': 'its minutes are not added to those of others',
} as const;

/** @throws UsageError where an assistant gave more than was given. */
export function checkAssistant(given: readonly CodeMinutes[], byAssistant: readonly CodeMinutes[]): void {
  const minutesOf = (code: string, of: readonly CodeMinutes[]) =>
    of.reduce((sum, it) => (it.code === code ? sum + it.minutes : sum), 0);
  const above = byAssistant.find(({ code }) => minutesOf(code, byAssistant) > minutesOf(code, given));
  if (above !== undefined) {
    throw new UsageError(
      `--assistant says how many of the minutes of ${above.code} an assistant gave, and there are fewer.`,
    );
  }
}

/** `97112 x2 + 97110 x1`, `97110 x1 CQ/CO + 97110 x1`; codes without a unit are left out. */
function split(units: readonly CodeUnits[]): string {
  return units
    .filter((it) => it.units > 0)
    .flatMap(({ code, units: all, byAssistant = 0 }) => [
      ...(byAssistant > 0 ? [`${code} x${byAssistant} CQ/CO`] : []),
      ...(byAssistant < all ? [`${code} x${all - byAssistant}`] : []),
    ])
    .join(' + ');
}

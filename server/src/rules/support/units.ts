/** Units of a line as they are counted. */
import type { Claim, ServiceLine } from '../../claim/claim.js';
import type { Fix } from '../rule.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import { unitCount } from './words.js';

/** The most that box 24G of a paper claim holds; electronic ones hold more, and no therapy day needs it. */
export const mostUnits = 999;

/** Units that can be counted: a whole number from 1 to 999. `undefined`: none are given, or they make no sense. */
export function countOf({ units }: ServiceLine): number | undefined {
  const value = units?.value ?? 0;
  return Number.isInteger(value) && value >= 1 && value <= mostUnits ? value : undefined;
}

/**
 * Whether the code stands for the whole of a service, so that one is all there is: it has no unit of time, nothing about it
 * is counted in another way, and Medicare's limit says the same.
 */
export function isForWhole(code: string, knowledge: Knowledge): boolean {
  return (
    knowledge.code(code)?.timed === false &&
    !knowledge.isIn('counted-otherwise', code) &&
    knowledge.unitLimit(code, undefined)?.units === 1
  );
}

/** Whether anything may be billed more than once: a line with several units, or several lines. Most claims of a batch have neither. */
export function billsSeveral({ lines }: Claim): boolean {
  return lines.length > 1 || (lines[0]?.units?.value ?? 0) > 1;
}

/** Another count on this line; `why` completes `Bill 97161 with 1 unit, …`. */
export function setUnits(line: ServiceLine, units: number, why: string): readonly Fix[] {
  if (line.units === undefined || line.code === undefined) return [];
  return [
    {
      title: `Bill ${line.code.value} with ${unitCount(units)}, ${why}`,
      change: { kind: 'retype', at: line.units, text: String(units) },
      preferred: true,
      changesBilling: true,
    },
  ];
}

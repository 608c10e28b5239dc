/** FHIR claims in JSON: single resources, bundles, lists, and one resource a line. */
import type { Claim, Mention, PlacedClaim } from '../../claim/claim.js';
import type { Before, Document, Format, Problem, Reading } from '../format.js';
import { shift } from '../../text/span.js';
import type { Located } from '../../text/span.js';
import { formPlaces } from './form-places.js';
import { isToBePaid, readClaim } from './read.js';
import { isNdjson, mentionsClaim, readUnit, unitsOf } from './resources.js';
import { slotAt } from './slots.js';

export const fhir: Format = {
  id: 'fhir',
  matches: ({ text }) => /^\uFEFF?\s*[{[]/.test(text) && mentionsClaim(text),
  read,
  slotAt,
  formPlaces,
};

function read({ text, name }: Document, before?: Before): Reading {
  const units = unitsOf(text, isNdjson(name));
  const old = before === undefined || units.length < 2 ? undefined : keptFrom(before);
  const claims: PlacedClaim[] = [];
  const mentions: Mention[] = [];
  const problems: Problem[] = [];
  let kind: string | undefined;
  let line = 1;
  let counted = 0;
  for (const { start, end } of units) {
    const unit = text.slice(start, end);
    if (units.length > 1) line += linesBetween(text, counted, start);
    counted = start;
    if (units.length > 1 && !mentionsClaim(unit)) continue;
    const kept = old?.(start, end, line);
    if (kept !== undefined) {
      claims.push(...kept);
      continue;
    }
    const { resources, isBundle, error } = readUnit(unit);
    for (const resource of resources) {
      const placed = readClaim(resource, unit, start, units.length > 1 ? line : undefined);
      if (isToBePaid(resource)) {
        lines.set(placed.claim, line);
        claims.push(placed);
      } else mentions.push(...mentionsIn(placed));
      kind ??= isBundle ? 'FHIR Bundle' : `FHIR ${resource.type}`;
    }
    if (error !== undefined) problems.push({ message: error.message, span: shift(error.span, start) });
  }
  return {
    format: 'fhir',
    kind: units.length > 1 ? 'FHIR NDJSON' : (kind ?? 'FHIR'),
    claims,
    mentions,
    problems,
  };
}

/** The codes and modifiers of what is shown and never judged. */
function mentionsIn({ claim, start }: PlacedClaim): Mention[] {
  return claim.lines
    .flatMap(({ code, modifiers, serviceDate }) => {
      const named = (kind: Mention['kind'], { value, span }: Located<string>): Mention => ({
        kind,
        value,
        span: shift(span, start),
        role: 'transaction',
        serviceDate: serviceDate?.value,
      });
      return [...(code === undefined ? [] : [named('code', code)]), ...modifiers.map((it) => named('modifier', it))];
    })
    .sort((a, b) => a.span.start - b.span.start);
}

function linesBetween(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', start); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

/** The line a claim was read from, from 1: its addresses name it, so a claim that has moved to another is read anew. */
const lines = new WeakMap<Claim, number>();

/** The claims of the earlier reading that lie in a unit which the change did not touch. */
function keptFrom({ reading, change }: Before) {
  const moved = change.added - change.removed;
  let index = 0;
  return (start: number, end: number, line: number): readonly PlacedClaim[] | undefined => {
    const isBehind = start > change.start + change.added;
    if (!isBehind && end >= change.start) return undefined;
    const by = isBehind ? moved : 0;
    // A unit with a problem, be it at its very end, is read anew, for its problem is not kept with its claims.
    if (reading.problems.some(({ span }) => span.start + by >= start && span.start + by <= end)) return undefined;
    // The same holds of mentions.
    if (reading.mentions.some(({ span }) => span.start + by >= start && span.start + by < end)) return undefined;
    const found: PlacedClaim[] = [];
    while ((reading.claims[index]?.start ?? Infinity) + by < start) index++;
    for (let it = reading.claims[index]; it !== undefined && it.start + by < end; it = reading.claims[++index]) {
      found.push(by === 0 ? it : { start: it.start + by, claim: it.claim });
    }
    return found.length > 0 && found.every(({ claim }) => lines.get(claim) === line) ? found : undefined;
  };
}

import type { Claim, ServiceLine } from '../claim/claim.js';
import { defineRule } from './rule.js';
import { carries } from './support/kinds.js';
import { modifiersThat, targetOf } from './support/modifiers.js';

interface Facts {
  readonly modifier: string;
  readonly told: Side;
}

type Side = 'left' | 'right';

export const sideDisagreesWithNote = defineRule<Facts>({
  id: 'side-disagrees-with-note',
  category: 'orthotic',
  severity: 'information',
  since: '0.1.0',
  summary: 'RT or LT on a device line disagrees with the side in the note.',
  why:
    'RT is the right side of the body and LT the left. The note names only the other side, so one of the two is ' +
    'mistyped. Correct whichever is wrong.',
  sources: ['hcpcs-sides'],
  examples: {
    as: 'example.csv',
    bad: 'cpt,modifier,units,date,note\n97760,GO LT,2,2026-03-02,first visit: right wrist splint made and fitted',
    good: 'cpt,modifier,units,date,note\n97760,GO RT,2,2026-03-02,first visit: right wrist splint made and fitted',
  },
  message: ({ modifier, told }) => `${modifier} is billed, but the note names the ${told} side.`,
  check: {
    concerns: (kind) => carries(kind, isSide),
    line(line, claim, { knowledge, report }) {
      if (line.modifiers.length === 0 || line.code === undefined) return;
      const sides = modifiersThat(line, isSide);
      const [side] = sides;
      if (side === undefined || sides.length > 1 || side.value === '50') return;
      const code = line.code.value;
      if (
        !(['orthotic-prosthetic', 'orthotic-device', 'prosthetic-device'] as const).some((it) =>
          knowledge.isIn(it, code),
        )
      )
        return;
      const told = sideTold(line, claim);
      if (told === undefined || (told === 'right') === (side.value === 'RT')) return;
      report(targetOf(line, side), { modifier: side.value, told });
    },
  },
});

function isSide(modifier: string): boolean {
  return modifier === 'RT' || modifier === 'LT' || modifier === '50';
}

/** The one side that the words name; `undefined`: none, or both. What the claim says at large is about its only line alone. */
function sideTold(line: ServiceLine, claim: Claim): Side | undefined {
  const passages = line.passages.length > 0 ? line.passages : claim.lines.length === 1 ? claim.passages : [];
  let told: Side | undefined;
  for (const { text } of passages) {
    if (/\b(?:bilateral\w*|both|b\/l)\b/i.test(text)) return undefined;
    for (const match of text.matchAll(sideOfDevice)) {
      const side = match[1]?.toLowerCase() === 'left' ? 'left' : 'right';
      if (told !== undefined && told !== side) return undefined;
      told = side;
    }
  }
  return told;
}

/** A side, at most two words, and a device or a part of the body: not `right away`, not `left the clinic`. */
const sideOfDevice =
  /\b(left|right)[ -](?:[a-z-]+ ){0,2}?(?:orthos[ei]s|orthotics?|splints?|braces?|prosthes[ei]s|prosthetic|sockets?|afo|kafo|whfo|who|hfo|smo|ankle|foot|knee|leg|hip|wrist|hand|thumb|finger|elbow|arm|shoulder)\b/gi;

import type { Claim, ServiceLine } from '../claim/claim.js';
import { unreadOf } from '../claim/unread.js';
import type { FirstEncounterOnly, Knowledge } from '../knowledge/knowledge.js';
import { readEncounter, weighed } from '../prose/encounter.js';
import type { LaterEvidence } from '../prose/evidence.js';
import type { Passage } from '../prose/passage.js';
import { defineRule, unreadDate } from './rule.js';

interface Facts {
  readonly code: string;
  readonly laterCode: string;
  readonly strength: LaterEvidence['strength'];
}

/** A line whose code is for first encounters only, and what the text beside it says. */
interface Candidate {
  readonly line: ServiceLine;
  readonly code: string;
  readonly first: FirstEncounterOnly;
}

export const initialCodeAtFollowUp = defineRule<Facts>({
  id: 'initial-code-at-follow-up',
  category: 'orthotic',
  severity: 'warning',
  since: '0.1.0',
  summary: 'A code for the first encounter is billed, and the words beside it tell of a later one.',
  why:
    'Since 2018 the codes for orthotic and prosthetic training are for the initial encounter for a device only. ' +
    'Each later encounter for the same device, for changes, fitting or more training, has one code of its own. ' +
    'A plan to follow up is no later encounter, and each new device has a first one.',
  sources: ['cpt-2018', 'aota-orthotics'],
  examples: {
    bad: 'code,modifiers,units,date,note\n97760,GO,1,2026-03-16,Recheck of thumb orthosis; strap replaced',
    good: 'code,modifiers,units,date,note\n97760,GO,2,2026-03-02,Thumb orthosis fabricated and fitted; recheck in 2 weeks',
  },
  message: ({ code, laterCode, strength }) =>
    `${code} is for the first encounter; the words ${strength === 'stated' ? 'tell of' : 'hint at'} a later one. Use ${laterCode}.`,
  check: {
    claim(claim, { knowledge, report, notChecked }) {
      const candidates = claim.lines.flatMap((line) => candidateOf(line, knowledge));
      if (candidates.length === 0) return;
      const ofClaim = wordsOfClaim(claim, candidates);
      for (const { line, code, first } of candidates) {
        if (unreadOf(line, 'service-date') !== undefined) {
          notChecked(unreadDate);
          continue;
        }
        const [evidence] = evidenceFor(line, ofClaim);
        if (evidence === undefined || line.code === undefined) continue;
        report(
          { span: line.code.span, place: { field: 'code', line }, code },
          { code, laterCode: first.laterCode, strength: evidence.strength },
          {
            ...(evidence.strength === 'hinted' ? { severity: 'information' } : {}),
            related: [{ message: `This tells of ${evidence.label}.`, span: evidence.span }],
            fixes: () => [
              {
                title: `Change ${code} to ${first.laterCode}, the code for each later encounter`,
                change: { kind: 'replace-code', line, code: first.laterCode },
                preferred: evidence.strength === 'stated',
                changesBilling: true,
              },
            ],
          },
        );
      }
    },
  },
});

function candidateOf(line: ServiceLine, knowledge: Knowledge): readonly Candidate[] {
  const code = line.code?.value;
  const first = code === undefined ? undefined : knowledge.firstEncounterOnly(code, line.serviceDate?.value);
  return code === undefined || first === undefined ? [] : [{ line, code, first }];
}

/** What the words of the whole claim tell beside those of a line. */
type OfClaim = (passages: readonly Passage[]) => readonly LaterEvidence[] | undefined;

/**
 * The words of the whole claim are asked only where they can be about no other device or day: where all first-encounter
 * lines have one code and one date. Lines without words of their own all get the same answer, so it is given once.
 */
function wordsOfClaim(claim: Claim, candidates: readonly Candidate[]): OfClaim {
  const [first] = candidates;
  const on = first?.line.serviceDate?.value;
  const isOfOne = candidates.every(
    ({ line, code }) =>
      code === first?.code && line.serviceDate?.value === on && unreadOf(line, 'service-date') === undefined,
  );
  if (!isOfOne || claim.passages.length === 0) return () => undefined;
  let alone: readonly LaterEvidence[] | undefined;
  return (passages) =>
    passages.length > 0
      ? weighed(readEncounter([...passages, ...claim.passages], on))
      : (alone ??= weighed(readEncounter(claim.passages, on)));
}

/** What the line's own words say counts first. */
function evidenceFor({ passages, serviceDate }: ServiceLine, ofClaim: OfClaim): readonly LaterEvidence[] {
  const own = readEncounter(passages, serviceDate?.value);
  const ownEvidence = weighed(own);
  if (own.first === 'yes' || ownEvidence[0]?.strength === 'stated') return ownEvidence;
  return ofClaim(passages) ?? ownEvidence;
}

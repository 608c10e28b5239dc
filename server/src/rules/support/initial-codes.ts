/** Lines billed with a code for first encounters only, and what the words beside them say of the visit. */
import type { Claim, ServiceLine } from '../../claim/claim.js';
import { unreadOf } from '../../claim/unread.js';
import type { FirstEncounterOnly, Knowledge } from '../../knowledge/knowledge.js';
import { readEncounter, weighed } from '../../prose/encounter.js';
import type { LaterEvidence } from '../../prose/evidence.js';
import type { Passage } from '../../prose/passage.js';

/** A line whose code is for first encounters only. */
export interface InitialLine {
  readonly line: ServiceLine;
  readonly code: string;
  readonly first: FirstEncounterOnly;
}

/** In the order of the claim. Most claims have none, and then nothing is allocated: several rules ask it of every claim. */
export function initialLinesOf({ lines }: Claim, knowledge: Knowledge): readonly InitialLine[] {
  let found: InitialLine[] | undefined;
  for (const line of lines) {
    const code = line.code?.value;
    const first = code === undefined ? undefined : knowledge.firstEncounterOnly(code, line.serviceDate?.value);
    if (code !== undefined && first !== undefined) (found ??= []).push({ line, code, first });
  }
  return found ?? none;
}

const none: readonly never[] = [];

/** What the words of the whole claim tell beside those of a line. */
export type OfClaim = (passages: readonly Passage[]) => readonly LaterEvidence[] | undefined;

/**
 * The words of the whole claim are asked only where they can be about no other device or day: where all first-encounter
 * lines have one code and one date. Lines without words of their own all get the same answer, so it is given once.
 */
export function wordsOfClaim(claim: Claim, candidates: readonly InitialLine[]): OfClaim {
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
export function evidenceFor({ passages, serviceDate }: ServiceLine, ofClaim: OfClaim): readonly LaterEvidence[] {
  const own = readEncounter(passages, serviceDate?.value);
  const ownEvidence = weighed(own);
  if (own.first === 'yes' || ownEvidence[0]?.strength === 'stated') return ownEvidence;
  return ofClaim(passages) ?? ownEvidence;
}

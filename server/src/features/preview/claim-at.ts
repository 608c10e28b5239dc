/** Which claim a cursor means. */
import type { PlacedClaim } from '../../claim/claim.js';

/**
 * Its index; `undefined` where there is no claim. Claims of one sheet may run into each other, so a line at the cursor
 * decides; what stands before a claim, its patient say, belongs to the one that follows; behind the last, that one is meant.
 */
export function claimAt(claims: readonly PlacedClaim[], offset: number): number | undefined {
  if (claims.length === 0) return undefined;
  const around = claims.flatMap(({ start, claim }, index) =>
    start <= offset && offset <= start + claim.span.end ? [index] : [],
  );
  // Where one claim ends the next begins: there the later is meant.
  const onLine = around.findLast((index) => {
    const placed = claims[index];
    return placed?.claim.lines.some(
      ({ span }) => placed.start + span.start <= offset && offset <= placed.start + span.end,
    );
  });
  if (onLine !== undefined) return onLine;
  const inside = around.at(-1);
  if (inside !== undefined) return inside;
  const next = claims.findIndex(({ start }) => start >= offset);
  return next === -1 ? claims.length - 1 : next;
}

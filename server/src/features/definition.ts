/** Where something that is pointed at stands: the diagnosis of a pointer, the parent of a level. */
import type { PlacedClaim } from '../claim/claim.js';
import { formats } from '../formats/index.js';
import type { Document, Reading, Reference } from '../formats/format.js';
import { shift, touches } from '../text/span.js';

/** What the pointer or the number at this offset leads to. */
export function referenceAt(document: Document, reading: Reading, offset: number): Reference | undefined {
  return diagnosisOf(reading.claims, offset) ?? ofFrame(document, reading, offset);
}

function diagnosisOf(claims: readonly PlacedClaim[], offset: number): Reference | undefined {
  for (const { claim, start } of claims) {
    if (start > offset) break;
    if (start + claim.span.end < offset) continue;
    for (const { pointers } of claim.lines) {
      // Where two pointers touch, the one that begins at the offset is meant.
      const pointer = pointers.findLast((it) => touches(it.span, offset - start));
      const diagnosis = pointer && claim.diagnoses[pointer.value - 1];
      if (pointer !== undefined && diagnosis !== undefined)
        return { from: shift(pointer.span, start), to: shift(diagnosis.span, start) };
    }
  }
  return undefined;
}

function ofFrame(document: Document, reading: Reading, offset: number): Reference | undefined {
  return formats.find((it) => it.id === reading.format)?.referenceAt?.(document, reading, offset);
}

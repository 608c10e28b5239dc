/** Reads a wrapped file without its line ends, and puts what was found where it stands with them. */
import type { Claim, PlacedClaim } from '../../claim/claim.js';
import type { TextChange } from '../../text/edit.js';
import type { Before, Reading } from '../format.js';
import { WrappedClaim, placedUnread } from './wrapped-claim.js';
import { unwrap } from './wrapping.js';
import type { Breaks, Unwrapped } from './wrapping.js';

/** What is remembered of a wrapped text: itself without its line ends, and what was read of that. */
interface Memory extends Unwrapped {
  readonly reading: Reading;
}

const memories = new WeakMap<Reading, Memory>();

/** `undefined` for readings of files that are not wrapped. */
export function wrappedOf(reading: Reading): Memory | undefined {
  return memories.get(reading);
}

export function readWrapped(
  wrapped: string,
  read: (text: string, before?: Before) => Reading,
  before?: Before,
): Reading {
  const { text, breaks } = unwrap(wrapped);
  const earlier = before && wrappedOf(before.reading);
  const plain = read(text, before && earlier && plainBefore(earlier, before.change, breaks));
  const reading: Reading = {
    ...plain,
    claims: placedClaims(plain.claims, breaks),
    mentions: plain.mentions.map((it) => {
      const unread = placedUnread(it.unread, breaks);
      return { ...it, span: breaks.spanOf(it.span), ...(unread && { unread }) };
    }),
    problems: plain.problems.map((it) => ({ ...it, span: breaks.spanOf(it.span) })),
    ...(plain.faults && { faults: plain.faults.map((it) => ({ ...it, span: breaks.spanOf(it.span) })) }),
  };
  memories.set(reading, { text, breaks, reading: plain });
  return reading;
}

/** The change as it is without the line ends. */
function plainBefore({ reading, breaks }: Memory, { start, removed, added }: TextChange, now: Breaks): Before {
  const [from, to, until] = [breaks.without(start), breaks.without(start + removed), now.without(start + added)];
  return { reading, change: { start: from, removed: to - from, added: until - from } };
}

/** The claims made of claims that were kept from an earlier reading. */
const made = new WeakMap<Claim, WrappedClaim>();

function placedClaims(claims: readonly PlacedClaim[], breaks: Breaks): readonly PlacedClaim[] {
  return claims.map((placed) => {
    const start = breaks.startOf(placed.start);
    const known = made.get(placed.claim);
    if (known?.isStill(placed, breaks) === true) return { start, claim: known };
    const { claim } = placed;
    const span = { start: placed.start, end: placed.start + claim.span.end };
    const fresh = new WrappedClaim(claim, breaks.within(span));
    made.set(claim, fresh);
    return { start, claim: fresh };
  });
}

/** The claim that is being read, and which segments end it or what stands around it. */
import type { Context } from './context.js';
import { CLM, GE, GS, IEA, ISA, LX, SBR, endsAll } from './ids.js';

/** A claim whose end has not been seen. */
export interface OpenClaim {
  readonly start: number;
  readonly context: Context;
  /** Of its first segment in the table. */
  readonly first: number;
  /** Behind its last segment so far. */
  end: number;
  /** Has a line begun? From then on a segment of the header belongs to the next claim. */
  isInLines: boolean;
  /** It has a header, or something billed. */
  isWorthKeeping: boolean;
  /** Where the line begins, or before the first line the claim, to which no service was found so far; -1 where there is none. */
  lacksService: number;
  /** Behind what names it. */
  lacksServiceTo: number;
}

/** Behind these another transaction begins, whatever this one lacks. */
export function endsTransaction(id: number): boolean {
  return id === ISA || id === GS || id === GE || id === IEA;
}

/** Does a segment of this name end the claim? */
export function endsClaim({ isInLines }: OpenClaim, id: number): boolean {
  // Before the lines, SBR names another payer of the same claim; behind them, the next subscriber.
  return id === CLM || endsAll(id) || (id === SBR && isInLines);
}

/** Segments that end the service of a remittance advice or the like, and so the wait for its date. */
export function endsService(id: number): boolean {
  return id === LX || endsAll(id);
}

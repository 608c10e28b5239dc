/**
 * All that was found in a text, and where its reading may begin again.
 *
 * Wherever no claim is open, all that has been read is summed up in a small immutable context. Such a place is kept
 * as a checkpoint, beside the reading and never in it.
 */
import type { Mention, PlacedClaim } from '../../claim/claim.js';
import { shift } from '../../text/span.js';
import type { Problem, Reading } from '../format.js';
import { transactionOf } from './context.js';
import type { Context, Transaction } from './context.js';

/** Where reading may begin again, and in what context. */
export interface Checkpoint {
  readonly start: number;
  readonly context: Context;
}

/** From an ISA, or from the beginning of a text without one, to the next ISA. */
export interface Interchange {
  readonly start: number;
  /** Behind the last character that had a say in what separates. */
  readonly decidedBy: number;
  readonly problem: Problem | undefined;
}

export interface PlacedTransaction {
  readonly start: number;
  readonly transaction: Transaction;
}

/** In the order of the text, and growing as it is read. */
export interface Found {
  readonly claims: PlacedClaim[];
  readonly mentions: Mention[];
  readonly checkpoints: Checkpoint[];
  readonly interchanges: Interchange[];
  readonly transactions: PlacedTransaction[];
}

/** What is remembered of a text that was read. */
interface Memory {
  readonly found: Readonly<Found>;
  readonly length: number;
}

const memories = new WeakMap<Reading, Memory>();

/** `undefined` for readings of other formats. */
export function memoryOf(reading: Reading): Memory | undefined {
  return memories.get(reading);
}

/** The last place at or before an offset from which the text can be read. */
export function checkpointBefore({ checkpoints }: Readonly<Found>, offset: number): Checkpoint | undefined {
  return checkpoints[indexFrom(checkpoints, offset + 1) - 1];
}

export function nothingFound(): Found {
  return { claims: [], mentions: [], checkpoints: [], interchanges: [], transactions: [] };
}

/** What begins before an offset at which nothing is open, and the checkpoint there. */
export function foundBefore(earlier: Readonly<Found>, start: number): Found {
  return {
    claims: earlier.claims.slice(0, indexFrom(earlier.claims, start)),
    mentions: earlier.mentions.filter(({ span }) => span.start < start),
    checkpoints: earlier.checkpoints.slice(0, indexFrom(earlier.checkpoints, start + 1)),
    interchanges: earlier.interchanges.slice(0, indexFrom(earlier.interchanges, start)),
    transactions: earlier.transactions.slice(0, indexFrom(earlier.transactions, start)),
  };
}

/** Adds what was found from an offset on, moved to where it stands now. The claims themselves stay what they are. */
export function addMoved(found: Found, earlier: Readonly<Found>, from: number, moved: number): void {
  eachFrom(earlier.claims, from, (it) => {
    found.claims.push(moved === 0 ? it : { start: it.start + moved, claim: it.claim });
  });
  eachFrom(earlier.checkpoints, from, (it) => {
    found.checkpoints.push(moved === 0 ? it : { start: it.start + moved, context: it.context });
  });
  eachFrom(earlier.transactions, from, ({ start, transaction }) => {
    found.transactions.push({ start: start + moved, transaction });
  });
  eachFrom(earlier.interchanges, from, ({ start, decidedBy, problem }) => {
    const there = problem && { ...problem, span: shift(problem.span, moved) };
    found.interchanges.push({ start: start + moved, decidedBy: decidedBy + moved, problem: there });
  });
  for (const it of earlier.mentions) {
    if (it.span.start >= from) found.mentions.push(moved === 0 ? it : { ...it, span: shift(it.span, moved) });
  }
}

export function readingOf(found: Found, length: number): Reading {
  const reading: Reading = {
    format: 'x12',
    kind: kindOf(found),
    claims: found.claims,
    mentions: found.mentions,
    problems:
      found.claims.length === 0
        ? noClaims(found, length)
        : found.interchanges.flatMap((it) => (it.problem === undefined ? [] : [it.problem])),
  };
  memories.set(reading, { found, length });
  return reading;
}

/** Of a document without claims nothing else is reported than that an 837 should have some. */
function noClaims({ transactions }: Found, length: number): Problem[] {
  const announced = transactions.find(({ transaction }) => transaction.holds === 'claims');
  if (announced === undefined) return [];
  const span = { start: announced.start, end: Math.min(announced.start + 2, length) };
  return [{ message: 'This is an 837, and not one claim in it could be read.', span }];
}

/** What the first transaction with claims is, else the first transaction. */
function kindOf({ transactions, claims }: Found): string {
  const first =
    transactions.find((it) => it.transaction.holds === 'claims')?.transaction ??
    transactions[0]?.transaction ??
    (claims.length > 0 ? transactionOf('837', '') : undefined);
  if (first === undefined) return 'X12';
  if (first.kind !== '837') return first.kind;
  const setting = claims[0]?.claim.setting;
  return setting === 'professional' ? '837P' : setting === 'institutional' ? '837I' : '837';
}

/** The first of those that begin at or behind an offset. */
export function indexFrom(sorted: readonly { readonly start: number }[], offset: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.start ?? Infinity) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function eachFrom<T extends { readonly start: number }>(sorted: readonly T[], from: number, take: (it: T) => void) {
  for (let index = indexFrom(sorted, from); index < sorted.length; index++) {
    const it = sorted[index];
    if (it !== undefined) take(it);
  }
}

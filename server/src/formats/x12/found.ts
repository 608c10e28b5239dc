/**
 * All that was found in a text, and where its reading may begin again.
 *
 * Wherever no claim is open, all that has been read is summed up in a small immutable context. Such a place is kept
 * as a checkpoint, beside the reading and never in it.
 */
import type { Mention, PlacedClaim } from '../../claim/claim.js';
import type { Fault } from '../../claim/fault.js';
import { shift } from '../../text/span.js';
import type { Problem, Reading } from '../format.js';
import { transactionOf } from './context.js';
import type { Context, Transaction } from './context.js';
import { faultsOf } from './faults.js';
import type { Mark } from './faults.js';
import { ST } from './ids.js';

/** Where reading may begin again, and in what context. */
export interface Checkpoint {
  readonly start: number;
  /** Of the segment that begins here, among all of the text, from 0. */
  readonly ordinal: number;
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
  readonly marks: Mark[];
  /** Of transactions that may or may not be whole; `missing-parent` where the parent may stand further above. */
  readonly faults: Fault[];
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
  return { claims: [], mentions: [], checkpoints: [], interchanges: [], transactions: [], marks: [], faults: [] };
}

/** What begins before an offset at which nothing is open, and the checkpoint there. */
export function foundBefore(earlier: Readonly<Found>, start: number): Found {
  return {
    claims: earlier.claims.slice(0, indexFrom(earlier.claims, start)),
    mentions: earlier.mentions.filter(({ span }) => span.start < start),
    checkpoints: earlier.checkpoints.slice(0, indexFrom(earlier.checkpoints, start + 1)),
    interchanges: earlier.interchanges.slice(0, indexFrom(earlier.interchanges, start)),
    transactions: earlier.transactions.slice(0, indexFrom(earlier.transactions, start)),
    marks: earlier.marks.slice(0, indexFrom(earlier.marks, start)),
    faults: earlier.faults.filter(({ span }) => span.start < start),
  };
}

/**
 * Adds what was found from an offset on, moved to where it stands now; `more` segments than before stand in front of it.
 * The claims themselves stay what they are.
 */
export function addMoved(found: Found, earlier: Readonly<Found>, from: number, moved: number, more: number): void {
  eachFrom(earlier.claims, from, (it) => {
    found.claims.push(moved === 0 ? it : { start: it.start + moved, claim: it.claim });
  });
  eachFrom(earlier.checkpoints, from, (it) => {
    const isSame = moved === 0 && more === 0;
    found.checkpoints.push(isSame ? it : { start: it.start + moved, ordinal: it.ordinal + more, context: it.context });
  });
  eachFrom(earlier.marks, from, (it) => {
    found.marks.push({ ...it, start: it.start + moved, ordinal: it.ordinal + more });
  });
  for (const it of earlier.faults) {
    if (it.span.start >= from) found.faults.push({ ...it, span: shift(it.span, moved) });
  }
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

export function readingOf(found: Found, text: string): Reading {
  const { length } = text;
  const reading: Reading = {
    format: 'x12',
    kind: kindOf(found),
    claims: found.claims,
    mentions: found.mentions,
    problems:
      found.claims.length === 0
        ? noClaims(found, length)
        : found.interchanges.flatMap((it) => (it.problem === undefined ? [] : [it.problem])),
    faults: eachBillerOnce(faultsOf(found.marks, faultsIn(found, text)), text, found.claims),
  };
  memories.set(reading, { found, length });
  return reading;
}

/**
 * Those that hold. Where HL02 names no level that is open, the level may still be there, in a transaction that was put together
 * oddly: it is looked for in the transaction's text, which is searched once, however many ask.
 */
function faultsIn({ faults, marks }: Found, text: string): readonly Fault[] {
  let levels: Levels | undefined;
  let begin = 0;
  let next = 0;
  return faults.filter(({ kind, span, facts }) => {
    if (kind !== 'missing-parent') return true;
    for (let mark = marks[next]; mark !== undefined && mark.start < span.start; mark = marks[++next]) {
      if (mark.id === ST) begin = mark.start;
    }
    const element = text.charAt(span.start - 1);
    if (levels?.begin !== begin || levels.element !== element) levels = new Levels(text, begin, element);
    return !levels.isAbove(facts['parent'] ?? '', span.start);
  });
}

/** The levels (HL01) of a transaction, read as far down as anybody asked. */
class Levels {
  readonly #known = new Set<string>();
  #at: number;

  constructor(
    readonly text: string,
    readonly begin: number,
    readonly element: string,
  ) {
    this.#at = begin;
  }

  /** Questions come in the order of the text. */
  isAbove(level: string, offset: number): boolean {
    const { text, element } = this;
    const name = `HL${element}`;
    for (let at = text.indexOf(name, this.#at); at >= 0 && at < offset; at = text.indexOf(name, this.#at)) {
      const from = at + name.length;
      this.#at = from;
      this.#known.add(text.slice(from, text.indexOf(element, from)));
    }
    return this.#known.has(level);
  }
}

/**
 * Who bills is named with each of many claims: what is wrong with him is told where it stands first in a year. The day of the first
 * service behind it goes with it: there were no NPIs before 2005, and few before 2008.
 */
function eachBillerOnce(faults: readonly Fault[], text: string, claims: readonly PlacedClaim[]): readonly Fault[] {
  const told = new Set<string>();
  return faults.flatMap((fault) => {
    const { kind, span, facts } = fault;
    if (kind !== 'billing-npi' && kind !== 'billing-taxonomy') return [fault];
    const { lines = [] } = claims[indexFrom(claims, span.end)]?.claim ?? {};
    const date = lines.find((it) => it.serviceDate !== undefined)?.serviceDate?.value ?? '';
    const value = `${kind} ${text.slice(span.start, span.end)} ${kind === 'billing-npi' ? date.slice(0, 4) : ''}`;
    if (told.has(value)) return [];
    told.add(value);
    return [{ ...fault, facts: { ...facts, date } }];
  });
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

/**
 * Folds segments into claims, and after a change only those segments that may read differently.
 *
 * Wherever no claim is open, all that has been read is summed up in a small immutable context. Such a place is kept
 * as a checkpoint. After a change, reading starts at the last checkpoint before it and stops at the first behind it
 * that is reached in the same context as before: from there on the text reads as it did.
 */
import type { Mention, PayerKind, PlacedClaim } from '../../claim/claim.js';
import type { TextChange } from '../../text/edit.js';
import { shift } from '../../text/span.js';
import type { Before, Document, Problem, Reading } from '../format.js';
import { ClaimDraft } from './claim-draft.js';
import {
  equalContexts,
  noTransaction,
  payerOf,
  remittance,
  taxonomyOf,
  transactionOf,
  transactionOfGroup,
} from './context.js';
import type { Context, Taxonomy, Transaction } from './context.js';
import { Mentions } from './mentions.js';
import { X12Notation } from './notation.js';
import { Segments, idOf } from './segments.js';
import { framingOfFragment, framingOfInterchange } from './separators.js';
import type { Framing } from './separators.js';

/** Where reading may begin again. */
export interface Checkpoint {
  readonly start: number;
  readonly context: Context;
}

/** What is remembered of a reading, beside the reading. In the order of the text, as are its claims and mentions. */
interface Memory {
  readonly length: number;
  readonly checkpoints: readonly Checkpoint[];
  readonly interchanges: readonly Interchange[];
  readonly transactions: readonly { readonly start: number; readonly transaction: Transaction }[];
}

/** From an ISA, or from the beginning of a text without one, to the next ISA. */
interface Interchange {
  readonly start: number;
  readonly decidedBy: number;
  readonly problem: Problem | undefined;
}

const memories = new WeakMap<Reading, Memory>();

/** The last place at or before an offset from which the text can be read; `undefined` for readings of other formats. */
export function checkpointBefore(reading: Reading, offset: number): Checkpoint | undefined {
  const checkpoints = memories.get(reading)?.checkpoints ?? [];
  return checkpoints[indexFrom(checkpoints, offset + 1) - 1];
}

export function read(document: Document, before?: Before): Reading {
  const memory = before === undefined ? undefined : memories.get(before.reading);
  const { text } = document;
  if (before !== undefined && memory !== undefined && fits(text, memory, before.change)) {
    return new Reader(text).readAgain(before.reading, memory, before.change);
  }
  return new Reader(text).readAll();
}

function fits(text: string, memory: Memory, { start, removed, added }: TextChange): boolean {
  const isInside = start >= 0 && removed >= 0 && added >= 0 && start + removed <= memory.length;
  return isInside && memory.length - removed + added === text.length;
}

const ISA = idOf('ISA');
const GS = idOf('GS');
const ST = idOf('ST');
const SE = idOf('SE');
const GE = idOf('GE');
const IEA = idOf('IEA');
const HL = idOf('HL');
const PRV = idOf('PRV');
const SBR = idOf('SBR');
const CLM = idOf('CLM');
const HI = idOf('HI');
const DTP = idOf('DTP');
const NTE = idOf('NTE');
const NM1 = idOf('NM1');
const LX = idOf('LX');
const SV1 = idOf('SV1');
const SV2 = idOf('SV2');
const CLP = idOf('CLP');
const SVC = idOf('SVC');

/** Where nothing else sets a checkpoint, one is set after so many characters. */
const stride = 4096;

/** A name, its separator, and what decides that a segment begins there: so far ahead of a checkpoint its text may matter. */
const lookahead = 8;

class Reader {
  readonly #claims: PlacedClaim[] = [];
  readonly #mentions: Mention[] = [];
  readonly #checkpoints: Checkpoint[] = [];
  readonly #interchanges: Interchange[] = [];
  readonly #transactions: { start: number; transaction: Transaction }[] = [];

  // The context, while it changes.
  #notation = new X12Notation({ element: 42, component: 58, terminator: 126 });
  #group = '';
  #transaction = noTransaction;
  #payer: PayerKind = 'unknown';
  #billing: Taxonomy | undefined;
  /** The context as it was when last asked for. */
  #context: Context | undefined;

  // What is open, and keeps a checkpoint from being set.
  #claim: ClaimDraft | undefined;
  readonly #service = new Mentions();

  #lastCheckpoint = 0;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  readAll(): Reading {
    const segments = this.#begin();
    while (segments.next()) this.#readSegment(segments);
    this.#close();
    return this.#finish();
  }

  readAgain(earlier: Reading, memory: Memory, { start, removed, added }: TextChange): Reading {
    const segments = this.#resume(earlier, memory, start);
    const moved = added - removed;
    // The first checkpoint of before that the change has not touched, nor what stands before it.
    let next = indexFrom(memory.checkpoints, start + removed);
    while (segments.next()) {
      if (segments.start >= start + added) {
        while (next < memory.checkpoints.length && startOf(memory.checkpoints, next) + moved < segments.start) next++;
        const known = memory.checkpoints[next];
        if (known !== undefined && known.start + moved === segments.start && this.#isReached(known, segments)) {
          this.#close();
          this.#reuse(earlier, memory, known.start, moved);
          return this.#finish();
        }
      }
      this.#readSegment(segments);
    }
    this.#close();
    return this.#finish();
  }

  #begin(): Segments {
    const framing = framingOfFragment(this.#text);
    this.#enterInterchange(0, framing);
    this.#checkpoints.push({ start: 0, context: this.#contextNow() });
    return new Segments(this.#text, framing.separators, 0);
  }

  /** Takes over what stands before the change and goes to the checkpoint to read on from. */
  #resume(earlier: Reading, memory: Memory, start: number): Segments {
    let limit = start - lookahead;
    // What separates may have been decided by text behind the change: then the whole interchange is in question.
    for (const interchange of memory.interchanges) {
      if (interchange.start <= start && start <= interchange.decidedBy + lookahead)
        limit = Math.min(limit, interchange.start);
    }
    const index = indexFrom(memory.checkpoints, limit + 1) - 1;
    const checkpoint = memory.checkpoints[index];
    if (checkpoint === undefined || checkpoint.start === 0) return this.#begin();
    append(this.#checkpoints, memory.checkpoints, 0, index + 1);
    append(this.#claims, earlier.claims, 0, indexFrom(earlier.claims, checkpoint.start));
    append(this.#interchanges, memory.interchanges, 0, indexFrom(memory.interchanges, checkpoint.start));
    append(this.#transactions, memory.transactions, 0, indexFrom(memory.transactions, checkpoint.start));
    for (const mention of earlier.mentions) {
      if (mention.span.start >= checkpoint.start) break;
      this.#mentions.push(mention);
    }
    const { context } = checkpoint;
    this.#context = context;
    this.#notation = context.notation;
    this.#group = context.group;
    this.#transaction = context.transaction;
    this.#payer = context.payer;
    this.#billing = context.billing;
    this.#lastCheckpoint = checkpoint.start;
    return new Segments(this.#text, context.notation.separators, checkpoint.start);
  }

  /** Would everything from here on read as it did from this checkpoint? */
  #isReached(known: Checkpoint, segments: Segments): boolean {
    const { id } = segments;
    const isClosed = this.#claim === undefined || this.#isClosedBy(id);
    const isIdle = this.#service.isIdle || endsService(id);
    return isClosed && isIdle && equalContexts(known.context, this.#contextNow());
  }

  /** Takes over everything from a checkpoint of before on, moved to where it stands now. */
  #reuse(earlier: Reading, memory: Memory, from: number, moved: number): void {
    for (let index = indexFrom(memory.checkpoints, from); index < memory.checkpoints.length; index++) {
      const it = memory.checkpoints[index];
      if (it !== undefined) this.#checkpoints.push(moved === 0 ? it : { start: it.start + moved, context: it.context });
    }
    for (let index = indexFrom(earlier.claims, from); index < earlier.claims.length; index++) {
      const it = earlier.claims[index];
      if (it !== undefined) this.#claims.push(moved === 0 ? it : { start: it.start + moved, claim: it.claim });
    }
    for (const it of memory.interchanges.slice(indexFrom(memory.interchanges, from))) {
      const problem = it.problem && { ...it.problem, span: shift(it.problem.span, moved) };
      this.#interchanges.push({ start: it.start + moved, decidedBy: it.decidedBy + moved, problem });
    }
    for (const it of memory.transactions.slice(indexFrom(memory.transactions, from))) {
      this.#transactions.push({ ...it, start: it.start + moved });
    }
    for (const it of earlier.mentions) {
      if (it.span.start >= from) this.#mentions.push(moved === 0 ? it : { ...it, span: shift(it.span, moved) });
    }
  }

  #readSegment(segments: Segments): void {
    const { id } = segments;
    if (this.#claim !== undefined && this.#isClosedBy(id)) this.#close();
    switch (id) {
      case ISA:
        this.#readInterchange(segments);
        break;
      case GS:
      case ST:
      case SE:
      case GE:
      case IEA:
        this.#readEnvelope(segments);
        break;
      case CLP:
      case SVC:
        // A text that begins in the middle of a remittance advice.
        if (this.#transaction !== noTransaction) break;
        this.#close();
        this.#setCheckpoint(segments.start);
        this.#enterTransaction(segments.start, remittance);
        break;
    }
    if (this.#transaction.holds === 'mentions') this.#readMentions(segments);
    else this.#readClaims(segments);
  }

  #readClaims(segments: Segments): void {
    const { id } = segments;
    if (this.#claim === undefined) {
      const begins = id === CLM || id === LX || id === SV1 || id === SV2 || id === HI || id === DTP;
      // Other dates than that of service belong to the header.
      if (begins && (id !== DTP || segments.isQualifiedBy('472'))) {
        this.#setCheckpoint(segments.start);
        this.#claim = new ClaimDraft(segments.start, id === CLM, this.#contextNow());
      } else {
        this.#readHeader(segments);
        return;
      }
    }
    const isDate = readIntoClaim(this.#claim, segments);
    if (!isDate) this.#claim.passOver();
    this.#claim.extendTo(segments.stop);
  }

  /** Segments before a claim that say who pays and who bills. */
  #readHeader(segments: Segments): void {
    if (segments.start - this.#lastCheckpoint >= stride) this.#setCheckpoint(segments.start);
    switch (segments.id) {
      case HL:
        this.#readLevel(segments.value(3));
        break;
      case SBR:
        this.#payer = payerOf(segments.value(9));
        break;
      case PRV:
        if (segments.isQualifiedBy('BI')) this.#billing = taxonomyOf(segments.value(3));
        break;
    }
  }

  /** HL03: 20 a billing provider, 22 a subscriber, 23 a patient, for whom both stay as they are. */
  #readLevel(level: string): void {
    if (level === '23') return;
    this.#payer = 'unknown';
    if (level !== '22') this.#billing = undefined;
  }

  #readMentions(segments: Segments): void {
    const { id } = segments;
    if (endsService(id)) this.#service.flush(this.#mentions);
    if (this.#service.isIdle && (id === CLP || segments.start - this.#lastCheckpoint >= stride)) {
      this.#setCheckpoint(segments.start);
    }
    this.#service.read(segments, this.#mentions);
  }

  #readInterchange(segments: Segments): void {
    const framing = framingOfInterchange(this.#text, segments.start);
    this.#service.flush(this.#mentions);
    this.#setCheckpoint(segments.start);
    this.#enterInterchange(segments.start, framing);
    segments.separators = framing.separators;
    // The segment may end elsewhere by its own separators.
    segments.at = segments.start;
    segments.next();
  }

  #enterInterchange(start: number, framing: Framing): void {
    this.#notation = new X12Notation(framing.separators);
    this.#interchanges.push({ start, decidedBy: framing.decidedBy, problem: framing.problem });
    this.#group = '';
    this.#leaveTransaction();
  }

  #readEnvelope(segments: Segments): void {
    this.#service.flush(this.#mentions);
    if (segments.id === ST) this.#setCheckpoint(segments.start);
    this.#leaveTransaction();
    if (segments.id === GS) {
      const [functionalId, version] = [segments.value(1).toUpperCase(), segments.value(8)];
      this.#group = `${functionalId} ${version}`;
    }
    if (segments.id === GE || segments.id === IEA) this.#group = '';
    const [functionalId = '', version = ''] = this.#group.split(' ');
    if (segments.id === ST) {
      this.#enterTransaction(segments.start, transactionOf(segments.value(1), segments.value(3) || version));
    } else {
      this.#transaction = transactionOfGroup(functionalId, version);
    }
  }

  #enterTransaction(start: number, transaction: Transaction): void {
    this.#transaction = transaction;
    this.#transactions.push({ start, transaction });
  }

  #leaveTransaction(): void {
    this.#transaction = noTransaction;
    this.#payer = 'unknown';
    this.#billing = undefined;
  }

  /** Does a segment of this name end the claim that is open, if one is? */
  #isClosedBy(id: number): boolean {
    switch (id) {
      case ISA:
      case GS:
      case ST:
      case SE:
      case GE:
      case IEA:
      case HL:
      case CLM:
      case CLP:
        return true;
      // Before the lines, SBR names another payer of the same claim; behind them, the next subscriber.
      case SBR:
        return this.#claim?.isInLines ?? true;
      default:
        return false;
    }
  }

  #close(): void {
    this.#service.flush(this.#mentions);
    const claim = this.#claim;
    if (claim === undefined) return;
    if (claim.isWorthKeeping) this.#claims.push({ start: claim.start, claim: claim.finish() });
    this.#claim = undefined;
  }

  #setCheckpoint(start: number): void {
    if (start <= this.#lastCheckpoint) return;
    this.#lastCheckpoint = start;
    this.#checkpoints.push({ start, context: this.#contextNow() });
  }

  /** The same object as long as nothing changes. */
  #contextNow(): Context {
    const it = this.#context;
    const isCurrent =
      it?.notation === this.#notation &&
      it.group === this.#group &&
      it.transaction === this.#transaction &&
      it.payer === this.#payer &&
      it.billing === this.#billing;
    if (it !== undefined && isCurrent) return it;
    this.#context = {
      notation: this.#notation,
      group: this.#group,
      transaction: this.#transaction,
      payer: this.#payer,
      billing: this.#billing,
    };
    return this.#context;
  }

  #finish(): Reading {
    const reading: Reading = {
      format: 'x12',
      kind: this.#kind(),
      claims: this.#claims,
      mentions: this.#mentions,
      problems: this.#interchanges.flatMap((it) => (it.problem === undefined ? [] : [it.problem])),
    };
    memories.set(reading, {
      length: this.#text.length,
      checkpoints: this.#checkpoints,
      interchanges: this.#interchanges,
      transactions: this.#transactions,
    });
    return reading;
  }

  /** What the first transaction with claims is, else the first transaction. */
  #kind(): string {
    const first =
      this.#transactions.find((it) => it.transaction.holds === 'claims')?.transaction ??
      this.#transactions[0]?.transaction ??
      (this.#claims.length > 0 ? transactionOf('837', '') : undefined);
    if (first === undefined) return 'X12';
    if (first.kind !== '837') return first.kind;
    const setting = this.#claims[0]?.claim.setting;
    return setting === 'professional' ? '837P' : setting === 'institutional' ? '837I' : '837';
  }
}

/** Segments that end the service of a remittance advice or the like, and so the wait for its date. */
function endsService(id: number): boolean {
  switch (id) {
    case ISA:
    case GS:
    case ST:
    case SE:
    case GE:
    case IEA:
    case HL:
    case LX:
    case CLP:
      return true;
    default:
      return false;
  }
}

/** True for the date of service. */
function readIntoClaim(claim: ClaimDraft, segments: Segments): boolean {
  switch (segments.id) {
    case CLM:
      claim.readHeader(segments);
      return false;
    case HI:
      claim.readDiagnoses(segments);
      return false;
    case LX:
      claim.beginLine(segments);
      return false;
    case SV1:
      claim.readService(segments, 'SV1');
      return false;
    case SV2:
      claim.readService(segments, 'SV2');
      return false;
    case DTP:
      if (!segments.isQualifiedBy('472')) return false;
      claim.readServiceDate(segments);
      return true;
    case NTE:
      claim.readNote(segments);
      return false;
    case NM1:
      if (segments.isQualifiedBy('82')) claim.readRenderingProvider(segments);
      return false;
    case PRV:
      if (segments.isQualifiedBy('PE')) claim.readTaxonomy(segments);
      return false;
    default:
      return false;
  }
}

/** The first of those that begin at or behind an offset. */
function indexFrom(sorted: readonly { readonly start: number }[], offset: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(sorted, middle) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function startOf(sorted: readonly { readonly start: number }[], index: number): number {
  return sorted[index]?.start ?? Infinity;
}

function append<T>(to: T[], from: readonly T[], start: number, end: number): void {
  for (let index = start; index < end; index++) {
    const it = from[index];
    if (it !== undefined) to.push(it);
  }
}

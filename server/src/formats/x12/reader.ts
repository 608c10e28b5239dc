/** Folds segments into claims and mentions, one after the other, and sets checkpoints where nothing is open. */
import type { PayerKind } from '../../claim/claim.js';
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
import type { Checkpoint, Found } from './found.js';
import { payerNamed } from '../support/payer-name.js';
import { CLM, CLP, DTP, GE, GS, HI, HL, IEA, ISA, LX, NM1, NTE, PRV, SBR, SE, ST, SV1, SV2, SVC } from './ids.js';
import { Mentions } from './mentions.js';
import { X12Notation } from './notation.js';
import { Segments } from './segments.js';
import { framingOfFragment, framingOfInterchange } from './separators.js';
import type { Framing } from './separators.js';

/** Where nothing else sets a checkpoint, one is set after so many characters. */
const stride = 4096;

export class Reader {
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

  constructor(
    text: string,
    /** Grows with each segment. */
    readonly found: Found,
  ) {
    this.#text = text;
  }

  /** From the beginning of the text. */
  begin(): Segments {
    const framing = framingOfFragment(this.#text);
    this.#enterInterchange(0, framing);
    this.found.checkpoints.push({ start: 0, context: this.#contextNow() });
    return new Segments(this.#text, framing.separators, 0);
  }

  /** From a checkpoint; what stands before it has been found. */
  resume({ start, context }: Checkpoint): Segments {
    this.#context = context;
    this.#notation = context.notation;
    this.#group = context.group;
    this.#transaction = context.transaction;
    this.#payer = context.payer;
    this.#billing = context.billing;
    this.#lastCheckpoint = start;
    return new Segments(this.#text, context.notation.separators, start);
  }

  /** Would everything from here on read as it did from this checkpoint? */
  isAt(known: Checkpoint, segments: Segments): boolean {
    const { id } = segments;
    const isClosed = this.#claim === undefined || this.#isClosedBy(id);
    const isIdle = this.#service.isIdle || endsService(id);
    return isClosed && isIdle && equalContexts(known.context, this.#contextNow());
  }

  read(segments: Segments): void {
    const { id } = segments;
    if (this.#claim !== undefined && this.#isClosedBy(id)) this.close();
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
        this.close();
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
      case NM1:
        // The payer of a subscriber whose kind of insurance is not given.
        if (this.#payer === 'unknown' && segments.isQualifiedBy('PR'))
          this.#payer = payerNamed(segments.value(3)) ?? 'unknown';
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
    if (endsService(id)) this.#service.flush(this.found.mentions);
    if (this.#service.isIdle && (id === CLP || segments.start - this.#lastCheckpoint >= stride)) {
      this.#setCheckpoint(segments.start);
    }
    this.#service.read(segments, this.found.mentions);
  }

  #readInterchange(segments: Segments): void {
    const framing = framingOfInterchange(this.#text, segments.start);
    this.#service.flush(this.found.mentions);
    this.#setCheckpoint(segments.start);
    this.#enterInterchange(segments.start, framing);
    // The segment may end elsewhere by its own separators.
    segments.readAgainBy(framing.separators);
  }

  #enterInterchange(start: number, framing: Framing): void {
    this.#notation = new X12Notation(framing.separators);
    this.found.interchanges.push({ start, decidedBy: framing.decidedBy, problem: framing.problem });
    this.#group = '';
    this.#leaveTransaction();
  }

  #readEnvelope(segments: Segments): void {
    this.#service.flush(this.found.mentions);
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
    this.found.transactions.push({ start, transaction });
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

  /** Ends what is open. */
  close(): void {
    this.#service.flush(this.found.mentions);
    const claim = this.#claim;
    if (claim === undefined) return;
    if (claim.isWorthKeeping) this.found.claims.push({ start: claim.start, claim: claim.finish() });
    this.#claim = undefined;
  }

  #setCheckpoint(start: number): void {
    if (start <= this.#lastCheckpoint) return;
    this.#lastCheckpoint = start;
    this.found.checkpoints.push({ start, context: this.#contextNow() });
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
      if (segments.isQualifiedBy('434')) claim.readStatementDate(segments);
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

/** Parts segments into claims and mentions, one after the other, and sets checkpoints where nothing is open. */
import { equalContexts, noTransaction, remittance } from './context.js';
import type { Context } from './context.js';
import { copy } from './elements.js';
import type { Checkpoint, Found } from './found.js';
import { Header } from './header.js';
import { CLM, CLP, DTP, GE, GS, HI, IEA, ISA, LX, SBR, SE, ST, SV1, SV2, SVC, SVD, endsAll } from './ids.js';
import { Mentions, mentionsIn } from './mentions.js';
import { Segments } from './segments.js';
import { framingOfFragment, framingOfInterchange } from './separators.js';
import type { Framing } from './separators.js';
import { X12Claim } from './x12-claim.js';

/** Where nothing else sets a checkpoint, one is set after so many characters. */
const stride = 4096;

/** A claim whose end has not been seen. */
interface OpenClaim {
  readonly start: number;
  readonly context: Context;
  /** Behind its last segment so far. */
  end: number;
  /** Has a line begun? From then on a segment of the header belongs to the next claim. */
  isInLines: boolean;
  /** It has a header, or something billed. */
  isWorthKeeping: boolean;
}

export class Reader {
  readonly #header = new Header();

  // What is open, and keeps a checkpoint from being set.
  #claim: OpenClaim | undefined;
  readonly #service = new Mentions();

  #lastCheckpoint = 0;
  readonly #text: string;
  /**
   * The claims of a text that is read as a whole share it. Those of a part hold a copy of their own characters,
   * or each keystroke would leave one more version of the document to keep.
   */
  #holds: 'the text' | 'copies' = 'the text';

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
    this.found.checkpoints.push({ start: 0, context: this.#header.context() });
    return new Segments(this.#text, framing.separators, 0);
  }

  /** From a checkpoint; what stands before it has been found. */
  resume({ start, context }: Checkpoint): Segments {
    this.#header.resume(context);
    this.#lastCheckpoint = start;
    this.#holds = 'copies';
    return new Segments(this.#text, context.notation.separators, start);
  }

  /** Would everything from here on read as it did from this checkpoint? */
  isAt(known: Checkpoint, segments: Segments): boolean {
    const { id } = segments;
    const isClosed = this.#claim === undefined || endsClaim(this.#claim, id);
    const isIdle = this.#service.isIdle || endsService(id);
    return isClosed && isIdle && equalContexts(known.context, this.#header.context());
  }

  read(segments: Segments): void {
    const { id } = segments;
    if (this.#claim !== undefined && endsClaim(this.#claim, id)) this.close();
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
        if (this.#header.transaction !== noTransaction) break;
        this.close();
        this.#setCheckpoint(segments.start);
        this.#header.enterTransaction(remittance);
        this.#noteTransaction(segments.start);
        break;
    }
    if (this.#header.transaction.holds === 'mentions') this.#readMentions(segments);
    else this.#readClaims(segments);
  }

  #readClaims(segments: Segments): void {
    const { id, start } = segments;
    if (this.#claim === undefined) {
      const begins = id === CLM || id === LX || id === SV1 || id === SV2 || id === HI || id === DTP;
      // Other dates than that of service belong to the header.
      if (!begins || (id === DTP && !segments.isQualifiedBy('472'))) {
        if (start - this.#lastCheckpoint >= stride) this.#setCheckpoint(start);
        this.#header.readLoop(segments);
        return;
      }
      this.#setCheckpoint(start);
      this.#claim = {
        start,
        context: this.#header.context(),
        end: start,
        isInLines: false,
        isWorthKeeping: id === CLM,
      };
    }
    const claim = this.#claim;
    claim.end = segments.stop;
    if (id === SV1 || id === SV2) claim.isWorthKeeping = claim.isInLines = true;
    if (id === LX) claim.isInLines = true;
    // What another payer made of the line.
    if (id === SVD) this.found.mentions.push(...mentionsIn(segments));
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

  #enterInterchange(start: number, { separators, decidedBy, problem }: Framing): void {
    this.#header.enterInterchange(separators);
    this.found.interchanges.push({ start, decidedBy, problem });
  }

  #readEnvelope(segments: Segments): void {
    this.#service.flush(this.found.mentions);
    if (segments.id === ST) this.#setCheckpoint(segments.start);
    this.#header.readEnvelope(segments);
    if (segments.id === ST) this.#noteTransaction(segments.start);
  }

  #noteTransaction(start: number): void {
    this.found.transactions.push({ start, transaction: this.#header.transaction });
  }

  /** Ends what is open. */
  close(): void {
    this.#service.flush(this.found.mentions);
    if (this.#claim?.isWorthKeeping === true) this.#keep(this.#claim);
    this.#claim = undefined;
  }

  #keep({ start, end, context }: OpenClaim): void {
    const claim =
      this.#holds === 'the text'
        ? new X12Claim(this.#text, start, end - start, context)
        : new X12Claim(copy(this.#text, start, end), 0, end - start, context);
    this.found.claims.push({ start, claim });
  }

  #setCheckpoint(start: number): void {
    if (start <= this.#lastCheckpoint) return;
    this.#lastCheckpoint = start;
    this.found.checkpoints.push({ start, context: this.#header.context() });
  }
}

/** Does a segment of this name end the claim? */
function endsClaim({ isInLines }: OpenClaim, id: number): boolean {
  // Before the lines, SBR names another payer of the same claim; behind them, the next subscriber.
  return id === CLM || endsAll(id) || (id === SBR && isInLines);
}

/** Segments that end the service of a remittance advice or the like, and so the wait for its date. */
function endsService(id: number): boolean {
  return id === LX || endsAll(id);
}

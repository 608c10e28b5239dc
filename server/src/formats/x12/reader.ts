/** Parts segments into claims and mentions, one after the other, and sets checkpoints where nothing is open. */
import type { Fault } from '../../claim/fault.js';
import type { Span } from '../../text/span.js';
import { ClaimText, SegmentTable } from './claim-text.js';
import { equalContexts, noTransaction, remittance } from './context.js';
import { copy } from './elements.js';
import { markOf } from './faults.js';
import type { Checkpoint, Found } from './found.js';
import { Header } from './header.js';
import { CLM, CLP, DTP, GE, GS, HI, HL, IEA, ISA, LX, NM1, PRV, SE, ST, SV1, SV2, SVC, SVD } from './ids.js';
import { Mentions, mentionsIn } from './mentions.js';
import { endsClaim, endsService, endsTransaction } from './open-claim.js';
import type { OpenClaim } from './open-claim.js';
import { addListFaults, billerFault, entityFault, isOf837, strangerFault } from './segment-faults.js';
import { Segments } from './segments.js';
import { framingOfFragment, framingOfInterchange } from './separators.js';
import type { Framing } from './separators.js';
import { X12Claim } from './x12-claim.js';

/** Where nothing else sets a checkpoint, one is set after so many characters. */
const stride = 4096;

export class Reader {
  readonly #header = new Header();

  // What is open, and keeps a checkpoint from being set.
  #claim: OpenClaim | undefined;
  readonly #service = new Mentions();

  readonly #table = new SegmentTable();

  #lastCheckpoint = 0;
  /** How many segments stand before the one to be read. */
  ordinal = 0;
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
    this.found.checkpoints.push({ start: 0, ordinal: 0, context: this.#header.context() });
    return new Segments(this.#text, framing.separators, 0);
  }

  /** From a checkpoint; what stands before it has been found. */
  resume({ start, ordinal, context }: Checkpoint): Segments {
    this.ordinal = ordinal;
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
    this.#readSegment(segments);
    this.ordinal++;
  }

  #readSegment(segments: Segments): void {
    const { id } = segments;
    if (this.#isStranger(segments)) return;
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

  /** Passes over a segment that cannot be of an 837; what stands around it is still read. */
  #isStranger(segments: Segments): boolean {
    const { id } = segments;
    if (isOf837(id) || endsTransaction(id) || !this.#isIn837) return false;
    this.#add(strangerFault(segments));
    if (this.#claim !== undefined) {
      this.#extend(this.#claim, segments);
      // Whatever it was meant to be, it may be what the line lacks.
      this.#claim.lacksService = -1;
    }
    return true;
  }

  get #isIn837(): boolean {
    const { holds, kind } = this.#header.transaction;
    return holds === 'claims' && kind !== '';
  }

  #readClaims(segments: Segments): void {
    const { id, start } = segments;
    if (this.#claim === undefined) {
      const begins = id === CLM || id === LX || id === SV1 || id === SV2 || id === HI || id === DTP;
      // Other dates than that of service belong to the header.
      if (!begins || (id === DTP && !segments.isQualifiedBy('472'))) {
        if (start - this.#lastCheckpoint >= stride) this.#setCheckpoint(start);
        if (id === HL || id === NM1 || id === PRV) this.#checkLoop(segments);
        this.#header.readLoop(segments);
        return;
      }
      this.#setCheckpoint(start);
      this.#beginClaim(segments);
    }
    const claim = this.#claim;
    if (claim === undefined) return;
    this.#extend(claim, segments);
    switch (id) {
      case SV1:
      case SV2:
        claim.isWorthKeeping = claim.isInLines = true;
        claim.lacksService = -1;
        break;
      case LX:
        // What the claim itself lacks is told when not one line has come.
        if (claim.isInLines) this.#checkService(claim);
        claim.isInLines = true;
        claim.lacksService = start;
        claim.lacksServiceTo = segments.end;
        break;
      case NM1:
        this.#checkEntity(segments);
        break;
      case HI:
        if (this.#isIn837) addListFaults(this.found.faults, segments);
        break;
      case SVD:
        // What another payer made of the line.
        this.found.mentions.push(...mentionsIn(segments));
        break;
    }
  }

  #beginClaim(segments: Segments): void {
    const { id, start } = segments;
    const hasHeader = id === CLM;
    const span = { start, end: start + segments.value(0).length };
    if (!this.#header.isProviderNamed) {
      if (hasHeader) this.#report('missing-billing-provider', span, '2010AA NM1', {});
      this.#header.passOverProvider();
    }
    if (!hasHeader) this.#report('missing-claim', span, '2300 CLM', {});
    this.#claim = {
      start,
      context: this.#header.context(),
      first: this.#table.length,
      end: start,
      isInLines: false,
      isWorthKeeping: hasHeader,
      lacksService: hasHeader ? start : -1,
      lacksServiceTo: span.end,
    };
  }

  #extend(claim: OpenClaim, { start, end, stop, id }: Segments): void {
    claim.end = stop;
    this.#table.add(start - claim.start, end - claim.start, id);
  }

  #checkService({ lacksService, lacksServiceTo }: OpenClaim): void {
    if (lacksService < 0) return;
    this.#report('missing-service-line', { start: lacksService, end: lacksServiceTo }, '2400 SV1', {});
  }

  #checkLoop(segments: Segments): void {
    if (segments.id !== HL) {
      if (segments.id === NM1) this.#checkEntity(segments);
      const fault = this.#header.transaction.holds === 'claims' ? billerFault(segments) : undefined;
      if (fault !== undefined) this.found.faults.push(fault);
      return;
    }
    const parent = segments.value(2);
    if (parent === '' || this.#header.isOpen(parent)) return;
    const span = { start: segments.from(2), end: segments.to(2) };
    this.#report('missing-parent', span, 'HL02', { parent, level: segments.value(1) });
  }

  #checkEntity(segments: Segments): void {
    if (!this.#isIn837) return;
    const fault = entityFault(segments);
    if (fault === undefined) return;
    this.#add(fault);
    // It may be the billing provider who is called by a wrong name.
    if (this.#claim === undefined) this.#header.passOverProvider();
  }

  #add(fault: Fault | undefined): void {
    if (fault !== undefined) this.found.faults.push(fault);
  }

  #report(kind: Fault['kind'], span: Span, address: string, facts: Fault['facts']): void {
    if (this.#isIn837) this.found.faults.push({ kind, span, address, facts });
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
    this.found.marks.push(markOf(segments, this.ordinal));
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
    this.found.marks.push(markOf(segments, this.ordinal));
  }

  #noteTransaction(start: number): void {
    this.found.transactions.push({ start, transaction: this.#header.transaction });
  }

  /** Ends what is open. */
  close(): void {
    this.#service.flush(this.found.mentions);
    const claim = this.#claim;
    if (claim === undefined) return;
    this.#checkService(claim);
    if (claim.isWorthKeeping) this.#keep(claim);
    else this.#table.cut(claim.first);
    this.#claim = undefined;
  }

  /** Nothing more will be read. */
  finish(): void {
    this.close();
    this.#table.finish();
  }

  #keep({ start, end, context, first }: OpenClaim): void {
    const [text, begin] = this.#holds === 'the text' ? [this.#text, start] : [copy(this.#text, start, end), 0];
    const claim = new ClaimText(text, begin, end - start, context, this.#table, first);
    this.found.claims.push({ start, claim: new X12Claim(claim) });
  }

  #setCheckpoint(start: number): void {
    if (start <= this.#lastCheckpoint) return;
    this.#lastCheckpoint = start;
    this.found.checkpoints.push({ start, ordinal: this.ordinal, context: this.#header.context() });
  }
}

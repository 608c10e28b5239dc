/** A claim of a file that is wrapped: what it says without the line ends, and where that stands with them. */
import type { Change, Claim, Notation, Npi, Place, PlacedClaim, ServiceLine, Unread } from '../../claim/claim.js';
import type { Passage } from '../../prose/passage.js';
import type { TextEdit } from '../../text/edit.js';
import { shift } from '../../text/span.js';
import type { Located, Span } from '../../text/span.js';
import { unwrap } from './wrapping.js';
import type { Breaks } from './wrapping.js';

export class WrappedClaim implements Claim {
  readonly #inner: Claim;
  readonly #breaks: Breaks;
  #lines: readonly WrappedLine[] | undefined;

  /** The breaks are those inside of the claim, counted from where it begins. */
  constructor(inner: Claim, breaks: Breaks) {
    this.#inner = inner;
    this.#breaks = breaks;
  }

  forget(): void {
    this.#lines = undefined;
    this.#inner.forget?.();
  }

  /** It says the same, and its line ends are where they were. */
  isStill({ start, claim }: PlacedClaim, breaks: Breaks): boolean {
    return claim === this.#inner && this.#breaks.isWithin(breaks, shift(claim.span, start));
  }

  get format() {
    return this.#inner.format;
  }

  get purpose() {
    return this.#inner.purpose;
  }

  get setting() {
    return this.#inner.setting;
  }

  get payer() {
    return this.#inner.payer;
  }

  get otherPayers() {
    return this.#inner.otherPayers;
  }

  get patient() {
    return this.#inner.patient;
  }

  get ordering() {
    return this.#inner.ordering;
  }

  get diagnosisDots() {
    return this.#inner.diagnosisDots;
  }

  get span() {
    return this.#breaks.spanOf(this.#inner.span);
  }

  get billType() {
    return placed(this.#inner.billType, this.#breaks);
  }

  get totalCharge() {
    return placed(this.#inner.totalCharge, this.#breaks);
  }

  get npis(): readonly Npi[] | undefined {
    return this.#inner.npis?.map((it) => ({ ...it, span: this.#breaks.spanOf(it.span) }));
  }

  get unread() {
    return placedUnread(this.#inner.unread, this.#breaks);
  }

  get diagnoses() {
    return this.#inner.diagnoses.map((it) => put(it, this.#breaks));
  }

  get passages() {
    return placedPassages(this.#inner.passages, this.#breaks);
  }

  get lines(): readonly WrappedLine[] {
    return (this.#lines ??= this.#inner.lines.map((it) => new WrappedLine(it, this.#breaks)));
  }

  get notation(): Notation {
    return new WrappedNotation(this.#inner);
  }
}

/** All at once: whoever asks for a line of a claim asks for most of it. */
export class WrappedLine implements ServiceLine {
  readonly span: Span;
  readonly code: ServiceLine['code'];
  readonly modifiers: ServiceLine['modifiers'];
  readonly modifiersOpen: ServiceLine['modifiersOpen'];
  readonly units: ServiceLine['units'];
  readonly minutes: ServiceLine['minutes'];
  readonly serviceDate: ServiceLine['serviceDate'];
  readonly lastDate: ServiceLine['lastDate'];
  readonly unread: ServiceLine['unread'];
  readonly placeOfService: ServiceLine['placeOfService'];
  readonly pointers: ServiceLine['pointers'];
  readonly charge: ServiceLine['charge'];
  readonly discipline: ServiceLine['discipline'];
  readonly taxonomy: ServiceLine['taxonomy'];
  readonly passages: ServiceLine['passages'];

  constructor(
    /** The line without its line ends. */
    readonly inner: ServiceLine,
    breaks: Breaks,
  ) {
    this.span = breaks.spanOf(inner.span);
    this.code = placed(inner.code, breaks);
    this.modifiers = inner.modifiers.map((it) => put(it, breaks));
    this.modifiersOpen = inner.modifiersOpen;
    this.units = placed(inner.units, breaks);
    this.minutes = placed(inner.minutes, breaks);
    this.serviceDate = placed(inner.serviceDate, breaks);
    this.lastDate = placed(inner.lastDate, breaks);
    this.unread = placedUnread(inner.unread, breaks);
    this.placeOfService = placed(inner.placeOfService, breaks);
    this.pointers = inner.pointers.map((it) => put(it, breaks));
    this.charge = placed(inner.charge, breaks);
    this.discipline = inner.discipline && { ...inner.discipline, span: breaks.spanOf(inner.discipline.span) };
    this.taxonomy = placed(inner.taxonomy, breaks);
    this.passages = placedPassages(inner.passages, breaks);
  }
}

class WrappedNotation implements Notation {
  readonly #inner: Claim;

  constructor(inner: Claim) {
    this.#inner = inner;
  }

  address(place: Place): string {
    return this.#inner.notation.address(place.line === undefined ? place : { ...place, line: innerOf(place.line) });
  }

  write(text: string, start: number, change: Change): readonly TextEdit[] {
    const length = this.#lengthIn(text, start);
    const wrapped = text.slice(start, start + length);
    const { text: plain, breaks } = unwrap(wrapped);
    const edits = this.#inner.notation.write(plain, 0, { ...change, line: innerOf(change.line) });
    return edits.map((it) => {
      const { span, newText } = breaks.editOf(it, wrapped);
      return { span: shift(span, start), newText };
    });
  }

  /** Of as many characters that are no line ends as the claim has. */
  #lengthIn(text: string, start: number): number {
    let left = this.#inner.span.end;
    let at = start;
    for (; left > 0 && at < text.length; at++) if (!/[\r\n]/.test(text.charAt(at))) left--;
    return at - start;
  }
}

/** A notation is only ever asked about lines of its own claims, and those this file has made. */
function innerOf(line: ServiceLine): ServiceLine {
  return line instanceof WrappedLine ? line.inner : line;
}

function put<T>({ value, span }: Located<T>, breaks: Breaks): Located<T> {
  return { value, span: breaks.spanOf(span) };
}

function placed<T>(it: Located<T> | undefined, breaks: Breaks): Located<T> | undefined {
  return it && put(it, breaks);
}

export function placedUnread(unread: readonly Unread[] | undefined, breaks: Breaks): readonly Unread[] | undefined {
  return unread?.map(({ field, span }) => ({ field, span: breaks.spanOf(span) }));
}

function placedPassages(passages: readonly Passage[], breaks: Breaks): readonly Passage[] {
  return passages.map(({ text, span, section }) => ({
    text: breaks.blanked(text, span.start),
    span: breaks.spanOf(span),
    section,
  }));
}

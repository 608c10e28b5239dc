/**
 * Walks over the segments of an X12 text without copying any of it. Knows separators and segment names,
 * nothing of what a segment means.
 */

/** The characters that hold a text together, as UTF-16 code units. */
export interface Separators {
  readonly element: number;
  readonly component: number;
  readonly terminator: number;
}

const names =
  'ISA GS ST BHT NM1 PER N1 N2 N3 N4 REF HL PRV CUR SBR PAT DMG DTP DTM CLM CL1 PWK CN1 AMT FRM HI HCP LX SV1 SV2 SV3 ' +
  'SV4 SV5 SVD CAS NTE CR1 CR2 CR3 CRC CR5 CR6 CR7 HSD QTY MEA K3 LIN CTP LQ OI MIA MOA PS1 TOO DN1 DN2 SE GE IEA TA1 ' +
  'BPR TRN RDM CLP SVC PLB TS2 TS3 RMR STC EQ EB III MSG AAA INS VEH UM HCR AK1 AK2 AK9 IK3 IK4 IK5 CTX BGN BEG HD COB';

/** A segment's name as a number. Letters count as lower case, so that `sv1` is read like `SV1`. */
export function idOf(name: string): number {
  return packed(name.charCodeAt(0), name.charCodeAt(1), name.length === 3 ? name.charCodeAt(2) : undefined);
}

/** The same for a name of two or three characters in a text. */
export function idAt(text: string, from: number, to: number): number {
  return packed(
    text.charCodeAt(from),
    text.charCodeAt(from + 1),
    to - from === 3 ? text.charCodeAt(from + 2) : undefined,
  );
}

// 32 is the bit that lower-case letters and digits have, and upper-case letters have not.
function packed(first: number, second: number, third: number | undefined): number {
  const two = ((first | 32) << 8) | (second | 32);
  return third === undefined ? two : (two << 8) | (third | 32);
}

const known: ReadonlySet<number> = new Set(names.split(' ').map(idOf));

/** Is this a segment of any transaction that we know of? */
export function isKnownSegment(id: number): boolean {
  return known.has(id);
}

const isa = idOf('ISA');
const newline = 10;
const carriageReturn = 13;
const space = 32;
const slash = 47;
const byteOrderMark = 0xfeff;

/** One segment at a time: where it stands, what it is called, and, once asked for, where its elements are. */
export class Segment {
  /** Of the current segment: its first character. */
  start = 0;
  /** Behind its last element. */
  end = 0;
  /** Its name, as `idOf` gives it; 0 where it has none. */
  id = 0;
  /** How many characters its name has. */
  protected idLength = 0;
  /** Where each element begins, the name being element 0, as far as anybody asked. */
  readonly #starts: number[] = [];
  /** How many of `#starts` are of the current segment. */
  protected known = 0;
  /** Where the search for the next element goes on. */
  #searched = 0;

  constructor(
    public text: string,
    public separators: Separators,
  ) {}

  /** Stands for another segment, whose name has two or three characters. */
  place(start: number, end: number, id: number): void {
    this.start = start;
    this.end = end;
    this.id = id;
    this.idLength = id > 0xffff ? 3 : 2;
    this.known = 0;
  }

  /** Where element `index` begins, from 1; the segment's end where it has not so many. */
  from(index: number): number {
    if (index >= this.known) this.#splitTo(index);
    return index < this.known ? (this.#starts[index] ?? this.end) : this.end;
  }

  /** Where element `index` ends. */
  to(index: number): number {
    if (index + 1 >= this.known) this.#splitTo(index + 1);
    return index + 1 < this.known ? (this.#starts[index + 1] ?? this.end) - 1 : this.end;
  }

  /** True where the segment has this element, be it empty. */
  has(index: number): boolean {
    if (index >= this.known) this.#splitTo(index);
    return index < this.known;
  }

  #splitTo(index: number): void {
    const { text, end } = this;
    const { element } = this.separators;
    if (this.known === 0) {
      this.#starts[0] = this.start;
      this.known = 1;
      this.#searched = this.start + this.idLength;
    }
    let at = this.#searched;
    for (; at < end && this.known <= index; at++) {
      if (text.charCodeAt(at) === element) this.#starts[this.known++] = at + 1;
    }
    this.#searched = at;
  }

  /** What element `index` holds, without blanks around it; empty where there is none. */
  value(index: number): string {
    const from = this.from(index);
    const to = this.to(index);
    if (from === to) return '';
    const { text } = this;
    const value = text.slice(from, to);
    return text.charCodeAt(from) <= space || text.charCodeAt(to - 1) <= space ? value.trim() : value;
  }

  /** Does element 1 hold exactly this? Costs no splitting, but where a file is wrapped. */
  isQualifiedBy(qualifier: string): boolean {
    const { text, end } = this;
    const from = this.#first();
    const to = from + qualifier.length;
    if (to > end || !text.startsWith(qualifier, from)) return false;
    if (to === end || text.charCodeAt(to) === this.separators.element) return true;
    return isLineEnd(text.charCodeAt(to)) && this.value(1) === qualifier;
  }

  /** Element 1 as `idOf` gives it, where it has two or three characters; else 0. Costs no splitting, but where a file is wrapped. */
  get qualifier(): number {
    const { text, end } = this;
    const { element } = this.separators;
    const from = this.#first();
    const third = from + 2 < end ? text.charCodeAt(from + 2) : element;
    if (from + 2 <= end && third === element) return idAt(text, from, from + 2);
    const fourth = from + 3 < end ? text.charCodeAt(from + 3) : element;
    if (isLineEnd(third) || isLineEnd(fourth)) {
      const { length } = this.value(1);
      return length === 2 || length === 3 ? idAt(text, from, from + length) : 0;
    }
    return from + 3 <= end && fourth === element ? idAt(text, from, from + 3) : 0;
  }

  /** Where element 1 begins. In a wrapped file the line may end between the name and what stands before the element. */
  #first(): number {
    const behindName = this.start + this.idLength;
    return isLineEnd(this.text.charCodeAt(behindName)) && behindName < this.end ? this.from(1) : behindName + 1;
  }
}

/** Walks from segment to segment. */
export class Segments extends Segment {
  /** Behind the terminator of the current segment; the same as `end` where that is missing. */
  stop = 0;
  // The first of each at or behind `at`, past the text where there is none. Kept, so that no stretch is searched twice.
  #terminator = -1;
  #newline = -1;
  #carriageReturn = -1;
  /** The terminator as a text. */
  #mark: string;

  constructor(
    text: string,
    separators: Separators,
    /** Where to look for the next segment. */
    public at: number,
  ) {
    super(text, separators);
    this.#mark = String.fromCharCode(separators.terminator);
  }

  /** Reads the current segment once more, by the separators it names itself. */
  readAgainBy(separators: Separators): void {
    this.separators = separators;
    this.#mark = String.fromCharCode(separators.terminator);
    this.#terminator = -1;
    this.at = this.start;
    this.next();
  }

  /** Moves to the next segment; false behind the last. */
  next(): boolean {
    const { text } = this;
    const { terminator } = this.separators;
    const start = startOfSegment(text, this.at, terminator);
    if (start >= text.length) return false;
    if (this.#terminator < start) this.#terminator = indexOf(text, this.#mark, start);
    const terminated = this.#terminator;
    const broken = this.#lineEndBefore(terminated, start);
    const isTerminated = broken < 0 && terminated < text.length;
    let end = broken < 0 ? terminated : broken;
    this.at = isTerminated ? end + 1 : end;
    // Blanks before a terminator belong to nothing, nor does the carriage return before a newline that is one.
    while (end > start && text.charCodeAt(end - 1) <= space) end--;
    this.start = start;
    this.end = end;
    this.stop = isTerminated ? this.at : end;
    this.known = 0;
    this.#readId();
    return true;
  }

  /** The line end that ends the segment because its terminator is missing; -1 where none does. */
  #lineEndBefore(terminated: number, start: number): number {
    const { text } = this;
    const { element, terminator } = this.separators;
    // Where a line end is itself the terminator, there is nothing to guess about line ends.
    if (terminator === newline || terminator === carriageReturn) return -1;
    if (this.#newline < start) this.#newline = indexOf(text, '\n', start);
    if (this.#carriageReturn < start) this.#carriageReturn = indexOf(text, '\r', start);
    for (let at = Math.min(this.#newline, this.#carriageReturn); at < terminated; at++) {
      if (!isLineEnd(text.charCodeAt(at))) continue;
      const next = endOfBlanks(text, at);
      // Only where the next segment begins behind it, or nothing: a file may also be wrapped in the middle of segments.
      if (next >= text.length || beginsSegment(text, next, element)) return at;
      at = next;
    }
    return -1;
  }

  #readId(): void {
    const { text, start, end } = this;
    const { element } = this.separators;
    this.id = 0;
    this.idLength = 0;
    const length = end - start;
    const third = length > 2 ? text.charCodeAt(start + 2) : element;
    if (length >= 2 && third === element) this.idLength = 2;
    else if (isLineEnd(third)) this.idLength = this.#wrappedName(2);
    else if (length === 3 || (length > 3 && text.charCodeAt(start + 3) === element)) this.idLength = 3;
    // An ISA says itself what separates its elements.
    else if (length > 3 && startsInterchange(text, start)) this.idLength = 3;
    else this.idLength = this.#wrappedName(3);
    if (this.idLength === 0) return;
    this.id = packed(text.charCodeAt(start), text.charCodeAt(start + 1), this.idLength === 3 ? third : undefined);
  }

  /** How many characters the name has, where in a wrapped file the line ends directly behind it; 0 where it does not. */
  #wrappedName(length: number): number {
    const { text, start } = this;
    const behind = start + length;
    if (!isLineEnd(text.charCodeAt(behind))) return 0;
    return text.charCodeAt(endOfBlanks(text, behind)) === this.separators.element ? length : 0;
  }
}

/** The next of these characters; past the text where there is none. */
function indexOf(text: string, character: string, from: number): number {
  const at = text.indexOf(character, from);
  return at < 0 ? text.length : at;
}

function isLineEnd(unit: number): boolean {
  return unit === newline || unit === carriageReturn;
}

function endOfBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) <= space) at++;
  return at;
}

/** Skips what may stand between segments: line ends, blanks, a byte order mark, a repeated terminator, a `//` remark. */
function startOfSegment(text: string, from: number, terminator: number): number {
  let at = from;
  for (; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit <= space || unit === terminator || unit === byteOrderMark) continue;
    if (unit !== slash || text.charCodeAt(at + 1) !== slash) break;
    while (at < text.length && !isLineEnd(text.charCodeAt(at))) at++;
  }
  return at;
}

/** Does a segment of a known name begin here? */
export function beginsSegment(text: string, at: number, element: number): boolean {
  const third = text.charCodeAt(at + 2);
  if (third === element) return known.has(packed(text.charCodeAt(at), text.charCodeAt(at + 1), undefined));
  if (text.charCodeAt(at + 3) !== element) return startsInterchange(text, at);
  return known.has(packed(text.charCodeAt(at), text.charCodeAt(at + 1), third));
}

/** `ISA`, a separator, two characters, and the same separator. */
export function startsInterchange(text: string, at: number): boolean {
  if (packed(text.charCodeAt(at), text.charCodeAt(at + 1), text.charCodeAt(at + 2)) !== isa) return false;
  const element = text.charCodeAt(at + 3);
  return isPunctuation(element) && text.charCodeAt(at + 6) === element;
}

/** What may separate: anything but letters, digits, blanks and line ends. Control characters may. */
export function isPunctuation(unit: number): boolean {
  if (Number.isNaN(unit) || unit === space || unit === newline || unit === carriageReturn) return false;
  const isDigit = unit >= 48 && unit <= 57;
  const isLetter = (unit | 32) >= 97 && (unit | 32) <= 122;
  return !isDigit && !isLetter && unit < 128;
}

/** What the scan of a note finds, and what it looks up while it goes through. */
import type { Tail } from './tail.js';
import { boxesOf, placeholdersOf } from '../../prose/placeholders.js';
import type { Box, Placeholder } from '../../prose/placeholders.js';
import { sectionsOf } from '../../prose/sections.js';
import type { HeadedSection } from '../../prose/sections.js';
import { firstWhere, overlapping } from '../../text/span.js';
import type { Located, Span } from '../../text/span.js';
import { dateFieldsOf } from './header.js';
import { hasOtherMeaning } from './words.js';
import { hasNoteSections, isSuperbill, isTeaching, toldIn } from './kind.js';
import type { Role } from './role.js';

/** A code that is billed. Spans are absolute. */
export interface BilledCode extends Omit<Tail, 'end' | 'isDirect' | 'isProse' | 'hasWords'> {
  readonly as: 'line';
  readonly code: Located<string>;
  readonly span: Span;
  /** The cells for modifiers, where it stands in a table. */
  readonly cells: readonly Span[] | undefined;
  /** Its modifiers stand behind another code as well: `97760/97110 GO`. */
  readonly sharesModifiers: boolean;
  readonly serviceDateText: Located<string> | undefined;
  readonly isSure: boolean;
  /** It begins its line, or stands in a table. */
  readonly isStart: boolean;
}

/** A code that is named. */
export interface NamedCode {
  readonly as: 'mention';
  readonly code: Located<string>;
  readonly role: Role | 'unclear';
  /** `sure`, `likely`: the words around say that it is a code. `said`: they speak of billing. `bare`: only its shape says so. */
  readonly certainty: 'sure' | 'likely' | 'said' | 'bare';
}

/** Minutes told apart from the billing lines: `min: 97760 25, 97140 12`. */
export interface TimedCode {
  readonly as: 'minutes';
  readonly code: Located<string>;
  readonly minutes: Located<number>;
}

export type Found = BilledCode | NamedCode | TimedCode;

/** What is looked up again and again while a note is read; the dear parts only when asked for. */
export class Note {
  readonly hasOtherMeaning: boolean;
  #placeholders: readonly Placeholder[] | undefined;
  #boxes: readonly Box[] | undefined;
  #sections: readonly HeadedSection[] | undefined;
  #isEncounter: boolean | undefined;
  #isSuperbill: boolean | undefined;
  #isTeaching: boolean | undefined;
  #told: readonly Span[] | undefined;

  /** `text` is masked. */
  constructor(readonly text: string) {
    this.hasOtherMeaning = hasOtherMeaning(text);
  }

  get placeholders(): readonly Placeholder[] {
    return (this.#placeholders ??= placeholdersOf(this.text));
  }

  get sections(): readonly HeadedSection[] {
    return (this.#sections ??= sectionsOf(this.text));
  }

  /** It has a field for a date of service, filled or not; a page that teaches has none. */
  get isEncounter(): boolean {
    return (this.#isEncounter ??= dateFieldsOf(this.text).length > 0);
  }

  /** A form with a date of service and a box before each service. */
  get isSuperbill(): boolean {
    return (this.#isSuperbill ??=
      isSuperbill(this.text) && dateFieldsOf(this.text).some((it) => it.date !== undefined));
  }

  /** What looks like a billing line here was written to teach, or tells of a line that was wrong or denied. */
  isToldAt(offset: number): boolean {
    this.#isTeaching ??=
      !this.isEncounter &&
      !hasNoteSections(this.text, this.sections) &&
      this.placeholders.length === 0 &&
      isTeaching(this.text);
    if (this.#isTeaching) return true;
    this.#told ??= toldIn(this.text, hasNoteSections(this.text, this.sections));
    return overlapping(this.#told, (it) => it, { start: offset, end: offset + 1 }).length > 0;
  }

  /** A number inside `{Side:12345}` belongs to the template. */
  isInSlot({ start, end }: Span): boolean {
    return overlapping(this.placeholders, (it) => it.span, { start, end }).some(
      (it) => it.kind === 'slot' && it.span.start <= start && end <= it.span.end,
    );
  }

  boxOf(offset: number): Box | undefined {
    this.#boxes ??= boxesOf(this.text, this.placeholders);
    return overlapping(this.#boxes, (it) => it.option, { start: offset, end: offset + 1 })[0];
  }

  sectionAt(offset: number): HeadedSection | undefined {
    const section = this.sections[firstWhere(this.sections, (it) => it.body.start > offset) - 1];
    return section !== undefined && offset <= section.body.end ? section : undefined;
  }
}

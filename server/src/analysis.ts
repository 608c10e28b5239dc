/** One document, read once. An immutable snapshot: what is asked of it later is answered from here. */
import { completionsAt } from './features/completion.js';
import type { Completions } from './features/completion.js';
import { claimAt } from './features/preview/claim-at.js';
import { formOf } from './features/preview/form.js';
import type { ClaimForm } from './features/preview/shape.js';
import type { Circumstances } from './features/explanation.js';
import { hoverAt, namedAt } from './features/hover.js';
import { nextLineAt } from './features/next-line.js';
import type { Hover, Named } from './features/hover.js';
import { countedFile } from './features/report/gather.js';
import type { CountedFile } from './features/report/gather.js';
import { formatOf, formats } from './formats/index.js';
import type { Document, Reading, Slot } from './formats/format.js';
import { unjudged } from './lint/coverage.js';
import type { Linted, LintResult, Linter, NotChecked } from './lint/lint.js';
import { suppress } from './lint/suppress.js';
import type { Suppressed } from './lint/suppress.js';
import type { TextChange } from './text/edit.js';

export class Analysis {
  #result: Linted | undefined;
  #before: Linted | undefined;
  #shown: (Suppressed & Pick<LintResult, 'notChecked'>) | undefined;

  /** `before` is an earlier analysis of the same document; of it, only what was found is kept. */
  constructor(
    readonly document: Document,
    readonly reading: Reading,
    readonly linter: Linter,
    before?: Analysis,
  ) {
    this.#before = before?.linter === linter ? (before.#result ?? before.#before) : undefined;
  }

  /** Findings that nobody wants quiet, and what was not checked; worked out when first asked for. */
  get result(): Suppressed & Pick<LintResult, 'notChecked'> {
    if (this.#shown === undefined) {
      this.#result ??= this.linter.lint(this.reading, this.#before);
      this.#before = undefined;
      const { findings, notChecked } = this.#result;
      this.#shown = { ...suppress(this.document.text, findings, this.linter.suppressions), notChecked };
    }
    return this.#shown;
  }

  /** What a findings report counts of this document, under the name it is given there. */
  counted(path: string): CountedFile {
    const { findings, count, notChecked } = this.result;
    const judged = { findings, suppressed: count, notChecked: [...notChecked, ...this.unjudged()] };
    return countedFile(path, this.document.text, this.reading, judged);
  }

  /** Makes the findings now, for one who chooses the moment. */
  judge(): void {
    this.#result ??= this.linter.lint(this.reading, this.#before);
  }

  /** Lines that no rule could judge, and what claims lack for some to judge them. Counted when asked: a report needs it, a keystroke does not. */
  unjudged(): readonly NotChecked[] {
    return unjudged(this.reading, this.linter);
  }

  /** The place at this offset where a code or a modifier is typed. */
  slotAt(offset: number): Slot | undefined {
    const format = formats.find((it) => it.id === this.reading.format);
    return format?.slotAt(this.document, this.reading, offset);
  }

  /** The code or modifier at this offset, with the day of its line. */
  namedAt(offset: number): Named | undefined {
    return namedAt(this.reading, offset);
  }

  /** What is told of the code or modifier at this offset. */
  hover(offset: number, about: Pick<Circumstances, 'locality'> = {}): Hover | undefined {
    return hoverAt(this.linter.knowledge, this.reading, offset, about);
  }

  /** The claim that a cursor at this offset means, as the boxes of a form. */
  formAt(offset: number): ClaimForm | undefined {
    const index = claimAt(this.reading.claims, offset);
    const placed = index === undefined ? undefined : this.reading.claims[index];
    if (index === undefined || placed === undefined) return undefined;
    const format = formats.find((it) => it.id === this.reading.format);
    const places = format?.formPlaces?.(this.document, placed);
    return formOf(this.reading, index, this.result.findings, places, this.linter.knowledge);
  }

  /** What can be typed at this offset; `undefined` where no code, modifier or service line belongs. */
  complete(offset: number): Completions | undefined {
    const slot = this.slotAt(offset);
    if (slot !== undefined) return completionsAt(this.linter.knowledge, this.document.text, slot);
    return nextLineAt(this.document, this.reading, offset);
  }
}

/**
 * Reads and checks one document. `undefined` where it holds no claim.
 * `before` is the analysis of an earlier text of the same document and the one change since.
 */
export function analyze(
  document: Document,
  linter: Linter,
  before?: { readonly analysis: Analysis; readonly change: TextChange },
): Analysis | undefined {
  const format = formatOf(document);
  if (format === undefined) return undefined;
  const earlier = before?.analysis.reading;
  const reading =
    before !== undefined && earlier?.format === format.id
      ? format.read(document, { reading: earlier, change: before.change })
      : format.read(document);
  return new Analysis(document, reading, linter, before?.analysis);
}

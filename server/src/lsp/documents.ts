/** A document that is open in the client: its text, the positions in it, and the analysis of its newest version. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Position, Range, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { URI, Utils } from 'vscode-uri';
import { analyze, combine } from '../index.js';
import type { Analysis, Linter, Span, TextChange } from '../index.js';
import { offsetFrom, spanFrom } from './from-protocol.js';
import { isAscii } from './positions.js';
import type { Encoding } from './positions.js';
import { positionOf, rangeOf } from './to-protocol.js';

export class OpenDocument {
  /** The last part of its name; for a document that was never saved, what the client calls it. */
  readonly name: string;
  /** The stretches replaced by the newest update, each in terms of the text just before it. */
  lastChanges: readonly TextChange[] = [];
  readonly #document: TextDocument;
  readonly #encoding: Encoding;
  #isAscii: boolean | undefined;
  #known: { readonly analysis: Analysis | undefined; readonly linter: Linter; readonly version: number } | undefined;
  /** All that was replaced since `#known`. */
  #changed: TextChange | undefined;

  constructor(document: TextDocument, encoding: Encoding) {
    this.#document = document;
    this.#encoding = encoding;
    this.name = Utils.basename(URI.parse(document.uri));
  }

  get uri(): string {
    return this.#document.uri;
  }

  get version(): number {
    return this.#document.version;
  }

  get text(): string {
    return this.#document.getText();
  }

  update(events: readonly TextDocumentContentChangeEvent[], version: number): void {
    this.lastChanges = events.map((event) => {
      const span = 'range' in event ? this.spanAt(event.range) : { start: 0, end: this.text.length };
      const range = { start: this.#document.positionAt(span.start), end: this.#document.positionAt(span.end) };
      TextDocument.update(this.#document, ['range' in event ? { range, text: event.text } : event], version);
      // What is ASCII stays so while only ASCII is added; else it is worth another look.
      if (this.#isAscii === false || !isAscii(event.text)) this.#isAscii = undefined;
      return { start: span.start, removed: span.end - span.start, added: event.text.length };
    });
    this.#changed = [...(this.#changed === undefined ? [] : [this.#changed]), ...this.lastChanges].reduce(combine);
  }

  /** The analysis of this version; made by reading again only what changed since the one before. */
  analysisWith(linter: Linter): Analysis | undefined {
    const known = this.#known;
    if (known?.version === this.version && known.linter === linter) return known.analysis;
    const change = this.#changed ?? { start: 0, removed: 0, added: 0 };
    const before = known?.analysis === undefined ? undefined : { analysis: known.analysis, change };
    const analysis = analyze({ text: this.text, name: this.name }, linter, before);
    this.#known = { analysis, linter, version: this.version };
    this.#changed = undefined;
    return analysis;
  }

  offsetAt(position: Position): number {
    return offsetFrom(this.#document, this.#units, position);
  }

  spanAt(range: Range): Span {
    return spanFrom(this.#document, this.#units, range);
  }

  /** Counted once for each version, and the same in every encoding. */
  lineAt(offset: number): number {
    return this.#document.positionAt(offset).line;
  }

  positionAt(offset: number): Position {
    return positionOf(this.#document, this.#units, offset);
  }

  rangeOf(span: Span): Range {
    return rangeOf(this.#document, this.#units, span);
  }

  /** Where every character is one byte, the cheap way of counting is right for both. */
  get #units(): Encoding {
    if (this.#encoding === 'utf-16') return 'utf-16';
    this.#isAscii ??= isAscii(this.text);
    return this.#isAscii ? 'utf-16' : 'utf-8';
  }
}

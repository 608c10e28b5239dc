/** The segments of an X12 text, one a line or all on one: the edits that lead there. */
import type { Layout } from '../../formats/format.js';
import { formatOfReading } from '../../formats/index.js';
import { applyEdits } from '../../text/edit.js';
import type { TextEdit } from '../../text/edit.js';
import type { ReadDocument } from './read.js';

/** More edits than this are given as one: an editor would be long about them. */
const mostEdits = 2000;

/** Nothing for formats without segments, and for a text that is not understood to its end. */
export function arranged({ document, reading }: ReadDocument, layout: Layout): readonly TextEdit[] {
  const edits = formatOfReading(reading)?.arrange?.(document, layout) ?? [];
  const [first, last] = [edits[0], edits.at(-1)];
  if (edits.length <= mostEdits || first === undefined || last === undefined) return edits;
  const { start } = first.span;
  const { end } = last.span;
  const within = edits.map(({ span, newText }) => ({
    span: { start: span.start - start, end: span.end - start },
    newText,
  }));
  return [{ span: { start, end }, newText: applyEdits(document.text.slice(start, end), within) }];
}

/** One segment a line, or all on one: only the blanks between segments are written anew. */
import { applyEdits } from '../../text/edit.js';
import type { TextEdit } from '../../text/edit.js';
import type { Document, Layout } from '../format.js';
import { ISA } from './ids.js';
import { Loops } from './loops.js';
import { isKnownSegment, Segments } from './segments.js';
import { framingOfFragment, framingOfInterchange } from './separators.js';
import { isWrapped, unwrap } from './wrapping.js';

/** What stands before the first segment and behind the last stays. */
export function arrange({ text }: Document, layout: Layout): readonly TextEdit[] {
  if (!isWrapped(text)) return arrangeSegments(text, layout);
  // Lines that end anywhere mean nothing, and are gone at once.
  const plain = unwrap(text).text;
  const newText = applyEdits(plain, arrangeSegments(plain, layout));
  return newText === text ? [] : [{ span: { start: 0, end: text.length }, newText }];
}

function arrangeSegments(text: string, layout: Layout): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  const segments = new Segments(text, framingOfFragment(text).separators, 0);
  const loops = new Loops();
  const lineEnd = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  /** Behind the segment before, and whether something ends it that is no line end. */
  let before: { readonly stop: number; readonly ending: Ending } | undefined;
  while (segments.next()) {
    if (segments.id === ISA) segments.readAgainBy(framingOfInterchange(text, segments.start).separators);
    const { start, end, stop, id } = segments;
    if (id === 0 || isBroken(text, start, end) || (before === undefined && !isKnownSegment(id))) return [];
    const depth = loops.depthOf(segments);
    const gap = before && text.slice(before.stop, start);
    if (before !== undefined && gap !== undefined && /^[ \t\r\n]*$/.test(gap)) {
      const newText = between(before.ending, layout, depth, lineEnd);
      if (newText !== gap) edits.push({ span: { start: before.stop, end: start }, newText });
    }
    before = { stop, ending: endingOf(segments) };
  }
  return edits;
}

/** `line`: the terminator is a line end itself. `none`: it is missing, and a line end stands in for it. */
type Ending = 'mark' | 'line' | 'none';

function endingOf({ end, stop, separators }: Segments): Ending {
  if (separators.terminator === 10 || separators.terminator === 13) return 'line';
  return stop === end ? 'none' : 'mark';
}

function between(ending: Ending, layout: Layout, depth: number, lineEnd: string): string {
  const hasLineEnd = ending === 'none' || (ending === 'mark' && layout.kind === 'lines');
  const indent = layout.kind === 'lines' ? layout.indent.repeat(depth) : '';
  return (hasLineEnd ? lineEnd : '') + indent;
}

/** A line end within a segment may belong to a value, so no line of such a text is touched. */
function isBroken(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 10 || unit === 13) return true;
  }
  return false;
}

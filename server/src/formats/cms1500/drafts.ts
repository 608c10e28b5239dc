/** Service lines still in parts: which pieces of box 24 belong together. */
import type { Span } from '../../text/span.js';
import type { Column, Piece } from './pieces.js';
import type { Service } from './service.js';

export interface Draft {
  readonly span: Span;
  /** What stands where the code belongs. */
  readonly code: Span | undefined;
  /** The line in columns, where it is written so. */
  readonly service: Service | undefined;
  /** The fields of box 24 by their letters, where it is written so. */
  readonly fields: ReadonlyMap<Column, Span>;
  /** The shaded half above the line. */
  readonly shaded: Span | undefined;
}

const heading = /cpt|hcpcs|modifier|pointer|charges|date\(?s|place of|emg|npi|mm\s+dd|\b[A-J]\.\s/i;

export function draftsOf(text: string, pieces: readonly Piece[]): Draft[] {
  const drafts: Draft[] = [];
  let fields: Fields | undefined;
  const numbered = new Map<number, Fields>();
  const begin = (span: Span): Fields => {
    const made: Fields = { index: drafts.length, start: span.start, end: span.end, values: new Map() };
    drafts.push(draftOf(made));
    return made;
  };
  pieces.forEach((piece, index) => {
    if (piece.kind === 'service') {
      fields = undefined;
      drafts.push({
        span: piece.service.span,
        code: piece.service.code.span,
        service: piece.service,
        fields: new Map(),
        shaded: shadedAbove(text, pieces[index - 1]),
      });
    } else if (piece.kind === 'field') {
      if (piece.line !== undefined) {
        fields = numbered.get(piece.line) ?? begin(piece.value);
        numbered.set(piece.line, fields);
      } else if (fields === undefined || piece.begins || fields.values.has(piece.column)) {
        fields = begin(piece.value);
      }
      fields.values.set(piece.column, piece.value);
      fields.start = Math.min(fields.start, piece.value.start);
      fields.end = Math.max(fields.end, piece.value.end);
      drafts[fields.index] = draftOf(fields);
    } else if (piece.kind === 'box' || piece.kind === 'end') fields = undefined;
  });
  return drafts.filter((it) => it.code !== undefined || it.fields.has('A'));
}

interface Fields {
  readonly index: number;
  start: number;
  end: number;
  readonly values: Map<Column, Span>;
}

function draftOf({ start, end, values }: Fields): Draft {
  return { span: { start, end }, code: values.get('D'), service: undefined, fields: values, shaded: values.get('S') };
}

/** A line of words right above a service is its shaded half, unless it is the printed heading of the columns. */
function shadedAbove(text: string, above: Piece | undefined): Span | undefined {
  if (above?.kind !== 'words') return undefined;
  return heading.test(text.slice(above.span.start, above.span.end)) ? undefined : above.span;
}

/** What stands in the boxes of a form other than 24: behind a key, behind the printed label, or below it in its column. */
import type { Span } from '../../text/span.js';
import type { Piece } from './pieces.js';

/** By the name of the box, `17B`. A box that is there and empty has an empty span. */
export type Boxes = ReadonlyMap<string, Span>;

export function boxesOf(text: string, pieces: readonly Piece[]): Boxes {
  const boxes = new Map<string, Span>();
  const put = (name: string, span: Span) => {
    const known = boxes.get(name);
    if (known === undefined || known.start === known.end) boxes.set(name, span);
  };
  pieces.forEach((piece, index) => {
    if (piece.kind !== 'box') return;
    const next = pieces[index + 1];
    const below = next?.kind === 'words' ? next.span : undefined;
    if (piece.isLabel) {
      for (const { name, span } of labelled(text, piece.span, below)) put(name, span);
      const providers = pieces.slice(index + 1);
      const end = providers.findIndex((it) => it.kind !== 'words' && it.kind !== 'gap');
      const lines = providers.slice(0, end === -1 ? undefined : end);
      for (const { name, span } of npisBelow(text, piece.span, lines)) put(name, span);
    } else {
      const isBelow = piece.value.start >= piece.value.end && below !== undefined;
      put(`${piece.box}${piece.letter}`, isBelow ? trimmed(text, below) : piece.value);
    }
  });
  return boxes;
}

interface Labelled {
  readonly name: string;
  /** From the beginning of the line. */
  readonly column: number;
  readonly span: Span;
}

/** `17. NAME OF ...   17b. NPI`: a number at the beginning of the line or behind a gap. */
const labels = /(?:^\s*|\s{2,}|\t)(?:(?:box|item|field|fl)\s+)?(\d{1,2})\s?([a-d]?)(?:\.(?=\s|$)|(?=\s))/gi;
/** The words of the labels, as far as something is read from behind or below them. */
const title =
  /^(?:(?:insured['’]?s i\.?d\.?(?: number)?|patient['’]?s name|patient['’]?s birth ?date|name of referring (?:provider|physician)(?: or other source)?|total charges?|other insured['’]?s name|insurance plan name or program name|is there another health benefit plan\??|service facility location(?: information)?|billing provider(?: info(?:rmation)?)?(?: & ph(?:one)? ?#?)?|npi ?#?|sex\b)\s*(?:\([^)]*\)\s*)?:?\s*)*/i;

/** The boxes whose labels stand on this line, each with what stands behind its words, else below them. */
function labelled(text: string, line: Span, below: Span | undefined): Labelled[] {
  const words = text.slice(line.start, line.end);
  const found = [...words.matchAll(labels)].filter(
    (it) => it.index === 0 || it[0].trimEnd().endsWith('.') || (it[2] ?? '') !== '',
  );
  const columns = found.map((it) => it.index + it[0].search(/\S/));
  const chunks = below === undefined ? [] : chunksOf(text, below);
  return found.map((match, at) => {
    const name = `${match[1] ?? ''}${(match[2] ?? '').toUpperCase()}`;
    const column = columns[at] ?? 0;
    const from = match.index + match[0].length;
    const rest = words.slice(from, columns[at + 1]);
    const start = line.start + from + rest.length - rest.trimStart().length;
    const printed = title.exec(rest.trimStart())?.[0].length ?? 0;
    const behind = trimmed(text, { start: start + printed, end: line.start + (columns[at + 1] ?? words.length) });
    if (behind.start < behind.end) return { name, column, span: behind };
    // A number read or copied two places too far to the left still stands below its label.
    const own = chunks.filter((it) => {
      const left = it.start - (below?.start ?? 0) + 2;
      return (left >= column || at === 0) && left < (columns[at + 1] ?? Infinity);
    });
    const [first, last] = [own[0], own.at(-1)];
    return {
      name,
      column,
      span: first === undefined || last === undefined ? behind : { start: first.start, end: last.end },
    };
  });
}

/** `a. 1245319599` at the foot of boxes 32 and 33, beside each other or alone. */
function npisBelow(text: string, line: Span, below: readonly Piece[]): Pick<Labelled, 'name' | 'span'>[] {
  const owners = labelled(text, line, undefined).filter((it) => it.name === '32' || it.name === '33');
  if (owners.length === 0) return [];
  return below.flatMap(({ span }) => {
    const found = [...text.slice(span.start, span.end).matchAll(/(?:^|\s)a[.:]?\s+(?:NPI:?\s*)?(\d{9,11})(?!\d)/dgi)];
    return found.flatMap((match, index) => {
      const [from, to] = match.indices?.[1] ?? [0, 0];
      const owner = found.length === owners.length ? owners[index] : owners.findLast((it) => it.column <= from + 2);
      return owner === undefined ? [] : [{ name: `${owner.name}A`, span: { start: span.start + from, end: span.start + to } }]; // prettier-ignore
    });
  });
}

/** What is parted by more than one blank. */
function chunksOf(text: string, { start, end }: Span): Span[] {
  return [...text.slice(start, end).matchAll(/\S+(?: \S+)*/g)].map((it) => ({
    start: start + it.index,
    end: start + it.index + it[0].length,
  }));
}

function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const bare = words.trim();
  const from = start + (bare === '' ? 0 : words.indexOf(bare));
  return { start: from, end: from + bare.length };
}

/** JSON as a tree with places. Reads on where something is missing; comments are allowed. */
import { visit } from 'jsonc-parser';
import type { Span } from '../../text/span.js';
import type { ListNode, MapNode, Member, Node, ScalarNode } from './tree.js';

export interface JsonReading {
  readonly root: Node | undefined;
  /** The first thing that is wrong, if anything is. */
  readonly error: { readonly message: string; readonly span: Span } | undefined;
}

/** What stands where, while it is still being read. `waiting` is the last member, until its value has been read. */
type Open =
  | { readonly kind: 'map'; readonly start: number; readonly members: NewMember[]; waiting: NewMember | undefined }
  | { readonly kind: 'list'; readonly start: number; readonly items: Node[] };
type NewMember = { -readonly [Key in keyof Member]: Member[Key] };

/** `original` is as long as `text`, and what values are taken from where `text` is only fit to be parsed. */
export function parseJson(text: string, original = text): JsonReading {
  const open: Open[] = [];
  let root: Node | undefined;
  let error: JsonReading['error'];

  const put = (node: Node) => {
    const into = open.at(-1);
    if (into === undefined) root ??= node;
    else if (into.kind === 'list') into.items.push(node);
    else if (into.waiting !== undefined) {
      into.waiting.value = node;
      into.waiting = undefined;
    }
  };
  const begin = (container: Open) => {
    if (open.length >= deepest) throw new RangeError('nested too deeply');
    open.push(container);
  };
  const end = (at: number) => {
    const done = open.pop();
    if (done !== undefined) put(nodeOf(done, at));
  };

  try {
    visit(
      text,
      {
        onObjectBegin: (start) => {
          begin({ kind: 'map', start, members: [], waiting: undefined });
        },
        onArrayBegin: (start) => {
          begin({ kind: 'list', start, items: [] });
        },
        onObjectEnd: (start, length) => {
          end(start + length);
        },
        onArrayEnd: (start, length) => {
          end(start + length);
        },
        onObjectProperty: (key, start, length) => {
          const into = open.at(-1);
          if (into?.kind !== 'map') return;
          into.waiting = { key, keySpan: { start, end: start + length }, colonEnd: undefined, value: undefined };
          into.members.push(into.waiting);
        },
        onSeparator: (separator, start) => {
          const into = open.at(-1);
          if (into?.kind !== 'map' || into.waiting === undefined) return;
          if (separator === ':') into.waiting.colonEnd = start + 1;
          else into.waiting = undefined;
        },
        onLiteralValue: (value, start, length) => {
          put(scalarOf(original, value, start, start + length));
        },
        onError: (code, start, length) => {
          error ??= { message: problems[code] ?? 'This is not JSON.', span: { start, end: start + length } };
        },
      },
      { allowTrailingComma: true },
    );
  } catch (failure) {
    // The parser, and whoever walks its tree, calls itself for each level: brackets alone could exhaust the stack.
    if (!(failure instanceof RangeError)) throw failure;
    error ??= { message: 'This is nested too deeply to be read.', span: { start: 0, end: 0 } };
  }
  while (open.length > 0) end(text.length);
  return { root, error };
}

function nodeOf(done: Open, end: number): MapNode | ListNode {
  const span = { start: done.start, end };
  return done.kind === 'map'
    ? { kind: 'map', span, members: done.members, isFlow: true }
    : { kind: 'list', span, items: done.items, isFlow: true };
}

function scalarOf(text: string, value: unknown, start: number, end: number): ScalarNode {
  const span = { start, end };
  if (typeof value !== 'string') {
    const raw = text.slice(start, end);
    return {
      kind: 'scalar',
      span,
      inner: span,
      quote: 'none',
      raw,
      text: raw,
      isNull: value === null,
      isRepeated: false,
    };
  }
  const inner = { start: start + 1, end: isClosed(text, start, end) ? end - 1 : end };
  const raw = text.slice(inner.start, inner.end);
  return { kind: 'scalar', span, inner, quote: '"', raw, text: value, isNull: false, isRepeated: false };
}

/** While it is typed, a string may lack its last quotation mark; one behind an odd number of backslashes is not the last. */
function isClosed(text: string, start: number, end: number): boolean {
  if (end - start < 2 || text[end - 1] !== '"') return false;
  let backslashes = 0;
  while (text[end - 2 - backslashes] === '\\') backslashes++;
  return backslashes % 2 === 0;
}

/** Levels of nesting. FHIR's own examples stay below 30. */
const deepest = 500;

const blank = '      ';

/** The words of a string as long as they are written: escapes are filled up with blanks in front of what they mean. */
export function withoutEscapes(raw: string): string {
  if (!raw.includes('\\')) return raw;
  return raw.replace(
    /\\(?:u([0-9a-fA-F]{4})|([^u]))/gs,
    (whole, hex: string | undefined, letter: string | undefined) => {
      const meant =
        hex === undefined ? (controls[letter ?? ''] ?? letter ?? '') : String.fromCharCode(parseInt(hex, 16));
      return blank.slice(0, whole.length - meant.length) + meant;
    },
  );
}

const controls: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: ' ', f: ' ' };

/** By the parser's own numbers (`ParseErrorCode` of jsonc-parser 3, an enum that does not exist at run time). */
const problems: Readonly<Record<number, string>> = {
  1: 'This is not a JSON value.',
  2: 'This is not a number.',
  3: 'A name in quotation marks is missing here.',
  4: 'A value is missing here.',
  5: 'A colon is missing here.',
  6: 'A comma is missing here.',
  7: 'A closing brace is missing here.',
  8: 'A closing bracket is missing here.',
  9: 'The document has already ended here.',
  11: 'A comment is not closed.',
  12: 'A quotation mark is missing at the end of this text.',
  13: 'This number is not finished.',
  14: 'This escape is not a character.',
  15: 'This escape is not known in JSON.',
  16: 'A control character stands in this text.',
};

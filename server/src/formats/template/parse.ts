/** YAML and JSON as the same tree with places. Reads on where something is missing. */
import { isAlias, isMap, isScalar, isSeq, parseAllDocuments } from 'yaml';
import type { Document as YamlDocument, Pair, Scalar } from 'yaml';
import type { Span } from '../../text/span.js';
import type { Document, Problem } from '../format.js';
import { parseJson } from '../support/json.js';
import type { Member, Node, ScalarNode } from '../support/tree.js';
import { isTooDeep, maskPlaceholders, maskUnfinished } from './mask.js';

export interface Parsed {
  /** One; in YAML one for each document of the stream. */
  readonly roots: readonly Node[];
  readonly problems: readonly Problem[];
  readonly isJson: boolean;
}

export function parseTemplate({ text, name }: Document): Parsed {
  const isJson = isJsonNamed(name) || (!isYamlNamed(name) && /^\uFEFF?\s*[{[]\s*["}\]{]/.test(text));
  return isJson ? fromJson(text) : fromYaml(text);
}

export function isJsonNamed(name: string): boolean {
  return /\.jsonc?$/i.test(name);
}

export function isYamlNamed(name: string): boolean {
  return /\.ya?ml$/i.test(name);
}

function fromJson(text: string): Parsed {
  // A byte order mark is blanked: it would be an unknown symbol.
  const { root, error } = parseJson(maskPlaceholders(text).replace(/^\uFEFF/, ' '), text);
  return { roots: root === undefined ? [] : [root], problems: error === undefined ? [] : [error], isJson: true };
}

function fromYaml(text: string): Parsed {
  if (isTooDeep(text)) {
    return {
      roots: [],
      problems: [{ message: 'This is nested too deeply to be read.', span: { start: 0, end: 0 } }],
      isJson: false,
    };
  }
  const masked = maskUnfinished(maskPlaceholders(text).replace(/^\uFEFF/, ' '));
  const documents = yamlDocuments(masked.text);
  const problems = documents
    .flatMap((document) => document.errors)
    .map(({ code, pos: [start, end] }) => ({
      message: problemsOfYaml[code] ?? 'This is not YAML.',
      span: within(text, start, end),
    }));
  const roots = documents.flatMap((document) => new Builder(text, document).build() ?? []);
  return {
    roots,
    problems: [...masked.problems, ...problems].sort((a, b) => a.span.start - b.span.start),
    isJson: false,
  };
}

const options = {
  keepSourceTokens: true,
  uniqueKeys: false,
  strict: false,
  prettyErrors: false,
  logLevel: 'silent',
} as const;

function yamlDocuments(text: string): readonly YamlDocument[] {
  const documents = parseAllDocuments(text, options);
  // For a text without a document there is an empty list that also is an empty result.
  return Array.isArray(documents) ? documents : [];
}

function within(text: string, start: number, end: number): Span {
  const from = Math.max(0, Math.min(start, text.length));
  return { start: from, end: Math.max(from, Math.min(end, text.length)) };
}

/** Levels of nesting that are followed, in an alias that repeats itself too. A template has about five. */
const deepest = 50;
/** Values that aliases may repeat: an alias of aliases of aliases could fill any memory. */
const mostRepeated = 10_000;

/** Turns what the yaml package read into our tree. Lives as long as one document is read. */
class Builder {
  #repeated = 0;

  constructor(
    readonly text: string,
    readonly document: YamlDocument,
  ) {}

  build(): Node | undefined {
    return this.#node(this.document.contents, undefined, 0);
  }

  /** What an alias repeats stands where the alias stands: `at`. */
  #node(node: unknown, at: Span | undefined, depth: number): Node | undefined {
    if (depth > deepest || (at !== undefined && ++this.#repeated > mostRepeated)) return undefined;
    if (isAlias(node)) return this.#node(node.resolve(this.document), at ?? this.#span(node.range), depth + 1);
    if (isScalar(node)) return this.#scalar(node, at);
    const next = depth + 1;
    if (isSeq(node)) {
      const items = node.items.flatMap((it) => this.#node(isPairLike(it) ? undefined : it, at, next) ?? []);
      return { kind: 'list', span: at ?? this.#span(node.range), items, isFlow: node.flow === true };
    }
    if (!isMap(node)) return undefined;
    const members = [false, true].flatMap((isMerge) =>
      node.items.filter((it) => isMergeKey(it) === isMerge).flatMap((it) => this.#members(it, at, next)),
    );
    const known = new Set<string>();
    // Of a repeated key the first counts, and what is merged in counts where the map itself does not say it.
    const first = members.filter(({ key }) => !known.has(key) && known.add(key));
    return { kind: 'map', span: at ?? this.#span(node.range), members: first, isFlow: node.flow === true };
  }

  #members(pair: Pair, at: Span | undefined, depth: number): Member[] {
    if (!isScalar(pair.key)) return [];
    const key = String(pair.key.value);
    const value = this.#node(pair.value, at, depth);
    if (isMergeKey(pair)) return value?.kind === 'map' ? [...value.members] : [];
    const separator = pair.srcToken?.sep?.find((it) => it.type === 'map-value-ind');
    const colonEnd = separator === undefined ? undefined : separator.offset + 1;
    // What is still to be typed is null to YAML, with nothing under it.
    const isMissing = value?.kind === 'scalar' && value.isNull && value.span.start === value.span.end;
    return [{ key, keySpan: at ?? this.#span(pair.key.range), colonEnd, value: isMissing ? undefined : value }];
  }

  #scalar(node: Scalar, at: Span | undefined): ScalarNode {
    const span = this.#span(node.range);
    const { quote, inner } = this.#inside(node, span);
    const raw = this.text.slice(inner.start, inner.end);
    const isPlain = quote === 'none';
    const text = isPlain || typeof node.value !== 'string' || !raw.includes('\\') ? raw : node.value;
    const isNull = isPlain && /^(?:null|~|)$/i.test(raw);
    return {
      kind: 'scalar',
      span: at ?? span,
      inner: at ?? inner,
      quote,
      raw,
      text,
      isNull,
      isRepeated: at !== undefined,
    };
  }

  #inside(node: Scalar, span: Span): { quote: ScalarNode['quote']; inner: Span } {
    const mark = this.text.charAt(span.start);
    if (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED') {
      const header = /^[^\r\n]*(?:\r\n|\r|\n|$)/.exec(this.text.slice(span.start, span.end))?.[0].length ?? 0;
      return { quote: 'block', inner: { start: span.start + header, end: span.end } };
    }
    // A quote that was masked, because it is not closed yet, is still a quote.
    if (mark !== '"' && mark !== "'") return { quote: 'none', inner: span };
    const isClosed = span.end - span.start > 1 && this.text.charAt(span.end - 1) === mark && node.type !== 'PLAIN';
    return { quote: mark, inner: { start: span.start + 1, end: isClosed ? span.end - 1 : span.end } };
  }

  #span(range: readonly [number, number, number] | null | undefined): Span {
    return within(this.text, range?.[0] ?? 0, range?.[1] ?? 0);
  }
}

/** `<<: *base`: the members of another map, written once. */
function isMergeKey({ key }: Pair): boolean {
  return isScalar(key) && key.value === '<<';
}

/** `[a: 1]` in YAML is a list of a map of one member; the package calls that a pair. */
function isPairLike(item: unknown): boolean {
  return typeof item === 'object' && item !== null && 'key' in item;
}

/** By the yaml package's own names. Its messages repeat the text, so they are worded anew. */
const problemsOfYaml: Readonly<Record<string, string>> = {
  BAD_ALIAS: 'This alias has no anchor.',
  BAD_INDENT: 'This line is indented wrongly, or a bracket before it is not closed.',
  BAD_SCALAR_START: 'A value cannot begin with this character without quotation marks.',
  BLOCK_AS_IMPLICIT_KEY: 'A list or a map cannot begin here.',
  MISSING_CHAR: 'A closing quotation mark, bracket, comma or colon is missing here.',
  MULTILINE_IMPLICIT_KEY: 'A colon is missing here, or this line is indented wrongly.',
  TAB_AS_INDENT: 'YAML is indented with blanks, not with tabs.',
  UNEXPECTED_TOKEN: 'This does not belong here.',
};

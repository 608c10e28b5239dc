/** Typed values as tokens for an editor to colour. The kinds are those that every theme knows. */
import type { ServiceDate } from '../../claim/dates.js';
import type { Reading } from '../../formats/format.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Span } from '../../text/span.js';
import type { ReadDocument } from './read.js';
import { valuesOf } from './values.js';
import type { TypedValue } from './values.js';

/** In the order in which the protocol numbers them. */
export const tokenKinds = ['function', 'parameter', 'number', 'string', 'enumMember', 'variable', 'type'] as const;
export type TokenKind = (typeof tokenKinds)[number];

export interface Token {
  /** Absolute, on one line. */
  readonly span: Span;
  readonly kind: TokenKind;
  /** A code that was gone on the day of its line. */
  readonly isDeprecated: boolean;
}

/** A code is called with its modifiers; amounts are numbers, days are literals, and the rest points elsewhere. */
const kinds: Readonly<Record<TypedValue['field'], TokenKind | undefined>> = {
  code: 'function',
  modifier: 'parameter',
  units: 'number',
  minutes: 'number',
  charge: 'number',
  'total-charge': 'number',
  'service-date': 'string',
  diagnosis: 'enumMember',
  pointer: 'variable',
  'place-of-service': 'type',
  taxonomy: 'type',
  npi: 'type',
  note: undefined,
  claim: undefined,
};

/** In the order of the text, none over another. With `asked`, those that share a character with it. */
export function tokensOf(knowledge: Knowledge, { document, reading }: ReadDocument, asked?: Span): readonly Token[] {
  const tokens: Token[] = [];
  for (const { field, value, span, on } of typedIn(document.text, reading, asked)) {
    const kind = kinds[field];
    const isAsked = asked === undefined || (span.start < asked.end && asked.start < span.end);
    if (kind === undefined || !isAsked || isBroken(document.text, span)) continue;
    tokens.push({ span, kind, isDeprecated: field === 'code' && isGone(knowledge, value, on) });
  }
  tokens.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let end = 0;
  return tokens.filter(({ span }) => {
    if (span.start < end) return false;
    end = span.end;
    return true;
  });
}

function* typedIn(text: string, { claims, mentions }: Reading, asked: Span | undefined): Iterable<TypedValue> {
  for (const placed of claims) {
    const { start, claim } = placed;
    if (asked !== undefined && (start >= asked.end || start + claim.span.end <= asked.start)) continue;
    yield* valuesOf(text, placed);
  }
  for (const { kind, value, span, serviceDate } of mentions) yield { field: kind, value, span, on: serviceDate };
}

function isGone(knowledge: Knowledge, code: string, on: ServiceDate | undefined): boolean {
  return knowledge.deletion(code.toUpperCase(), on) !== undefined;
}

/** A file may be wrapped in the middle of a value, and a token lies on one line. */
function isBroken(text: string, { start, end }: Span): boolean {
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 10 || unit === 13) return true;
  }
  return false;
}

/** What the client says, in our words: positions become offsets, ranges become spans. */
import type { Position, Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Span } from '../index.js';
import { isRecord } from './settings.js';
import { offsetAfter } from './positions.js';
import type { Encoding } from './positions.js';

/** Where the client's position stands in the text. A column past the end of its line means that end. */
export function offsetFrom(document: TextDocument, encoding: Encoding, position: Position): number {
  if (encoding === 'utf-16') return document.offsetAt(position);
  const text = document.getText();
  if (position.line >= document.lineCount) return text.length;
  return offsetAfter(text, document.offsetAt({ line: position.line, character: 0 }), position.character);
}

export function spanFrom(document: TextDocument, encoding: Encoding, range: Range): Span {
  const start = offsetFrom(document, encoding, range.start);
  const end = offsetFrom(document, encoding, range.end);
  return { start: Math.min(start, end), end: Math.max(start, end) };
}

export function isPosition(value: unknown): value is Position {
  return isRecord(value) && typeof value['line'] === 'number' && typeof value['character'] === 'number';
}

/** Who pays, by box 1 or 11c. */
import type { PayerKind } from '../../claim/claim.js';
import type { Span } from '../../text/span.js';
import { payerNamed } from '../support/payer-name.js';
import type { Piece } from './pieces.js';

/** Box 1 where one kind is ticked or written, or the name of the plan in box 11c. */
export function payerOf(text: string, pieces: readonly Piece[]): PayerKind {
  for (const [index, piece] of pieces.entries()) {
    if (piece.kind !== 'box' || (piece.box !== 1 && piece.box !== 11) || !/^C?$/.test(piece.letter)) continue;
    const words = wordsAt(text, piece.value);
    const next = piece.box === 1 ? pieces[index + 1] : undefined;
    const below = next?.kind === 'words' ? wordsAt(text, next.span) : '';
    const ticked =
      tickedIn(words) ?? tickedIn(below) ?? columnTicked(wordsAt(text, piece.span), piece.isLabel ? below : '');
    const payer = payerNamed(ticked ?? (piece.isLabel ? '' : words === '' ? below : words));
    if (payer !== undefined) return payer;
  }
  // The boxes of 1 on a line that has lost its number.
  const bare = pieces.map((it) => (it.kind === 'words' ? wordsAt(text, it.span) : '')).find((it) => boxes.test(it));
  return payerNamed(tickedIn(bare ?? '') ?? '') ?? 'unknown';
}

const boxes = /\bmedicare\b.*\bmedicaid\b.*\b(?:tricare|champva|other)\b/i;

function tickedIn(words: string): string | undefined {
  return (areTicksBehind(words) ? tickBehind : tickBefore).exec(words)?.[1];
}

/** `MEDICARE   MEDICAID` above `[ ]   [X]`: the kind whose middle stands nearest to the tick. */
function columnTicked(kinds: string, ticks: string): string | undefined {
  const tick = /^[\s[\](){}_xX☐□☒☑]*$/.test(ticks) ? /\[[xX]\]|\([xX]\)|[☒☑]|(?<=^|\s)[xX](?=\s|$)/.exec(ticks) : null;
  if (tick === null) return undefined;
  const middle = tick.index + tick[0].length / 2;
  const distance = (it: RegExpExecArray) => Math.abs(it.index + it[0].length / 2 - middle);
  const printed = /\s{2}1\s?a\b/i.exec(kinds)?.index;
  const words = [...kinds.slice(0, printed).matchAll(/[A-Z]+(?: [A-Z]+)*/gi)];
  return words.toSorted((a, b) => distance(a) - distance(b))[0]?.[0];
}

const tickBefore = /(?:\[[xX]\]|\([xX]\)|[☒☑])\s*\(?([A-Za-z]+)/;
const tickBehind = /([A-Za-z]+)\s*(?:\([A-Za-z][^)]*\)\s*)?(?:\[[xX]\]|\([xX]\)|[☒☑])/;

/** `MEDICARE [X] MEDICAID [ ]`: a line that begins with one of the kinds has its boxes behind them. */
function areTicksBehind(words: string): boolean {
  const before = /^(.*?)(?:\[[xX_ ]?\]|\([xX_ ]\)|[☐□☒☑])/.exec(words)?.[1]?.trim() ?? '';
  return /^[A-Za-z]/.test(before) && !/:$|\b(?:type|coverage|insurance|payer|one)$/i.test(before);
}

function wordsAt(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}

/** The CMS-1500 (02/12) as text: copied or read from paper, or filled in by box numbers. */
import type { Document, Format } from '../format.js';
import { formPlaces } from './form-places.js';
import { piecesOf } from './pieces.js';
import { readForms } from './read.js';
import { isWhole } from './service.js';
import { slotAt } from './slot.js';

export const cms1500: Format = { id: 'cms1500', matches, read: readForms, slotAt, formPlaces };

/** How far a form is looked for. */
const headLength = 8_000;

/**
 * By its name, or by content that is nothing else: a whole service line in columns, or two keys of the form of which one
 * is 24D. Numbers alone prove nothing: Oregon's ZIP codes look like therapy codes.
 */
function matches({ name, text }: Document): boolean {
  if (/\.(?:cms-?1500|hcfa(?:-?1500)?)(?:\.(?:txt|ya?ml))?$/i.test(name)) return true;
  if (!/^[^.]*$|\.(?:txt|text|dat|ocr|ya?ml)$/i.test(name)) return false;
  const head = text.slice(0, headLength);
  if (!worthReading.test(head)) return false;
  const pieces = piecesOf(head);
  if (pieces.some((it) => it.kind === 'service' && isWhole(it.service))) return true;
  const keys = pieces.filter((it) =>
    /^\s*(?:-\s+)?["']?(?:(?:box|item|field|fl)[\s_-]*\d|2[14]\s*\.?\s*[A-L]\b)/i.test(
      head.slice(it.span.start, it.span.end),
    ),
  );
  const isCoded = pieces.some(
    (it) =>
      it.kind === 'field' &&
      it.column === 'D' &&
      /^[A-Z0-9]\d{3}[A-Z0-9](?![A-Z0-9])/i.test(head.slice(it.value.start, it.value.end)),
  );
  return isCoded && keys.filter((it) => it.kind === 'box' || it.kind === 'field').length >= 2;
}

/** A day and, on the same line, a code; or a key of box 24. */
const worthReading =
  /^\s*(?:[1-6][.)]\s+)?\d{1,2}[ /.-]{0,2}\d{2}[ /.-]{0,2}\d{2}[^\n]*[A-Z0-9]\d{3}[A-Z0-9]|24\s*\.?\s*d\b|(?:box|item|field|fl)[\s_-]*24/im;

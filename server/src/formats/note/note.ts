/** Therapy notes and templates of notes, in Markdown and in plain text. */
import { sectionsOf } from '../../prose/sections.js';
import type { Document, Format, Part } from '../format.js';
import { mayHoldCode } from './codes.js';
import { Note } from './found.js';
import { masked } from './mask.js';
import { isCertain, readNote } from './read.js';
import { scan } from './scan.js';
import { slotAt } from './slot.js';
import { awaitsCode, mayBill } from './words.js';

export const note: Format = {
  id: 'note',
  matches,
  read: readNote,
  slotAt,
  partsOf,
};

/** Its sections, one behind the other, each from its heading on. */
function partsOf({ text }: Document): readonly Part[] {
  return sectionsOf(text).map(({ heading, body }) => ({
    kind: 'section',
    span: { start: heading.start, end: body.end },
    label: '',
  }));
}

/** Names of notes; a name without an ending may be anything, so its content decides. */
const endings = /\.(?:md|markdown|mdx|txt|text|note|notes|soap|log|asc|adoc|rst|org)$/i;

function matches({ text, name }: Document): boolean {
  if (name.includes('.') && !endings.test(name)) return false;
  const isAwaited = awaitsCode(text);
  if (!isAwaited && !(mayHoldCode(text) && mayBill(text))) return false;
  const it = new Note(masked(text));
  return isCertain(it, scan(it)) || (isAwaited && !it.hasOtherMeaning && awaitsCode(it.text));
}

/** The X12 format: claims of the 837, and the codes that other transactions mention. */
import type { Document, Format } from '../format.js';
import { nextLineAt } from './next-line.js';
import { parentAt } from './parent.js';
import { formPlaces } from './form-places.js';
import { arrange } from './arrange.js';
import { partsOf } from './parts.js';
import { segmentAt } from './place.js';
import { read } from './read.js';
import { beginsSegment, isPunctuation, startsInterchange } from './segments.js';
import { slotAt } from './slot.js';

export const x12: Format = {
  id: 'x12',
  matches,
  read,
  slotAt,
  referenceAt: parentAt,
  nextLineAt,
  formPlaces,
  partsOf,
  segmentAt,
  arrange,
};

const ownName = /\.(?:x12|edi|837[pid]?|83[45]|82[0-9]|27[0-8]|277ca|999|997)$/i;

/** By its first segments; and by its name, where the content does not say that it is something else. */
function matches({ text, name }: Document): boolean {
  const start = beginning(text);
  if (startsInterchange(text, start) || beginsWithSegments(text, start)) return true;
  // EDIFACT shares the name .edi; JSON, XML and other marked-up text is read by who knows it.
  return ownName.test(name) && !/^(?:UN[ABH]\W|[<{[%])/.test(text.slice(start, start + 4));
}

/** Behind a byte order mark, blanks and `//` remarks. */
function beginning(text: string): number {
  let at = 0;
  for (;;) {
    while (at < text.length && (text.charCodeAt(at) <= 32 || text.charCodeAt(at) === 0xfeff)) at++;
    if (!text.startsWith('//', at)) return at;
    while (at < text.length && text.charCodeAt(at) !== 10 && text.charCodeAt(at) !== 13) at++;
  }
}

/** Segments whose first elements give them away, for texts that are too short to compare several. */
const unmistakable =
  /^(?:ST([*|^!~])\d{3}\1|GS([*|^!~])[A-Z]{2}\2|HL([*|^!~])\d+\3\d*\3\d{2}(?:\3|~|\s|$)|CLM([*|^!~])[^\s*|~]+\4[\d.]+\4\4\4\d|SV1([*|^!~])HC\W[^\s]*\5[\d.]*\5(?:UN|MJ)\5|SV2([*|^!~])\d{3,4}\6|SVC([*|^!~])HC\W)/;

/** How many pieces at the head are looked at, and how many of them must be segments that use one separator. */
const looked = 4;
const needed = 3;

function beginsWithSegments(text: string, start: number): boolean {
  const first = text.charCodeAt(start) | 32;
  if (first < 97 || first > 122) return false;
  const head = text.slice(start, start + 600);
  if (unmistakable.test(head)) return true;
  const pieces = head
    .split(/[~\r\n]+/)
    .map((piece) => piece.trimStart())
    .filter((piece) => piece !== '')
    .slice(0, looked);
  const elements = pieces.map((piece) => [2, 3].map((at) => piece.charCodeAt(at)).find((unit) => isElement(unit)));
  const element = elements.find((unit) => unit !== undefined);
  if (element === undefined) return false;
  const count = pieces.filter((piece) => beginsSegment(piece, 0, element)).length;
  return count >= needed || (count === pieces.length && count === 2 && head.includes('~'));
}

/** Words are followed by points, commas, colons, brackets; segment names by none of these. */
function isElement(unit: number): boolean {
  return isPunctuation(unit) && !'.,:;()[]{}\'"-/_'.includes(String.fromCharCode(unit));
}

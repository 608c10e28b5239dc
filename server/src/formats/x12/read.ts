/**
 * Reads a text, and after a change only those segments that may read differently: from the last checkpoint before
 * the change to the first behind it that is reached in the same context as before. From there on the text reads as it did.
 */
import type { TextChange } from '../../text/edit.js';
import type { Before, Document, Reading } from '../format.js';
import { addMoved, checkpointBefore, foundBefore, indexFrom, memoryOf, nothingFound, readingOf } from './found.js';
import type { Checkpoint, Found } from './found.js';
import { Reader } from './reader.js';
import { readWrapped } from './wrapped.js';
import { isWrapped } from './wrapping.js';

/**
 * A name, its separator, and what decides that a segment begins there:
 * so far ahead of a checkpoint the text may matter to what stands before it.
 */
const lookahead = 8;

export function read({ text }: Document, before?: Before): Reading {
  return isWrapped(text) ? readWrapped(text, readPlain, before) : readPlain(text, before);
}

/** A text whose line ends, if there are any, stand between segments. */
function readPlain(text: string, before?: Before): Reading {
  const memory = before === undefined ? undefined : memoryOf(before.reading);
  if (before !== undefined && memory !== undefined && leadsTo(text, memory.length, before.change)) {
    return readAgain(text, memory.found, before.change);
  }
  return readAll(text);
}

function leadsTo(text: string, length: number, { start, removed, added }: TextChange): boolean {
  const isInside = start >= 0 && removed >= 0 && added >= 0 && start + removed <= length;
  return isInside && length - removed + added === text.length;
}

function readAll(text: string): Reading {
  const reader = new Reader(text, nothingFound());
  const segments = reader.begin();
  while (segments.next()) reader.read(segments);
  reader.finish();
  return readingOf(reader.found, text);
}

function readAgain(text: string, earlier: Readonly<Found>, { start, removed, added }: TextChange): Reading {
  const from = restartFor(earlier, start);
  const reader = new Reader(text, from === undefined ? nothingFound() : foundBefore(earlier, from.start));
  const segments = from === undefined ? reader.begin() : reader.resume(from);
  const moved = added - removed;
  const { checkpoints } = earlier;
  // Checkpoints inside what was removed are gone with it.
  let next = indexFrom(checkpoints, start + removed);
  while (segments.next()) {
    while (next < checkpoints.length && (checkpoints[next]?.start ?? 0) + moved < segments.start) next++;
    const known = checkpoints[next];
    if (known !== undefined && known.start + moved === segments.start && reader.isAt(known, segments)) {
      reader.finish();
      addMoved(reader.found, earlier, known.start, moved, reader.ordinal - known.ordinal);
      return readingOf(reader.found, text);
    }
    reader.read(segments);
  }
  reader.finish();
  return readingOf(reader.found, text);
}

/** Where to begin again after a change at `start`; `undefined` for the beginning of the text. */
function restartFor(earlier: Readonly<Found>, start: number): Checkpoint | undefined {
  let limit = start - lookahead;
  // What separates may have been decided by text behind the change: then the whole interchange is in question.
  for (const interchange of earlier.interchanges) {
    const isInQuestion = interchange.start <= start && start <= interchange.decidedBy + lookahead;
    if (isInQuestion) limit = Math.min(limit, interchange.start);
  }
  const checkpoint = checkpointBefore(earlier, limit);
  return checkpoint === undefined || checkpoint.start === 0 ? undefined : checkpoint;
}

/** Tables in one block of bytes and back, without copying them when they are opened. */
import { Lists, TextTable } from './text-table.js';

export interface Parts {
  readonly texts: readonly TextTable[];
  readonly lists: readonly Lists[];
  readonly numbers: readonly Uint32Array[];
  readonly bytes: readonly Uint8Array[];
}

type Numbers = Uint8Array | Uint16Array | Uint32Array;

/** `CLSX`, and the version of the layout. Another version is refused, and the index is made anew. */
const magic = 0x58534c43;
const version = 1;
const headWords = 7;

/**
 * Little-endian words of 32 bits: the magic, the version, how many bytes in all, how many texts, lists, numbers and bytes;
 * for each array the bytes of a member (1, 2 or 4) and how many members; then the arrays, each at a multiple of four.
 * A text is two arrays, and so is a list.
 */
export function pack({ texts, lists, numbers, bytes }: Parts): ArrayBuffer {
  const arrays: readonly Numbers[] = [
    ...texts.flatMap((it) => [it.starts, it.units]),
    ...lists.flatMap((it) => [it.starts, it.members]),
    ...numbers,
    ...bytes,
  ];
  const head = headWords + arrays.length * 2;
  const size = arrays.reduce((sum, it) => sum + aligned(it.byteLength), head * 4);
  const block = new ArrayBuffer(size);
  const words = new Uint32Array(block, 0, head);
  words.set([magic, version, size, texts.length, lists.length, numbers.length, bytes.length]);
  let at = head * 4;
  arrays.forEach((array, index) => {
    words.set([array.BYTES_PER_ELEMENT, array.length], headWords + index * 2);
    new Uint8Array(block, at).set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
    at += aligned(array.byteLength);
  });
  return block;
}

/** `undefined` where the block is not ours, of another version, or cut off. */
export function unpack(block: ArrayBuffer): Parts | undefined {
  const arrays = arraysOf(block);
  if (arrays === undefined) return undefined;
  const [, , , textCount = 0, listCount = 0, numberCount = 0, byteCount = 0] = new Uint32Array(block, 0, headWords);
  const texts: TextTable[] = [];
  const lists: Lists[] = [];
  let at = 0;
  for (let count = 0; count < textCount + listCount; count++, at += 2) {
    const [starts, members] = [arrays[at], arrays[at + 1]];
    if (!(starts instanceof Uint32Array) || members === undefined) return undefined;
    if (starts.at(-1) !== members.length) return undefined;
    if (count >= textCount) {
      if (!(members instanceof Uint32Array)) return undefined;
      lists.push(new Lists(starts, members));
    } else {
      if (members instanceof Uint32Array) return undefined;
      texts.push(new TextTable(starts, members));
    }
  }
  const numbers = arrays.slice(at, at + numberCount).filter((it) => it instanceof Uint32Array);
  const bytes = arrays.slice(at + numberCount).filter((it) => it instanceof Uint8Array);
  if (numbers.length !== numberCount || bytes.length !== byteCount) return undefined;
  return { texts, lists, numbers, bytes };
}

function arraysOf(block: ArrayBuffer): readonly Numbers[] | undefined {
  if (block.byteLength < headWords * 4 || block.byteLength % 4 !== 0) return undefined;
  const words = new Uint32Array(block);
  if (words[0] !== magic || words[1] !== version || words[2] !== block.byteLength) return undefined;
  const [, , , texts = 0, lists = 0, numbers = 0, bytes = 0] = words;
  const count = (texts + lists) * 2 + numbers + bytes;
  const arrays: Numbers[] = [];
  let at = (headWords + count * 2) * 4;
  for (let index = 0; index < count; index++) {
    const width = words[headWords + index * 2] ?? 0;
    const length = words[headWords + index * 2 + 1] ?? 0;
    const kind = [undefined, Uint8Array, Uint16Array, undefined, Uint32Array][width];
    if (kind === undefined || at + length * width > block.byteLength) return undefined;
    arrays.push(new kind(block, at, length));
    at += aligned(length * width);
  }
  return arrays;
}

function aligned(size: number): number {
  return (size + 3) & ~3;
}

/**
 * The file of one imported set: a head that can be read by itself, then columns of numbers that are used where they lie.
 *
 *   bytes 0-3    magic, `CLX1`
 *   bytes 4-7    sum over everything from byte 8 on, as 32-bit words
 *   bytes 8-11   length of the whole file
 *   bytes 12-15  length of the head
 *   from 16      the head: JSON in ASCII, then each column at a multiple of 8
 *
 * Little-endian, as is every machine this runs on; on another the magic reads backwards and the file is refused.
 */
import { ImportProblem } from './set.js';
import type { SetHead } from './set.js';

export type Column = Uint8Array | Uint16Array | Uint32Array | Float64Array;
export type Columns = Readonly<Record<string, Column>>;

export interface IndexData {
  readonly head: SetHead;
  readonly columns: Columns;
}

/** Where a column lies: `[type, offset in bytes, count]`. */
type Place = readonly [keyof typeof types, number, number];
interface FileHead {
  readonly set: SetHead;
  readonly columns: Readonly<Record<string, Place>>;
}

const types = { u8: Uint8Array, u16: Uint16Array, u32: Uint32Array, f64: Float64Array };
const magic = 0x31584c43;
const preamble = 16;

export function writeIndex({ head, columns }: IndexData): Uint8Array<ArrayBuffer> {
  const entries = Object.entries(columns);
  const headOf = (start: number) => {
    let at = start;
    const places: Record<string, Place> = {};
    for (const [name, column] of entries) {
      places[name] = [typeOf(column), at, column.length];
      at = up8(at + column.byteLength);
    }
    return { text: ascii(JSON.stringify({ set: head, columns: places } satisfies FileHead)), end: at };
  };
  // The head tells where the columns lie, and its own length decides that: a generous guess, and blanks fill what is left.
  const start = up8(preamble + headOf(999_999_999).text.length);
  const { text, end } = headOf(start);
  const bytes = new Uint8Array(end);
  for (let index = preamble; index < start; index++) bytes[index] = text.charCodeAt(index - preamble) || 0x20;
  let at = start;
  for (const [, column] of entries) {
    bytes.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), at);
    at = up8(at + column.byteLength);
  }
  const words = new Uint32Array(bytes.buffer, 0, 4);
  words.set([magic, 0, bytes.length, start - preamble]);
  words[1] = sumOf(bytes);
  return bytes;
}

/** How many bytes of the file have to be read to know the head; `undefined` where it is no such file. */
export function headLength(first: Uint8Array): number | undefined {
  if (first.length < preamble) return undefined;
  const words = wordsOf(first.subarray(0, preamble));
  return words[0] === magic ? preamble + (words[3] ?? 0) : undefined;
}

/** Reads the head alone. @throws ImportProblem where there is none. */
export function readHead(bytes: Uint8Array): SetHead {
  return fileHead(bytes).set;
}

/** Reads a whole file. The columns are views of `bytes`. @throws ImportProblem where it is damaged. */
export function readIndex(bytes: Uint8Array): IndexData {
  // Views need their place in memory to be a multiple of 8; a copy begins at 0.
  const placed = bytes.buffer instanceof ArrayBuffer && bytes.byteOffset % 8 === 0 ? bytes : new Uint8Array(bytes);
  const words = wordsOf(placed.subarray(0, preamble));
  if (words[0] !== magic || words[2] !== placed.length) throw new ImportProblem('The index is not whole.');
  if (sumOf(placed) !== words[1]) throw new ImportProblem('The index is damaged.');
  const { set, columns } = fileHead(placed);
  // A copy or checked above: never memory shared between threads.
  const buffer = placed.buffer as ArrayBuffer;
  const views = Object.entries(columns).map(([name, [type, offset, count]]) => {
    return [name, new types[type](buffer, placed.byteOffset + offset, count)] as const;
  });
  return { head: set, columns: Object.fromEntries(views) };
}

function fileHead(bytes: Uint8Array): FileHead {
  const end = headLength(bytes);
  if (end === undefined || end > bytes.length) throw new ImportProblem('This is no index of imported data.');
  let text = '';
  for (let at = preamble; at < end; at += 4096)
    text += String.fromCharCode(...bytes.subarray(at, Math.min(end, at + 4096)));
  // Written above; the sum of the whole file vouches for it, and for a head read alone the magic does.
  const { set, columns } = JSON.parse(text) as FileHead;
  // What is not known is left out by JSON.
  return { set: { ...set, to: set.to }, columns };
}

/** A sum in which the place of a word matters, at the speed of memory. The length is a multiple of 8. */
function sumOf(bytes: Uint8Array): number {
  const words = wordsOf(bytes);
  let even = 0x811c9dc5;
  let odd = 0x01000193;
  for (let index = 2; index < words.length; index += 2) {
    even = Math.imul(even ^ (words[index] ?? 0), 0x01000193);
    odd = Math.imul(odd ^ (words[index + 1] ?? 0), 0x01000193);
  }
  return (even ^ Math.imul(odd, 31)) >>> 0;
}

function wordsOf(bytes: Uint8Array): Uint32Array {
  return bytes.byteOffset % 4 === 0
    ? new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2)
    : new Uint32Array(new Uint8Array(bytes).buffer, 0, bytes.length >> 2);
}

function typeOf(column: Column): keyof typeof types {
  if (column instanceof Uint8Array) return 'u8';
  if (column instanceof Uint16Array) return 'u16';
  return column instanceof Uint32Array ? 'u32' : 'f64';
}

function ascii(json: string): string {
  return json.replace(/[^\x20-\x7e]/g, (it) => `\\u${it.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function up8(length: number): number {
  return (length + 7) & ~7;
}

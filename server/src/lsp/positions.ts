/** Columns in UTF-8 bytes, for clients that count so. Everything else here counts in UTF-16 code units. */

export type Encoding = 'utf-16' | 'utf-8';

/** How many bytes the characters between two offsets take in UTF-8. */
export function bytesBetween(text: string, start: number, end: number): number {
  let bytes = 0;
  let at = start;
  while (at < end) {
    const point = text.codePointAt(at) ?? 0;
    bytes += widthOf(point);
    at += point > 0xffff ? 2 : 1;
  }
  return bytes;
}

/** The offset so many bytes behind `start`. Inside a character, where that begins; never past the end of its line. */
export function offsetAfter(text: string, start: number, bytes: number): number {
  let left = bytes;
  let at = start;
  while (at < text.length && left > 0) {
    const point = text.codePointAt(at) ?? 0;
    left -= widthOf(point);
    if (left < 0 || point === 10 || point === 13) break;
    at += point > 0xffff ? 2 : 1;
  }
  return at;
}

/** A lone half of a pair counts as the replacement character that it becomes on its way. */
function widthOf(point: number): number {
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point > 0xffff ? 4 : 3;
}

/** True where both ways of counting agree, which nearly every claim file is. */
export function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x7f) return false;
  return true;
}

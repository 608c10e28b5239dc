/** Bytes of a text file to text, piece by piece: UTF-8, UTF-16 with its mark, and Windows-1252, in which older files are. */

import { TextDecoder } from 'node:util';

const lineFeed = 10;
const utf8 = new TextDecoder('utf-8', { fatal: true });
/** What Windows-1252 has from 0x80 to 0x9f. Some versions of Node decode it as Latin-1. */
const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

export class TextPieces {
  #rest: Buffer = Buffer.alloc(0);
  #wide: TextDecoder | undefined;
  #isFirst = true;

  /** The text of the lines that are whole by now. */
  push(bytes: Buffer): string {
    if (this.#isFirst && bytes.length > 1) {
      this.#isFirst = false;
      if (bytes[0] === 0xff && bytes[1] === 0xfe) this.#wide = new TextDecoder('utf-16le');
      if (bytes[0] === 0xfe && bytes[1] === 0xff) this.#wide = new TextDecoder('utf-16be');
    }
    if (this.#wide !== undefined) return this.#wide.decode(bytes, { stream: true });
    const end = bytes.lastIndexOf(lineFeed) + 1;
    const whole =
      this.#rest.length === 0 ? bytes.subarray(0, end) : Buffer.concat([this.#rest, bytes.subarray(0, end)]);
    if (end === 0) {
      this.#rest = whole.length === 0 ? Buffer.from(bytes) : Buffer.concat([whole, bytes]);
      return '';
    }
    this.#rest = Buffer.from(bytes.subarray(end));
    return decoded(whole);
  }

  end(): string {
    return this.#wide?.decode() ?? decoded(this.#rest);
  }
}

function decoded(bytes: Buffer): string {
  try {
    return utf8.decode(bytes);
  } catch {
    return bytes.toString('latin1').replace(/[\u0080-\u009f]/g, (it) => windows.charAt(it.charCodeAt(0) - 0x80));
  }
}

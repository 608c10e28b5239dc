/** What is inside a zip: its files by name, and their bytes checked against the sum that the archive keeps. */
import { basename } from 'node:path';
import type { Readable } from 'node:stream';
import * as zlib from 'node:zlib';
import { fromBufferPromise, openPromise } from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';
import { ImportProblem } from '../../index.js';

export interface Member {
  /** Without folders. */
  readonly name: string;
  readonly path: string;
  /** Unpacked, in bytes. */
  readonly size: number;
  /** Unpacked. Fails at its end where a byte is not what it was. */
  readonly read: () => Promise<AsyncIterable<Buffer>>;
}

/** The members of a zip on disk or in memory. `close` when done. */
export async function openZip(from: string | Buffer): Promise<{ members: readonly Member[]; close: () => void }> {
  const options = { autoClose: false, lazyEntries: true } as const;
  const zip = await (typeof from === 'string' ? openPromise(from, options) : fromBufferPromise(from, options)).catch(
    () => {
      throw new ImportProblem('its archive is damaged or was not downloaded to the end');
    },
  );
  const members: Member[] = [];
  try {
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName.endsWith('/') || entry.isEncrypted()) continue;
      members.push({
        name: basename(entry.fileName),
        path: entry.fileName,
        size: entry.uncompressedSize,
        read: () => checked(zip, entry),
      });
    }
  } catch {
    zip.close();
    throw new ImportProblem('its archive is damaged or was not downloaded to the end');
  }
  return {
    members,
    close: () => {
      zip.close();
    },
  };
}

async function checked(zip: ZipFile, entry: Entry): Promise<AsyncIterable<Buffer>> {
  const stream: Readable = await zip.openReadStreamPromise(entry);
  // The oldest Node that VS Code brings has no such sum; the lengths are checked in any case.
  const sum = typeof zlib.crc32 === 'function' ? zlib.crc32 : undefined;
  return (async function* () {
    let value = 0;
    for await (const chunk of stream) {
      // A stream without an encoding hands out bytes; its type says `any`.
      const bytes = chunk as Buffer;
      value = sum?.(bytes, value) ?? 0;
      yield bytes;
    }
    if (sum !== undefined && value !== entry.crc32) throw new ImportProblem('its archive is damaged');
  })();
}

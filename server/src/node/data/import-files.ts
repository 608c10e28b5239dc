/** Imports files as they are downloaded: recognises them, reads them, and puts what they hold into the store. */
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { createGunzip } from 'node:zlib';
import { ImportProblem, nameOfSet, TableImport, TextImport } from '../../index.js';
import type { IndexData, ServiceDate, SetContent, SetHead, TableSource } from '../../index.js';
import { openZip } from './archive.js';
import type { Member } from './archive.js';
import { TextPieces } from './decode.js';
import { sharedTexts, sheetRows } from './sheet.js';
import type { DataStore } from './store.js';

export interface ImportOptions {
  /** The first day the data holds, where the person has said so. */
  readonly from?: ServiceDate | undefined;
  readonly signal?: AbortSignal | undefined;
  /** `done` of 0 to 1, over all files. */
  readonly onProgress?: (done: number, file: string) => void;
}

/**
 * Reads all files, then writes all sets; until then nothing is changed.
 * @throws ImportProblem with one sentence that names the file; `AbortError` where it was called off.
 */
export async function importFiles(
  paths: readonly string[],
  store: DataStore,
  options: ImportOptions = {},
): Promise<readonly ImportedFile[]> {
  store.clean();
  const sizes = await Promise.all(paths.map(sizeOf));
  const whole = sizes.reduce((sum, it) => sum + it, 0);
  let before = 0;
  const sets = new Map<string, IndexData>();
  for (const [index, path] of paths.entries()) {
    const size = sizes[index] ?? 0;
    const work = new Work(options, (share) =>
      options.onProgress?.((before + share * size) / Math.max(1, whole), basename(path)),
    );
    for (const { head, columns } of await contentsOf(path, work)) {
      const imported = `${new Date().toISOString().slice(0, 19)}Z`;
      const set = { head: { ...head, file: basename(path), imported }, columns };
      sets.set(nameOfSet(set.head), set);
    }
    before += size;
  }
  options.signal?.throwIfAborted();
  store.write([...sets.values()]);
  return [...sets].map(([name, { head }]) => ({ name, head }));
}

export interface ImportedFile {
  readonly name: string;
  readonly head: SetHead;
}

/** One file being read: knows whether it was called off, and lets others have their turn. */
class Work {
  #lastTurn = performance.now();

  constructor(
    readonly options: ImportOptions,
    readonly progress: (share: number) => void,
  ) {}

  source(file: string): TableSource {
    return { file, from: this.options.from };
  }

  async turn(): Promise<void> {
    this.options.signal?.throwIfAborted();
    if (performance.now() - this.#lastTurn < 20) return;
    await setImmediate();
    this.#lastTurn = performance.now();
    this.options.signal?.throwIfAborted();
  }
}

async function contentsOf(path: string, work: Work): Promise<readonly SetContent[]> {
  try {
    const contents = await contentsIn(path, work);
    if (contents.length > 0) return contents;
  } catch (error) {
    if (error instanceof Error && error.name === 'AbortError') throw error;
    const why = error instanceof ImportProblem ? error.message : reasonOf(error);
    throw new ImportProblem(`${basename(path)} was not imported: ${why}.`);
  }
  throw new ImportProblem(
    `${basename(path)} was not imported: it is none of the files that can be (docs/IMPORT.md lists them).`,
  );
}

function reasonOf(error: unknown): string {
  // Errors of the system and of the unpacker have a code; others have none, and then none is read.
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EISDIR') return 'it is a folder';
  if (code === 'EACCES' || code === 'EPERM') return 'it may not be read';
  if (code.startsWith('Z_') || code.startsWith('ERR_'))
    return 'its archive is damaged or was not downloaded to the end';
  return 'it could not be read';
}

async function sizeOf(path: string): Promise<number> {
  const file = await open(path).catch((error: unknown) => {
    throw new ImportProblem(`${basename(path)} was not imported: ${reasonOf(error)}.`);
  });
  const { size } = await file.stat();
  await file.close();
  return size;
}

async function contentsIn(path: string, work: Work): Promise<readonly SetContent[]> {
  const name = basename(path);
  const first = await firstBytes(path);
  const begins = (...bytes: number[]) => bytes.every((it, index) => first[index] === it);
  if (begins(0x50, 0x4b)) return zipContents(path, name, work);
  if (begins(0xfd, 0x37, 0x7a)) throw new ImportProblem('it is packed with xz; unpack it first');
  if (begins(0xd0, 0xcf, 0x11, 0xe0))
    throw new ImportProblem('it is an Excel file of the old kind (xls); save it as xlsx or csv');
  const size = await sizeOf(path);
  const stream = createReadStream(path, { highWaterMark: 1 << 18 });
  let read = 0;
  stream.on('data', (chunk) => {
    read += chunk.length;
    work.progress(read / Math.max(1, size));
  });
  try {
    if (!begins(0x1f, 0x8b)) return some(await textContent(stream, name, work));
    const unpacked = createGunzip();
    stream.on('error', (error) => unpacked.destroy(error)).pipe(unpacked);
    return some(await textContent(unpacked, name.replace(/\.gz$/i, ''), work));
  } finally {
    stream.destroy();
  }
}

async function firstBytes(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(8), 0, 8, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function textContent(stream: AsyncIterable<Buffer>, name: string, work: Work): Promise<SetContent | undefined> {
  const pieces = new TextPieces();
  const text = new TextImport(work.source(name));
  for await (const chunk of stream) {
    await work.turn();
    text.push(pieces.push(chunk));
    if (text.isUnknown) return undefined;
  }
  text.push(pieces.end());
  await work.turn();
  return text.end();
}

/** A zip may hold the same table as text and as a workbook; then the text is read, and the workbook left alone. */
async function zipContents(from: string | Buffer, name: string, work: Work): Promise<readonly SetContent[]> {
  const { members, close } = await openZip(from);
  try {
    if (members.some((it) => it.path === 'xl/workbook.xml')) return some(await workbookContent(members, name, work));
    const texts = members.filter((it) => /\.(txt|csv|tsv)$/i.test(it.name));
    const books = members.filter((it) => /\.xlsx$/i.test(it.name));
    const whole = [...texts, ...books].reduce((sum, it) => sum + it.size, 0);
    let before = 0;
    const found = new Map<string, SetContent>();
    for (const member of [...texts, ...books]) {
      const stem = member.name.slice(0, -extname(member.name).length).toLowerCase();
      const content = found.has(stem)
        ? undefined
        : await memberContent(member, new Work(work.options, (share) => { work.progress((before + share * member.size) / whole); })); // prettier-ignore
      if (content !== undefined) found.set(stem, content);
      before += member.size;
      work.progress(before / Math.max(1, whole));
    }
    return [...found.values()];
  } finally {
    close();
  }
}

async function memberContent(member: Member, work: Work): Promise<SetContent | undefined> {
  if (!/\.xlsx$/i.test(member.name)) return textContent(await counted(member, work), member.name, work);
  const chunks: Buffer[] = [];
  for await (const chunk of await member.read()) chunks.push(chunk);
  const [content] = await zipContents(Buffer.concat(chunks), member.name, work);
  return content;
}

/** The sheets in their order, until one is known. */
async function workbookContent(members: readonly Member[], name: string, work: Work): Promise<SetContent | undefined> {
  const strings = members.find((it) => it.path === 'xl/sharedStrings.xml');
  const shared = strings === undefined ? [] : await sharedTexts(await strings.read());
  const sheets = members
    .filter((it) => /^xl\/worksheets\/sheet\d+\.xml$/.test(it.path))
    .sort((a, b) => Number(/\d+/.exec(a.name)?.[0]) - Number(/\d+/.exec(b.name)?.[0]));
  for (const sheet of sheets) {
    const table = new TableImport(work.source(name));
    await sheetRows(await counted(sheet, work), shared, (row) => {
      table.row(row);
    });
    const content = table.end();
    if (content !== undefined) return content;
  }
  return undefined;
}

/** The bytes of a member, with progress told and turns taken between them. */
async function counted(member: Member, work: Work): Promise<AsyncIterable<Buffer>> {
  const chunks = await member.read();
  return (async function* () {
    let read = 0;
    for await (const chunk of chunks) {
      await work.turn();
      yield chunk;
      read += chunk.length;
      work.progress(read / Math.max(1, member.size));
    }
  })();
}

function some(content: SetContent | undefined): readonly SetContent[] {
  return content === undefined ? [] : [content];
}

import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ImportProblem, PairIndex } from '../../server/src/index.js';
import { importFiles } from '../../server/src/node/data/import-files.js';
import { DataStore } from '../../server/src/node/data/store.js';
import * as files from './files.js';
import { workbook, zip } from './zip.js';

describe('imports: files', () => {
  let folder = '';
  let store: DataStore;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'claimlint-import-'));
    store = new DataStore(join(folder, 'data'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });
  const put = (name: string, content: string | Buffer) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const names = () => store.list().map((it) => it.name);
  const refused = async (path: string, message: RegExp) => {
    const before = names();
    await assert.rejects(importFiles([path], store), (error) => {
      assert(error instanceof ImportProblem);
      assert.match(error.message, message);
      assert.match(error.message, /^[^.\n]+(\.\w+)+ was not imported: .*\.$/, 'one sentence that names the file');
      return true;
    });
    assert.deepEqual(names(), before);
    assert.deepEqual(
      readdirSync(store.folder, { recursive: true }).filter((it) => !String(it).endsWith('.clx')),
      [],
    );
  };
  const cellsOf = (text: string) =>
    text
      .trim()
      .split('\r\n')
      .map((line) => line.split('\t').map((it) => it.replaceAll('"', '')));

  it('keeps quarters side by side and puts a file of the same quarter in the place of the old', async () => {
    await importFiles([put('MUE_Eff_07-01-2026.csv', files.mue), put('MUE_Eff_10-01-2026.csv', files.mue)], store);
    await importFiles(
      [put('again Eff_07-01-2026.csv', `${files.mue}A0003,4,1 Line Edit,Nature of Service\r\n`)],
      store,
    );
    assert.deepEqual(
      store.list().map((it) => `${it.name} ${it.head.rows} ${it.head.file}`),
      [
        'limits-2026-07-01-practitioner 3 again Eff_07-01-2026.csv',
        'limits-2026-10-01-practitioner 2 MUE_Eff_10-01-2026.csv',
      ],
    );
    assert.equal(store.remove('limits-2026-07-01-practitioner'), true);
    assert.equal(store.remove('limits-2026-07-01-practitioner'), false);
    assert.equal(store.remove('../MUE_Eff_07-01-2026'), false);
    assert.deepEqual(names(), ['limits-2026-10-01-practitioner']);
  });

  it('reads the same edits from text, gzip, zip and workbook', async () => {
    const book = workbook(cellsOf(files.ptp));
    const answers = new Set<string>();
    for (const path of [
      put('ccipra-v322r0-f1.txt', files.ptp),
      put('ccipra-v322r0-f1.txt.gz', gzipSync(files.ptp)),
      put('ccipra-v322r0-f1.xlsx', book),
      put('text.zip', zip({ 'ccipra-v322r0-f1.txt': files.ptp, 'readme.txt': 'Made-up words.' })),
      put('book.zip', zip({ 'folder/ccipra-v322r0-f1.xlsx': book, 'license.pdf': '%PDF' })),
      put('both.zip', zip({ 'ccipra-v322r0-f1.xlsx': book, 'ccipra-v322r0-f1.TXT': files.ptp })),
    ]) {
      const sets = await importFiles([path], store);
      assert.equal(sets.length, 1, path);
      assert.deepEqual(names(), ['pairs-2026-07-01-practitioner-f1'], path);
      const index = new PairIndex(store.open('pairs-2026-07-01-practitioner-f1').columns);
      answers.add(JSON.stringify([...index.rows('A0001'), ...index.rows('99001')]));
    }
    assert.equal(answers.size, 1);
  });

  it('takes everything it knows out of a release archive', async () => {
    const release = zip({ 'PPRRVU2026_Jul_nonQPP.csv': files.pprrvu2026, 'PPRRVU2026_Jul_QPP.csv': files.pprrvu2026, 'GPCI2026.csv': files.gpci, 'notes.csv': 'a,b\n1,2\n' }); // prettier-ignore
    await importFiles([put('RVU26C.zip', release)], store);
    assert.deepEqual(names(), ['localities-2026-01-01', 'values-2026-07-01-nonqpp', 'values-2026-07-01-qpp']);
  });

  it('reads Windows-1252 and UTF-16', async () => {
    const list = 'Code,Description\r\n99001,Made-up “visit” – été\r\n';
    const old = Buffer.from('Code,Description\r\n99001,Made-up \x93visit\x94 \x96 \xe9t\xe9\r\n', 'latin1');
    const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(list, 'utf16le')]);
    const texts = new Set<string>();
    for (const content of [list, old, wide]) {
      const [set] = await importFiles([put('list.csv', content)], store);
      assert(set);
      texts.add(String(store.open(set.name).columns['words.text']));
    }
    assert.equal(texts.size, 1);
  });

  it('refuses what it cannot read whole, in one sentence, and changes nothing', async () => {
    await importFiles([put('Eff_07-01-2026.csv', files.mue)], store);
    const archive = zip({ 'ccipra-v322r0-f1.txt': files.ptp });
    const hurt = Buffer.from(archive);
    hurt[120] = (hurt[120] ?? 0) ^ 0xff;
    await refused(put('cut.zip', archive.subarray(0, archive.length - 30)), /damaged or was not downloaded to the end/);
    await refused(put('hurt.zip', hurt), /damaged/);
    await refused(put('cut.txt.gz', gzipSync(files.ptp).subarray(0, 150)), /damaged or was not downloaded to the end/);
    await refused(put('cut-v322r0.txt', files.ptp.slice(0, -50)), /it breaks off in line 11/);
    await refused(put('letter.txt', 'Dear Sir or Madam,\n'), /none of the files/);
    await refused(put('empty.csv', ''), /none of the files/);
    await refused(put('old.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0])), /save it as xlsx or csv/);
    await refused(put('packed.xz', Buffer.from([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0])), /unpack it first/);
    await refused(join(folder, 'nowhere.csv'), /no such file/);
    // One bad file among good ones: none is taken.
    await assert.rejects(
      importFiles([put('HCPC2026_OCT_ANWEB.csv', files.hcpcsCsv), join(folder, 'letter.txt')], store),
      ImportProblem,
    );
    assert.deepEqual(names(), ['limits-2026-07-01-practitioner']);
  });

  it('can be called off, tells how far it is, and changes nothing then', async () => {
    const many =
      files.ptp + 'A0005\tB0002\t\t20180701\t*\t1\tMisuse of column two code with column one code\r\n'.repeat(40_000);
    const path = put('ccipra-v322r0-f1.txt', many);
    const cancel = new AbortController();
    const shares: number[] = [];
    const onProgress = (done: number) => {
      shares.push(done);
      if (done > 0.4) cancel.abort();
    };
    await assert.rejects(importFiles([path], store, { signal: cancel.signal, onProgress }), { name: 'AbortError' });
    assert.deepEqual(names(), []);
    assert(shares.length > 2 && shares.every((it, index) => it >= (shares[index - 1] ?? 0) && it <= 1));
  });

  it('leaves a damaged set out of the list only where its head is gone, and refuses to open it', async () => {
    await importFiles([put('Eff_07-01-2026.csv', files.mue)], store);
    const path = join(store.folder, 'limits-2026-07-01-practitioner.clx');
    const bytes = readFileSync(path);
    writeFileSync(path, bytes.subarray(0, bytes.length - 8));
    assert.throws(() => store.open('limits-2026-07-01-practitioner'), ImportProblem);
    writeFileSync(path, 'nothing of ours');
    assert.deepEqual(names(), []);
  });
});

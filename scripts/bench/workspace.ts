/**
 * A folder of 2,000 mixed files, checked by the server in the background while somebody goes on asking: how long it takes,
 * how long anybody waits, what it keeps. The server is a process of its own, as in an editor.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';
import {
  createProtocolConnection,
  DidOpenTextDocumentNotification,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  ReferencesRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import type { Location } from 'vscode-languageserver-protocol/node';
import { batchOf } from './claims.js';

export interface WorkspaceFigures {
  readonly files: number;
  readonly withClaims: number;
  readonly findings: number;
  /** In milliseconds, from the beginning to the last file; `read` is what it takes to read the files and nothing else. */
  readonly took: number;
  readonly read: number;
  /** Of every hover asked meanwhile, in milliseconds. */
  readonly waits: readonly number[];
  /** The same with nothing in the background: what the machine itself makes one wait. */
  readonly waitsAtRest: readonly number[];
  /** To find a code in all files. */
  readonly references: number;
  /** Milliseconds of processor time in two idle seconds. */
  readonly idle: number;
}

interface Status {
  readonly isBusy: boolean;
  readonly files: number;
  readonly withClaims: number;
  readonly findings: number;
}

export async function checkWorkspace(): Promise<WorkspaceFigures> {
  const folder = mkdtempSync(path.join(tmpdir(), 'claimlint-'));
  try {
    writeFolder(folder);
    const from = performance.now();
    readAll(folder);
    const read = performance.now() - from;
    return { ...(await serve(folder)), read };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** One in five holds claims; the rest is what lies about in folders. Beside them stand folders nobody looks into. */
function writeFolder(folder: string): void {
  const note =
    '# Visit 2026-03-02\n\nOT daily note. Patient tolerated treatment well.\n\n## Billing\n\n- 97110 x2, 30 min\n';
  const words = 'Nothing here is billed. Call 97760 when it rains.\n'.repeat(200);
  const contents: readonly (readonly [name: string, text: string])[] = [
    ['batch.837', batchOf(30_000)],
    ['charges.csv', `CPT,Modifier1,Units,DOS\n${'97110,GP,1,03/02/2026\n97530,,1,03/02/2026\n'.repeat(20)}`],
    ['visit.note.md', note],
    ['claim.json', readFileSync(new URL('../../examples/therapy-claim.fhir.json', import.meta.url), 'utf8')],
    ['readme.md', words],
    [
      'data.json',
      JSON.stringify({ rows: Array.from({ length: 400 }, (_, id) => ({ id, zip: '97760', words: 'none' })) }),
    ],
    ['table.csv', `name,city,zip\n${'EXAMPLE,PRINEVILLE,97754\n'.repeat(400)}`],
    ['settings.yaml', 'a:\n  - b: 1\n'.repeat(300)],
    ['log.txt', words],
    ['list.tsv', 'a\tb\tc\n'.repeat(500)],
  ];
  for (let index = 0; index < 2000; index++) {
    const at = path.join(folder, `part-${index % 50}`);
    mkdirSync(at, { recursive: true });
    // The first four kinds hold claims, and each of them is one file in twenty.
    const kind = index % 5 === 0 ? (index / 5) % 4 : 4 + (index % 6);
    const [name, text] = contents[kind] ?? ['none.txt', ''];
    writeFileSync(path.join(at, `${index}-${name}`), text);
  }
  const other = path.join(folder, 'node_modules', 'other');
  mkdirSync(other, { recursive: true });
  for (let index = 0; index < 1000; index++) writeFileSync(path.join(other, `${index}.md`), words);
}

function readAll(folder: string): void {
  for (const it of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (it.isFile() && !it.parentPath.includes('node_modules')) readFileSync(path.join(it.parentPath, it.name), 'utf8');
  }
}

async function serve(folder: string): Promise<Omit<WorkspaceFigures, 'read'>> {
  const outfile = path.join(import.meta.dirname, 'server.cjs');
  const entry = path.join(import.meta.dirname, '..', '..', 'server', 'src', 'node', 'ipc.ts');
  buildSync({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    mainFields: ['module', 'main'],
    logLevel: 'error',
  });
  const server = spawn(process.execPath, ['--max-semi-space-size=64', outfile, '--stdio', '--clientProcessId=1']);
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  connection.listen();
  try {
    const root = pathToFileURL(folder).href;
    const workspaceFolders = [{ uri: root, name: 'mixed' }];
    const capabilities = { workspace: { workspaceFolders: true }, textDocument: { diagnostic: {} } };
    const params = { processId: null, rootUri: null, workspaceFolders, capabilities };
    await connection.sendRequest(InitializeRequest.method, params);
    await connection.sendNotification(InitializedNotification.type, {});
    const uri = `${root}/open.claim.csv`;
    const textDocument = { uri, languageId: 'csv', version: 1, text: '97110,GP,1,2026-03-02\n' };
    await connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
    const asked = { textDocument: { uri }, position: { line: 0, character: 2 } };
    // The first hover makes the knowledge, whatever happens in the background.
    await connection.sendRequest(HoverRequest.type, asked);
    const begin = performance.now();
    const waits: number[] = [];
    const hover = async (into: number[]) => {
      await new Promise((resolve) => setTimeout(resolve, 10));
      const from = performance.now();
      await connection.sendRequest(HoverRequest.type, asked);
      into.push(performance.now() - from);
    };
    let status: Status = { isBusy: true, files: 0, withClaims: 0, findings: 0 };
    while (status.isBusy || status.files === 0) {
      await hover(waits);
      status = await connection.sendRequest<Status>('claimlint/workspace', {});
    }
    const took = performance.now() - begin;
    const from = performance.now();
    const context = { includeDeclaration: true };
    const found = await connection.sendRequest<Location[]>(ReferencesRequest.method, { ...asked, context });
    const references = performance.now() - from;
    if (found.length < 1000) throw new Error('the index of the workspace is not there');
    const waitsAtRest: number[] = [];
    for (let index = 0; index < 200; index++) await hover(waitsAtRest);
    const before = processorTime(server.pid);
    await new Promise((resolve) => setTimeout(resolve, 2000));
    const { files, withClaims, findings } = status;
    return {
      files,
      withClaims,
      findings,
      took,
      waits,
      waitsAtRest,
      references,
      idle: processorTime(server.pid) - before,
    };
  } finally {
    connection.dispose();
    server.kill();
    rmSync(outfile, { force: true });
  }
}

/** Of a process, in milliseconds; 0 where the platform does not tell. */
function processorTime(pid: number | undefined): number {
  try {
    const fields = readFileSync(`/proc/${pid ?? 0}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    // Ticks of a hundredth of a second, in user code and in the kernel.
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return 0;
  }
}

/** Requests of our own about imported data: bring it in, list it, remove it. */
import type { CancellationToken, Connection, WorkDoneProgressReporter } from 'vscode-languageserver';
import { ImportProblem } from '../index.js';
import type { ImportedData, Runtime } from './runtime.js';
import { isRecord } from './settings.js';

/** `{ uris, workDoneToken }` → `{ imported }`, `{ problem }` with one sentence, or `{ cancelled: true }`. */
export const importRequest = 'claimlint/import';
/** → `[{ name, description }]` */
export const dataRequest = 'claimlint/data';
/** `{ name }` → whether there was one of that name. */
export const removeDataRequest = 'claimlint/removeData';

export type ImportAnswer =
  { readonly imported: readonly ImportedData[] } | { readonly problem: string } | { readonly cancelled: true };

const notHere = 'In the browser, Claimlint has no disk to keep code data on. Import it in VS Code on the desktop.';

/** `onChange` is called once other data is there. */
export function answerDataRequests(connection: Connection, runtime: Runtime, onChange: () => void): void {
  connection.onRequest(importRequest, async (asked: unknown, token: CancellationToken): Promise<ImportAnswer> => {
    const uris =
      isRecord(asked) && Array.isArray(asked['uris']) ? asked['uris'].filter((it) => typeof it === 'string') : [];
    if (runtime.data === undefined) return { problem: notHere };
    const progress = isRecord(asked) ? progressFor(connection, asked['workDoneToken']) : undefined;
    progress?.begin('Importing code data', 0, '', true);
    try {
      const imported = await runtime.data.importFiles(uris, token, (done, file) => {
        progress?.report(Math.round(done * 100), file);
      });
      onChange();
      return { imported };
    } catch (error) {
      if (token.isCancellationRequested) return { cancelled: true };
      const problem =
        error instanceof ImportProblem ? error.message : 'The data could not be written; nothing was changed.';
      return { problem };
    } finally {
      progress?.done();
    }
  });
  const stop = runtime.data?.watch(onChange);
  connection.onShutdown(() => stop?.());
  connection.onRequest(dataRequest, () => runtime.data?.list() ?? []);
  connection.onRequest(removeDataRequest, (asked: unknown) => {
    const name = isRecord(asked) ? asked['name'] : undefined;
    const isRemoved = typeof name === 'string' && runtime.data?.remove(name) === true;
    if (isRemoved) onChange();
    return isRemoved;
  });
}

function progressFor(connection: Connection, token: unknown): WorkDoneProgressReporter | undefined {
  return typeof token === 'string' || typeof token === 'number'
    ? connection.window.attachWorkDoneProgress(token)
    : undefined;
}

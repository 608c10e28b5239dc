/** The claim under the cursor as a form, for clients that can show one. */
import { formAsHtml, tally } from '../index.js';
import { isPosition } from './from-protocol.js';
import { isRecord } from './settings.js';
import type { Workspace } from './workspace.js';

/** `{ uri, position }` → `PreviewAnswer`, or `null` where the document holds no claim. */
export const previewRequest = 'claimlint/preview';

export interface PreviewAnswer {
  /** `Claim 2 of 5`. */
  readonly title: string;
  /** The body of an HTML document, without script and style; `data-span` are UTF-16 offsets in this version. */
  readonly html: string;
  /** In one line, for those who hear the page: `2 errors, 1 warning`. */
  readonly said: string;
  readonly version: number;
}

export async function previewFor(workspace: Workspace, asked: unknown): Promise<PreviewAnswer | null> {
  if (!isRecord(asked) || typeof asked['uri'] !== 'string' || !isPosition(asked['position'])) return null;
  const served = await workspace.served(asked['uri']);
  const form = served?.analysis.formAt(served.document.offsetAt(asked['position']));
  if (served === undefined || form === undefined) return null;
  const title = `Claim ${form.number} of ${form.of}`;
  return { title, html: formAsHtml(form), said: `${title}: ${tally(form.all)}`, version: served.document.version };
}

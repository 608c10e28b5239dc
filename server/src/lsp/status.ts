/** What a client can show beside a document: what it was read as, by which profile it is judged, what was not checked. */
import type { NotChecked } from '../index.js';
import { isRecord } from './settings.js';
import type { Unread, Workspace } from './workspace.js';

/** `{ uri }` → `DocumentStatus`, why the document is not read, or `null` where it holds no claim. */
export const statusRequest = 'claimlint/status';

export interface DocumentStatus {
  /** In the field's words: `837P`, `FHIR Claim`. */
  readonly kind: string;
  readonly claims: number;
  readonly lines: number;
  readonly findings: number;
  readonly suppressed: number;
  /** Profiles by which its claims are judged; `assumed` where nobody says who pays. */
  readonly profiles: readonly { readonly id: string; readonly isAssumed: boolean }[];
  /** The youngest day the built-in data speaks for. */
  readonly dataAsOf: string;
  readonly notChecked: readonly NotChecked[];
}

export async function statusFor(workspace: Workspace, asked: unknown): Promise<DocumentStatus | Unread | null> {
  if (!isRecord(asked) || typeof asked['uri'] !== 'string') return null;
  const served = await workspace.served(asked['uri']);
  if (served === undefined) return (await workspace.unreadOf(asked['uri'])) ?? null;
  const { analysis } = served;
  const { reading, result, linter } = analysis;
  const profiles = new Map<string, boolean>();
  for (const { claim } of reading.claims) {
    const { id, isAssumed } = linter.profiles.for(claim.payer);
    profiles.set(id, (profiles.get(id) ?? true) && isAssumed);
  }
  return {
    kind: reading.kind,
    claims: reading.claims.length,
    lines: reading.claims.reduce((sum, { claim }) => sum + claim.lines.length, 0),
    findings: result.findings.length,
    suppressed: result.count,
    profiles: [...profiles].map(([id, isAssumed]) => ({ id, isAssumed })),
    dataAsOf: linter.knowledge.asOf,
    notChecked: [...result.notChecked, ...analysis.unjudged()],
  };
}

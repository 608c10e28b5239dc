/** A line above each claim: what it comes to. */
import type { CodeLens, CodeLensParams } from 'vscode-languageserver';
import { counted, dollarsOf, summaryOf } from '../index.js';
import type { ClaimSummary } from '../index.js';
import { isRecord } from './settings.js';
import type { Workspace } from './workspace.js';

/** In a file with more claims, lenses would be a forest. */
const mostClaims = 2000;

export interface Lenses {
  readonly lenses: (asked: CodeLensParams) => Promise<CodeLens[]>;
  /** The words are put together for those that are shown. */
  readonly resolve: (lens: CodeLens) => Promise<CodeLens>;
}

export function lensesFor(workspace: Workspace): Lenses {
  return {
    lenses: async ({ textDocument: { uri } }) => {
      const served = await workspace.served(uri);
      if (served?.settings.codeLens !== true) return [];
      const { claims } = served.analysis.reading;
      if (claims.length > mostClaims) return [];
      return claims.map(({ start }, index) => {
        const position = served.document.positionAt(start);
        return { range: { start: position, end: position }, data: { uri, index } };
      });
    },
    resolve: async (lens) => {
      const data: unknown = lens.data;
      if (!isRecord(data) || typeof data['uri'] !== 'string' || typeof data['index'] !== 'number') return lens;
      const served = await workspace.served(data['uri']);
      const claim = served?.analysis.reading.claims[data['index']]?.claim;
      if (served === undefined || claim === undefined) return lens;
      const findings = served.analysis.result.findings.filter((it) => it.claim === claim).length;
      return {
        ...lens,
        command: { title: words(summaryOf(claim, served.analysis.linter.knowledge), findings), command: '' },
      };
    },
  };
}

function words({ lines, timed, charged, stated, medicare }: ClaimSummary, findings: number): string {
  const parts = [counted(lines, 'service line')];
  if (timed !== undefined) {
    const { minutes, byTotal, byMidpoint, billed } = timed;
    const both =
      byTotal === byMidpoint ? counted(byTotal, 'unit') : `${counted(byTotal, 'unit')} (by midpoint ${byMidpoint})`;
    parts.push(`${counted(minutes, 'timed minute')} make ${both}, billed ${billed}`);
  }
  if (charged !== undefined) {
    const differs = stated !== undefined && stated !== charged;
    parts.push(
      differs ? `$${dollarsOf(charged)} on lines, $${dollarsOf(stated)} on the claim` : `$${dollarsOf(charged)}`,
    );
  }
  if (medicare !== undefined) {
    const { amount, year, priced, unpriced } = medicare;
    const of = unpriced === 0 ? '' : ` for ${priced} of ${counted(priced + unpriced, 'line')}`;
    parts.push(`Medicare about $${dollarsOf(amount)}${of} (${year}, national estimate)`);
  }
  if (findings > 0) parts.push(counted(findings, 'finding'));
  return parts.join(' · ');
}

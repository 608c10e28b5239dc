/** What is reported of each document. How it reaches the client is for `delivery` to know. */
import type { Diagnostic, DiagnosticRelatedInformation, Position, Range } from 'vscode-languageserver';
import type { Analysis, Finding, TextChange } from '../index.js';
import type { Runtime } from './runtime.js';
import { diagnosticOf } from './to-protocol.js';
import { Typing } from './typing.js';
import type { Served, Workspace } from './workspace.js';

/** What the client is told of one document. The same `resultId` means the same diagnostics. */
export interface Report {
  readonly resultId: string;
  readonly reported: readonly Reported[];
}

/** A finding and how the client knows it. */
export interface Reported {
  readonly finding: Finding;
  readonly diagnostic: Diagnostic;
}

export class Reports {
  readonly #workspace: Workspace;
  readonly #typings = new Map<string, Typing>();
  readonly #last = new Map<string, Report>();
  readonly #newTyping: (uri: string) => Typing;
  #count = 0;

  /** `rested` is called with a document whose withheld findings may now be shown. */
  constructor(workspace: Workspace, later: Runtime['later'], rested: (uri: string) => void) {
    this.#workspace = workspace;
    this.#newTyping = (uri) =>
      new Typing(later, () => {
        rested(uri);
      });
  }

  edited(uri: string, changes: readonly TextChange[]): void {
    this.#typingOf(uri).edited(changes);
  }

  closed(uri: string): void {
    this.#typings.get(uri)?.close();
    this.#typings.delete(uri);
    this.#last.delete(uri);
  }

  async reportOf(uri: string): Promise<Report> {
    const served = await this.#workspace.served(uri);
    const reported = served === undefined ? [] : this.#visible(uri, served);
    const last = this.#last.get(uri);
    const isSame = last !== undefined && isAlike(last.reported, reported);
    const report = { resultId: isSame ? last.resultId : `${++this.#count}`, reported };
    this.#last.set(uri, report);
    return report;
  }

  #visible(uri: string, { document, analysis }: Served): readonly Reported[] {
    const findings = this.#typingOf(uri).show(findingsOf(analysis));
    return findings.map((finding) => ({ finding, diagnostic: diagnosticOf(document, finding) }));
  }

  #typingOf(uri: string): Typing {
    let typing = this.#typings.get(uri);
    if (typing === undefined) {
      typing = this.#newTyping(uri);
      this.#typings.set(uri, typing);
    }
    return typing;
  }
}

/** True where the client would see no difference. The rest of a diagnostic follows from its rule and its words. */
function isAlike(before: readonly Reported[], now: readonly Reported[]): boolean {
  const isSame = (one: Diagnostic, two: Diagnostic) =>
    one.code === two.code &&
    one.message === two.message &&
    one.severity === two.severity &&
    isSameRange(one.range, two.range) &&
    areSame(one.relatedInformation ?? [], two.relatedInformation ?? [], isSameRelated);
  return areSame(before, now, (one, two) => isSame(one.diagnostic, two.diagnostic));
}

function isSameRelated(one: DiagnosticRelatedInformation, two: DiagnosticRelatedInformation): boolean {
  return one.message === two.message && isSameRange(one.location.range, two.location.range);
}

function areSame<T>(before: readonly T[], now: readonly T[], isSame: (one: T, two: T) => boolean): boolean {
  if (before.length !== now.length) return false;
  return before.every((one, at) => {
    const two = now[at];
    return two !== undefined && isSame(one, two);
  });
}

function isSameRange(one: Range, two: Range): boolean {
  return isSamePosition(one.start, two.start) && isSamePosition(one.end, two.end);
}

function isSamePosition(one: Position, two: Position): boolean {
  return one.line === two.line && one.character === two.character;
}

/** The findings, and what could not be read, told in the same way. */
export function findingsOf({ reading, result }: Analysis): readonly Finding[] {
  // Editors have their own word on broken JSON and YAML; twice would be noise.
  if (reading.format === 'fhir' || reading.format === 'template') return result.findings;
  return [...result.findings, ...reading.problems.map(unread)];
}

function unread({ message, span }: Analysis['reading']['problems'][number]): Finding {
  const nothing = { code: undefined, place: undefined, address: undefined, claim: undefined, start: 0 };
  return { rule: 'not-read', severity: 'information', message, span, fixes: [], related: [], ...nothing };
}

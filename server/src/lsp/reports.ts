/** What is reported of each document. How it reaches the client is for `delivery` to know. */
import type { Diagnostic } from 'vscode-languageserver';
import type { Finding, TextChange } from '../index.js';
import type { Runtime } from './runtime.js';
import { diagnosticOf } from './to-protocol.js';
import { Typing } from './typing.js';
import type { Workspace } from './workspace.js';

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
  /** By document: the diagnostics last reported, as text, and their id. */
  readonly #last = new Map<string, { readonly resultId: string; readonly text: string }>();
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
    const findings = served === undefined ? [] : this.#typingOf(uri).show(served.analysis.result.findings);
    const reported = findings.flatMap((finding) =>
      served === undefined ? [] : [{ finding, diagnostic: diagnosticOf(served.document, finding) }],
    );
    const text = JSON.stringify(reported.map((it) => it.diagnostic));
    const last = this.#last.get(uri);
    const resultId = last?.text === text ? last.resultId : `${++this.#count}`;
    this.#last.set(uri, { resultId, text });
    return { resultId, reported };
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

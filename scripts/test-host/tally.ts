import type { Message } from './messages.js';

export interface Failure {
  readonly title: string;
  readonly reason: string;
}

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly failures: readonly Failure[];
}

/** Counts what a suite says of itself, test by test, and passes each on to be printed as it comes. */
export class Tally {
  hasStarted = false;
  #announced = 0;
  #hasEnded = false;
  #passed = 0;
  readonly #failures: Failure[] = [];
  readonly #print: (line: string) => void;

  constructor(print: (line: string) => void) {
    this.#print = print;
  }

  take(message: Exclude<Message, { type: 'ask' }>): void {
    switch (message.type) {
      case 'here':
        this.hasStarted = true;
        break;
      case 'start':
        this.#announced = message.tests;
        break;
      case 'pass':
        this.#passed += 1;
        this.#print(`  ✓ ${message.title} (${message.ms} ms)`);
        break;
      case 'fail':
        this.#failures.push({ title: message.title, reason: message.reason });
        this.#print(`  ✗ ${message.title}\n${indent(message.reason)}`);
        break;
      case 'end':
        this.#hasEnded = true;
        break;
      case 'figure':
        break;
    }
  }

  /** What was announced and not told of is a failure: the host may have died in the middle. */
  counts(reason: string): Counts {
    const failures = [...this.#failures];
    const missing = this.#announced - this.#passed - failures.length;
    if (!this.#hasEnded)
      failures.push({ title: 'the suite', reason: reason || 'The extension host ended before the suite did.' });
    else if (missing > 0) failures.push({ title: 'the suite', reason: `${missing} tests were not run.` });
    else if (this.#announced === 0 && failures.length === 0)
      failures.push({ title: 'the suite', reason: 'It has no tests.' });
    return { passed: this.#passed, failed: failures.length, failures };
  }
}

export function indent(text: string): string {
  return text.replace(/^/gm, '      ');
}

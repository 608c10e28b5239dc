/**
 * Whom a line concerns. A batch has a hundred thousand lines of a few hundred kinds, so rules are asked of each kind once, and
 * of each line only those that it concerns.
 */
import type { ServiceLine } from '../claim/claim.js';
import type { LineKind } from '../rules/rule.js';
import type { Checker } from './checker.js';

/** Those that say something of a line, and those that say something of each claim that has such a line. */
export interface Concerned {
  readonly ofLines: readonly Checker[];
  readonly ofClaims: readonly Checker[];
}

/** A step on the way from a day over a code and its modifiers, one after the other. */
interface Step {
  readonly next: Map<string | undefined, Step>;
  concerned: Concerned | undefined;
}

/** How many steps are remembered: more than a batch has, fewer than a broken one could make up. */
const most = 20_000;

export class Kinds {
  #steps = 0;
  #first = this.#step();

  /** Among all are those that say something of every line. */
  constructor(readonly all: Concerned) {}

  concernedBy({ code, modifiers, serviceDate }: ServiceLine): Concerned {
    let step = this.#after(this.#after(this.#first, serviceDate?.value), code?.value);
    for (const it of modifiers) step = this.#after(step, it.value);
    return (step.concerned ??= this.#concernedBy({
      code: code?.value,
      modifiers: modifiers.map((it) => it.value),
      on: serviceDate?.value,
    }));
  }

  #concernedBy(kind: LineKind): Concerned {
    const { ofLines, ofClaims } = this.all;
    const concerned = new Set([...new Set([...ofLines, ...ofClaims])].filter((it) => it.isConcernedBy(kind)));
    return { ofLines: ofLines.filter((it) => concerned.has(it)), ofClaims: ofClaims.filter((it) => concerned.has(it)) };
  }

  #after(step: Step, value: string | undefined): Step {
    let next = step.next.get(value);
    if (next === undefined) {
      next = this.#step();
      step.next.set(value, next);
    }
    return next;
  }

  #step(): Step {
    if (++this.#steps > most) {
      this.#steps = 0;
      this.#first = this.#step();
    }
    return { next: new Map(), concerned: undefined };
  }
}

/**
 * Whom a claim and its lines concern. A batch has a hundred thousand lines of a few hundred kinds, which stand together in
 * claims in the same few ways: rules are asked of each kind and of each such claim once, and called only where it concerns them.
 */
import type { ServiceLine } from '../claim/claim.js';
import type { LineKind } from '../rules/rule.js';
import type { Checker } from './checker.js';

/** Those that say something of lines, and those that say something of claims. */
export interface Concerned {
  readonly ofLines: readonly Checker[];
  readonly ofClaims: readonly Checker[];
}

/** A kind of line, and whom it concerns. */
interface KnownKind extends Concerned {
  /** `undefined`: something on the line could not be read, and it is of no kind. */
  readonly kind: LineKind | undefined;
}

/** Lines of which kinds stand in a claim, and whom that concerns. */
export interface Group {
  /** One for each line. */
  readonly lines: readonly KnownKind[];
  readonly ofClaims: readonly Checker[];
}

/** A step on the way from the day of a line over all that makes its kind. */
interface KindStep {
  readonly next: Map<string | undefined, KindStep>;
  known: KnownKind | undefined;
}

/** A step on the way from the first line of a claim to the last. */
interface GroupStep {
  readonly lines: readonly KnownKind[];
  readonly next: Map<KnownKind, GroupStep>;
  known: Group | undefined;
}

/** How many steps are remembered: more than a batch has, fewer than a broken one could make up. */
const most = 20_000;

/** Telling kinds apart takes as long as so many rules do: with fewer on, all are called for all lines. */
const fewest = 6;

export class Kinds {
  readonly #all: Concerned;
  readonly #areWorthIt: boolean;
  readonly #ofNoKind: KnownKind;
  #steps = 0;
  #firstKind: KindStep = { next: new Map(), known: undefined };
  #firstGroup: GroupStep = { lines: [], next: new Map(), known: undefined };

  constructor(all: Concerned) {
    this.#all = all;
    this.#areWorthIt = all.ofLines.length + all.ofClaims.length >= fewest;
    this.#ofNoKind = { ...all, kind: undefined };
  }

  groupOf(lines: readonly ServiceLine[]): Group {
    if (this.#steps > most) this.#forget();
    let step = this.#firstGroup;
    for (const line of lines) {
      const kind = this.#areWorthIt && line.unread === undefined ? this.#kindOf(line) : this.#ofNoKind;
      step = step.next.get(kind) ?? this.#longer(step, kind);
    }
    return (step.known ??= { lines: step.lines, ofClaims: this.#concernedByGroup(step.lines) });
  }

  #concernedByGroup(lines: readonly KnownKind[]): readonly Checker[] {
    const kinds = lines.flatMap(({ kind }) => kind ?? []);
    const isWhole = kinds.length === lines.length;
    return this.#all.ofClaims.filter((it) =>
      it.check.concerns === undefined
        ? !isWhole || it.isConcernedByGroup(kinds)
        : lines.some(({ ofClaims }) => ofClaims.includes(it)),
    );
  }

  #kindOf(line: ServiceLine): KnownKind {
    const { code, modifiers, serviceDate, lastDate, placeOfService, taxonomy, discipline } = line;
    let step = this.#after(this.#firstKind, serviceDate?.value);
    step = this.#after(step, lastDate?.value);
    step = this.#after(step, placeOfService?.value);
    step = this.#after(step, taxonomy?.value);
    step = this.#after(step, discipline?.discipline);
    step = this.#after(step, code?.value);
    for (const it of modifiers) step = this.#after(step, it.value);
    return (step.known ??= this.#knownOf({
      code: code?.value,
      modifiers: modifiers.map((it) => it.value),
      on: serviceDate?.value,
      last: lastDate?.value,
      place: placeOfService?.value,
      taxonomy: taxonomy?.value,
      discipline: discipline?.discipline,
    }));
  }

  #knownOf(kind: LineKind): KnownKind {
    const { ofLines, ofClaims } = this.#all;
    const concerned = new Set([...new Set([...ofLines, ...ofClaims])].filter((it) => it.isConcernedBy(kind)));
    return {
      kind,
      ofLines: ofLines.filter((it) => concerned.has(it)),
      ofClaims: ofClaims.filter((it) => concerned.has(it)),
    };
  }

  #after(step: KindStep, value: string | undefined): KindStep {
    let next = step.next.get(value);
    if (next === undefined) {
      this.#steps++;
      next = { next: new Map(), known: undefined };
      step.next.set(value, next);
    }
    return next;
  }

  #longer(step: GroupStep, kind: KnownKind): GroupStep {
    this.#steps++;
    const longer: GroupStep = { lines: [...step.lines, kind], next: new Map(), known: undefined };
    step.next.set(kind, longer);
    return longer;
  }

  #forget(): void {
    this.#steps = 0;
    this.#firstKind = { next: new Map(), known: undefined };
    this.#firstGroup = { lines: [], next: new Map(), known: undefined };
  }
}

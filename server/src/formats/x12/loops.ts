/** How deep the loops are in which a segment stands. Good enough to draw by; nothing is judged by it. */
import { CLM, CLP, GE, GS, HL, IEA, ISA, LX, NM1, SBR, SE, ST, SVC, SVD } from './ids.js';
import { idOf } from './segments.js';
import type { Segment } from './segments.js';

const INS = idOf('INS');
const HD = idOf('HD');
const N1 = idOf('N1');

/** Levels of the hierarchy are the outermost; a loop of a name is the innermost. */
const hierarchy = 0;
const header = 1;
const claim = 2;

interface Loop {
  readonly rank: number;
  /** HL01, of a level. */
  readonly level: string;
}

export class Loops {
  #open: Loop[] = [];
  #isRemittance = false;
  /** A text that begins within a transaction is not set in for it. */
  #outermost = 0;

  /** Of the segments in their order: 0 for the envelope, 1 for what stands directly in a transaction. */
  depthOf(segment: Segment): number {
    switch (segment.id) {
      case ST:
        this.#isRemittance = segment.isQualifiedBy('835');
        this.#open = [];
        this.#outermost = 1;
        return 0;
      case ISA:
      case GS:
      case SE:
      case GE:
      case IEA:
        this.#open = [];
        return 0;
      case HL: {
        const parent = segment.value(2);
        const at = parent === '' ? -1 : this.#open.findLastIndex((it) => it.level === parent);
        this.#open.length = at + 1;
        return this.#enter({ rank: hierarchy, level: segment.value(1) });
      }
      default: {
        const rank = this.#rankOf(segment.id);
        if (rank === undefined) return this.#outermost + this.#open.length;
        while (this.#open.length > 0 && (this.#open.at(-1)?.rank ?? 0) >= rank) this.#open.pop();
        return this.#enter({ rank, level: '' });
      }
    }
  }

  #enter(loop: Loop): number {
    this.#open.push(loop);
    return this.#outermost + this.#open.length - 1;
  }

  /** Of a segment that begins a loop. */
  #rankOf(id: number): number | undefined {
    switch (id) {
      case CLM:
      case CLP:
      case INS:
        return claim;
      case LX:
        // In a remittance advice it numbers claims, in a claim its lines.
        return this.#isRemittance ? header : claim + 1;
      case SVC:
      case HD:
        return claim + 1;
      case SVD:
        return claim + 2;
      case SBR:
        // Of a claim, another payer; of a level, the one it is about.
        return this.#open.some((it) => it.rank === claim) ? claim + 2 : undefined;
      case NM1:
      case N1:
        return claim + 3;
      default:
        return undefined;
    }
  }
}

import type { Span } from '../text/span.js';

/**
 * Something wrong with how the file is put together, or with who bills, which no claim in it shows. One a cause: what follows from it is left out.
 * Spans are absolute.
 */
export interface Fault {
  readonly kind:
    | 'segment-count'
    | 'transaction-count'
    | 'group-count'
    | 'control-number'
    | 'unknown-segment'
    | 'foreign-segment'
    | 'unknown-qualifier'
    | 'missing-parent'
    | 'missing-billing-provider'
    | 'missing-claim'
    | 'missing-service-line'
    | 'billing-npi'
    | 'billing-taxonomy';
  readonly span: Span;
  /** Where it stands, in the words of the format: `SE01`. */
  readonly address: string;
  /** Counts, control numbers and identifiers of segments: never a value that could be a person's. */
  readonly facts: Readonly<Record<string, string>>;
  /** What would be right, where that is known. */
  readonly expected?: string;
}

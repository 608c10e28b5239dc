/** What a rule found, and where. */
import type { Claim, Place } from '../claim/claim.js';
import type { Fix, Related, Severity } from '../rules/rule.js';
import type { Span } from '../text/span.js';

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** Absolute. */
  readonly span: Span;
  readonly code: string | undefined;
  readonly place: Place | undefined;
  /** Where it stands, in the words of the format. */
  readonly address: string | undefined;
  /** Worked out when asked for. */
  readonly fixes: readonly Fix[];
  /** Absolute. */
  readonly related: readonly Related[];
  /** The claim it is about and where that begins; `undefined` for a code named in prose. */
  readonly claim: Claim | undefined;
  readonly start: number;
}

export interface NotChecked {
  readonly rule: string;
  readonly reason: string;
}

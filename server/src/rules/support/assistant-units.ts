/**
 * How the units of a code are divided between a therapist and an assistant: which carry CQ or CO (Social Security Act
 * 1834(v); CMS billing examples for CQ and CO).
 */
import type { ServiceDate } from '../../claim/dates.js';
import type { Knowledge } from '../../knowledge/knowledge.js';

/** What two people gave of one code on one day. */
export interface SharedService {
  /** As billed: of timed codes, what the minutes of the day come to. */
  readonly units: number;
  readonly isTimed: boolean;
  /** Minutes of the therapist, alone or together with the assistant: those count as the therapist's. */
  readonly therapist: number;
  /** Minutes of the assistant alone. */
  readonly assistant: number;
}

export interface AssistantUnits {
  readonly withModifier: number;
  readonly withoutModifier: number;
}

/** `undefined`: CQ and CO did not exist on that day. */
export function assistantUnits(
  knowledge: Knowledge,
  { units, isTimed, therapist, assistant }: SharedService,
  on: ServiceDate | undefined,
): AssistantUnits | undefined {
  const share = knowledge.figure('assistant-share', on)?.value;
  const unit = knowledge.figure('minutes-of-a-unit', on)?.value;
  const least = knowledge.figure('least-minutes', on)?.value;
  if (share === undefined || unit === undefined || least === undefined) return undefined;
  const isAboveShare = (own: number, others: number) => own > 0 && own > share * (own + others);
  if (!isTimed) return divided(isAboveShare(assistant, therapist) ? units : 0, units);

  const full = Math.min(units, Math.floor(assistant / unit));
  const fullOfTherapist = Math.min(units - full, Math.floor(therapist / unit));
  const left = units - full - fullOfTherapist;
  const [own, others] = [assistant % unit, therapist % unit];
  // Both have a part of two units: the therapist fills one of them, the assistant the other.
  if (left > 1 && own > 0 && others > 0) return divided(full + left - 1, units);
  // From 2022 the therapist's 8 minutes carry a last unit, whatever the assistant adds.
  const isCarried = others >= least && knowledge.requirement('assistant-remainder', on) !== undefined;
  return divided(full + (left > 0 && !isCarried && isAboveShare(own, others) ? left : 0), units);
}

function divided(withModifier: number, units: number): AssistantUnits {
  return { withModifier, withoutModifier: units - withModifier };
}

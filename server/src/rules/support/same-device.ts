/** Whether two lines of orthotic or prosthetic work are for the same device, as far as a claim tells. */
import type { Claim, ServiceLine } from '../../claim/claim.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import { deviceWordsIn } from '../../prose/device-words.js';
import { readEncounter } from '../../prose/encounter.js';

/** What a line says of its device. What is empty is not said. */
export interface Device {
  /** Modifiers that name a side, a finger or a toe; of RT and LT both for 50. */
  readonly sites: ReadonlySet<string>;
  /** The modifier of the plan of care: braces of hand and foot are mostly made under different ones. */
  readonly plan: string | undefined;
  /** Those the line points to, else all of the claim; without dots. */
  readonly diagnoses: ReadonlySet<string>;
  readonly regions: ReadonlySet<string>;
  readonly sides: ReadonlySet<string>;
  /** The words tell of a replacement, of another device, or of a first encounter. */
  readonly isAnother: boolean;
}

export function deviceOf(line: ServiceLine, claim: Claim, knowledge: Knowledge): Device {
  const plans = Object.values(knowledge.planOfCareModifiers);
  const modifiers = line.modifiers.map((it) => it.value.toUpperCase());
  const pointed = line.pointers.flatMap((it) => claim.diagnoses[it.value - 1] ?? []);
  const diagnoses = pointed.length > 0 ? pointed : claim.diagnoses;
  const words = deviceWordsIn(line.passages.length > 0 ? line.passages : claim.passages);
  return {
    sites: new Set(modifiers.flatMap((it) => (it === '50' ? ['RT', 'LT'] : site.test(it) ? [it] : []))),
    plan: modifiers.find((it) => plans.includes(it)),
    diagnoses: new Set(diagnoses.map((it) => it.value.replace('.', '').toUpperCase())),
    ...words,
    isAnother: words.isAnother || readEncounter([...line.passages, ...claim.passages]).first === 'yes',
  };
}

/** Sides, fingers (FA, F1 to F9) and toes (TA, T1 to T9). */
const site = /^(?:RT|LT|[FT][A1-9])$/;

/** `same`: side or diagnosis say so. `other`: something speaks against it. `half-told`: one of them names a side. */
export function likenessOf(one: Device, two: Device): 'same' | 'other' | 'half-told' | 'not-told' {
  if (one.plan !== undefined && two.plan !== undefined && one.plan !== two.plan) return 'other';
  const shared = [
    share(one.sites, two.sites),
    share(one.diagnoses, two.diagnoses),
    share(one.regions, two.regions),
    share(one.sides, two.sides),
  ];
  if (shared.includes('nothing')) return 'other';
  // A side on one line alone may be what tells it from the other.
  const isHalfTold = (one.sites.size === 0) !== (two.sites.size === 0);
  return shared.includes('something') && !isHalfTold ? 'same' : isHalfTold ? 'half-told' : 'not-told';
}

function share(one: ReadonlySet<string>, two: ReadonlySet<string>): 'something' | 'nothing' | 'not-told' {
  if (one.size === 0 || two.size === 0) return 'not-told';
  for (const it of two) if (one.has(it)) return 'something';
  return 'nothing';
}

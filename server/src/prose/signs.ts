/** What signs of first and of later encounters are, and the signs of first ones. Those of later ones are in `later-signs.ts`. */
import { patternOf } from './pattern.js';
import type { Pattern } from './pattern.js';

/** What a sign says, in our words; never words of the document. */
export const laterLabels = {
  'follow-up': 'a follow-up visit',
  numbered: 'a second or later visit',
  returned: 'a return with the device',
  checked: 'a check of a device in use',
  reworked: 'repeated work on the device',
  existing: 'work on a device already in use',
  continued: 'continued training',
  'issued-earlier': 'a device issued before this visit',
  'worn-since': 'wear of the device since an earlier visit',
} as const;

export type LaterLabel = keyof typeof laterLabels;

/**
 * Where a device must be named for the sign to count: as what the work is done on, in its sentence (elsewhere in the text,
 * a plain sign is a hint), in the text, or nowhere, as the line that bills the code is about one.
 */
export type Needs = 'object' | 'sentence' | 'text' | 'anywhere';

export interface LaterSign {
  readonly label: LaterLabel;
  readonly pattern: Pattern;
  /**
   * `visit`: names the visit itself, so a plan or another office may be meant.
   * `work`: names work that was done before. `past`: tells what was before this visit, whatever is planned now.
   */
  readonly about: 'visit' | 'work' | 'past';
  readonly needs: Needs;
  /** `weak`: never more than a hint, as many first encounters say so, too. */
  readonly weight: 'plain' | 'weak';
}

export interface FirstSign {
  readonly pattern: Pattern;
  /** `weak`: an old device may be meant; it only takes back what is a hint. */
  readonly weight: 'plain' | 'weak';
}

/** Signs of one label from turns of speech. */
export const later = (
  label: LaterLabel,
  about: LaterSign['about'],
  needs: Needs,
  sources: readonly string[],
  weight: LaterSign['weight'] = 'plain',
): readonly LaterSign[] => sources.map((source) => ({ label, about, needs, weight, pattern: patternOf(source) }));

const first = (weight: FirstSign['weight'], sources: readonly string[]): readonly FirstSign[] =>
  sources.map((source) => ({ weight, pattern: patternOf(source) }));

export const firstSigns: readonly FirstSign[] = [
  ...first('plain', [
    'FIRST DEVICE|TRAINING|PART* VISIT|FITTING|ISSUED|training|trng|instruction|section',
    'first time FITTING|fit|ISSUED',
    'FIRST -3 DEVICE',
    'newly -1 ISSUED',
    'NEW pair|one|set|ones|type|style|design ~3 ISSUED|FITTED|FITTING',
    'ISSUED|MADE ~2 different|another|second|spare|bigger|larger|backup -2 DEVICE|type|style|pair|set|size|one',
    'another -1 was? MADE|fitted',
    'taught|trained|shown|worn for? the? first time',
    'MADE|fitted another',
    'first use|wearing|application|time_up',
    'NEW -4 DEVICE ~3 put_on|put|applied|placed|donned',
    'NEW -4 DEVICE ~5 ISSUED|FITTING',
    'ISSUED ~3 NEW -3 DEVICE',
    'MADE TODAY? -5 DEVICE',
    'MADE ~2 TODAY',
    'FITTED TODAY',
    'fitting TODAY',
    'TODAY BETWEEN* ~5 MADE',
    'one -3 MADE|FITTED',
    'this fitting',
    'first wear|stand|donning|steps|walk TODAY|NUM|in|with|.',
    'first|initial trained|fitted|worn|donned|issued|taught TODAY',
    'DEVICE is|,? brand_new',
    'sized ~3 and|& fit|fitted',
    'DEVICE fit TODAY .|,|$|and|&|by',
    'DEVICE fit ,|and|& instructed|trained|issued|given|dispensed|taught|instruct|instr',
    'DEVICE fit .|$',
    'NEW -3 DEVICE first',
    'NOT_YET',
    'ready|awaiting|waiting|pending for? -2 casting|FABRICATION',
    'DEVICE STILL -1 pending|awaiting|at',
    'DEVICE pending|arrives|arriving',
    'DEVICE not here|ready|in|available',
    'DEVICE NEW ,',
    'DEVICE is|are NEW',
    'day one|1 .|,',
    'leg|limb|arm|foot|hand ARRIVED',
    'FABRICATION of ~2 FIRST|NEW',
    'DEVICE -2 started|begun|initiated',
    'NEVER ~5 until|before TODAY',
    'DEVICE ~4 MADE|ARRIVED',
    'DEVICE ~5 MADE|FITTED|ARRIVED|fitting TODAY',
    'TODAY BETWEEN* -4 DEVICE BETWEEN* MADE|FITTED',
    'MADE|FITTED ~3 DEVICE ~2 TODAY',
    'ISSUED ~3 for the first time',
    'NEVER -2 LAST -1 DEVICE',
    'NEVER|never -2 DEVICE before',
    'VISIT #|no|number? .? :? 1',
    'replacement -2 DEVICE|ISSUED|FITTED',
    'DEVICE with|by NEW one|DEVICE',
    'DEVICE with|by a NEW one|DEVICE',
    'second|2nd|other -2 DEVICE ISSUED|FITTING',
  ]),
  ...first('weak', [
    'first wear|stand|donning',
    ', first day of WEAR',
    'first time|day|trial|use|steps|wear|application|donning in|of|with|wearing? BETWEEN* DEVICE',
    'after|following FABRICATION',
    'new patient|pt',
    'NEW -4 DEVICE',
    'FITTED with? -4 DEVICE',
    'trial with|of ~3 DEVICE|loaner',
    'DEVICE trial',
    'DEVICE recommended|indicated|considered|prescribed|advised',
    'DEVICE -3 FITTED',
    'DEVICE : yes',
    'FABRICATION of -3 DEVICE',
    'DEVICE FABRICATION',
    'ot|pt|FIRST -1 eval|evaluation|assessment',
  ]),
];

/**
 * Turns of speech that tell a first encounter for a device from a later one. Data: what each may mean is decided elsewhere.
 * The language of the patterns is explained in `pattern.ts`, the classes are in `lexicon.ts`.
 */
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

const later = (
  label: LaterLabel,
  about: LaterSign['about'],
  needs: Needs,
  sources: readonly string[],
  weight: LaterSign['weight'] = 'plain',
): readonly LaterSign[] => sources.map((source) => ({ label, about, needs, weight, pattern: patternOf(source) }));

export const laterSigns: readonly LaterSign[] = [
  ...later('follow-up', 'visit', 'anywhere', [
    'FOLLOWUP VISIT?',
    'SUBSEQUENT DEVICE|TRAINING* VISIT',
    'SUBSEQUENT DEVICE* training|trng',
    'TRAINING|VISIT SUBSEQUENT',
    'post FITTING VISIT',
    'REPEAT .? -2 VISIT',
    'FIRST DEVICE* VISIT|fitting :? no',
    'not|isn_t|wasn_t BETWEEN* FIRST DEVICE|TRAINING* VISIT|FITTING',
  ]),
  ...later('follow-up', 'visit', 'sentence', ['SUBSEQUENT DEVICE', 'rtn for|w/|with']),
  ...later('follow-up', 'visit', 'object', ['REVISIT']),
  ...later('numbered', 'visit', 'sentence', [
    'ORD DEVICE|TRAINING* VISIT|fitting',
    'ORD|last of NUM -2 VISITS',
    'visits to date :? BIG',
    'ORD time ~3 for|with ~2 DEVICE',
    'another -1 VISIT',
    'phase|part|stage|step BIG of -2 TRAINING',
    'training|trng part|phase|day|week|wk BIG',
    'training|trng ~4 , day|week|wk BIG',
    'ORD change|adjustment|adj',
    'seen x BIG',
    'NUM DAYS -1 check|chk|review',
    'VISIT #|no|number|nr? .? :? BIG|COUNT of|/? NUM?',
  ]),
  ...later('numbered', 'visit', 'anywhere', ['ADJUSTMENT # BIG']),
  ...later('returned', 'visit', 'sentence', [
    'RETURNED',
    'patient|pt|he|she come_back',
    'BROUGHT -4 DEVICE ~2 back|in|to|for|RETURNED',
    'BROUGHT back|in -4 DEVICE',
    'DEVICE was? BROUGHT -1 back|in|to|RETURNED',
  ]),
  ...later('checked', 'visit', 'sentence', [
    'DEVICE -1 check|checks|chk|ck|callback',
    'growth|strap check|ck|chk',
    'check|ck of|on -3 DEVICE',
    'check -1 of -3 DEVICE',
    'PERIODIC -2 check|VISIT|ADJUSTMENT',
    'PERIODIC MODIFIED',
    'DEVICE review',
    'review of -3 DEVICE',
    'this was|is ~3 LAST|final -2 VISIT',
    'discharge|discharged|d/c from? ~2 DEVICE',
  ]),
  ...later(
    'checked',
    'visit',
    'sentence',
    [
      'DEVICE -2 ADJUSTMENT',
      'fit check|ck|chk',
      'ADJUSTMENT of|to|for -4 DEVICE',
      'have -4 DEVICE MODIFIED',
      'LOOKED -3 DEVICE',
      'DEVICE -2 LOOKED',
      'fit of -3 DEVICE ~2 LOOKED|good|ok|remains',
      'inspection of -3 DEVICE',
      'no ADJUSTMENT|changes|change ~3 needed|required|necessary|made|indicated',
      'ADJUSTMENT made :?',
      'DEVICE -2 PROGRESSED',
    ],
    'weak',
  ),
  ...later('checked', 'work', 'object', ['CHECKOUT']),
  ...later('reworked', 'work', 'object', ['REWORK', 'REPAIRED', 'MODIFIED ~4 AGAIN']),
  ...later('reworked', 'work', 'sentence', [
    'AGAIN MODIFIED',
    'FURTHER ADJUSTMENT|trimming|flaring',
    'repeat|repeated|refresher|further|additional DEVICE* training|trng|education|instruction|practice',
    'training|education|instruction repeated',
    'went|gone over ~2 AGAIN',
    'converted ~6 DEVICE',
  ]),
  ...later('reworked', 'work', 'sentence', ['REPLACED -3 PART', 'PART ~4 REPLACED'], 'weak'),
  ...later('existing', 'work', 'sentence', ['EXISTING -3 DEVICE', 'original -1 PART']),
  ...later('existing', 'past', 'sentence', [
    'already has -3 DEVICE',
    'DEVICE already in|on|worn',
    'DEVICE is? NUM DAYS old',
    'DEVICE age :|= NUM DAYS',
    'DEVICE ~3 on arrival',
    'has|have been putting|wearing|using|donning|walking|sleeping ~4 DEVICE',
    'DEVICE :? existing',
    'DEVICE in use',
    'DEVICE she|he|pt|patient|they has|have been_using|been_wearing',
  ]),
  ...later(
    'existing',
    'past',
    'sentence',
    [
      'DEVICE ~4 COMPLAINT',
      'COMPLAINT ~7 DEVICE',
      'PART -2 COMPLAINT',
      'GREW',
      'doing ~2 with|w/ -2 DEVICE',
      'still needs|requires|unable',
      'COMPLAINT -2 DEVICE',
      'DEVICE|PART -2 STILL',
      'still -1 fits|fitting|worn|snug|comfortable|wearing',
      'COMPLIANCE ~4 DEVICE|WEAR',
      'DEVICE WEAR ~2 COMPLIANCE',
      'DEVICE -2 now',
      'NEW -1 PART',
      'worn_out PART',
      'came|arrived|arrives|presents|presented|walked|walks in? wearing|in|with ~3 DEVICE|COMPLAINT',
      'outgrowing|outgrew -2 DEVICE',
      'continues to use|wear -2 DEVICE',
    ],
    'weak',
  ),
  ...later('continued', 'work', 'sentence', [
    'CONTINUED with|w/|DEVICE|gait* DEVICE -2 TRAINING',
    'CONTINUED -2 training|trng ~5 DEVICE',
    'DEVICE -1 training|trng CONTINUED|PROGRESSED|resumed',
    'PROGRESSED DEVICE|gait* training|trng',
    'day|week|wk|month BIG of|with|in -2 program|use|wear|training|TRAINING|WEAR|DEVICE',
    'ORD day|week|wk|month of|with|in ~3 DEVICE',
  ]),
  ...later('issued-earlier', 'past', 'sentence', [
    'PRIORLY -1 ISSUED with? -4 DEVICE',
    'DEVICE ~4 PRIORLY ISSUED',
    'ISSUED|FABRICATION|FITTING ~4 NUM DAYS PAST|before|prior|back|earlier',
    'ISSUED|FABRICATION ~4 PAST',
    'ISSUED|FABRICATION ~4 LAST DAYS|VISIT|WEEKDAY|MONTH',
    'ISSUED|FABRICATION ~3 at|during BETWEEN* LAST|FIRST -1 VISIT|eval|evaluation|fitting',
    'at|during BETWEEN* LAST|FIRST -1 VISIT|eval|evaluation|fitting ~4 DEVICE ~2 ISSUED',
    'LAST VISIT ~3 DEVICE ~2 ISSUED',
    'ISSUED|FABRICATION :? ~6 DATE',
    'ISSUED ~5 on WEEKDAY',
    'ISSUED BIG NUM',
    'DEVICE he|she|pt|patient|they? got here|from',
    'PRIORLY ISSUED here',
    'DEVICE ISSUED here',
    'ISSUED here in|on|DATE|NUM|LAST',
    'DEVICE had been ISSUED',
    'had received|gotten|got ~3 DEVICE',
    'ISSUED earlier|previously|before',
    'ISSUED ~4 in|on? MONTH',
    'DEVICE from|since|of on? DATE|LAST|MONTH',
    'LAST DAYS DEVICE',
    'DEVICE that? we ISSUED',
    'FIRST|init -3 VISIT|fitting -2 was|on|done :? on? LAST|DATE|MONTH|WEEKDAY|PAST',
    'FIRST|init -3 VISIT|fitting ~4 was|on|done :? on? LAST|DATE|MONTH|WEEKDAY|PAST',
    'NUM DAYS PAST for -2 FABRICATION',
    'LAST DEVICE VISIT :? DATE',
    'DAYS since ISSUE|issue|delivery|fabrication :? NUM',
  ]),
  ...later('worn-since', 'past', 'sentence', [
    'SINCE BETWEEN* ISSUED|FABRICATION|FITTING',
    'SINCE we|i|it|they|was* ISSUED',
    'SINCE BETWEEN* -3 DEVICE BETWEEN* ISSUED',
    'NUM VISITS ago',
    'WORE ~3 DEVICE ~3 SINCE',
    'DEVICE ~3 WORE ~3 SINCE',
    'DEVICE ~2 SINCE DATE|MONTH|LAST|WEEKDAY',
    'DAYS in|with -1 DEVICE :? NUM',
    'time since -1 ISSUE|issue|delivery|fabrication|fitting :? NUM',
    'had|has BETWEEN* -3 DEVICE for NUM DAYS',
    'SINCE getting|receiving|starting|wearing -3 DEVICE',
    'SINCE|than|from|over BETWEEN* LAST -2 VISIT|ADJUSTMENT|fitting|check|time|seen',
    'last seen|saw',
    'SINCE|than|from BETWEEN* FIRST -1 fitting|visit',
    's/p|status_post ~3 FITTING|FABRICATION',
    'has|have been ~5 DEVICE ~2 for ~1 NUM DAYS',
    'SINCE BETWEEN* ADJUSTMENT',
    'LAST VISIT|time',
    'at|since|from the? fitting VISIT|day',
    'since|from WEEKDAY -1 VISIT',
    'in|on -2 DEVICE ~2 PAST|yesterday',
    'SINCE BETWEEN* -3 DEVICE BETWEEN* measured',
    'at|from|vs -2 FABRICATION',
    'DAYS|day NUM? after|post -2 FABRICATION',
    'post -1 FABRICATION',
    'NUM DAYS post|after|following|out|s/p -2 FABRICATION|fitting',
    'NUM|full|first DAYS of|into|in ~3 WEAR|DEVICE',
    'WORE -3 DEVICE ~3 LAST DAYS',
  ]),
  ...later(
    'worn-since',
    'past',
    'sentence',
    [
      'WORE ~6 OFTEN',
      'SINCE|than|from|over BETWEEN* LAST DAYS',
      'WORE ~4 DEVICE ~3 at home|work|school',
      'NUM HOURS of -1 DEVICE WEAR',
      'WORE ~5 NUM HOURS per|a|/ day|night',
      'WORE ~5 for|x NUM DAYS',
      'sleeping|sleeps|slept|sleeping_in|sleeps_in|slept_in with|w/|in? -3 DEVICE|it',
      'WORE -4 DEVICE ~4 nights|days',
      'DEVICE ~4 NUM DAYS out',
      'PROGRESSED from|to ~7 DEVICE',
      'd/c|dc|discontinue|discontinued ~3 DEVICE',
      'all week|weekend',
      'after NUM NUM? DAYS',
      'over|in|during the? past|last NUM? DAYS',
      'this week',
      'SINCE WEEKDAY',
      'after last DAYS|weekend',
    ],
    'weak',
  ),
  ...later(
    'worn-since',
    'past',
    'text',
    [
      'SCHEDULE was? PROGRESSED|changed',
      'wear|sock diary|log',
      'increase|increased|advance WEAR|SCHEDULE from',
      'held at NUM HOURS',
      'post|after|following wear',
      'goal|goals|stg|ltg NUM? not? yet? met|upgraded',
      'carryover',
      'WORE ~4 NUM HOURS',
      'discharge VISIT',
      'wore -3 DEVICE|leg|arm|hand',
      'PROGRESSED BETWEEN* SCHEDULE',
      'tolerance ~2 NUM HOURS',
      'TOLERANCE ~2 NUM HOURS',
      'now ~2 ply',
      'ply ~2 now',
      'NUM ply|sock|socks to NUM',
      'ALTERED ~3 ply|sock|socks',
      'adding ~2 sock|socks|ply',
      'more|extra|additional socks|sock|ply',
      'residual_limb|limb ~2 shrinkage|shrinking|shrunk|volume',
      'WEAN ~3 DEVICE',
      'DEVICE ~2 WEAN',
      'wears|wearing|wore it',
      'PROGRESSED DEVICE WEAR',
    ],
    'weak',
  ),
];

/** What names a later encounter where a field asks for the kind of visit; elsewhere the words say too little. */
export const visitTypeSigns: readonly LaterSign[] = later('follow-up', 'visit', 'anywhere', [
  'SUBSEQUENT',
  'established',
  'REWORK',
  'ADJUSTMENT',
  'CHECKOUT',
  'later',
  'DEVICE check',
  'check -2 fit',
  'COMPLAINT',
  'REPAIRED',
  'REPLACED',
  'PART',
  'review',
  'pressure',
]);

export interface FirstSign {
  readonly pattern: Pattern;
  /** `weak`: an old device may be meant; it only takes back what is a hint. */
  readonly weight: 'plain' | 'weak';
}

const first = (weight: FirstSign['weight'], sources: readonly string[]): readonly FirstSign[] =>
  sources.map((source) => ({ weight, pattern: patternOf(source) }));

export const firstSigns: readonly FirstSign[] = [
  ...first('plain', [
    'FIRST DEVICE|TRAINING|PART* VISIT|FITTING|ISSUED|training|trng|instruction|section',
    'first time FITTING|fit|ISSUED',
    'FIRST -3 DEVICE',
    'newly -1 ISSUED',
    'NEW -4 DEVICE ~5 ISSUED|FITTING',
    'ISSUED ~3 NEW -3 DEVICE',
    'MADE TODAY? -5 DEVICE',
    'MADE ~2 TODAY',
    'FITTED TODAY',
    'fitting TODAY',
    'TODAY BETWEEN* ~5 MADE',
    'one -3 MADE|FITTED',
    'this fitting',
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
    'replacement -2 DEVICE',
    'second|2nd|other -2 DEVICE ISSUED|FITTING',
  ]),
  ...first('weak', [
    'first time|day|trial|use|steps|wear|application|donning in|of|with|wearing? BETWEEN* DEVICE',
    'after|following FABRICATION',
    'new patient|pt',
    'NEW -4 DEVICE',
    'FITTED with? -4 DEVICE',
    'DEVICE -3 FITTED',
    'DEVICE : yes',
    'FABRICATION of -3 DEVICE',
    'DEVICE FABRICATION',
    'ot|pt|FIRST -1 eval|evaluation|assessment',
  ]),
];

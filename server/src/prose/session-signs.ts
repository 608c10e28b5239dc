/**
 * Turns of speech that tell of sessions that went before: training that goes on and is counted, wear that others report,
 * progress since the device was given, what somebody came for. The language is explained in `pattern.ts`.
 */
import { later } from './signs.js';
import type { LaterSign } from './signs.js';

const learned = 'DEVICE|PART|donning|doffing|don|doff|stairs|stair|ramps|ramp|gait|knee';
const practice = 'training|trng|trn|practice|instruction|education|drills';
const limb = 'limb|leg|arm|foot|hand|side|item|one|extremity';
const help =
  'min|mod|max|mina|moda|maxa|cga|sba|supervision|total|dependent|cues|vc|vcs|cueing|cuing|assist|assistance|help|reminders';
const worked =
  'tightening|loosening|trimming|padding|repadding|cleaning|stretching|relief|flaring|relining|shortening|lengthening|restrapping|tweak|tweaking|smoothing|gluing|regluing';

export const sessionSigns: readonly LaterSign[] = [
  // Training that goes on.
  ...later('continued', 'work', 'sentence', [
    `CONTINUED -3 ${practice} in|on|with|w|w/|for|using|re ~5 ${learned}`,
    `cont .? DEVICE training|trng|trn ~1 ${learned}`,
    `cont .? DEVICE training|trng|trn ,|: ${learned}`,
    `cont .? -3 ${practice} in|on|with|w|w/|for|using|re ~5 ${learned}`,
    `CONTINUED to? train|trains|trained|training|practice|practiced|practising|practicing|work|worked|working in|on|with|w|w/ ~4 ${learned}`,
    `continue|continues|continuing|cont with|w|w/ -3 ${practice} , ~1 now|progressing|progressed|advanced|advancing`,
    `${practice} resumed|ongoing|CONTINUED in|on|with|w|w/ ~4 ${learned}`,
  ]),
  ...later('continued', 'work', 'text', ['CONTINUED|cont DEVICE|gait* TRAINING ~5 , ~2 now ~3 assist|supervision|min|mod|cga|sba|indep|independent'], 'weak'), // prettier-ignore
  // Training and visits that are counted.
  ...later('numbered', 'visit', 'sentence', [
    `${practice} -1 #|no|number .? :? BIG`,
    `${practice} VISIT|visit #? BIG ,|.|:|of|with|w/|-|(|$`,
    'VISIT|visit BIG ,|.|:|of|for|with|w/|(|$ ~3 DEVICE',
    'DEVICE|TRAINING ~1 visit|session|encounter|vst|lesson BIG ,|.|:|of|(|$',
    `ORD -1 ${practice} session|visit|day|lesson`,
  ]),
  ...later('numbered', 'visit', 'anywhere', [
    `ORD TRAINING* VISIT ~5 same ${limb}|DEVICE`,
    `BIG|ORD VISITS|VISIT ~5 for same ${limb}|DEVICE`,
    'ORD VISIT this|of month|week|quarter|year',
    'ORD VISIT of the month|week|quarter|year',
    'ORD time|visit|VISIT this|in this|the? month|week',
    'seen NUM x|times this|in month|week',
    `visit|VISIT BIG of NUM ~1 , ~1 same ${limb}|DEVICE`,
    '97760|97761 visit|session|encounter|vst -1 BIG|ORD',
    'ORD 97760|97761 visit|session|encounter',
  ]),
  // Wear that others tell of.
  ...later(
    'worn-since',
    'past',
    'sentence',
    [
      'DEVICE ~2 has|have|s been|remained|stayed worn|used|utilized|utilised|tolerated|in_use',
      'DEVICE ~2 has|have|had been|remained|stayed applied|donned|placed|put|kept ~4 OFTEN|SCHEDULE|SINCE|overnight|nightly|each|every',
      'DEVICE ~2 been|remained|stayed|remains|stays on OFTEN|overnight|nightly|NUM|per|at|all|SINCE',
      'DEVICE ~2 been|being applied|donned|placed|put ~2 by DETERMINER? -1 OTHERS|FAMILY|nurses|aides',
      'DEVICE is|are being worn|applied|used|donned|utilized|put',
      'OTHERS|FAMILY|nurses|aides|rna|rnas has|have|had|are|is|been* applying|donning|putting ~4 DEVICE',
      'OTHERS|FAMILY|nurses|aides|rna|rnas has|have|had been? applied|donned ~4 DEVICE ~4 OFTEN|SCHEDULE|SINCE',
      'OTHERS|FAMILY|nurses|aides|rna|rnas TELLS ~5 DEVICE ~3 on|worn|applied|off|removed|used|donned ~5 OFTEN|SCHEDULE|SINCE|overnight|nightly|NUM',
      'OTHERS|FAMILY|nurses|aides|rna|rnas TELLS ~3 worn|applied|used|wears|wearing|applying|donning|applies ~2 DEVICE ~4 OFTEN|SCHEDULE|SINCE|overnight|nightly|NUM',
    ],
    'weak',
  ),
  // Since it was given.
  ...later('worn-since', 'past', 'sentence', [
    'SINCE BETWEEN* -3 DEVICE FABRICATION|FITTING|started|began|initiated|initiation|start',
    'same -2 DEVICE as|from at|on? DETERMINER* FITTING|FIRST|MONTH|DATE',
    'progress|gains|gain|improvement|change|changes SINCE -3 DEVICE',
  ]),
  ...later('worn-since', 'past', 'anywhere', [
    'WORE it|them|this|that|same|nightly|OFTEN ~4 SINCE BETWEEN* ISSUED|FABRICATION|FITTING|pickup|it|we|DATE|LAST|WEEKDAY',
    'WORE it|them OFTEN|well|fine|ok|good|faithfully|consistently ~1 SINCE',
    'SINCE BETWEEN* FITTING|FABRICATION|pickup ~1 NUM DAYS PAST',
    'wore it|them OFTEN',
    'had|has worn fine|well|ok|good? for|x NUM DAYS',
    'has|have been_wearing|been_using this|all|since week|month|then|LAST',
    'as_instructed|as_directed|as_told at|during DETERMINER* FITTING|FABRICATION|FIRST|LAST',
    'as taught|shown|instructed|trained|discussed at|on|during DETERMINER* FITTING|FABRICATION|FIRST|LAST',
  ]),
  ...later(
    'worn-since',
    'past',
    'text',
    [
      'TELLS ~4 NUM hrs/day|HOURS ~3 WEAR',
      'TELLS ~4 NUM HOURS per|a|/|each day|night ~4 WEAR|DEVICE',
      'TELLS WEAR|WORE ~3 NUM hrs/day|HOURS',
      'TELLS ~2 DEVICE on ~2 NUM ~1 hrs/day|HOURS',
      'cont|continue same|current WEAR|SCHEDULE',
      'DEVICE|fit checked|inspected|examined ~2 , no changes|change|adjustments|adjustment',
      'compared with|to NUM DAYS PAST',
      'from ~5 at start|beginning|outset of -2 training|trng|wear|use',
    ],
    'weak',
  ),
  // Compared with an earlier session.
  ...later(
    'worn-since',
    'past',
    'anywhere',
    [`improved|up|down from ~2 ${help} ~2 at start|beginning of training|trng|therapy`],
    'weak',
  ),
  ...later('worn-since', 'past', 'sentence', [
    `needed|needing|required|requiring|was|were|had|took ~2 ${help} ~4 LAST DAYS|WEEKDAY|VISIT|time|session|tx`,
    'vs|versus|from NUM ~2 LAST DAYS|WEEKDAY|VISIT|time|session|tx',
    `${help} LAST DAYS|WEEKDAY|VISIT|time|session|tx`,
    'LAST DAYS|WEEKDAY|VISIT|time|session ~1 needed|required|was|were|couldn_t|could|unable',
    'was|were|been|kept ~1 COMPLAINT|TROUBLED ~3 SINCE|for|over|x ~1 LAST|NUM|a DAYS',
  ]),
  // How long it has been had.
  ...later(
    'worn-since',
    'past',
    'sentence',
    [
      'had it|them|this|one ~2 NUM DAYS',
      'has it|them for? ~1 NUM DAYS',
      'DEVICE ~1 had for? ~2 NUM DAYS',
      'owned|had|has -3 DEVICE for|x ~1 NUM DAYS',
      'had it|them|this SINCE DATE|MONTH|LAST|WEEKDAY',
    ],
    'weak',
  ),
  // What somebody came for.
  ...later('checked', 'visit', 'anywhere', [
    `came_in|comes_in|here|in|in_today|seen|presents|presented|stopped|stops|TODAY for|to -3 DEVICE|PART -1 ${worked}`,
    `in_for|stopped_by|came_by|dropped_in|stopped_in for? -3 DEVICE|PART -1 ${worked}`,
  ]),
];

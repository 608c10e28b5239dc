/**
 * Turns of speech that say that something was done, seen, counted or dated before: again, the third of five, on the 2nd and
 * on the 9th, for the same device. The language is explained in `pattern.ts`.
 */
import { later } from './signs.js';
import type { LaterSign } from './signs.js';

const session = 'VISIT|VISITS|visit|session|sessions|lesson|lessons|class|appt';
/** What somebody does to a device, as a thing. */
const fixings =
  'adjustment|adjustments|adj|repair|repairs|tweak|tweaks|flare|relief|flaring|padding|tightening|loosening|trimming|restrapping|relining|regluing|smoothing|stretching|realignment';
const practice = 'training|trng|trn|practice|gait|ambulation|drills|instruction|education|mgmt|management';

/** What is done once more. */
const again: readonly LaterSign[] = [
  ...later('returned', 'visit', 'sentence', [
    'saw|seen|see|seeing|visited ~4 AGAIN',
    'saw|seen ~3 ORD time',
    'asked|called ~3 to look|see|check ~5 AGAIN',
    'therapist|ot|pt|we back to ~2 bedside|room|unit|floor|school|home',
  ]),
  ...later(
    'follow-up',
    'visit',
    'sentence',
    ['returning|return|established|est patient|pt|client|wearer|user|customer for|,|:|.|with|w/'],
    'weak',
  ),
  ...later('follow-up', 'visit', 'sentence', [
    'DEVICE|PART problem|trouble|comfort|complaint|repair visit|VISIT|appt',
    'warranty VISIT|repair|service',
    'extra|additional|unscheduled|unplanned VISIT|visit for|re|due ~3 DEVICE|PART',
    'TRAINING|VISIT|DEVICE ,|(|/ SUBSEQUENT ,|.|$|visit|VISIT|)|NUM',
    'only|just refit|readjusted|readjustment|readjust|recheck|rechecked',
    'check_in on|for|with|re|about -3 DEVICE',
    'DEVICE check_in',
  ]),
  ...later('reworked', 'work', 'sentence', [
    'AGAIN worked|practiced|practised|reviewed|went|drilled|trained|taught',
    'worked|practiced|practised|drilled|trained ~6 AGAIN',
    'another go|round|session|try|lesson|block|bout|set with|of|at|on|in|for ~4 DEVICE|TRAINING|PART',
    'more practice|training|trng|work|drills with|on|in|of|for ~3 DEVICE|PART|donning|doffing',
    'refreshed|brushed_up ~4 DEVICE|PART|donning|doffing',
    'ORD|another|yet_another REWORK',
  ]),
  ...later('reworked', 'past', 'sentence', [
    'picked_up where',
    'where we|they|he|she|pt left_off|stopped',
    'learned|taught|trained|shown ~2 from|by us|me ~1 LAST|in|on|DATE',
    'brought ~2 DEVICE ,|.|$|;',
    'DEVICE ~3 from us LAST|in|on|DATE',
    'carried|carry over from WEEKDAY|LAST|DATE',
  ]),
  ...later('follow-up', 'visit', 'anywhere', ['VISIT type :? SUBSEQUENT|follow_up']),
  ...later('reworked', 'work', 'anywhere', ['restrapped|restrapping|relining|relined|reriveted|repadded|repadding']),
];

/** Training that goes on from an earlier day. */
const training: readonly LaterSign[] = [
  ...later('continued', 'work', 'sentence', [
    `${practice} w/|with|w|on|in|for|of ~4 CONTINUED|cont|resumed|progressed|progressing|ongoing`,
    `CONTINUED|resumed -4 ${practice}`,
    `CONTINUED|resumed -4 DEVICE TRAINING ${practice}`,
    `DEVICE -2 ${practice} ,? CONTINUED|cont|resumed|ongoing|progressing`,
    `DEVICE ${practice} ~6 resumed`,
    `${practice} ,? cont .? from`,
    'continuing with|w/ -2 DEVICE training|trng',
  ]),
  ...later('continued', 'work', 'anywhere', [
    'advanced|progressed|moved|graduated|went|up from AID ~3 to ~3 AID ~4 DEVICE|leg|limb|arm',
  ]),
];

/** Visits, sessions and days that are counted. */
const counts: readonly LaterSign[] = [
  ...later('numbered', 'visit', 'sentence', [
    `used|completed|attended|had|done|finished BIG of|/ NUM ~4 ${session}`,
    `used|completed|attended|had|done|finished COUNT ~4 ${session}`,
    `BIG of NUM ~4 ${session} used|completed|done|attended|incl|including|today|to`,
    `ORD|last of NUM ~4 ${session}`,
    `makes|made|is NUM|ORD ${session} ~3 same|DEVICE`,
    'VISIT|tx|training day|# BIG ~1 DEVICE',
    `ORD -2 day|session|visit|lesson|class|appt on|with|for|in ~3 DEVICE|leg|arm|hand`,
    'seen|here NUM|twice x|times? already|before|so_far',
    'seen|trained|treated|worked DATE ,|and|& ~1 DATE',
    'inservice|inservicing|lesson|class|training|check|adj|visit|recheck|follow_up|f/u #|no BIG',
    'training|trng|TRAINING ~5 ORD time',
    'ORD claim ~4 same|training|trng',
    'ORD dos|date for|of|with ~2 DEVICE',
  ]),
  ...later('numbered', 'visit', 'text', ['ORD wk|week|month .|,|on|$'], 'weak'),
];

/** The device is the one that was there before. */
const same: readonly LaterSign[] = [
  ...later('existing', 'past', 'sentence', ['same -2 DEVICE', 'no NEW DEVICE', 'not a? NEW -1 DEVICE'], 'weak'),
  ...later('issued-earlier', 'past', 'sentence', [
    'ISSUED|FABRICATION ~4 LAST dos|date|session|cert|period|admission|claim|stay',
    'initial|97760|97761 ~6 already|previously paid|billed|used|reported|submitted',
    'training|trng|DEVICE begun|started|initiated DATE|LAST|MONTH|WEEKDAY',
    'training|trng ~4 LAST cert|period|stay|admission',
    'earlier|previous|prior|other fittings|adjustments|visits|sessions ~1 here|with',
    'not DETERMINER? initial|first one|,|.|visit|$',
  ]),
];

/** How long it has been had, by clock and calendar. */
const dates: readonly LaterSign[] = [
  ...later('worn-since', 'past', 'sentence', [
    'DEVICE|leg|arm|limb in use|place|wear for|x? NUM DAYS',
    'NUM DAYS into ~2 WORE|WEAR|DEVICE',
    'it has|s been NUM DAYS with|in|on|since ~2 DEVICE',
    'DAYS|day after -3 DEVICE was? FITTED|MADE|ARRIVED|placed',
    'SINCE ~2 break_in|wear|wearing started|began|start|begun',
    'less|more|fewer|better|worse ~3 than WEEKDAY|LAST',
    'than|vs|from in|at|on? sessions|session|visits|VISIT NUM',
    'min|mod|max|cga|sba ~2 instead of min|mod|max|total|cga|sba',
    'compared|vs|versus ~5 on|at DATE',
    'did|does|doing|do better|worse|well than LAST',
    'had been NUM ~3 at|on DETERMINER? FABRICATION|LAST|FIRST',
    'was|were NUM ~3 at|on DETERMINER? FABRICATION|LAST|FIRST',
    'DEVICE from DETERMINER* eval|evaluation|FIRST|LAST -1 VISIT|fitting|appt',
    'ISSUED ~2 at|on|during|in VISIT|visit|session|wk|week NUM|one',
    'than|from|vs at? LAST check|ck|chk|look',
    'seen|saw ~3 for DETERMINER* same|this|that DEVICE ~2 LAST|DATE|PAST',
    'FIRST seen|saw|fit|fitted|trained ~5 DATE',
  ]),
  ...later('issued-earlier', 'past', 'anywhere', [
    'FIRST fit|fitting|visit|VISIT|issue|training|trng ~2 done|was|on|: DATE|LAST',
    'leg|arm|limb|DEVICE he|she|pt|they ISSUED in|on MONTH|DATE|LAST',
    'ISSUED his|her|the|their? prosthetic? leg|arm|limb in|on DATE|MONTH|LAST',
  ]),
  ...later(
    'worn-since',
    'past',
    'sentence',
    [
      'TELLER TELLS|says|reports that? ~3 DEVICE ~1 helps|helping|helped|comes|keeps|catches|gets|wakes',
      'DEVICE come|comes|came|goes|gets off by|at|because|when|in|during',
      'has|have been ~2 under|in|with ~2 DEVICE',
      'up to NUM HOURS in|on|with ~2 DEVICE',
      'SCHEDULE ~2 up to',
      'PART|tension|stop|setting|hinge ~5 went|gone|moved|taken|brought|turned|up from ~3 to',
      'put|placed|installed|attached|sewed|added ~2 NEW -1 PART',
      'carried|took|carries BETWEEN* DEVICE back',
      'DEVICE|fit monitored',
      'continues|remains with|in|w/ -3 DEVICE',
      'progressing|progresses|improving|advancing with|w/|in|w|on -2 DEVICE',
      'DEVICE ~2 checked|ck|looked ~2 wk|week|month BIG',
      ', day|wk|week BIG .|$',
      ', wk|week|month BIG ,',
      'ORD year|yr|month|season with|on|in|of ~2 it|DEVICE',
      'NUM DAYS in .|,|$',
      ', was NUM .|$|,',
      'quit|stopped wearing|using|it',
      'restarted|resumed ~2 DEVICE|at',
      'progression of ~3 DEVICE',
      'resistance|tension|friction up|down NUM|one|a',
      'was min|mod|max|cga|sba|total ~1 $',
      'used to need|take|require|be',
      'vs|from|was NUM ~2 on DATE',
      'adj|adjs|tweak|tweaks|mod|mods -1 DEVICE|PART',
      'DEVICE|PART ~4 WRONG',
      'WRONG ~3 DEVICE|PART',
      'had|has|s only been doing|wearing',
      'has|s trained|worn|used|walked ~3 NUM DAYS',
    ],
    'weak',
  ),
];

/** Why somebody came. */
const reasons: readonly LaterSign[] = [
  ...later('checked', 'visit', 'sentence', [
    'here|came|came_in|seen|in|back|in_today|presents so we|i|ot|pt can ~1 FIXING',
    'here|came|came_in|seen|in_today|presents|walk_in|drop_in|squeezed_in|worked_in for|to -2 FIXING',
    'walk_in|drop_in|walkin for|to|:|, ~2 DEVICE|PART',
    'walked_in with|w/ ~2 DEVICE',
    'NUM DAYS check|ck|chk|review|visit on|of|for ~2 DEVICE',
    'seen as planned|scheduled at NUM DAYS',
  ]),
  ...later('checked', 'visit', 'sentence', [`DEVICE|PART ${fixings} ,|.|:|$|today|done|only`], 'weak'),
];

export const recurrenceSigns: readonly LaterSign[] = [...again, ...training, ...counts, ...same, ...dates, ...reasons];

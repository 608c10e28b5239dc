/**
 * Turns of speech that tell of progress since an earlier visit: what is compared with it, wear that was built up,
 * what was taught before, how a device has been used. The language is explained in `pattern.ts`.
 */
import { later } from './signs.js';
import type { LaterSign } from './signs.js';

export const progressSigns: readonly LaterSign[] = [
  // Compared with an earlier visit, or with the day the device was given.
  ...later('worn-since', 'past', 'sentence', [
    'required|needed|needing|vs|versus|compared|from|than ~5 at|on|during DETERMINER* FIRST|LAST -2 VISIT|FITTING|eval|evaluation',
    'than|from|vs|versus when -2 FIRST|ISSUED|got|started',
    'when DETERMINER? he|she|they|pt|patient|it? first|initially -1 got|received|issued|fitted|made|started|tried',
    'than|from|vs at|on? DETERMINER* FITTING|delivery|issue|issuance',
    'up|down|improved|progressed|increased from ~4 LAST DAYS|VISIT|time|session',
    'from ~3 on|at eval|evaluation ~1 to',
    'LAST DAYS FITTING|VISIT|session|check',
    'needed|required|could|unable|cannot|couldn_t ~6 NUM DAYS PAST',
    'than|from|of|over|in|for|during DETERMINER* LAST NUM DAYS|nights',
  ]),
  ...later(
    'worn-since',
    'past',
    'sentence',
    [
      'NUM of|/ NUM? nights',
      'no_longer ~3 COMPLAINT|has|have|slips|rubs|hurts|causes|leaves',
      'COMPLAINT|mark|marks|irritation|soreness|maceration|spot ~4 healed|resolved|anymore',
      'no|denies|without|nil|any issues|problems|trouble|concerns ~1 with|w/ -2 DEVICE',
      'wears -2 DEVICE to|at|in|for|when|while|all|during|from|until|OFTEN',
      'helps ~2 put|puts|don|takes|take ~3 on|off|it',
      'DEVICE ~3 in|on use|place ~1 for|x NUM DAYS',
      'now at|to NUM ~3 from NUM',
      'unlocked|opened|reset|advanced|progressed ~4 to NUM ~4 protocol|wk|week',
      'unlocked|opened|reset|advanced|progressed|HANDWORK ~3 from NUM ~2 to ~2 NUM',
      'day NUM post|after|s/p -1 DEVICE',
      'WEAR|SCHEDULE is|are going|goes better|well|ok|fine|good',
      'than before|previously',
      'now ~1 dons|doffs|manages|tolerates|tolerating|wears|puts ~4 DEVICE|independently',
      'continues|continued to progress|improve ~2 with|in|w/ ~3 DEVICE',
      'continues|continued|still in|on|with -4 DEVICE at|for|full_time|OFTEN',
      'continues|continued to wear|use|don|tolerate|like ~3 DEVICE',
    ],
    'weak',
  ),
  // Wear that is changed from what it was.
  ...later(
    'worn-since',
    'past',
    'text',
    [
      'SCHEDULE ~2 PROGRESSED|changed|moved|reduced|switched ~2 from',
      'PROGRESSED|changed|moved|switched|gone|went|stepped|dropped ~2 from full_time|day|days|daytime|NUM ~5 to ~3 night|nights|nighttime|only|full_time',
      'PROGRESSED|changed|moved|switched SCHEDULE from',
      'SCHEDULE reviewed :? only|averaging|averaged|worn',
      'averaging|averaged|averages ~3 HOURS|hrs/day',
      'WEAN ~2 begun|started|initiated|continued|continues',
      'moved to all_day|full_time|night',
      'only NUM HOURS ~2 wear',
      'redness|mark|marks|pink ~4 after NUM HOURS of? -2 WEAR',
    ],
    'weak',
  ),
  // How a device has been used until now.
  ...later('worn-since', 'past', 'sentence', [
    'has|have|had|s not|only|barely|mostly|just? been_wearing|been_using|been_tolerating it|them|DETERMINER -2 DEVICE|at|for',
    'been_wearing|been_using it|them',
    'has|have|he_s|she_s|they_ve not? been removing|leaving|taking|skipping|doffing|loosening|sleeping|walking|putting|doing ~4 DEVICE|it',
    'in|wearing BETWEEN* -3 DEVICE x|for NUM DAYS',
    'has|have|had had BETWEEN* -3 DEVICE NUM DAYS',
    'DEVICE NUM DAYS now',
    'DEVICE from|of ~1 NUM DAYS PAST',
    'DEVICE found ~2 upside|off|on|in|under|inside|backwards|loose',
    'SINCE he|she|they|pt|patient|child|i|we|mom ~2 began|begun|started|got|took|received|brought|uses|wears|wearing|using',
    'SINCE BETWEEN* we|i|they? HANDWORK',
    'SINCE using|wearing|starting|getting|having ~3 DEVICE|it',
    'started|begun|began|given ~2 NUM DAYS PAST',
  ]),
  ...later('worn-since', 'past', 'anywhere', [
    'SINCE it|they was|were* ISSUED',
    'FABRICATION|issue|issued date : DATE',
    'date of? ISSUED|FABRICATION|issue : DATE',
  ]),
  ...later(
    'worn-since',
    'past',
    'anywhere',
    [
      'wears DETERMINER leg|arm|limb|hand',
      'tolerates|tolerating|wears NUM hrs/day',
      'tolerates|tolerating|wears NUM HOURS per|a|daily|OFTEN|/',
    ],
    'weak',
  ),
  ...later(
    'worn-since',
    'past',
    'anywhere',
    ['fit|fits|fitting ~3 STILL -1 good|ok|snug|well|appropriate|fine after|since'],
    'weak',
  ),
  // Taught before.
  ...later('reworked', 'past', 'sentence', [
    'PRIORLY been? trained|taught|instructed|shown|fitted',
    'taught|shown|trained|instructed|covered|practiced|practised ~3 on|at LAST|WEEKDAY|DATE|delivery|FITTING',
    'taught|shown|trained|instructed|covered|practiced|practised|discussed|talked|told ~4 LAST VISIT|time|DAYS',
    'training|trng|practice went|goes|moved on',
  ]),
  ...later('reworked', 'work', 'sentence', [
    'RETOLD ~7 AGAIN',
    'RETOLD ~7 ORD time',
    'pt|patient|he|she AGAIN cannot|unable|forgot|forgets|has|needs|reports',
  ]),
  ...later('reworked', 'work', 'object', [
    'HANDWORK ~5 AGAIN',
    'HANDWORK ~1 NUM ~2 more',
    'HANDWORK another|second ~3 PART|layer|degrees|deg|mm|cm|inch|turn|notch',
  ]),
];

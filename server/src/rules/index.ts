/** Every rule, in the order of its id. */
import { deletedCode } from './deleted-code.js';
import { firstUnitRepeated } from './first-unit-repeated.js';
import { initialCodeAtFollowUp } from './initial-code-at-follow-up.js';
import { invalidUnits } from './invalid-units.js';
import { missingTherapyModifier } from './missing-therapy-modifier.js';
import { missingTreatmentMinutes } from './missing-treatment-minutes.js';
import { noDirectContact } from './no-direct-contact.js';
import { timedCodeSplitOverLines } from './timed-code-split-over-lines.js';
import { tooFewMinutesForCode } from './too-few-minutes-for-code.js';
import { unitLimitExceeded } from './unit-limit-exceeded.js';
import { unitOnWrongCode } from './unit-on-wrong-code.js';
import { unitsBelowMinutes } from './units-below-minutes.js';
import { unitsExceedMinutes } from './units-exceed-minutes.js';
import { untimedCodeWithUnits } from './untimed-code-with-units.js';
import type { AnyRule } from './rule.js';

export const rules: readonly AnyRule[] = [
  deletedCode,
  firstUnitRepeated,
  initialCodeAtFollowUp,
  invalidUnits,
  missingTherapyModifier,
  missingTreatmentMinutes,
  noDirectContact,
  timedCodeSplitOverLines,
  tooFewMinutesForCode,
  unitLimitExceeded,
  unitOnWrongCode,
  unitsBelowMinutes,
  unitsExceedMinutes,
  untimedCodeWithUnits,
];

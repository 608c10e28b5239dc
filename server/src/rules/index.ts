/** Every rule, in the order of its id. */
import { deletedCode } from './deleted-code.js';
import { initialCodeAtFollowUp } from './initial-code-at-follow-up.js';
import { missingTherapyModifier } from './missing-therapy-modifier.js';
import { unitOnWrongCode } from './unit-on-wrong-code.js';
import { unitsBelowMinutes } from './units-below-minutes.js';
import { unitsExceedMinutes } from './units-exceed-minutes.js';
import type { AnyRule } from './rule.js';

export const rules: readonly AnyRule[] = [
  deletedCode,
  initialCodeAtFollowUp,
  missingTherapyModifier,
  unitOnWrongCode,
  unitsBelowMinutes,
  unitsExceedMinutes,
];

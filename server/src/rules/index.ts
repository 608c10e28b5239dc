/** Every rule, in the order of its id. */
import { addOnWithoutBase } from './add-on-without-base.js';
import { codeNotYetValid } from './code-not-yet-valid.js';
import { codeOfAnotherPayer } from './code-of-another-payer.js';
import { deletedCode } from './deleted-code.js';
import { duplicateLine } from './duplicate-line.js';
import { firstUnitRepeated } from './first-unit-repeated.js';
import { fittingWithinDeviceCode } from './fitting-within-device-code.js';
import { incompleteOrthoticNote } from './incomplete-orthotic-note.js';
import { initialCodeAtFollowUp } from './initial-code-at-follow-up.js';
import { initialCodeRepeated } from './initial-code-repeated.js';
import { invalidUnits } from './invalid-units.js';
import { missingTherapyModifier } from './missing-therapy-modifier.js';
import { missingTreatmentMinutes } from './missing-treatment-minutes.js';
import { mutuallyExclusiveCodes } from './mutually-exclusive-codes.js';
import { neverPaidCode } from './never-paid-code.js';
import { noDirectContact } from './no-direct-contact.js';
import { pairNeverPaid } from './pair-never-paid.js';
import { pairWithoutModifier } from './pair-without-modifier.js';
import { supplyBilledAsTraining } from './supply-billed-as-training.js';
import { timedCodeSplitOverLines } from './timed-code-split-over-lines.js';
import { tooFewMinutesForCode } from './too-few-minutes-for-code.js';
import { unitLimitExceeded } from './unit-limit-exceeded.js';
import { unitOnWrongCode } from './unit-on-wrong-code.js';
import { unitsBelowMinutes } from './units-below-minutes.js';
import { unitsExceedMinutes } from './units-exceed-minutes.js';
import { untimedCodeWithUnits } from './untimed-code-with-units.js';
import type { AnyRule } from './rule.js';

export const rules: readonly AnyRule[] = [
  addOnWithoutBase,
  codeNotYetValid,
  codeOfAnotherPayer,
  deletedCode,
  duplicateLine,
  firstUnitRepeated,
  fittingWithinDeviceCode,
  incompleteOrthoticNote,
  initialCodeAtFollowUp,
  initialCodeRepeated,
  invalidUnits,
  missingTherapyModifier,
  missingTreatmentMinutes,
  mutuallyExclusiveCodes,
  neverPaidCode,
  noDirectContact,
  pairNeverPaid,
  pairWithoutModifier,
  supplyBilledAsTraining,
  timedCodeSplitOverLines,
  tooFewMinutesForCode,
  unitLimitExceeded,
  unitOnWrongCode,
  unitsBelowMinutes,
  unitsExceedMinutes,
  untimedCodeWithUnits,
];

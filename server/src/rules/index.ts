/** Every rule, in the order of its id. */
import { addOnWithoutBase } from './add-on-without-base.js';
import { assistantWithoutModifier } from './assistant-without-modifier.js';
import { codeNotYetValid } from './code-not-yet-valid.js';
import { codeOfAnotherPayer } from './code-of-another-payer.js';
import { contradictingModifiers } from './contradicting-modifiers.js';
import { deletedCode } from './deleted-code.js';
import { duplicateLine } from './duplicate-line.js';
import { evaluationByAssistant } from './evaluation-by-assistant.js';
import { firstUnitRepeated } from './first-unit-repeated.js';
import { fittingWithinDeviceCode } from './fitting-within-device-code.js';
import { halfToldTelehealth } from './half-told-telehealth.js';
import { handsOnByTelehealth } from './hands-on-by-telehealth.js';
import { incompleteOrthoticNote } from './incomplete-orthotic-note.js';
import { initialCodeAtFollowUp } from './initial-code-at-follow-up.js';
import { initialCodeRepeated } from './initial-code-repeated.js';
import { invalidUnits } from './invalid-units.js';
import { kxEarlyInYear } from './kx-early-in-year.js';
import { lowerCaseModifier } from './lower-case-modifier.js';
import { malformedModifier } from './malformed-modifier.js';
import { missingTherapyModifier } from './missing-therapy-modifier.js';
import { missingTreatmentMinutes } from './missing-treatment-minutes.js';
import { mistakenDisciplineModifier } from './mistaken-discipline-modifier.js';
import { mutuallyExclusiveCodes } from './mutually-exclusive-codes.js';
import { neverPaidCode } from './never-paid-code.js';
import { noDirectContact } from './no-direct-contact.js';
import { pairNeverPaid } from './pair-never-paid.js';
import { pairWithoutModifier } from './pair-without-modifier.js';
import { repeatedModifier } from './repeated-modifier.js';
import { separatingModifierWithoutPair } from './separating-modifier-without-pair.js';
import { severalTherapyModifiers } from './several-therapy-modifiers.js';
import { sideDisagreesWithNote } from './side-disagrees-with-note.js';
import { supplyBilledAsTraining } from './supply-billed-as-training.js';
import { telehealthPastItsEnd } from './telehealth-past-its-end.js';
import { therapyModifierMismatch } from './therapy-modifier-mismatch.js';
import { timedCodeSplitOverLines } from './timed-code-split-over-lines.js';
import { tooFewMinutesForCode } from './too-few-minutes-for-code.js';
import { tooManyModifiers } from './too-many-modifiers.js';
import { unitLimitExceeded } from './unit-limit-exceeded.js';
import { unitOnWrongCode } from './unit-on-wrong-code.js';
import { unitsBelowMinutes } from './units-below-minutes.js';
import { unitsExceedMinutes } from './units-exceed-minutes.js';
import { unknownModifier } from './unknown-modifier.js';
import { unpairedAssistantModifier } from './unpaired-assistant-modifier.js';
import { untimedCodeWithUnits } from './untimed-code-with-units.js';
import { visitModifierMismatch } from './visit-modifier-mismatch.js';
import type { AnyRule } from './rule.js';

export const rules: readonly AnyRule[] = [
  addOnWithoutBase,
  assistantWithoutModifier,
  codeNotYetValid,
  codeOfAnotherPayer,
  contradictingModifiers,
  deletedCode,
  duplicateLine,
  evaluationByAssistant,
  firstUnitRepeated,
  fittingWithinDeviceCode,
  halfToldTelehealth,
  handsOnByTelehealth,
  incompleteOrthoticNote,
  initialCodeAtFollowUp,
  initialCodeRepeated,
  invalidUnits,
  kxEarlyInYear,
  lowerCaseModifier,
  malformedModifier,
  missingTherapyModifier,
  missingTreatmentMinutes,
  mistakenDisciplineModifier,
  mutuallyExclusiveCodes,
  neverPaidCode,
  noDirectContact,
  pairNeverPaid,
  pairWithoutModifier,
  repeatedModifier,
  separatingModifierWithoutPair,
  severalTherapyModifiers,
  sideDisagreesWithNote,
  supplyBilledAsTraining,
  telehealthPastItsEnd,
  therapyModifierMismatch,
  timedCodeSplitOverLines,
  tooFewMinutesForCode,
  tooManyModifiers,
  unitLimitExceeded,
  unitOnWrongCode,
  unitsBelowMinutes,
  unitsExceedMinutes,
  unknownModifier,
  unpairedAssistantModifier,
  untimedCodeWithUnits,
  visitModifierMismatch,
];

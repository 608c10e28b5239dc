/** Every rule, in the order of its id. */
import { addOnWithoutBase } from './add-on-without-base.js';
import { assistantWithoutModifier } from './assistant-without-modifier.js';
import { brokenDiagnosisPointer } from './broken-diagnosis-pointer.js';
import { chargeOfOneUnit } from './charge-of-one-unit.js';
import { codeNotYetValid } from './code-not-yet-valid.js';
import { codeOfAnotherPayer } from './code-of-another-payer.js';
import { contradictingModifiers } from './contradicting-modifiers.js';
import { controlNumberMismatch } from './control-number-mismatch.js';
import { dateInFuture } from './date-in-future.js';
import { deletedCode } from './deleted-code.js';
import { duplicateLine } from './duplicate-line.js';
import { evaluationByAssistant } from './evaluation-by-assistant.js';
import { firstUnitRepeated } from './first-unit-repeated.js';
import { fittingWithinDeviceCode } from './fitting-within-device-code.js';
import { gapBeforeModifier } from './gap-before-modifier.js';
import { halfToldTelehealth } from './half-told-telehealth.js';
import { handsOnByTelehealth } from './hands-on-by-telehealth.js';
import { incompleteOrthoticNote } from './incomplete-orthotic-note.js';
import { incompletePlanOfCare } from './incomplete-plan-of-care.js';
import { initialCodeAtFollowUp } from './initial-code-at-follow-up.js';
import { initialCodeRepeated } from './initial-code-repeated.js';
import { invalidCharge } from './invalid-charge.js';
import { invalidNpi } from './invalid-npi.js';
import { invalidUnits } from './invalid-units.js';
import { kxEarlyInYear } from './kx-early-in-year.js';
import { lastDayBeforeFirst } from './last-day-before-first.js';
import { lateClaim } from './late-claim.js';
import { lowerCaseModifier } from './lower-case-modifier.js';
import { lineOfAnotherClaim } from './line-of-another-claim.js';
import { malformedCode } from './malformed-code.js';
import { malformedDiagnosis } from './malformed-diagnosis.js';
import { malformedModifier } from './malformed-modifier.js';
import { malformedTaxonomy } from './malformed-taxonomy.js';
import { missingOrderingProvider } from './missing-ordering-provider.js';
import { missingParent } from './missing-parent.js';
import { missingPart } from './missing-part.js';
import { missingTherapyModifier } from './missing-therapy-modifier.js';
import { missingTreatmentMinutes } from './missing-treatment-minutes.js';
import { mistakenDisciplineModifier } from './mistaken-discipline-modifier.js';
import { mutuallyExclusiveCodes } from './mutually-exclusive-codes.js';
import { neverPaidCode } from './never-paid-code.js';
import { noDirectContact } from './no-direct-contact.js';
import { pairNeverPaid } from './pair-never-paid.js';
import { pairWithoutModifier } from './pair-without-modifier.js';
import { payersOfTwoKinds } from './payers-of-two-kinds.js';
import { pricingModifierNotFirst } from './pricing-modifier-not-first.js';
import { repeatedModifier } from './repeated-modifier.js';
import { retiredFunctionalCode } from './retired-functional-code.js';
import { separatingModifierWithoutPair } from './separating-modifier-without-pair.js';
import { severalTherapyModifiers } from './several-therapy-modifiers.js';
import { sideDisagreesWithNote } from './side-disagrees-with-note.js';
import { supplyBilledAsTraining } from './supply-billed-as-training.js';
import { telehealthPastItsEnd } from './telehealth-past-its-end.js';
import { therapistAtInpatient } from './therapist-at-inpatient.js';
import { therapyModifierMismatch } from './therapy-modifier-mismatch.js';
import { timedCodeSplitOverLines } from './timed-code-split-over-lines.js';
import { tooFewMinutesForCode } from './too-few-minutes-for-code.js';
import { tooManyModifiers } from './too-many-modifiers.js';
import { totalNotSum } from './total-not-sum.js';
import { unitLimitExceeded } from './unit-limit-exceeded.js';
import { unitOnWrongCode } from './unit-on-wrong-code.js';
import { unitsBelowMinutes } from './units-below-minutes.js';
import { unitsExceedMinutes } from './units-exceed-minutes.js';
import { unknownModifier } from './unknown-modifier.js';
import { unknownPlaceOfService } from './unknown-place-of-service.js';
import { unknownQualifier } from './unknown-qualifier.js';
import { unknownSegment } from './unknown-segment.js';
import { unpairedAssistantModifier } from './unpaired-assistant-modifier.js';
import { unreadableDate } from './unreadable-date.js';
import { unspecificBackPain } from './unspecific-back-pain.js';
import { untimedCodeWithUnits } from './untimed-code-with-units.js';
import { visitModifierMismatch } from './visit-modifier-mismatch.js';
import { wrongCount } from './wrong-count.js';
import type { AnyRule } from './rule.js';

export const rules: readonly AnyRule[] = [
  addOnWithoutBase,
  assistantWithoutModifier,
  brokenDiagnosisPointer,
  chargeOfOneUnit,
  codeNotYetValid,
  codeOfAnotherPayer,
  contradictingModifiers,
  controlNumberMismatch,
  dateInFuture,
  deletedCode,
  duplicateLine,
  evaluationByAssistant,
  firstUnitRepeated,
  fittingWithinDeviceCode,
  gapBeforeModifier,
  halfToldTelehealth,
  handsOnByTelehealth,
  incompleteOrthoticNote,
  incompletePlanOfCare,
  initialCodeAtFollowUp,
  initialCodeRepeated,
  invalidCharge,
  invalidNpi,
  invalidUnits,
  kxEarlyInYear,
  lastDayBeforeFirst,
  lateClaim,
  lowerCaseModifier,
  lineOfAnotherClaim,
  malformedCode,
  malformedDiagnosis,
  malformedModifier,
  malformedTaxonomy,
  missingOrderingProvider,
  missingParent,
  missingPart,
  missingTherapyModifier,
  missingTreatmentMinutes,
  mistakenDisciplineModifier,
  mutuallyExclusiveCodes,
  neverPaidCode,
  noDirectContact,
  pairNeverPaid,
  pairWithoutModifier,
  payersOfTwoKinds,
  pricingModifierNotFirst,
  repeatedModifier,
  retiredFunctionalCode,
  separatingModifierWithoutPair,
  severalTherapyModifiers,
  sideDisagreesWithNote,
  supplyBilledAsTraining,
  telehealthPastItsEnd,
  therapistAtInpatient,
  therapyModifierMismatch,
  timedCodeSplitOverLines,
  tooFewMinutesForCode,
  tooManyModifiers,
  totalNotSum,
  unitLimitExceeded,
  unitOnWrongCode,
  unitsBelowMinutes,
  unitsExceedMinutes,
  unknownModifier,
  unknownPlaceOfService,
  unknownQualifier,
  unknownSegment,
  unpairedAssistantModifier,
  unreadableDate,
  unspecificBackPain,
  untimedCodeWithUnits,
  visitModifierMismatch,
  wrongCount,
];

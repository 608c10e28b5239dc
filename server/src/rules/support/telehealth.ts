/** Whether a line was given by video or telephone, as its place or its modifiers say. */
import type { ServiceLine } from '../../claim/claim.js';
import { modifiersThat } from './modifiers.js';
import type { Standing } from './modifiers.js';

/** CMS place of service codes: telehealth with the patient elsewhere than at home, or at home. */
export function isTelehealthPlace(place: string | undefined): boolean {
  return place === '02' || place === '10';
}

/** 95, 93, GT and GQ. The data tells it by their role; this is asked of each line of a batch. */
export function telehealthModifiersOn(line: ServiceLine): readonly Standing[] {
  return modifiersThat(line, isTelehealthModifier);
}

export function isTelehealthModifier(value: string): boolean {
  return value === '95' || value === '93' || value === 'GT' || value === 'GQ';
}

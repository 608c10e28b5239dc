/** Every rule, in the order of its id. */
import { deletedCode } from './deleted-code.js';
import { initialCodeAtFollowUp } from './initial-code-at-follow-up.js';
import { missingTherapyModifier } from './missing-therapy-modifier.js';
import type { AnyRule } from './rule.js';

export const rules: readonly AnyRule[] = [deletedCode, initialCodeAtFollowUp, missingTherapyModifier];

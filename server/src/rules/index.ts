/** Every rule, in the order of its id. */
import { deletedCode } from './deleted-code.js';
<<<<<<< HEAD
import { missingTherapyModifier } from './missing-therapy-modifier.js';
import type { AnyRule } from './rule.js';

export const rules: readonly AnyRule[] = [deletedCode, missingTherapyModifier];
=======
import { initialCodeAtFollowUp } from './initial-code-at-follow-up.js';
import type { AnyRule } from './rule.js';

export const rules: readonly AnyRule[] = [deletedCode, initialCodeAtFollowUp];
>>>>>>> 32885cb (rule: report a first-encounter code where the words tell of a later encounter)

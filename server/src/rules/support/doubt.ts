/** Why a line cannot be judged by the modifiers that it lacks. */
import type { ServiceLine } from '../../claim/claim.js';

/** Why the modifiers read may not be all there are: a slot of a template, no field at all, a token that is being typed. */
export function doubtAbout({ modifiers, modifiersOpen }: ServiceLine): string | undefined {
  if (modifiersOpen === 'placeholder') return 'A modifier field still holds a placeholder.';
  if (modifiersOpen === 'no-field') return 'The document has no field for modifiers.';
  if (modifiersOpen === 'shared') return 'Modifiers are given once for several codes and may apply to this line.';
  return modifiers.some((it) => it.value.length !== 2)
    ? 'A modifier on the line is not two characters long.'
    : undefined;
}

/** Whose claim it is: the insured (2010BA), or the patient where that is somebody else (2010CA). */
import type { PatientKey } from '../../claim/claim.js';
import { patientKeyOf } from '../../claim/patient-key.js';
import type { Context } from './context.js';
import { birthIn, nameIn, nobody } from './context.js';

/** The number is that of the insured, the name and the birth date those of the one who was treated. */
export function patientOf({ insured, treated, notation }: Context): PatientKey | undefined {
  const person = treated === nobody ? insured : treated;
  const separator = String.fromCharCode(notation.separators.element);
  const elements = nameIn(insured).split(separator);
  const named = person === insured ? elements : nameIn(person).split(separator);
  return patientKeyOf({
    id: elements[9],
    name: named.slice(3, 6).join(' '),
    birthDate: birthIn(person).split(separator)[2]?.trim() ?? '',
  });
}

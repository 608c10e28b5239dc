/** Whose claim it is: the insured (2010BA), or the patient where that is somebody else (2010CA). */
import type { PatientKey } from '../../claim/claim.js';
import { patientKeyOf } from '../../claim/patient-key.js';
import type { Context } from './context.js';
import { nobody } from './context.js';

/** The number is that of the insured, the name and the birth date those of the one who was treated. */
export function patientOf({ insured, treated, notation }: Context): PatientKey | undefined {
  const element = String.fromCharCode(notation.separators.element);
  const elements = insured.name.split(element);
  const person = treated === nobody ? insured : treated;
  const names = person.name.split(element).slice(3, 6);
  return patientKeyOf({ id: elements[9], name: names.join(' '), birthDate: person.birth });
}

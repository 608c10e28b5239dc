/** Whose claim it is: the insured (2010BA), or the patient where that is somebody else (2010CA). */
import type { PatientKey } from '../../claim/claim.js';
import { patientKeyOf } from '../../claim/patient-key.js';
import type { Span } from '../../text/span.js';
import type { Context, Person } from './context.js';
import { nobody } from './context.js';

/** The number is that of the insured, the name and the birth date those of the one who was treated. */
export function patientOf({ insured, treated, notation }: Context): PatientKey | undefined {
  const person = treated === nobody ? insured : treated;
  const elementsOf = ({ text }: Person, { start, end }: Span) =>
    text.slice(start, end).split(String.fromCharCode(notation.separators.element));
  return patientKeyOf({
    id: elementsOf(insured, insured.name)[9],
    name: elementsOf(person, person.name).slice(3, 6).join(' '),
    birthDate: elementsOf(person, person.birth)[2]?.trim() ?? '',
  });
}

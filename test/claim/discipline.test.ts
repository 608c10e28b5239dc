import assert from 'node:assert/strict';
import { disciplineOfTaxonomy } from '../../server/src/claim/discipline.js';

describe('a taxonomy tells the discipline', () => {
  const told = {
    'physical therapist, orthopedic': ['2251X0800X', 'PT'],
    'physical therapist assistant': ['225200000X', 'PT'],
    'physical therapy clinic': ['261QP2000X', 'PT'],
    'occupational therapist': ['225X00000X', 'OT'],
    'occupational therapy assistant': ['224Z00000X', 'OT'],
    'speech-language pathologist': ['235Z00000X', 'SLP'],
    'speech-language assistant': ['2355S0801X', 'SLP'],
    'in lower case, with blanks': [' 225x00000x ', 'OT'],
    'audiology assistant, of the same family as a speech one': ['2355A2700X', undefined],
    'another clinic': ['261QR0400X', undefined],
    physician: ['207X00000X', undefined],
    'ten characters that end otherwise': ['225X00000Y', undefined],
    nothing: ['', undefined],
  } as const;
  for (const [name, [code, discipline]] of Object.entries(told)) {
    it(name, () => {
      assert.equal(disciplineOfTaxonomy(code), discipline);
    });
  }
});

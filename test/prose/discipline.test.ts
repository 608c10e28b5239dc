import assert from 'node:assert/strict';
import { statedDiscipline } from '../../server/src/prose/discipline.js';

describe('the discipline a text states', () => {
  const stated: Readonly<Record<string, 'PT' | 'OT' | 'SLP' | undefined>> = {
    '# Occupational therapy daily note': 'OT',
    'PHYSICAL THERAPY INITIAL EVALUATION': 'PT',
    'Speech-language pathology progress note': 'SLP',
    'Discipline: OT': 'OT',
    '## Physical Therapy': 'PT',
    'Signed: EXAMPLE THERAPIST, OTR/L': 'OT',
    'EXAMPLE THERAPIST, MS, CCC-SLP': 'SLP',
    'EXAMPLE THERAPIST, PT, DPT, OCS': 'PT',
    'EXAMPLE ASSISTANT, COTA/L': 'OT',
    'Patient was referred to physical therapy in January.': undefined,
    'Pt. tolerated the splint, PT educated on wear.': undefined,
    'PT tolerates the splint well.': undefined,
    'The physical therapist saw him before; an occupational therapist will follow.': undefined,
    'Physical therapy note. EXAMPLE THERAPIST, OTR/L': undefined,
    'Hand therapy visit, splint made.': undefined,
    'Plan: OT, PT and speech to follow.': undefined,
    '': undefined,
  };
  for (const [text, discipline] of Object.entries(stated)) {
    it(`${discipline ?? 'none'}: ${text}`, () => {
      assert.equal(statedDiscipline(text)?.value, discipline);
    });
  }
});

import assert from 'node:assert/strict';
import { note } from '../../../server/src/formats/note/note.js';
import { printLine } from '../../support/claim-print.js';

/** Lines and mentions of a note dated 2026-03-02, without the date. */
function read(text: string): string[] {
  const reading = note.read({ name: '', text: `OT note\nDOS: 2026-03-02\n${text}` });
  return [
    ...reading.claims.flatMap(({ claim }) => claim.lines.map((line) => printLine(line).replace(' 2026-03-02', ''))),
    ...reading.mentions.map((it) => `${it.value} ${it.role}`),
  ];
}

/** What people type, and what it says. */
const cases: readonly (readonly [string, readonly string[]])[] = [
  // Where modifiers, units and minutes stand.
  ['97760 GO', ['97760 GO']],
  ['97760-GO', ['97760 GO']],
  ['CPT 97760 (GO, 59)', ['97760 GO,59']],
  ['97760 x2 units mod GO KX', ['97760 GO,KX x2']],
  ['97110 x 2 (30 min)', ['97110 x2 30min']],
  ['97760: 20 minutes', ['97760 20min']],
  ['- 97140 GP 1 unit 15 min', ['97140 GP x1 15min']],
  ['CPT code(s): 97760, 97110', ['97760', '97110']],
  ['Billing: 97760-GO x2; 97110-GO-59 x1', ['97760 GO x2', '97110 GO,59 x1']],
  ["97140 MT GP 1u 15'", ['97140 GP x1 15min']],
  ['97110 – 2 – GP', ['97110 GP x2']],
  ['97760 GO×2', ['97760 GO x2']],
  ['CPT: 97760-GO x2 RT', ['97760 GO,RT x2']],
  ['Orthotic training - 97760 - 15 min', ['97760 15min']],
  ['TherEx (97110) x 2 units', ['97110 x2']],
  ['97760 Orthotic training, each 15 min x 2 units GO', ['97760 GO x2']],
  ['97110 GP (total 45 min)', ['97110 GP']],
  ['97110 GP 10-15 min', ['97110 GP']],
  ['97110 GP x2 - 24 min', ['97110 GP x2 24min']],
  ['97110 GP x 2 – 24 min', ['97110 GP x2 24min']],
  ['97110 GP x 3 weeks', ['97110 GP']],
  ['97760 go x2', ['97760 go x2']],
  ['97760 GO POS 11', ['97760 GO @11']],
  ['Code: 97760\nModifier: GO\nUnits: 2\nMinutes: 30', ['97760 GO x2 30min']],
  ['CPT: 97760; Modifiers: GO, 59; Units: 2', ['97760 GO,59 x2']],
  ['CPT: 97760 | Mod: GO | Units: 2 | Min: 30', ['97760 GO x2 30min']],
  ['Supplies: L3908-RT x1', ['L3908 RT x1']],
  ['min: 97760 25, 97140 12\n97760 GO x2; 97140 GO 59', ['97760 GO x2 25min', '97140 GO,59 12min']],

  ['97110GP', ['97110 GP']],
  ['97110GPKX x2, 97140gp59', ['97110 GP,KX x2', '97140 gp,59']],
  ['97110-2', ['97110 x2']],
  ['Billing: 97110-2, 97140-1', ['97110 x2', '97140 x1']],
  ['97110......2 units', ['97110 x2']],
  ['97110 GP ........ 2', ['97110 GP x2']],
  ['## Billing\ng0283 gp x1', ['G0283 gp x1']],

  ['Timed codes: 97530 (25), 97535 (15)', ['97530 25min', '97535 15min']],
  ['99213 (25)\n97110 (59) GP', ['99213 25', '97110 59,GP']],
  ['G0151 x 3', ['G0151 x3']],

  // Said beside the lines.
  ['97530 x2\nModifiers: [x] GP [ ] GO', ['97530 (modifiers: shared) x2']],
  ['97530 x2\nModifier: GO', ['97530 (modifiers: shared) x2']],
  ['Code: 97760\nModifier: GO\n\nCode: 97110\nUnits: 2', ['97760 GO', '97110 x2']],
  ['Manual Therapy (97140)  Minutes: 15  Units: 1\n\n| CPT | Mod | Units |\n|---|---|---|\n| 97140 | GP | 1 |', ['97140 GP x1']],
  ['Manual Therapy (97140)  Minutes: 15  Units: 1', ['97140 x1']],

  // Counts before their codes.
  ['2 x 97110', ['97110 x2']],
  ['2 units 97110\n1 unit 97140', ['97110 x2', '97140 x1']],
  ['Billing: 2 x 97110 GP, 1 x 97140 GP', ['97110 GP x2', '97140 GP x1']],
  ['Did 2 x 97110 today', []],

  // Lists whose lines say nothing but the code.
  ['97110 GP x2\n97140\n97530 GP x1', ['97110 GP x2', '97140', '97530 GP x1']],
  ['97161\n97110 GP x2', ['97161', '97110 GP x2']],
  ['97110 GP x2\n97140 Manual therapy', ['97110 GP x2', '97140']],
  ['97110 GP x2\n97140 is not billed today.', ['97110 GP x2', '97140 named']],
  ['97110 GP x2\n\n97140', ['97110 GP x2']],
  ['## Charges\n97110\n97140', ['97110', '97140']],
  ['## Charges\n\n- 97110\n- 97140', ['97110', '97140']],
  ['CPT treatment codes: 97110, 97140', ['97110', '97140']],
  ['CPT Therapy Codes:\n97110\n97140', ['97110', '97140']],
  ['( ) 97110 (x) 97140', ['97140 (modifiers: no-field)', '97110 named']],
  ['Billing: [x] 97110 GP [ ] 97140 GP', ['97110 GP', '97140 named']],
  ['- [ ] 97762 checkout\n- [x] 97763 GO', ['97763 GO', '97762 named']],

  // Among billed lines, and not understood.
  ['## Billing\n97110XYZ\n97140 GP', ['97140 GP', '97110 unclear']],
  ['## Billing\nGave 97110 and 97140 today', ['97110 unclear', '97140 unclear']],

  // Two letters that are no modifier.
  ['97110 TE x2', ['97110 x2']],
  ['97760 GO RF', ['97760 GO']],
  ['97760 GO x2 RT hand', ['97760 GO x2']],
  ['97110 PT x2', ['97110 x2 [PT by stated]']],
  ['97760 OR 97761 may be billed with CPT 97110.', ['97760 named', '97761 advice', '97110 advice']],

  // Modifiers that are said once for several codes.
  ['97760/97110 GO', ['97760 GO', '97110 GO']],
  ['CPT: 97110, 97140 GP', ['97110 (modifiers: shared)', '97140 GP']],
  ['Charges (all GP): 97110 x2, 97112 x1', ['97110 (modifiers: shared) x2', '97112 (modifiers: shared) x1']],
  ['CPT: 97110, 97140\nModifiers: GP, GP', ['97110 (modifiers: shared)', '97140 (modifiers: shared)']],

  // What is still to be filled in.
  ['97760 {{mod}} x{{units}}', ['97760 (modifiers: placeholder)']],
  ['97110 {{units}}', ['97110']],
  ['97110 [minutes]', ['97110']],
  ['97110 *** {units:123}', ['97110 (modifiers: placeholder)']],
  ['97110 and 97140 GP', ['97110 (modifiers: shared)', '97140 GP']],
  ['97760-GO-*** x2', ['97760 GO (modifiers: placeholder) x2']],
  ['97760 [ ] GO [x] GP x2', ['97760 GP (modifiers: placeholder) x2']],
  ['97760 GO x ___', ['97760 GO']],

  // Other visits, requests, examples, rules.
  ['97110 GO x2\nNext visit: 97763 GO', ['97110 GO x2', '97763 named']],
  ['97110 GO x2\nLast visit billed 97760 GO x2.', ['97110 GO x2', '97760 named']],
  ['97110 GO x2\nWe request authorization for CPT 97763 (4 units).', ['97110 GO x2', '97763 named']],
  // A bare number is as often a ZIP code, so nothing is said of it.
  ['97110 GO x2\nUse 97763 for later visits, not 97760.', ['97110 GO x2', '97763 advice']],
  ['97110 GO x2\nHome zip is 97116. Lives in Forest Grove (97116).', ['97110 GO x2']],
  ['Billing: 97110x2, 97140x1', ['97110 x2', '97140 x1']],
  ['97110 GO x2\n97762 (deleted)', ['97110 GO x2', '97762 retired']],
  ['97110 GO x2\nNo longer use 97762.', ['97110 GO x2', '97762 retired']],
  ['97110 GO x2\nPatients with an orthosis are charged 97763.', ['97110 GO x2', '97763 advice']],
  ['97110 GO x2\nEvaluations 97161-97163 differ.', ['97110 GO x2']],

  // Several days.
  ['Visit 3/2/2026: 97760 GO x2. Visit 3/9/2026: 97763 GO x1.', ['97760 GO x2', '97763 GO x1 2026-03-09']],
];

describe('billing lines of a note', () => {
  for (const [text, expected] of cases) {
    it(JSON.stringify(text), () => {
      assert.deepEqual(read(text), expected);
    });
  }
});

describe('the date of a note', () => {
  const dateOf = (text: string) => note.read({ name: '', text: `${text}\n97760 GO x2` }).claims[0]?.claim.lines[0]?.serviceDate?.value; // prettier-ignore
  const dates: Readonly<Record<string, string | undefined>> = {
    'DOS: 3/2/2026': '2026-03-02',
    'DOS 03-02-26 PT note': '2026-03-02',
    '**Date of service:** 2026-03-02': '2026-03-02',
    '| Date of service | 03/02/2026 |': '2026-03-02',
    'Visit date: March 2nd, 2026': '2026-03-02',
    'Date: 2 Mar 2026': '2026-03-02',
    'OT SPLINT NOTE 03/02/26': '2026-03-02',
    '---\ndate: 2026-03-02\n---\n': '2026-03-02',
    'OT note       Date: 03/02/2026': '2026-03-02',
    'DOB: 01/02/1950\nDate of injury: 02/01/2026\nSigned 03/03/2026': undefined,
    'Patient, born 01/02/1950': undefined,
    'Date of service: 02/30/2026': undefined,
    'Date of service: ***': undefined,
    'Next appointment 03/09/2026': undefined,
  };
  for (const [text, expected] of Object.entries(dates)) {
    it(JSON.stringify(text), () => {
      assert.equal(dateOf(text), expected);
    });
  }
});

// What is asked of each code of a line must not ask all others: once square, these took minutes.
describe('long lines and long notes', () => {
  const many = 3000;
  const long: Readonly<Record<string, string>> = {
    'codes behind one label': `CPT: ${Array<string>(many).fill('97110').join(', ')}`,
    'codes joined by slashes': `${Array<string>(many).fill('97110').join('/')} GP`,
    'boxes on one line': `Billing: ${Array<string>(many).fill('[x] 97110 GP').join(' ')}`,
    'slots behind codes': Array<string>(many).fill('97110 {{mod}} x{{units}}').join('\n'),
    'visits in one file': Array.from({ length: many }, (_, at) => `DOS: 3/${(at % 28) + 1}/2026\n97110 GP`).join('\n'),
  };
  for (const [name, text] of Object.entries(long)) {
    it(`reads ${many} ${name}`, () => {
      const { claims } = note.read({ name: '', text: `OT note\n${text}` });
      assert.equal(claims.flatMap(({ claim }) => claim.lines).length, many);
    });
  }
});

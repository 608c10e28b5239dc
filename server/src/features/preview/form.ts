/** A claim as the boxes of a CMS-1500, whatever it was written in. */
import type { Claim, Npi, PlacedClaim } from '../../claim/claim.js';
import { centsOf, dollarsOf } from '../../claim/money.js';
import type { FormPlace, Reading } from '../../formats/format.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Finding } from '../../lint/finding.js';
import { severities } from '../../rules/severity.js';
import { shift } from '../../text/span.js';
import { payerNames } from '../payer-names.js';
import { Findings } from './findings.js';
import { serviceLines } from './service-lines.js';
import type { Cell, ClaimForm, FormBox } from './shape.js';

/** `places` are those of the boxes that the claim has no field for; `undefined`: the format does not tell them. */
export function formOf(
  reading: Reading,
  index: number,
  all: readonly Finding[],
  places: readonly FormPlace[] | undefined,
  knowledge: Knowledge,
): ClaimForm | undefined {
  const placed = reading.claims[index];
  if (placed === undefined) return undefined;
  const { claim } = placed;
  const findings = new Findings(placed, all, places ?? []);
  const lines = serviceLines(placed, findings, knowledge);
  const box = boxMaker(findings, places);
  const person = personBoxes(box, claim);
  const condition = conditionBoxes(box, placed);
  const provider = providerBoxes(box, placed);
  return {
    kind: reading.kind,
    number: index + 1,
    of: reading.claims.length,
    setting: claim.setting,
    isPartial: places === undefined,
    isTemplate: claim.purpose === 'template',
    person,
    condition,
    lines,
    provider,
    findings: findings.rest(),
    all: [...findings.all].sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity)),
    elsewhere: all.length - findings.all.length,
  };
}

type MakeBox = (number: string, title: string, width: number, cells?: FormBox['cells']) => FormBox;

/** Without `cells`, what the document has at a place of this box. */
function boxMaker(findings: Findings, places: readonly FormPlace[] | undefined): MakeBox {
  return (number, title, width, cells) => {
    const found = places?.find((it) => it.box === number);
    const cell = found === undefined ? empty() : cellAt(found);
    return { number, title, width, cells: cells ?? [cell], findings: findings.at(number) };
  };
}

function cellAt({ span, shown }: FormPlace): Cell {
  return shown === undefined
    ? { state: 'filled', text: 'in the document', span }
    : { state: 'said', text: shown, span };
}

function empty(text = ''): Cell {
  return { state: 'empty', text, span: undefined };
}

function personBoxes(box: MakeBox, claim: Claim): FormBox[] {
  const payer: Cell =
    claim.payer === 'unknown' ? empty('not said') : { state: 'said', text: payerNames[claim.payer], span: undefined };
  const others = (claim.otherPayers ?? []).map((it) => (it === 'unknown' ? 'not said which' : payerNames[it]));
  const second: Cell = others.length === 0 ? empty() : { state: 'said', text: others.join(', '), span: undefined };
  return [
    box('1', 'Payer', 8, [payer]),
    box('1a', 'Insured’s ID', 4),
    box('2', 'Patient’s name', 5),
    box('3', 'Birth date and sex', 3),
    box('4', 'Insured’s name', 4),
    box('5', 'Patient’s address', 5),
    box('6', 'Relationship to insured', 3),
    box('7', 'Insured’s address', 4),
    box('9', 'Other insured', 5, [second]),
    box('10', 'Related to work or accident', 3),
    box('11', 'Insured’s policy or group', 4),
  ];
}

function conditionBoxes(box: MakeBox, { claim, start }: PlacedClaim): FormBox[] {
  const ordering = claim.npis?.find((it) => it.role === 'ordering');
  const notes = claim.passages[0];
  const diagnoses = claim.diagnoses.map(({ value, span }, index) => ({
    state: 'said' as const,
    text: value.toUpperCase(),
    span: shift(span, start),
    letter: letterOf(index),
  }));
  // The form always shows its first four places; a claim has up to twelve.
  const open = Array.from({ length: Math.max(0, 4 - diagnoses.length) }, (_, index) => ({
    ...empty(),
    letter: letterOf(diagnoses.length + index),
  }));
  return [
    box('14', 'Onset of condition', 3),
    box('15', 'Other date', 3),
    box('16', 'Unable to work', 3),
    box('18', 'Hospital stay', 3),
    box('17', 'Referring or ordering', 4),
    box('17b', 'NPI', 3, [npiCell(ordering, start)]),
    box('19', 'Additional information', 5, [
      notes === undefined ? empty() : { state: 'filled', text: 'in the document', span: shift(notes.span, start) },
    ]),
    box('21', 'Diagnoses', 8, [...diagnoses, ...open]),
    box('22', 'Resubmission', 2),
    box('23', 'Prior authorization', 2),
  ];
}

/** A for the first diagnosis, as pointers are printed. */
function letterOf(index: number): string {
  return String.fromCharCode(65 + index);
}

function providerBoxes(box: MakeBox, { claim, start }: PlacedClaim): FormBox[] {
  const npi = (role: 'billing' | 'facility') => {
    return [
      npiCell(
        claim.npis?.find((it) => it.role === role),
        start,
      ),
    ];
  };
  return [
    box('25', 'Federal tax ID', 3),
    box('26', 'Patient’s account', 3),
    box('27', 'Accepts assignment', 2),
    box('28', 'Total charge', 2, [totalOf(claim, start)]),
    box('29', 'Amount paid', 2),
    { ...box('31', 'Signature of provider', 4), isTall: true },
    box('32', 'Service facility', 4),
    box('33', 'Billing provider', 4),
    box('32a', 'NPI', 4, npi('facility')),
    box('33a', 'NPI', 4, npi('billing')),
  ];
}

function npiCell(npi: Npi | undefined, start: number): Cell {
  return npi === undefined ? empty() : { state: 'said', text: npi.value, span: shift(npi.span, start) };
}

/** As the claim states it; where it does not, what its lines come to is said to be just that. */
function totalOf(claim: Claim, start: number): Cell {
  const { totalCharge, unread } = claim;
  if (totalCharge !== undefined) {
    return { state: 'said', text: dollarsOf(centsOf(totalCharge.value)), span: shift(totalCharge.span, start) };
  }
  const broken = unread?.find((it) => it.field === 'total-charge');
  if (broken !== undefined) return { state: 'unread', text: 'not understood', span: shift(broken.span, start) };
  const charges = claim.lines.flatMap((it) => it.charge?.value ?? []);
  if (charges.length === 0) return empty();
  const sum = charges.reduce((total, it) => total + centsOf(it), 0);
  return { state: 'empty', text: `not stated; lines: ${dollarsOf(sum)}`, span: undefined };
}

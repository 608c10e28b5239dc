/** Makes 837P batches of any size out of invented claims, of the shape that clearing houses send: one segment a line. */

const head = [
  'ISA*00*          *00*          *ZZ*EXAMPLESENDER  *ZZ*EXAMPLEPAYER   *260302*0930*^*00501*000000101*0*T*:~',
  'GS*HC*EXAMPLESENDER*EXAMPLEPAYER*20260302*0930*101*X*005010X222A1~',
  'ST*837*0001*005010X222A1~',
  'BHT*0019*00*REF1*20260302*0930*CH~',
  'NM1*41*2*EXAMPLE CLINIC*****46*999999999~',
  'PER*IC*EXAMPLE CONTACT*TE*5550100000~',
  'NM1*40*2*EXAMPLE PAYER*****46*111222333~',
  'HL*1**20*1~',
  'PRV*BI*PXC*261QR0400X~',
  'NM1*85*2*EXAMPLE THERAPY*****XX*1234567893~',
  'N3*1 SAMPLE STREET~',
  'N4*PRINEVILLE*OR*977540000~',
  'REF*EI*123456789~',
];

interface Service {
  /** As in SV101, behind the qualifier. */
  readonly procedure: string;
  readonly units: number;
  /** In dollars a unit. */
  readonly price: number;
}

/** What one of the clinic's people gave in one visit. */
interface Visit {
  readonly taxonomy: string;
  readonly services: readonly Service[];
}

const physical = (...services: Service[]): Visit => ({ taxonomy: '225100000X', services });
const occupational = (...services: Service[]): Visit => ({ taxonomy: '225X00000X', services });
const speech = (...services: Service[]): Visit => ({ taxonomy: '235Z00000X', services });
const service = (procedure: string, units: number, price: number): Service => ({ procedure, units, price });

const visits: readonly Visit[] = [
  occupational(service('97763:GO', 2, 52.5)),
  physical(service('97110:GP', 2, 41), service('97140:GP', 1, 38.25)),
  physical(service('97161:GP', 1, 131), service('97110:GP', 1, 41)),
  occupational(service('97760:GO', 2, 55)),
  physical(service('97110:GP', 1, 41), service('97112:GP', 2, 44.1), service('97140:GP', 1, 38.25)),
  occupational(service('97165:GO', 1, 128), service('97535:GO', 1, 43)),
  speech(service('92507:GN', 1, 96)),
  physical(service('97116:GP', 1, 37.5), service('97110:GP', 2, 41)),
  physical(service('97164:GP', 1, 88.4)),
  occupational(service('97530:GO', 3, 47.2)),
  physical(service('97110:GP:CQ', 2, 41), service('97112:GP:CQ', 1, 44.1)),
  speech(service('92526:GN', 1, 104)),
  physical(service('97113:GP', 3, 49)),
  occupational(service('97110:GO', 1, 41), service('97535:GO', 2, 43)),
];

const diagnoses = ['M654', 'M25531', 'M5450', 'M25511', 'M6281', 'R262', 'M19041', 'G5601', 'M7501', 'R1312', 'M25661'];

/** What is wrong with one claim in twenty, in turn. */
type Fault = 'no modifier' | 'deleted code' | 'wrong total' | 'nobody ordered' | 'other plan of care';
const faults: readonly Fault[] = ['no modifier', 'deleted code', 'wrong total', 'nobody ordered', 'other plan of care'];

/**
 * Claim by claim the visits, days, patients, diagnoses and charges vary. One claim in twenty has something wrong, and one in a
 * hundred has a note, whose words are read.
 */
function claim(index: number): string[] {
  const fault = index % 20 === 7 ? faults[Math.floor(index / 20) % faults.length] : undefined;
  const { taxonomy, services } = visits[index % visits.length] ?? physical();
  const day = `202602${String((index % 19) + 9).padStart(2, '0')}`;
  const total = services.reduce((sum, it) => sum + it.units * it.price, fault === 'wrong total' ? 10 : 0);
  const pick = (at: number) => diagnoses[(index * 7 + at * 3) % diagnoses.length] ?? '';
  return [
    `HL*${index + 2}*1*22*0~`,
    'SBR*P*18*******MB~',
    `NM1*IL*1*SAMPLE*PATIENT****MI*TEST${index}~`,
    `N3*${index} SAMPLE STREET~`,
    'N4*PRINEVILLE*OR*977540000~',
    `DMG*D8*1950${String((index % 12) + 1).padStart(2, '0')}01*F~`,
    'NM1*PR*2*EXAMPLE PAYER*****PI*11122333~',
    `CLM*TEST${index}*${dollars(total)}***11:B:1*Y*A*Y*Y~`,
    `HI*ABK:${pick(0)}*ABF:${pick(1)}~`,
    ...(fault === 'nobody ordered' ? [] : ['NM1*DN*1*EXAMPLE*PHYSICIAN****XX*1679576722~']),
    'NM1*82*1*EXAMPLE*THERAPIST****XX*1245319599~',
    `PRV*PE*PXC*${taxonomy}~`,
    ...(index % 100 === 3 ? ['NTE*ADD*FIRST ORTHOSIS VISIT, PLAN FOLLOW UP IN 2 WEEKS~'] : []),
    ...services.flatMap(({ procedure, units, price }, at) => [
      `LX*${at + 1}~`,
      `SV1*HC:${at === 0 ? withFault(procedure, fault) : procedure}*${dollars(units * price)}*UN*${units}***1${at % 2 === 1 ? ':2' : ''}~`,
      `DTP*472*D8*${day}~`,
    ]),
  ];
}

function withFault(procedure: string, fault: Fault | undefined): string {
  const [code = '', plan = '', ...others] = procedure.split(':');
  if (fault === 'no modifier') return [code, ...others].join(':');
  if (fault === 'deleted code') return ['97762', plan, ...others].join(':');
  return fault === 'other plan of care' ? [code, plan === 'GP' ? 'GO' : 'GP', ...others].join(':') : procedure;
}

function dollars(amount: number): string {
  return String(Math.round(amount * 100) / 100);
}

/** At least `size` bytes of ASCII. */
export function batchOf(size: number): string {
  const parts = [head.join('\n')];
  let length = parts[0]?.length ?? 0;
  let segments = head.length - 2;
  for (let index = 0; length < size; index++) {
    const segmentsOfClaim = claim(index);
    const text = segmentsOfClaim.join('\n');
    parts.push(text);
    length += text.length + 1;
    segments += segmentsOfClaim.length;
  }
  parts.push(`SE*${segments + 1}*0001~`, 'GE*1*101~', 'IEA*1*000000101~');
  return parts.join('\n') + '\n';
}

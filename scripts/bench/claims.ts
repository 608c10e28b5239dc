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
  'PRV*BI*PXC*225X00000X~',
  'NM1*85*2*EXAMPLE HAND THERAPY*****XX*1234567893~',
  'N3*1 SAMPLE STREET~',
  'N4*PRINEVILLE*OR*97754~',
  'REF*EI*123456789~',
];

/**
 * Claim by claim the codes, modifiers and notes vary, and so does what is wrong with them: one claim in five has a finding
 * (a therapy line without its modifier), one in a hundred has a note, whose words are read.
 */
const visits: readonly (readonly string[])[] = [
  ['97760:GO*110*UN*2***1:2', '97110:GO:59*55*UN*1***1'],
  ['97110:GP*90*UN*2***1', '97140:GP*45*UN*1***1', '97112:GP*48*UN*1***2'],
  ['97161:GP*130*UN*1***1', '97530*45*UN*1***1'],
  ['97763:GO*50*UN*1***1'],
  ['99213:25*90*UN*1***1'],
];

function claim(index: number): string[] {
  const lines = visits[index % visits.length] ?? [];
  return [
    `HL*${index + 2}*1*22*0~`,
    'SBR*P*18*******MB~',
    'NM1*IL*1*SAMPLE*PATIENT****MI*TEST0001~',
    'N3*2 SAMPLE STREET~',
    'N4*PRINEVILLE*OR*97760~',
    'DMG*D8*19500101*F~',
    'NM1*PR*2*EXAMPLE PAYER*****PI*11122333~',
    `CLM*TEST${index}*165***11:B:1*Y*A*Y*Y~`,
    'HI*ABK:M654*ABF:M25531~',
    'NM1*82*1*EXAMPLE*THERAPIST****XX*1245319599~',
    'PRV*PE*PXC*225X00000X~',
    ...(index % 100 === 0 ? ['NTE*ADD*FIRST ORTHOSIS VISIT, PLAN FOLLOW UP IN 2 WEEKS~'] : []),
    ...lines.flatMap((it, line) => [`LX*${line + 1}~`, `SV1*HC:${it}~`, 'DTP*472*D8*20260302~']),
  ];
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

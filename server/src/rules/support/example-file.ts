/** A whole claim file without a fault, for examples of rules that need one. Everybody in it is invented. */
const file = `ISA*00*          *00*          *ZZ*EXAMPLECLINIC  *ZZ*EXAMPLEPAYER   *260305*0930*^*00501*000000101*0*T*:~
GS*HC*EXAMPLECLINIC*EXAMPLEPAYER*20260305*0930*101*X*005010X222A1~
ST*837*0001*005010X222A1~
BHT*0019*00*REF101*20260305*0930*CH~
NM1*41*2*EXAMPLE CLINIC*****46*999999999~
PER*IC*EXAMPLE CONTACT*TE*5550100000~
NM1*40*2*EXAMPLE PAYER*****46*111222333~
HL*1**20*1~
PRV*BI*PXC*225X00000X~
NM1*85*2*EXAMPLE CLINIC*****XX*1234567893~
N3*1 SAMPLE STREET~
N4*PRINEVILLE*OR*977540000~
REF*EI*123456789~
HL*2*1*22*0~
SBR*P*18*******CI~
NM1*IL*1*SAMPLE*ALFA****MI*TEST0001~
NM1*PR*2*EXAMPLE PAYER*****PI*11122333~
CLM*TEST1*110***11:B:1*Y*A*Y*Y~
HI*ABK:M65311~
NM1*82*1*EXAMPLE*THERAPIST****XX*1245319599~
LX*1~
SV1*HC:97110:GO*110*UN*2***1~
DTP*472*D8*20260302~
SE*22*0001~
GE*1*101~
IEA*1*000000101~`;

/** The file with some of its text changed. */
export function exampleFile(...changes: readonly (readonly [text: string, instead: string])[]): string {
  return changes.reduce((text, [old, instead]) => text.replace(old, instead), file);
}

/** A claim to Medicare by itself, with one service; `provider` are segments that tell who rendered it. */
export function exampleClaim(procedure: string, ...provider: readonly string[]): string {
  return [
    'HL*1**20*1~',
    'SBR*P*18*******MB~',
    'CLM*TEST1*90***11:B:1*Y*A*Y*Y~',
    'HI*ABK:M25561~',
    ...provider,
    'LX*1~',
    `SV1*${procedure}*90*UN*2***1~`,
    'DTP*472*D8*20260302~',
  ].join('\n');
}

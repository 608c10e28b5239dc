/** Small files in the layouts as they are published, with made-up rows and descriptions. */

const tabbed = (rows: readonly string[]) => rows.map((row) => row.replaceAll('|', '\t')).join('\r\n') + '\r\n';
const lines = (rows: readonly string[]) => rows.join('\r\n') + '\r\n';

/** The practitioner table: a copyright line, a title, a header over four lines, then the edits. */
export const ptp = tabbed([
  '"Made-up copyright line of a test"||||||',
  'Column1/Column2 Edits||||||',
  'Column 1|Column 2|"*=in existence|Effective|Deletion|Modifier|PTP Edit Rationale',
  '||prior to 1996"|Date|Date|0=not allowed|',
  '||||*=no data|1=allowed|',
  '|||||9=not applicable|',
  'A0001|B0002||20180701|*|1|Misuse of column two code with column one code',
  'A0001|B0003||20180701|20191231|0|Mutually exclusive procedures',
  'A0001|B0003||20200301|*|1|Mutually exclusive procedures',
  'A0002|A0001||20200101|20200101|9|Misuse of column two code with column one code',
  '99001|A0001|*|19960101|*|0|Misuse of column two code with column one code',
]);

export const mue = lines([
  '"Made-up copyright,',
  'over two lines",,,',
  '"HCPCS/',
  'CPT Code",Practitioner Services MUE Values,MUE Adjudication Indicator,MUE Rationale',
  'A0001,1,2 Date of Service Edit: Policy,Code Descriptor / CPT Instruction',
  '99001,12,3 Date of Service Edit: Clinical,Nature of Analyte',
]);

const stacked = (columns: number) =>
  Array<string>(columns - 1)
    .fill('')
    .join(',');
const openings = (columns: number, title: string) => [
  `,,${title}${stacked(columns - 2)}`,
  ...Array<string>(8).fill(stacked(columns)),
];
/** 31 columns, as to 2025. */
export const pprrvu2025 = lines([
  ...openings(31, '2025 National Physician Fee Schedule Relative Value File October Release'),
  'HCPCS,MOD,DESCRIPTION,CODE,PAYMENT,RVU,PE RVU,INDICATOR,PE RVU,INDICATOR,RVU,TOTAL,TOTAL,IND,DAYS,OP,OP,OP,PROC,SURG,SURG,SURG,SURG,BASE,FACTOR,PROCEDURES,FLAG,INDICATOR,AMOUNT,AMOUNT,AMOUNT',
  '99001,,Made-up visit,A,,1.50,1.00,,0.60,,0.10,2.60,2.20,0,XXX,0,0,0,0,0,0,0,0,,32.3465,09,0,99,0,0,0',
  '99001,26,Made-up visit,A,,1.00,0.50,,0.50,,0.10,1.60,1.60,0,XXX,0,0,0,0,0,0,0,0,,32.3465,09,0,99,0,0,0',
  'A0001,,Made-up brace,X,,0.00,0.00,,0.00,,0.00,0.00,0.00,9,XXX,0,0,0,9,9,9,9,9,,32.3465,09,0,99,0,0,0',
]);
/** 32 columns: PRIC IND is new since 2026. */
export const pprrvu2026 = lines([
  ...openings(32, '2026 National Physician Fee Schedule Relative Value File July Release'),
  'HCPCS,MOD,DESCRIPTION,CODE,PAYMENT,RVU,PE RVU,INDICATOR,PE RVU,INDICATOR,RVU,TOTAL,TOTAL,IND,DAYS,OP,OP,OP,PROC,SURG,SURG,SURG,SURG,IND,BASE,FACTOR,PROCEDURES,FLAG,INDICATOR,AMOUNT,AMOUNT,AMOUNT',
  '99001,,Made-up visit,A,,1.60,1.00,,0.60,,0.10,2.70,2.30,0,XXX,0,0,0,0,0,0,0,0,1,,33.4009,09,0,99,0,0,0',
]);

export const gpci = lines([
  'ADDENDUM E. MADE-UP INDICES,,,,,,',
  ',,,,,,',
  'Medicare Administrative Contractor (MAC),State,Locality Number,Locality Name,2026 PW GPCI (with 1.0 Floor),2026 PE GPCI,2026 MP GPCI',
  '10112,ZZ,00,EXAMPLE STATE*,1,0.869,0.575',
  '2102,ZZ,1,SAMPLE CITY,1.5,1.081,0.592',
  ',,,,,,',
  '* A made-up footnote.,,,,,,',
]);

export const hcpcsCsv = lines([
  'HCPC,SEQNUM,RECID,LONG DESCRIPTION,SHORT DESCRIPTION,PRICE1,COV,BETOS,XREF1,ADD DT,ACT EFF DT,TERM DT,ACTION CD',
  'A0001,00100,3,"Made-up brace, long and",Made-up brace,38,C,D1F,,20100101,20100101,,N',
  'A0001,00200,4,told over two records,,,,,,,,,',
  'A0009,00100,3,Made-up brace of old,Old brace,38,C,D1F,A0001,19900101,20091231,20091231,D',
  '   ZX,00100,7,Made-up modifier,Made-up,,,,,20100101,20100101,,N',
]);

/** The same records of fixed width: 320 characters. */
export const hcpcsFixed = lines(
  (
    [
      ['A0001', '00100', '3', 'Made-up brace, long and', 'Made-up brace', '20100101', '20100101', ''],
      ['A0001', '00200', '4', 'told over two records', '', '', '', ''],
      ['A0009', '00100', '3', 'Made-up brace of old', 'Old brace', '19900101', '20091231', '20091231'],
      ['   ZX', '00100', '7', 'Made-up modifier', 'Made-up', '20100101', '20100101', ''],
    ] as const
  ).map(([code, number, kind, long, short, added, changed, ended]) => {
    const front = `${code}${number}${kind}${long.padEnd(80)}${short.padEnd(28)}`.padEnd(229) + 'C';
    return `${front.padEnd(268)}${added.padEnd(8)}${changed.padEnd(8)}${ended.padEnd(8)}N`.padEnd(320);
  }),
);

export const icd10cm = lines([
  `00001 A00     0 ${'Made-up ill'.padEnd(60)} Made-up ill`,
  `00002 A000    1 ${'Made-up ill of a kind'.padEnd(60)} Made-up ill of a kind, told at length`,
  `00003 M5450   1 ${'Made-up ache'.padEnd(60)} Made-up ache`,
]);

export const addendumB = lines([
  'Addendum B.-Made-up OPPS Payment by HCPCS Code for CY 2026,,,,,',
  ',,,,,',
  'HCPCS Code,Short Descriptor,SI,APC,Relative Weight,Payment Rate',
  '99001,Made-up visit,V,5012,1.4879,"$1,136.02 "',
  'A0001,Made-up brace,N,,,',
]);

export const codeList = lines([
  'Code,Description,Effective,Last valid',
  '99001,"Made-up visit, of our own licence",2020-01-01,',
  '99009,Made-up visit of old,,12/31/2020',
]);

export const fees = lines(['CPT Code,Modifier,Charge', '99001,,$120.00', '99001,26,80', 'A0001,,55.5']);

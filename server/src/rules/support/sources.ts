/** What rules stand on: manual, chapter and section, as a person would look it up. */
export const sources = {
  'cpm-5-20.1':
    'Medicare Claims Processing Manual (Pub. 100-04), chapter 5, section 20.1: discipline modifiers GP, GO, GN',
  'cpm-5-20.2':
    'Medicare Claims Processing Manual (Pub. 100-04), chapter 5, section 20.2: units by the total of timed minutes',
  'bpm-15-220.3':
    'Medicare Benefit Policy Manual (Pub. 100-02), chapter 15, section 220.3: total timed and total treatment minutes',
  'bpm-15-220.1':
    'Medicare Benefit Policy Manual (Pub. 100-02), chapter 15, sections 220.1.2 and 220.1.3: plans of care and their certification',
  'cfr-410.61':
    '42 CFR 410.61: the plan of treatment holds type, amount, frequency and duration, diagnosis and goals; 42 CFR 424.24(c)',
  'bpm-15-230': 'Medicare Benefit Policy Manual (Pub. 100-02), chapter 15, section 230: one-on-one services and groups',
  'cms-mue':
    'CMS medically unlikely edits, practitioner table of 2024-07-01: most units per line (indicator 1) or per day (2, 3)',
  'first-coast-units':
    'First Coast Service Options, units of therapy services: timed codes on one line per day, for claims received from 2021-04-19',
  'x12-sv1': 'X12 005010X222A1, loop 2400 SV104: quantity of service units',
  'nucc-24g': 'NUCC CMS-1500 instruction manual, item 24G: days or units',
  'cpt-time': 'CPT, use of time: a unit is reached when its midpoint is passed; each code on its own',
  'cr-10176': 'CMS Change Request 10176: always-therapy codes need GP, GO or GN, enforced from 2018-01-01',
  'uhc-2019-09':
    'UnitedHealthcare commercial: GP, GO or GN on always-therapy codes from 2019-09-01, as announced by AOTA',
  'cpt-2018':
    'CPT changes of 2018: 97760 and 97761 for the initial encounter only, 97763 for each later one, 97762 deleted',
  'aota-orthotics': 'AOTA, coding of orthotic services: later encounters for changes, fitting and training are 97763',
  'mac-therapy-articles':
    'Medicare contractors, billing articles for outpatient therapy (A56566): an L code includes measuring, making and fitting',
  'ncci-ptp': 'CMS NCCI practitioner PTP edits of 2024-07-01: all pairs of a deleted code end on its last valid day',
  'cms-pprrvu':
    'CMS Physician Fee Schedule relative value files, 2020 to 2026: codes absent from a year are not valid in it',
  'ncci-manual-11': 'NCCI Policy Manual for Medicare, chapter 11, therapy sections',
  'ncci-table':
    'CMS NCCI practitioner PTP edits, table of 2024-07-01: column 1, column 2, modifier indicator; later tables were not read',
  'ncci-add-on':
    'CPT and NCCI: an add-on code is reported with its primary code by the same practitioner on the same day',
  'cms-status':
    'CMS Physician Fee Schedule relative value files, 2020 to 2026: status of a code (B bundled, I not valid, N not covered)',
  'cr-14250': 'CMS Change Request 14250: remote therapeutic monitoring codes of 2026',
  'cpm-1': 'Medicare Claims Processing Manual (Pub. 100-04), chapter 1: duplicate claims and lines are denied',
  'cpm-5-10.3':
    'Medicare Claims Processing Manual (Pub. 100-04), chapter 5, section 10.3: KX above the yearly threshold, SSA 1833(g)(7)',
  'cpm-5-20.1-assistants':
    'Social Security Act 1834(v); Medicare Claims Processing Manual (Pub. 100-04), chapter 5, section 20.1: CQ with GP, CO with GO',
  'cms-cq-co':
    'CMS billing examples for CQ and CO: when an assistant furnishes more than 10% of a service, 2022 and later',
  'bpm-15-230.1':
    'Medicare Benefit Policy Manual (Pub. 100-02), chapter 15, sections 230.1 and 230.2: assistants may not evaluate',
  'cpm-30':
    'Medicare Claims Processing Manual (Pub. 100-04), chapter 30: notices and the liability modifiers GA, GX, GY, GZ',
  'cpm-12-30.6': 'Medicare Claims Processing Manual (Pub. 100-04), chapter 12, section 30.6: modifiers 24, 25 and 57',
  'cms-modifier-59': 'CMS, proper use of modifiers 59, XE, XP, XS and XU; NCCI Policy Manual, chapter 1',
  'noridian-dme-modifiers':
    'Noridian JD DME, Modifiers (2024), placement on the claim: pricing modifiers (RR, KH, KI, KJ, NU) first, then KX, then others',
  'modifier-list': 'HCPCS and CPT modifier list of mid-2024',
  'nucc-taxonomy': 'NUCC health care provider taxonomy: 2252 physical, 224Z occupational therapy assistants',
  'x12-sv101': 'X12 005010X222A1, loop 2400 SV101-3 to SV101-6: four modifiers of two characters; CMS-1500 item 24D',
  'ngs-telehealth': 'NGS, telehealth place of service and modifier 95: Medicare from 2024-01-01',
  'caa-2026': 'Consolidated Appropriations Act, 2026: therapists may bill Medicare for telehealth through 2027-12-31',
  'telehealth-hands-on': 'Working list of services that need hands or a device on the patient; no payer publishes one',
  'hcpcs-sides': 'HCPCS Level II: RT and LT name the side of the body',
  'x12-envelope':
    'X12 control segments (X12.5, X12.6) and 005010X231: ISA13 with IEA02, GS06 with GE02, ST02 with SE02; counts in SE01, GE01, IEA01',
  'x12-837p': 'X12 005010X222A1 (837P): its loops, the segments in them and their qualifiers',
  'x12-hi': 'X12 005010X222A1, loop 2300 HI: up to twelve diagnoses, written without the decimal point',
  'x12-sv107': 'X12 005010X222A1, loop 2400 SV107: one to four pointers to the diagnoses of HI',
  'x12-balance': 'X12 005010X222A1, section 1.4.4: CLM02 is the sum of all SV102',
  'nucc-21': 'NUCC CMS-1500 instruction manual, items 21 and 24E: diagnoses A to L and the pointers to them',
  'nucc-24f': 'NUCC CMS-1500 instruction manual, items 24F and 28: charges in dollars and cents, and their total',
  'nucc-24a': 'NUCC CMS-1500 instruction manual, item 24A: first and last date of service',
  'icd-10-cm':
    'ICD-10-CM Official Guidelines, section I.A: three to seven characters, a decimal point after the third, placeholder X',
  'icd-10-date': '45 CFR 162.1002(c): ICD-10-CM for dates of service from 2015-10-01',
  'icd-10-cm-2022': 'ICD-10-CM 2022: the code for low back pain was divided on 2021-10-01',
  'cpm-1-70':
    'Medicare Claims Processing Manual (Pub. 100-04), chapter 1, section 70: one calendar year to file a claim',
  npi: '45 CFR 162.406: an NPI has ten digits, of which the last is a check digit (ISO 7812, Luhn, over 80840 and the NPI)',
  'nucc-taxonomies': 'NUCC health care provider taxonomy: ten characters, of which the last is a letter, today X',
  'cms-pos':
    'CMS Place of Service Code Set, database of 2024-05-02; Medicare Claims Processing Manual chapter 26, section 10.5',
  'pfs-pctc':
    'CMS Physician Fee Schedule, PC/TC indicator 7: no separate payment to therapists for hospital inpatients',
  'code-forms': 'CPT and HCPCS Level II: five digits, four digits with F, T, U, M or A, or a letter with four digits',
  'pfs-2019': 'CMS Physician Fee Schedule final rule 2019: functional reporting ends on 2018-12-31',
  'noridian-certifying':
    'Noridian, certifying physician: identify for claim processing; the referring NPI of professional therapy claims',
  cob: 'Medicare Secondary Payer Manual (Pub. 100-05), chapter 1: who pays first, and that each payer has rules of its own',
} as const;

export type SourceId = keyof typeof sources;

import assert from 'node:assert/strict';
import { csv } from '../../../server/src/formats/csv/csv.js';
import { corpus } from '../../support/fixtures.js';
import { assertSane } from '../../support/reading.js';

describe('a sheet of charges', () => {
  const ours: Readonly<Record<string, readonly [name: string, text: string]>> = {
    'a code, units and a day': ['a.csv', 'CPT,Units,DOS\n'],
    'names in any spelling': ['a.csv', 'proc_code;QTY;Date of Service\n'],
    'a byte order mark and CRLF': ['a.csv', '\ufeffCPT,Mod,DOS\r\n97110,GP,2026-03-02\r\n'],
    'rows above the header': ['a.csv', 'Example clinic\n\n"Charges, all\nof them"\nCPT,Mod,Units,DOS\n'],
    'the line in which Excel names its separator': ['a.csv', 'sep=;\nCPT;Mod;Units;Date\n'],
    'tabs in a text file': ['a.txt', 'CPT\tMod\tDOS\n97110\tGP\t2026-03-02\n'],
    'a document without a name': ['', 'CPT,Mod,DOS\n97110,GP,2026-03-02\n'],
    'the four columns of the shorthand': ['a.csv', 'cpt,mod,units,dos\n'],
    'no day, of somebody': ['a.csv', 'Patient,CPT,Units,Charge\n'],
    'no day, of a claim': ['a.csv', 'Claim ID,CPT,Units,Charge\n'],
    'a mere code beside a modifier': ['a.csv', 'Code,Mod,Qty,Date\n'],
    'a mere code on a day of service': ['a.csv', 'Code,Qty,Service Date\n'],
    'a mere code of a patient': ['a.csv', 'Patient,Code,Qty,Date\n'],
    'a mere code of an encounter': ['a.csv', 'Encounter,Code,Qty\n'],
    'a mere code beside an NPI': ['a.csv', 'Rendering NPI,Code,Qty,Date\n'],
    'a price list, named a claim': ['a.claim.csv', 'CPT,Modifier,Units,Charge\n'],
    'the shorthand, by its name alone': ['a.claim.csv', ''],
  };
  for (const [name, [file, text]] of Object.entries(ours)) {
    it(`is ${name}`, () => {
      assert.ok(csv.matches({ name: file, text }));
    });
  }

  const others: Readonly<Record<string, readonly [name: string, text: string]>> = {
    'no header at all': ['a.csv', '97110,GP,1,2026-03-02\n'],
    'a price list': ['a.csv', 'CPT,Description,Fee\n97110,example,55\n'],
    'a price list with a day': ['a.csv', 'CPT,Description,Fee schedule amount,Date\n97110,example,55,2026-01-01\n'],
    'a fee schedule with days of validity': ['a.csv', 'CodeId,Modifiers,Location,feeamount,EffDate,TermDate\n'],
    'a table of minutes by code': ['a.csv', 'CPT,Description,Minutes\n97110,example,15\n'],
    'a table of unit limits': ['a.csv', 'HCPCS Code,Modifier,Units,Effective Date,Rationale\n97110,,6,2024-07-01,x\n'],
    'addresses': ['a.csv', 'Name,Zip Code,Units,Date\nTEST,97760,1,2026-03-02\n'],
    'prose that begins like a header': ['a.txt', 'CPT, units, date: all of it was checked.\nThen, the claim was sent.\n'],
    'a header in prose below': ['a.txt', 'Columns:\nCPT,Units,DOS\n'],
    'a Markdown table': ['a.md', '| CPT | Units | DOS |\n'],
    'the stock of a store': ['a.csv', 'store,code,qty,date\nTEST,97110,3,2026-03-02\n'],
    'a count by postal area': ['a.csv', 'Postal Area;Code;Qty;Date\nTEST;97760;3;2026-03-02\n'],
    'the invoices of a store': ['a.csv', 'Invoice No,Code,Qty,Date\nTEST-1,97110,3,2026-03-02\n'],
    'the accounts of a store': ['a.csv', 'Account,Client,Code,Qty,Date\nTEST,TEST,97110,3,2026-03-02\n'],
    'a till': ['a.csv', 'POS,Code,Qty,Date\n1,97110,3,2026-03-02\n'],
    'a charge master': ['a.csv', 'Charge Code,CPT,Description,Modifier,Charge,Units\nT1,97110,example,GP,55,1\n'],
    'a fee list': ['a.csv', 'CPT,Modifier,Units,Charge\n97110,GP,1,55\n'],
    'unlikely edits': ['a.csv', 'Edit,CPT,Max Units,Units,Date\nMUE,97110,6,6,2026-01-01\n'],
    'sums of months': ['a.csv', 'Month,CPT,Units,Charges\n2026-03,97110,312,17160\n'],
    'nothing': ['a.csv', ''],
  };
  for (const [name, [file, text]] of Object.entries(others)) {
    it(`is not ${name}`, () => {
      assert.ok(!csv.matches({ name: file, text }));
    });
  }
});

describe('real CSV files', () => {
  const claims = ['claims_transactions.csv', 'medical_claim.csv'];
  for (const document of [...corpus('csv', /\.csv$/), ...corpus('official', /\.csv$/)]) {
    it(`${document.name} ${claims.includes(document.name) ? 'holds charges' : 'holds no claim'}`, () => {
      assert.equal(csv.matches(document), claims.includes(document.name));
    });
    it(`${document.name} can be cut off anywhere`, () => {
      const length = Math.min(document.text.length, 20_000);
      for (let end = 0; end <= length; end += Math.ceil(length / 150)) {
        const cut = { name: document.name, text: document.text.slice(0, end) };
        const reading = csv.read(cut);
        assertSane(cut, reading);
        csv.slotAt(cut, reading, end);
        // No code of SNOMED CT is taken for one of ours.
        assert.deepEqual(
          reading.claims.flatMap(({ claim }) => claim.lines.flatMap((line) => line.code?.value ?? [])),
          [],
        );
      }
    });
  }
});

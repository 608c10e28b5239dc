/** Persons are told apart by a sum that nobody can read them from. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { patientKeyOf } from '../../server/src/claim/patient-key.js';
import type { Identity } from '../../server/src/claim/patient-key.js';

const sam: Identity = { id: 'TEST-0001', name: 'SAMPLE, SAM', birthDate: '1950-01-02' };
const key = patientKeyOf(sam);

describe('the key of a patient', () => {
  const same: Readonly<Record<string, Identity>> = {
    'the name in its natural order': { ...sam, name: 'Sam Sample' },
    'other case and punctuation': { id: 'test 0001', name: 'sample; sam', birthDate: '1950-01-02' },
    'the day as Americans write it': { ...sam, birthDate: '1/2/1950' },
    'the day as X12 writes it': { ...sam, birthDate: '19500102' },
    'the day in words': { ...sam, birthDate: 'Jan 2, 1950' },
    'blanks around everything': { id: ' TEST-0001 ', name: ' SAMPLE,  SAM ', birthDate: ' 1950-01-02 ' },
  };
  for (const [name, identity] of Object.entries(same)) {
    it(`is the same with ${name}`, () => {
      assert.equal(patientKeyOf(identity), key);
    });
  }

  const others: Readonly<Record<string, Identity>> = {
    'another number': { ...sam, id: 'TEST-0002' },
    'another name, as of a twin': { ...sam, name: 'SAMPLE, SUE' },
    'another day of birth': { ...sam, birthDate: '1950-01-03' },
    'no number': { ...sam, id: undefined },
    'what stood in the name in the number': { id: 'SAMPLE SAM', birthDate: '1950-01-02' },
  };
  for (const [name, identity] of Object.entries(others)) {
    it(`is another with ${name}`, () => {
      const other = patientKeyOf(identity);
      assert.ok(other !== undefined);
      assert.notEqual(other, key);
    });
  }

  it('tells letters of other alphabets apart', () => {
    const of = (name: string) => patientKeyOf({ name, birthDate: '1950-01-02' });
    assert.notEqual(of('Пример Тест'), of('Другой Тест'));
    assert.notEqual(of('Müster Test'), of('Muster Test'));
  });

  it('is not there where two people could meet in it', () => {
    assert.equal(patientKeyOf({}), undefined);
    assert.equal(patientKeyOf({ name: 'SAMPLE, SAM' }), undefined);
    assert.equal(patientKeyOf({ birthDate: '1950-01-02' }), undefined);
    assert.equal(patientKeyOf({ id: ' - ', name: '', birthDate: '' }), undefined);
  });

  it('is a whole number, whatever goes in: no text comes out', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string(), fc.string(), (id, name, birthDate) => {
        const made = patientKeyOf({ id, name, birthDate });
        assert.ok(made === undefined || (Number.isSafeInteger(made) && made >= 0));
      }),
    );
  });

  it('keeps ten thousand numbers in a row apart', () => {
    const keys = new Set(Array.from({ length: 10_000 }, (_, index) => patientKeyOf({ id: `TEST${index}` })));
    assert.equal(keys.size, 10_000);
  });
});

import assert from 'node:assert/strict';
import { fhir } from '../../../server/src/formats/fhir/fhir.js';

/** The slot at `<|>` as `code "977" in quotes`, with the line's own code in brackets. */
function slotIn(marked: string): string {
  const offset = marked.indexOf('<|>');
  const document = { name: '', text: marked.replace('<|>', '') };
  const slot = fhir.slotAt(document, fhir.read(document), offset);
  if (slot === undefined) return 'none';
  const typed = document.text.slice(slot.span.start, slot.span.end);
  return `${slot.kind} ${slot.before}[${typed}]${slot.after} of ${slot.line?.code?.value ?? 'no code'}`;
}

const inCoding = (coding: string, modifier = '') =>
  `{"resourceType":"Claim","item":[{"productOrService":{"coding":[{${coding}}]}${modifier}}]}`;
const cpt = '"system":"http://www.ama-assn.org/go/cpt"';

describe('places for codes in FHIR', () => {
  const cases: Record<string, [string, string]> = {
    'inside a code': [inCoding(`${cpt},"code":"97<|>760"`), 'code [97760] of 97760'],
    'behind a code': [inCoding(`${cpt},"code":"97760<|>"`), 'code [97760] of 97760'],
    'inside empty quotes': [inCoding(`${cpt},"code":"<|>"`), 'code [] of no code'],
    'behind the colon': [inCoding(`${cpt},"code":<|>`), 'code "[]" of no code'],
    'behind the colon and a blank': [inCoding(`${cpt},"code": <|>`), 'code "[]" of no code'],
    'in place of null': [inCoding(`${cpt},"code":<|>null`), 'code "[null]" of no code'],
    'where no system is named yet': [inCoding('"code":"9<|>"'), 'code [9] of no code'],
    'in a system of other codes': [inCoding('"system":"http://snomed.info/sct","code":"9<|>"'), 'none'],
    'in a name': [inCoding(`${cpt},"co<|>de":"97760"`), 'none'],
    'in a system': [inCoding('"system":"http://www.ama-<|>assn.org/go/cpt","code":"97760"'), 'none'],
    'in a modifier': [
      inCoding(`${cpt},"code":"97760"`, ',"modifier":[{"coding":[{"code":"G<|>"}]}]'),
      'modifier [G] of 97760',
    ],
    'in a second, empty modifier': [
      inCoding(`${cpt},"code":"97760"`, ',"modifier":[{"coding":[{"code":"GO"}]},{"coding":[{"code":"<|>"}]}]'),
      'modifier [] of 97760',
    ],
    'in a quantity': [inCoding(`${cpt},"code":"97760"`, ',"quantity":{"value":<|>2}'), 'none'],
    'in a detail': [
      inCoding(`${cpt},"code":"97760"`, `,"detail":[{"productOrService":{"coding":[{${cpt},"code":"97110<|>"}]}}]`),
      'code [97110] of 97110',
    ],
    'in a text that is cut off': [
      `{"resourceType":"Claim","item":[{"productOrService":{"coding":[{${cpt},"code":"977<|>`,
      'code [977]" of 977',
    ],
  };
  for (const [name, [marked, expected]] of Object.entries(cases)) {
    it(name, () => {
      assert.equal(slotIn(marked), expected);
    });
  }
});

/** Every string of the manifest and the client can be shown in another language, and is there in Spanish. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { clientStrings, keysIn, stringsIn, stringsOfSource } from '../../scripts/strings.js';

const manifest: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
const english = stringsIn('package.nls.json');
const spanish = stringsIn('package.nls.es.json');
const bundle = stringsIn('l10n/bundle.l10n.es.json');

/** Members of a manifest that VS Code shows to people. */
const shown =
  /^(displayName|description|markdownDescription|title|shortTitle|category|altText|enumItemLabels|(markdown)?[eE]numDescriptions|(markdown)?[dD]eprecationMessage|errorMessage|patternErrorMessage|label|contents|contextualTitle)$/;

describe('the strings of the manifest', () => {
  it('are keys, wherever VS Code shows them', () => {
    assert.deepEqual(plainTexts(manifest), []);
  });
  it('have a text for each key, and no text is left over', () => {
    const used = [...new Set(keysIn(manifest))].sort();
    assert.ok(used.length > 80);
    assert.deepEqual(Object.keys(english).sort(), used);
  });
  it('are complete in Spanish (package.nls.es.json)', () => {
    assert.deepEqual(missing(Object.keys(english), spanish), []);
  });
  it('are translated: no sentence is still English', () => {
    const same = Object.entries(english).filter(([key, text]) => text.includes(' ') && spanish[key] === text);
    assert.deepEqual(same, []);
  });
  it('keep their commands, settings and codes in Spanish', () => {
    const quoted = (text = '') =>
      [...text.matchAll(/`[^`]+`|\((?:command|https):[^)]+\)|#[\w.]+#/g)].map(String).sort();
    for (const [key, text] of Object.entries(english)) assert.deepEqual(quoted(spanish[key]), quoted(text), key);
  });
});

describe('the strings of the client', () => {
  const strings = clientStrings();

  it('are found', () => {
    assert.ok(strings.length > 20);
    assert.deepEqual(stringsOfSource('a.ts', "f(vscode.l10n.t('Remove {0}?', it), l10n.t(`All`))"), [
      'Remove {0}?',
      'All',
    ]);
    assert.throws(() => stringsOfSource('a.ts', 'vscode.l10n.t(`Remove ${it}?`)'), /wants a text in quotes/);
  });
  it('are complete in Spanish (l10n/bundle.l10n.es.json)', () => {
    assert.deepEqual(missing(strings, bundle), []);
  });
  it('keep their blanks in Spanish', () => {
    const blanks = (text = '') => [...text.matchAll(/\{\d\}/g)].map(String).sort();
    for (const text of strings) assert.deepEqual(blanks(bundle[text]), blanks(text), text);
  });
});

/** What is missing in a translation, and what stands in it for nothing. */
function missing(keys: readonly string[], translation: Readonly<Record<string, string>>): readonly string[] {
  return [
    ...keys.filter((it) => (translation[it] ?? '') === '').map((it) => `missing: ${it}`),
    ...Object.keys(translation)
      .filter((it) => !keys.includes(it))
      .map((it) => `left over: ${it}`),
  ];
}

/** Texts in places that are shown and are no key: `title: Restart Server`. */
function plainTexts(value: unknown, name = ''): readonly string[] {
  if (typeof value === 'string') return shown.test(name) && keysIn(value).length === 0 ? [`${name}: ${value}`] : [];
  if (Array.isArray(value)) return value.flatMap((it) => plainTexts(it, name));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, it]) => plainTexts(it, key));
}

/** Grammars are tested by drawn documents: the scopes stand under the characters they are for. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRegistryFromGrammars } from 'vscode-tmgrammar-test/dist/common/index.js';
import { parseGrammarTestCase, runGrammarTestCase } from 'vscode-tmgrammar-test/dist/unit/index.js';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

const grammar = (path: string, scopeName: string, injectTo?: string[]) => ({
  grammar: { path, scopeName, ...(injectTo !== undefined && { injectTo }) },
  content: read(path),
});

/** Stands in for the grammar of Markdown that VS Code brings: all text, no structure. */
const markdown = {
  grammar: { path: 'markdown.json', scopeName: 'text.html.markdown' },
  content: JSON.stringify({ scopeName: 'text.html.markdown', patterns: [] }),
};

const names = readdirSync(import.meta.dirname).filter((it) => it.includes('.syntax.'));

describe('grammars', () => {
  it('are drawn', () => {
    assert.ok(names.length >= 6);
  });

  const registry = createRegistryFromGrammars([
    markdown,
    grammar('syntaxes/x12.tmLanguage.json', 'source.x12'),
    grammar('syntaxes/billing-line.tmLanguage.json', 'claimlint.billing-line', ['text.html.markdown']),
    grammar('syntaxes/note.tmLanguage.json', 'text.plain.claimlint'),
  ]);

  for (const name of names) {
    it(`give the drawn scopes in ${name}`, async () => {
      const failures = await runGrammarTestCase(registry, parseGrammarTestCase(read(`test/syntaxes/${name}`)));
      const told = failures.map(
        (it) =>
          `${name}:${it.line + 1} columns ${it.start}-${it.end}: ${it.missing.join(' ')} not in ${it.actual.join(' ')}`,
      );
      assert.deepEqual(told, []);
    });
  }
});

/** Each layer may import what stands before it, and nothing else (docs/ARCHITECTURE.md). */
const src = '^server/src/';
const layer = (name, allowed) => ({
  name: `${name}-looks-down-only`,
  severity: 'error',
  from: { path: `${src}${name}(/|\\.ts$)` },
  to: { path: src, pathNot: [name, ...allowed].map((it) => `${src}${it}(/|\\.ts$)`) },
});

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    layer('text', []),
    layer('claim', ['text', 'prose']),
    layer('prose', ['text']),
    layer('knowledge', ['text', 'claim', 'prose']),
    layer('imports', ['text', 'claim', 'knowledge']),
    layer('formats', ['text', 'claim', 'prose']),
    layer('rules', ['text', 'claim', 'prose', 'knowledge']),
    layer('lint', ['text', 'claim', 'prose', 'knowledge', 'formats', 'rules']),
    layer('project', ['text', 'claim', 'prose', 'knowledge', 'formats', 'rules', 'lint']),
    layer('search', ['text']),
    layer('features', ['search', 'text', 'claim', 'prose', 'knowledge', 'formats', 'rules', 'lint']),
    layer('analysis', ['search', 'text', 'claim', 'prose', 'knowledge', 'formats', 'rules', 'lint', 'features']),
    layer('lsp', ['index']),
    layer('node', ['index', 'lsp']),
    layer('browser', ['index', 'lsp']),
    layer('cli', ['index', 'lsp', 'node']),
    {
      name: 'rules-stand-alone',
      severity: 'error',
      from: { path: `${src}rules/(?!(?:index|rule|profile|severity)\\.ts$|support/)([^/]+)\\.ts$` },
      to: { path: `${src}rules/(?!(?:rule|profile)\\.ts$|support/|$1\\.ts$)` },
    },
    {
      name: 'formats-stand-alone',
      severity: 'error',
      from: { path: `${src}formats/([^/]+)/` },
      to: { path: `${src}formats/[^/]+/`, pathNot: `${src}formats/($1|support)/` },
    },
    {
      name: 'no-packages-in-rules',
      severity: 'error',
      from: { path: `${src}(rules|text|claim|prose)/` },
      to: { dependencyTypes: ['npm', 'npm-dev', 'core'] },
    },
    {
      name: 'no-network',
      severity: 'error',
      from: { path: '^(server|client)/src/' },
      to: { path: '^(node:)?(http|https|http2|net|tls|dgram|dns)$' },
    },
    { name: 'client-knows-no-server-source', severity: 'error', from: { path: '^client/' }, to: { path: src } },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.base.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
  },
};

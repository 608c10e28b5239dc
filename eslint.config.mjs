import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/** What the core may not reach for: the same text and the same knowledge must give the same findings for ever. */
const noClockNoChance = [
  'error',
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'The date is an argument.' },
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: 'The date is an argument.' },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: 'No randomness in the core.' },
];

export default tseslint.config(
  { ignores: ['dist', 'out', '**/dist', 'node_modules', '**/*.cjs', '.vscode-test'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
    },
  },
  {
    files: ['server/src/**/*.ts'],
    ignores: ['server/src/{lsp,node,browser,cli}/**'],
    rules: { 'no-restricted-syntax': noClockNoChance },
  },
  {
    files: ['**/*.{mjs,js}'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } },
  },
);

import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from './tools/lint/impure-globals.js';
import { noLooseText } from './tools/lint/no-loose-text.js';
import { oneText } from './tools/lint/one-text.js';
import tseslint from 'typescript-eslint';

const PURE = [
  'geometry',
  'signal',
  'time',
  'pose',
  'engine',
  'exercises',
  'plan',
  'workout',
  'review',
  'mannequin',
].map((room) => `src/${room}/**/*.ts`);

export default tseslint.config(
  { ignores: ['dist*', 'public', 'node_modules', 'test/golden', '.stryker-tmp', 'reports'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  ...tseslint.configs.recommendedTypeCheckedOnly,
  { languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } } },
  {
    rules: {
      'no-undef': 'off',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Our objects are closures: no method of theirs reads `this`.
      '@typescript-eslint/unbound-method': 'off',
      // It does not recognise a number with a unit in its type as a number.
      '@typescript-eslint/no-unsafe-unary-minus': 'off',
      // A function may be async so that what it throws rejects.
      '@typescript-eslint/require-await': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    // The assertions of a test check what it reads back from a file, a page or another process.
    files: ['test/**/*.ts', 'tools/browser-program.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/prefer-promise-reject-errors': 'off',
    },
  },
  { files: ['**/*.js'], ...tseslint.configs.disableTypeChecked },
  {
    files: ['src/**/*.{ts,tsx}', 'tools/**/*.ts'],
    rules: { 'max-params': ['error', 4], 'max-lines-per-function': ['error', 60] },
  },
  {
    files: ['src/ui/**/*.{ts,tsx}'],
    plugins: {
      'react-hooks': reactHooks,
      longline: { rules: { 'no-loose-text': noLooseText, 'one-text': oneText } },
    },
    rules: {
      ...reactHooks.configs.recommended.rules,
      'longline/no-loose-text': 'error',
      'longline/one-text': 'error',
    },
  },
  {
    files: PURE,
    ignores: ['src/mannequin/renderer/**'],
    rules: {
      'no-restricted-globals': ['error', { globals, checkGlobalObject: true }],
      'no-restricted-properties': [
        'error',
        {
          object: 'Math',
          property: 'random',
          message: 'Judging is deterministic: hand the number in, or seed it in the caller.',
        },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector:
            "VariableDeclarator[init.name='Math'], MemberExpression[object.name='Math'][computed=true]",
          message: 'Judging is deterministic: name the function of Math, so that lint can see it.',
        },
      ],
    },
  },
);

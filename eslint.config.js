import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from './tools/lint/impure-globals.js';
import { importLaw } from './tools/lint/import-law.js';
import { oneText } from './tools/lint/one-text.js';
import tseslint from 'typescript-eslint';

const PURE = ['geometry', 'signal', 'pose', 'engine', 'exercises', 'workout', 'review', 'mannequin'].map(
  (room) => `src/${room}/**/*.ts`,
);

export default tseslint.config(
  { ignores: ['dist*', 'public', 'node_modules', 'test/golden'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    rules: {
      'no-undef': 'off',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/no-extraneous-class': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['src/ui/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks, longline: { rules: { 'one-text': oneText } } },
    rules: { ...reactHooks.configs.recommended.rules, 'longline/one-text': 'error' },
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
    },
  },
  ...importLaw,
);

import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import { parser } from 'typescript-eslint';
import { noLooseText } from '../../tools/lint/no-loose-text.js';

/** How many loose texts lint finds in a line of code. */
const found = (code: string): number =>
  new Linter().verify(
    code,
    [
      {
        files: ['**/*.tsx'],
        languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } },
        plugins: { longline: { rules: { 'no-loose-text': noLooseText } } },
        rules: { 'longline/no-loose-text': 'error' },
      },
    ],
    'screen.tsx',
  ).length;

describe('lint', () => {
  it.each([
    'const a = <p>Hold still</p>;',
    'const a = <>Hold</>;',
    "const a = <p>{'Hold'}</p>;",
    "const a = <p>{isOn ? 'On' : t('off')}</p>;",
    "const a = <p>{isOn && 'On'}</p>;",
    'const a = <p>{`${seconds} s`}</p>;',
    "const a = <p>{'Hold ' + seconds}</p>;",
    'const a = <img alt="A plank" />;',
    "const a = <input aria-label={'Seconds'} />;",
    'const a = <Switch text="Sound" />;',
    'document.title = `Longline: ${name}`;',
  ])('finds the text outside the catalogue in %s', (code) => {
    expect(found(code)).toBe(1);
  });

  it.each([
    'const a = <p className="small">{t(\'home.title\')}</p>;',
    'const a = <p>{`${left} · ${right}`} ×</p>;',
    "const a = <p>{kind === 'reps' ? count : time}</p>;",
    "const a = <p>{names.join(', ')}</p>;",
    'const a = <input type="text" aria-label={t(\'plan.reps\')} />;',
    "document.title = `${name} · ${t('app.name')}`;",
  ])('is content with %s', (code) => {
    expect(found(code)).toBe(0);
  });
});

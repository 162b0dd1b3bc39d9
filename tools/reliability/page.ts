import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { english } from '../../src/words/en/english.ts';
import { injectedFaults, type InjectedFault } from './faults.ts';

export const RELIABILITY = fileURLToPath(new URL('../../docs/reliability.md', import.meta.url));

const cell = (text: string): string => text.replaceAll('|', '\\|');

const row = ({ fault, says, kept, file, title }: InjectedFault): string => {
  const sentence = says === null ? '(nothing)' : english[says];
  const columns = [fault, sentence, kept, `[${file}](../test/${file}): ${title}`];
  return `| ${columns.map(cell).join(' | ')} |`;
};

/** The text of docs/reliability.md. */
export async function reliabilityPage(): Promise<string> {
  const text = [
    '# What happens if something fails',
    '',
    '<!-- Written by `npm run docs:reliability` from tools/reliability/faults.ts. -->',
    '',
    'The test in the last column injects each of these faults in a real browser. After each fault, the session continues or is saved.',
    '',
    '| fault | what the trainee sees | what continues, and what is kept | the test that injects it |',
    '| --- | --- | --- | --- |',
    ...injectedFaults.map(row),
    '',
  ].join('\n');
  return format(text, { ...(await resolveConfig(RELIABILITY)), parser: 'markdown' });
}

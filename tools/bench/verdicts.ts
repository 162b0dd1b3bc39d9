import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { exercises } from '../../src/exercises/index.ts';
import { judgeTrace } from '../../src/review/judge-trace.ts';
import { readTraceFile } from '../analyze/trace-file.ts';

/**
 * Judges every kept pose trace as every exercise, and writes a fingerprint of each log. With `--against`, lists the logs that differ from
 * those of an earlier run. Two runs show whether a change that must not affect verdicts does not.
 */
const USAGE = 'npm run bench:verdicts -- [--json FILE] [--against FILE]';

const root = fileURLToPath(new URL('../..', import.meta.url));
const FOLDERS = ['test/golden', '../shared/media/traces', '../shared/media/negatives/traces'];

const tracesIn = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.json'))
        .map((name) => join(folder, name))
        .toSorted()
    : [];

function verdicts(): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const folder of FOLDERS)
    for (const path of tracesIn(join(root, folder))) {
      const trace = readTraceFile(path);
      for (const exercise of exercises) {
        const log = JSON.stringify(judgeTrace(exercise, trace).log);
        const name = `${folder}/${basename(path)} ${exercise.id}`;
        found[name] = createHash('sha256').update(log).digest('hex').slice(0, 16);
      }
    }
  return found;
}

const { values } = parseArgs({ options: { json: { type: 'string' }, against: { type: 'string' } } });
const now = verdicts();
if (values.json) writeFileSync(values.json, `${JSON.stringify(now, null, 1)}\n`);
if (values.against) {
  const was = JSON.parse(readFileSync(values.against, 'utf8')) as Record<string, string>;
  const names = [...new Set([...Object.keys(was), ...Object.keys(now)])];
  const differ = names.filter((name) => was[name] !== now[name]);
  for (const name of differ) console.log(`differs: ${name}`);
  console.log(`${names.length - differ.length} of ${names.length} logs are the same, byte for byte`);
  process.exitCode = differ.length > 0 ? 1 : 0;
} else console.log(values.json ? `${Object.keys(now).length} logs` : USAGE);

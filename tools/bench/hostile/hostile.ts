import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { attackEngine, attackFiles, type Attacked } from './attack.ts';
import { attackPage } from './attack-page.ts';

/** Changes files, addresses and frames at random, identically in each run, and reports what the app made of them. Fails if anything went wrong. */
const USAGE = 'npm run bench:hostile -- [--files N] [--frames N] [--addresses N]';

const { values } = parseArgs({
  options: {
    addresses: { type: 'string', default: '10000' },
    files: { type: 'string', default: '10000' },
    frames: { type: 'string', default: '1000000' },
  },
});

const countOf = (name: keyof typeof values): number => {
  const count = Number(values[name]);
  if (Number.isSafeInteger(count) && count >= 0) return count;
  throw new Error(`--${name} ${values[name]} is not a whole number: ${USAGE}`);
};
const [files, frames, addresses] = [countOf('files'), countOf('frames'), countOf('addresses')];

const told = ({ what, tried, taken, wrong }: Attacked): void => {
  console.log(`${tried} ${what}: ${taken} taken, ${tried - taken} refused, ${wrong.size} kinds of error`);
  for (const [one, seed] of wrong) console.log(`  ${one} (seed ${seed})`);
};

const startMs = performance.now();
const attacked = [...attackFiles(files), attackEngine(frames)];
if (addresses > 0) attacked.push(await attackPage(addresses));
attacked.forEach(told);
console.log(`${Math.round((performance.now() - startMs) / 1000)} s`);
process.exitCode = attacked.some(({ wrong }) => wrong.size > 0) ? 1 : 0;

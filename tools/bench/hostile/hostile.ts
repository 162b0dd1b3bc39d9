import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { attackEngine, attackFiles, type Attacked } from './attack.ts';

/** Changes files, addresses and frames at random, the same ones in each run, and says what the app made of them. Fails if anything went wrong. */
const USAGE = 'npm run bench:hostile -- [--files N] [--frames N]';

const { values } = parseArgs({
  options: { files: { type: 'string', default: '10000' }, frames: { type: 'string', default: '1000000' } },
});

const [files, frames] = [Number(values.files), Number(values.frames)];
if (!Number.isSafeInteger(files) || !Number.isSafeInteger(frames) || files < 0 || frames < 0)
  throw new Error(`--files and --frames are whole numbers: ${USAGE}`);

const told = ({ what, tried, taken, wrong }: Attacked): void => {
  console.log(`${tried} ${what}: ${taken} taken, ${tried - taken} refused, ${wrong.size} kinds of error`);
  for (const [one, seed] of wrong) console.log(`  ${one} (seed ${seed})`);
};

const startMs = performance.now();
const attacked = [...attackFiles(files), attackEngine(frames)];
attacked.forEach(told);
console.log(`${Math.round((performance.now() - startMs) / 1000)} s`);
process.exitCode = attacked.some(({ wrong }) => wrong.size > 0) ? 1 : 0;

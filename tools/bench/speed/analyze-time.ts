import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as v from 'valibot';

const run = promisify(execFile);

/** What the bench reads from the command's output. */
const Answer = v.object({
  backend: v.string(),
  source: v.object({ frames: v.number() }),
  timing: v.object({ detectMsP50: v.number() }),
});

/** How long `npm run analyze` takes, in seconds. */
export interface AnalyzeTime {
  /** Length of the clip, which has 30 pictures a second of 1280 x 720. */
  readonly clipS: number;
  /** From the command to its output. */
  readonly tookS: number;
  /** How long the first 0.1 s of the clip takes, during which the browser, the page and the model start. */
  readonly startS: number;
  readonly frames: number;
  /** Where the model ran, and its median time in the worker (ms). */
  readonly backend: string;
  readonly detectMs: number;
}

/** Times the command on the bridge in `file`. The page that it needs must already be built. */
export async function analyzeTime(root: string, file: string, clipS: number): Promise<AnalyzeTime> {
  const [tsx, analyze] = [join(root, 'node_modules/tsx/dist/cli.mjs'), join(root, 'tools/analyze.ts')];
  const timed = async (...more: readonly string[]) => {
    const beganMs = performance.now();
    const command = [tsx, analyze, file, '--exercise', 'glute-bridge', ...more];
    const { stdout } = await run(process.execPath, command, { cwd: root });
    const tookS = (performance.now() - beganMs) / 1000;
    return { tookS, ...v.parse(Answer, JSON.parse(stdout)) };
  };
  const start = await timed('--to', '0.1');
  const { tookS, backend, source, timing } = await timed();
  const { frames } = source;
  return { clipS, tookS, startS: start.tookS, frames, backend, detectMs: timing.detectMsP50 };
}

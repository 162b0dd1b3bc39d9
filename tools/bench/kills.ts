import { parseArgs } from 'node:util';
import { ensureBuilt, servePage } from '../built-page.ts';
import { killedSets, killInSet, losses } from './kills/kill-in-sets.ts';

/*
 * Kills the browser's processes by SIGKILL again and again, at random moments in the middle of a set, starts it on the same profile, and
 * prints what the page had shown and what was there afterwards. Fails if anything was lost. The tests do the same a few times.
 */

const { values } = parseArgs({ options: { kills: { type: 'string', default: '20' } } });
const sets = killedSets();
const each = Math.ceil(Number(values.kills) / sets.length);

await ensureBuilt();
const server = await servePage();
try {
  // In parallel, because most of the time is spent waiting for the disk.
  const all = await Promise.all(sets.map((set) => killInSet(server.url, set, each)));
  for (const [at, set] of sets.entries()) {
    const kills = all[at] ?? [];
    const lost = losses(set, kills).length;
    console.log(`${set.exerciseId}: killed ${kills.length} times, lost something ${lost} times`);
    for (const { shown, kept } of kills) console.log(`  shown ${shown}, kept ${kept}`);
    if (lost > 0) process.exitCode = 1;
  }
} finally {
  await server.close();
}

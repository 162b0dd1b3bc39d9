import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { eventSchema } from '../../src/storage/format/event-schema.ts';
import { articleRoutine } from '../../src/plan/article-routine.ts';
import { routineSteps } from '../../src/plan/routine-steps.ts';
import type { Routine } from '../../src/plan/routine.ts';
import type { LogEvent } from '../../src/workout/workout-events.ts';
import { launchBrowser } from '../browser.ts';
import { ensureBuilt, servePage } from '../built-page.ts';

/*
 * A whole workout in a real browser, with the real model: the mannequin follows the coach, and nothing is pressed after the start. Prints
 * what was counted compared with the plan, and every rest.
 */

/** How long a workout may take before it is given up (minutes). */
const LIMIT_MIN = 40;

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '2' },
    reps: { type: 'string', default: '3' },
    hold: { type: 'string', default: '6' },
    rest: { type: 'string', default: '6' },
    pictures: { type: 'string' },
    log: { type: 'string' },
    exercises: { type: 'string' },
  },
});
const [reps, holdS] = [Number(values.reps), Number(values.hold)];
const only = values.exercises?.split(',') ?? null;

/** The article's list with the easier pike, in short doses. */
const routine: Routine = {
  ...articleRoutine,
  rounds: Number(values.rounds),
  restS: Number(values.rest),
  items: articleRoutine.items
    .flatMap((item) =>
      item.exerciseId === 'ball-pike' ? [item, { ...item, exerciseId: 'ball-knee-tuck' }] : [item],
    )
    .filter(({ exerciseId }) => only === null || only.includes(exerciseId))
    .map(({ exerciseId, dose }) => ({
      exerciseId,
      dose:
        dose.kind === 'reps'
          ? { ...dose, reps }
          : dose.kind === 'hold'
            ? { ...dose, holdS }
            : { ...dose, times: 2, holdS, relaxS: 5 },
    })),
};

const seconds = (ms: number): string => (ms / 1000).toFixed(1);

function told(log: readonly LogEvent[]): void {
  const steps = routineSteps(routine);
  for (const event of log) {
    if (event.type === 'SetEnded') {
      const { exerciseId, side, why, reps: done, attempts, holds, goodMs, dose } = event;
      const asked =
        dose.kind === 'reps'
          ? `${dose.reps} reps`
          : `${dose.kind === 'holds' ? `${dose.times} x ` : ''}${dose.holdS} s`;
      const came =
        dose.kind === 'reps'
          ? `${done} reps, ${attempts} not counted`
          : `${holds} holds, ${seconds(goodMs)} s`;
      console.log(
        `| ${event.round + 1} | ${exerciseId}${side ? ` ${side}` : ''} | ${asked} | ${came} | ${why} |`,
      );
    }
  }
  const sets = log.filter(({ type }) => type === 'SetEnded').length;
  console.log(`\n${sets} of ${steps.filter(({ kind }) => kind === 'set').length} sets ended`);
  const begun = log.flatMap((event, at) => (event.type === 'RestStarted' ? [{ event, at }] : []));
  const off = begun.map(({ event, at }) => {
    const ended = log.slice(at).find(({ type }) => type === 'RestEnded');
    return Math.abs((ended?.timestampMs ?? Infinity) - event.timestampMs - event.seconds * 1000);
  });
  console.log(`${off.length} rests, the furthest off ${seconds(Math.max(0, ...off))} s`);
  const paused = log.flatMap((event) => (event.type === 'WorkoutPaused' ? [event.by] : []));
  console.log(`paused ${paused.length} times ${paused.join(' ')}`);
}

const browser = await launchBrowser();
await ensureBuilt();
const server = await servePage();
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  page.on('pageerror', (error) => console.error(String(error)));
  await page.addInitScript(
    (plan) => localStorage.setItem('longline.plan', plan),
    JSON.stringify({ routine, ball: true, safety: 1 }),
  );
  await page.goto(`${server.url}#/how`);
  const startMs = Date.now();
  await page.locator('.watch-workout').first().click();
  const shots = values.pictures;
  let seen = '';
  const until = startMs + LIMIT_MIN * 60_000;
  while (Date.now() < until && (await page.locator('.summary').count()) === 0) {
    await page.waitForTimeout(1000);
    const phase = await page
      .locator('.guided-workout')
      .getAttribute('data-phase', { timeout: 500 })
      .catch(() => null);
    const name = `${
      (await page
        .locator('.where')
        .textContent({ timeout: 500 })
        .catch(() => '')) ?? ''
    } ${phase ?? ''}`;
    if (name === seen) continue;
    seen = name;
    console.error(`${seconds(Date.now() - startMs)} ${name}`);
    if (shots)
      await page
        .screenshot({
          path: `${shots}/${seconds(Date.now() - startMs).padStart(6, '0')}-${phase ?? 'other'}.png`,
        })
        .catch(() => undefined);
  }
  console.log(`ran ${seconds(Date.now() - startMs)} s by the clock`);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByText('Download the log').click(),
  ]);
  const { log } = v.parse(
    v.object({ log: v.array(eventSchema) }),
    JSON.parse(readFileSync(await download.path(), 'utf8')),
  );
  if (values.log) writeFileSync(values.log, JSON.stringify(log));
  console.log(`${seconds(log.at(-1)?.timestampMs ?? 0)} s of the mannequin's time\n`);
  console.log('| round | set | asked | done | ended by |\n| --- | --- | --- | --- | --- |');
  told(log);
} finally {
  await browser.close();
  await server.close();
}

import { perform, type Show } from './choreography.ts';
import { plainWay, putIn } from './demonstration.ts';
import { valueAt } from '../../signal/value-at.ts';
import { faultWay, type FaultWay, type Motion } from './motion.ts';
import type { Person } from '../body/person.ts';

/** A place in a movement. */
export type LessonMoment = 'rest' | 'rising' | 'top' | 'lowering' | 'holding';

/** One rep, lift or stretch of a hold, to be shown repeatedly. Milliseconds of its performance. */
export interface Lesson {
  readonly show: Show;
  /** At rest, and in the full movement (for a hold, in the hold). */
  readonly keys: { readonly restMs: number; readonly fullMs: number };
  /** While the fault can be seen; null without a fault. */
  readonly wrong: { readonly fromMs: number; readonly toMs: number } | null;
}

const SETTLE_MS = 900;
const HELD_MS = 6000;
/** A hold with a fault: how long it is good, and how long it is wrong. */
const CONTRAST_MS = { good: 1800, wrong: 3000 } as const;

function plan(motion: Motion, fault: string | null): Parameters<typeof perform>[3] {
  const faults = putIn(fault);
  const about = { settleMs: SETTLE_MS, wholeWay: false };
  if (motion.kind !== 'hold') return { ...about, stretches: [{ faults }] };
  if (fault === null || faultWay(motion, fault).throughout)
    return { ...about, stretches: [{ faults, tempo: { pauseMs: HELD_MS } }] };
  return {
    ...about,
    stretches: [
      { faults: [], tempo: { pauseMs: CONTRAST_MS.good } },
      { faults, tempo: { pauseMs: CONTRAST_MS.wrong } },
    ],
  };
}

/** When a fault begins to show: on the way, in the full movement, on the way back, or when a pause ends too soon. */
function seenFrom(
  { full, back, tempo }: FaultWay,
  { startMs, topMs, leftTopMs }: Show['stretches'][0],
): number {
  if (full) return topMs;
  if (back) return leftTopMs;
  return tempo && 'pauseMs' in tempo(1) ? leftTopMs : startMs;
}

/** The movement done once correctly, or with a fault. */
export function lessonOf(motion: Motion, person: Person, fault: string | null): Lesson {
  const show = perform(motion, person, plainWay(motion), plan(motion, fault));
  const last = valueAt(show.stretches, show.stretches.length - 1);
  const way = fault === null ? null : faultWay(motion, fault);
  const whole = way && (way.throughout || way.rest);
  const wrong = way && {
    fromMs: whole ? 0 : seenFrom(way, last),
    toMs: whole ? show.performance.ms : last.endMs,
  };
  return {
    show,
    keys: { restMs: show.setStartMs, fullMs: (last.topMs + last.leftTopMs) / 2 },
    wrong,
  };
}

/** Where in the movement the body is at that time. */
export function momentAt({ show: { stretches } }: Lesson, motion: Motion, atMs: number): LessonMoment {
  if (motion.kind === 'hold') return 'holding';
  const now = stretches.find(({ startMs, endMs }) => atMs >= startMs && atMs < endMs);
  if (!now) return 'rest';
  return atMs < now.topMs ? 'rising' : atMs < now.leftTopMs ? 'top' : 'lowering';
}

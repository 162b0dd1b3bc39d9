import type { Choreography, PutIn } from '../../../src/mannequin/act/choreography.ts';
import type { Motion, MotionTempo } from '../../../src/mannequin/act/motion.ts';
import type { Draw } from '../random.ts';

/** A long pause at the top (ms): longer than people usually pause, shorter than they tire. Basis: judgement. */
const LONG_PAUSE_MS = [2500, 5000] as const;

interface Doing {
  readonly faults: readonly PutIn[];
  readonly tempo: Partial<MotionTempo>;
}

/** The faults that can occur in one rep and not in the next, except the two that have a kind of rep of their own. */
const repFaults = ({ faults, truth }: Motion): readonly string[] =>
  Object.entries(faults)
    .filter(([id, { throughout }]) => !throughout && id !== truth.incomplete && id !== 'short-pause')
    .map(([id]) => id);

/** The numbers that the reps of a mixed set are drawn from. */
function kindsOf(motion: Motion): readonly ('good' | 'half' | 'fault' | 'paused')[] {
  return motion.truth.incomplete === undefined
    ? ['good', 'fault', 'paused']
    : ['good', 'half', 'fault', 'paused'];
}

/** The pause of a good rep, or how long a good lift is held (ms). */
function goodPause({ kind, tempo }: Motion, draw: Draw): number {
  if (kind === 'lifts') return draw.pick(3000, 8000);
  // The bridge's three seconds are counted out; other pauses vary.
  return tempo.pauseMs >= 3000 ? draw.pick(3200, 4200) : tempo.pauseMs * draw.pick(0.7, 1.6);
}

/** The pause of a rep that is drawn for its pause: too short if the exercise asks for one, otherwise long. */
function oddPause({ kind, faults }: Motion, draw: Draw): Doing {
  if (kind === 'lifts') return { faults: [], tempo: { pauseMs: draw.pick(15_500, 18_000) } };
  if ('short-pause' in faults) return { faults: [{ id: 'short-pause', amount: draw.random() }], tempo: {} };
  return { faults: [], tempo: { pauseMs: draw.pick(...LONG_PAUSE_MS) } };
}

function drawRep(motion: Motion, draw: Draw, pace: number): Doing {
  const { tempo, truth } = motion;
  const own = {
    riseMs: tempo.riseMs * pace * draw.pick(0.9, 1.1),
    lowerMs: tempo.lowerMs * pace * draw.pick(0.9, 1.1),
    restMs: tempo.restMs * draw.pick(0.7, 1.3),
    pauseMs: goodPause(motion, draw),
  };
  const put = (id: string): Doing => ({ faults: [{ id, amount: draw.random() }], tempo: own });
  switch (draw.oneOf(kindsOf(motion))) {
    case 'good':
      return { faults: [], tempo: own };
    case 'half':
      return put(truth.incomplete ?? '');
    case 'fault':
      return put(draw.oneOf(repFaults(motion)));
    case 'paused': {
      const { faults, tempo: odd } = oddPause(motion, draw);
      return { faults, tempo: { ...own, ...odd } };
    }
  }
}

/** Hips this far past the limit of a sag lie on the floor: a share of the way from just past it to gross. */
const ON_FLOOR = 1;

/** A hold, then hips on the floor for longer than a break within a hold may last, then another hold. */
function twoHolds(motion: Motion, draw: Draw): Choreography {
  const held = (faults: readonly PutIn[], from: number, to: number): Doing => ({
    faults,
    tempo: { pauseMs: draw.pick(from, to) },
  });
  return {
    settleMs: draw.pick(1500, 3000),
    left: motion.view === 'frontal' && draw.chance(0.5),
    stretches: [
      held([], 4000, 9000),
      held([{ id: 'hips-sag', amount: ON_FLOOR }], 4500, 8000),
      held([], 4000, 9000),
    ],
  };
}

/** A set of 6 to 10 reps or lifts, each drawn independently; for an exercise that is held, two holds. */
export function mixedPlan(motion: Motion, draw: Draw): Choreography {
  if (motion.kind === 'hold') return twoHolds(motion, draw);
  const settleMs = draw.pick(1500, 3000);
  const pace = draw.pick(0.75, 1.4);
  const reps = Math.floor(draw.pick(6, 11));
  return {
    settleMs,
    sameRest: true,
    stretches: Array.from({ length: reps }, () => drawRep(motion, draw, pace)),
  };
}

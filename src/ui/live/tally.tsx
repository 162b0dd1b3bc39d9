import { pauseRule } from '../../exercises/demonstrations.ts';
import { sideTimes } from '../../engine/sides.ts';
import type { EngineEvent } from '../../engine/events.ts';
import { useApp, useView } from '../context.ts';
import { Ring } from '../controls/page/ring.tsx';
import { sidesInWords } from '../summary/outcome.ts';
import './beside-picture.css';

const holdsOf = (log: readonly EngineEvent[]) =>
  log.flatMap((event) => (event.type === 'HoldEnded' ? [event.hold] : []));

const countedHolds = (log: readonly EngineEvent[]): number =>
  holdsOf(log).filter(({ counted }) => counted).length;

const bankedMs = (log: readonly EngineEvent[]): number =>
  holdsOf(log).reduce((sum, { goodMs }) => sum + goodMs, 0);

/** The huge count or clock. Around a rep, a ring shows the pause at the top. */
export function Tally() {
  const { words } = useApp();
  const { t } = words;
  const exercise = useView((view) => view.exercise);
  const status = useView((view) => view.status);
  const log = useView((view) => view.log);
  if (!exercise || !status) return null;
  const lifts = exercise.dose.reps && exercise.dose.holdS ? countedHolds(log) : 0;
  const wantedMs = pauseRule(exercise)?.atLeast ?? null;
  const share = wantedMs && status.pauseMs !== null ? Math.min(1, status.pauseMs / wantedMs) : 0;
  const hold = exercise.kind === 'hold';
  const { side } = status;
  const times = sideTimes(log);
  const openMs = Math.max(0, status.goodMs - bankedMs(log));
  const goodMs = side === null ? status.goodMs : times[side] + openMs;
  const sides = sidesInWords(side === null ? times : { ...times, [side]: goodMs }, words);
  return (
    <div className="tally" data-stopped={status.stage === 'broken'}>
      {wantedMs && <Ring share={share} />}
      <p className="number" data-clock={hold} aria-hidden="true">
        {hold ? words.clock(goodMs) : status.reps}
      </p>
      <p className="unit">
        <span className="visually-hidden">{`${hold ? words.clock(goodMs) : status.reps} `}</span>
        <span>
          {side !== null
            ? t('workout.side', { side: t(`side.${side}`) })
            : hold
              ? t('workout.seconds')
              : t('workout.reps', { count: status.reps })}
        </span>
      </p>
      <p className="unit">
        <span>{lifts > 0 && t('summary.lifts', { count: lifts })}</span>
        <span>{sides.length > 1 && sides.join(' · ')}</span>
      </p>
      <p className="unit">
        <span>{status.attempts > 0 && t('workout.attempts', { count: status.attempts })}</span>
        <span>
          {status.brokenMs >= 1000 && t('workout.broken', { seconds: Math.floor(status.brokenMs / 1000) })}
        </span>
      </p>
    </div>
  );
}

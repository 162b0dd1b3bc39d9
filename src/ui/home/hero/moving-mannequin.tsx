import { useEffect, useState } from 'react';
import { usualFault } from '../../../exercises/demonstrations.ts';
import type { Exercise } from '../../../engine/exercise.ts';
import { useApp } from '../../context.ts';
import { ExhibitPlayer } from '../../figures/exhibit-player.ts';
import { useExhibit } from '../../figures/use-exhibit.ts';

/** After this time the mannequin stands still until the user presses "Play", milliseconds. Basis: judgement; it has then done the exercise four times. */
const PLAYED_MS = 30_000;

/** The mannequin does the first exercise with its usual fault, and the cue for the fault stands beside it. */
export function MovingMannequin() {
  const [exercise] = useApp().exercises;
  return exercise ? <Moving exercise={exercise} /> : null;
}

function Moving({ exercise }: { readonly exercise: Exercise }) {
  const { t } = useApp().words;
  const { player, now, canvas, overlay } = useExhibit(exercise);
  const fault = usualFault(exercise);
  const live = player instanceof ExhibitPlayer ? player : null;
  const [plays, setPlays] = useState(true);
  useEffect(() => live?.choose(fault, null), [live, fault]);
  useEffect(() => {
    if (!live || !plays) return live?.pause();
    live.play();
    const timer = setTimeout(() => setPlays(false), PLAYED_MS);
    return () => clearTimeout(timer);
  }, [live, plays]);
  if (player === 'none') return null;
  return (
    <div className="hero-moving" data-opening={player === 'opening'}>
      <canvas ref={canvas} />
      <canvas ref={overlay} />
      {live && (
        <>
          <p className="hero-cue" data-wrong={now.wrong} aria-hidden="true">
            {t(now.wrong && fault !== null ? `cue.${exercise.id}.${fault}` : 'praise.good')}
          </p>
          <button type="button" className="hero-pause" onClick={() => setPlays(!plays)}>
            {t(plays ? 'show.pause' : 'show.play')}
          </button>
        </>
      )}
    </div>
  );
}

import { useEffect } from 'react';
import { usualFault } from '../../../exercises/demonstrations.ts';
import type { Exercise } from '../../../engine/exercise.ts';
import { useApp } from '../../context.ts';
import { ExhibitPlayer } from '../../figures/exhibit-player.ts';
import { useExhibit } from '../../figures/use-exhibit.ts';

/** The mannequin does the first exercise with its usual fault, and the cue for the fault stands beside it. */
export function MovingMannequin() {
  const [exercise] = useApp().exercises;
  return exercise ? <Moving exercise={exercise} /> : null;
}

function Moving({ exercise }: { readonly exercise: Exercise }) {
  const { t } = useApp().words;
  const { player, now, canvas, overlay } = useExhibit(exercise);
  const fault = usualFault(exercise);
  useEffect(() => {
    if (!(player instanceof ExhibitPlayer)) return;
    player.choose(fault, null);
    player.play();
  }, [player, fault]);
  if (player === 'none') return null;
  return (
    <div className="hero-moving" data-opening={player === 'opening'}>
      <canvas ref={canvas} />
      <canvas ref={overlay} />
      {player !== 'opening' && (
        <p className="hero-cue" data-wrong={now.wrong}>
          {t(now.wrong && fault !== null ? `cue.${exercise.id}.${fault}` : 'praise.good')}
        </p>
      )}
    </div>
  );
}

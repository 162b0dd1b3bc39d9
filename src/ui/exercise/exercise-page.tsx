import { useState } from 'react';
import { faultsShown, isShown } from '../../exercises/demonstrations.ts';
import { hasSides, onSide } from '../../engine/sides.ts';
import type { Exercise } from '../../engine/exercise.ts';
import { wayKey, wayOf, withVariant } from '../../engine/variant.ts';
import type { Side } from '../../pose/keypoints.ts';
import { useApp } from '../context.ts';
import { VariantField } from '../controls/field/variant-field.tsx';
import { RadioCard, RadioCards } from '../controls/radio-cards.tsx';
import { watchedInWords } from '../figures/watched-in-words.ts';
import { MannequinView } from '../figures/mannequin-view.tsx';
import { PostureDrawing } from '../figures/posture-drawing.tsx';
import { SidePage } from '../controls/page/side-page.tsx';
import { StartExercise } from './start/start-exercise.tsx';
import './exercise.css';

/** In the order of the routine. */
const SIDES: readonly Side[] = ['right', 'left'];

/** The value of the choice that shows no fault. */
const RIGHT_WAY = '';

/** How one exercise goes: shown, in words, and what goes wrong in it. */
export function ExercisePage({ exercise }: { readonly exercise: Exercise }) {
  const { t } = useApp().words;
  const [fault, setFault] = useState<string | null>(null);
  const [side, setSide] = useState<Side | null>(hasSides(exercise) ? 'right' : null);
  const [variant, setVariant] = useState<string | null>(null);
  const done = withVariant(exercise, variant) ?? exercise;
  const key = wayKey(wayOf(done));
  const name = t(`exercise.${key}.name`);

  const chooseVariant = (chosen: string | null): void => {
    setVariant(chosen);
    // A fault of the one way may be none of the other.
    setFault(null);
  };
  return (
    <SidePage title={name} className="exercise">
      <p className="lead">{t(`exercise.${key}.summary`)}</p>
      <div className="exercise-columns">
        <div className="exercise-start">
          <VariantField exercise={exercise} variant={variant} onChoose={chooseVariant} />
          <StartExercise exercise={done} />
        </div>
        <div className="exercise-shown">
          {isShown(exercise) ? (
            <MannequinView key={key} exercise={done} fault={fault} side={side} />
          ) : (
            <PostureDrawing exercise={exercise} side={side} />
          )}
          {side && <SideChoice side={side} onChoose={setSide} />}
          {isShown(exercise) && <FaultChoice exercise={done} fault={fault} onChoose={setFault} />}
        </div>
        <div className="exercise-told">
          <ExerciseTold exercise={done} side={side} />
        </div>
      </div>
    </SidePage>
  );
}

interface SideChoiceProps {
  readonly side: Side;
  readonly onChoose: (side: Side) => void;
}

function SideChoice({ side, onChoose }: SideChoiceProps) {
  const { t } = useApp().words;
  return (
    <RadioCards
      className="ways"
      name="side"
      title={t('show.side')}
      value={side}
      onChange={(value) => onChoose(value === 'left' ? 'left' : 'right')}
    >
      {SIDES.map((one) => (
        <Way key={one} value={one} name={t('show.on-side', { side: t(`side.${one}`) })} />
      ))}
    </RadioCards>
  );
}

interface FaultChoiceProps {
  readonly exercise: Exercise;
  /** Null: as it should be. */
  readonly fault: string | null;
  readonly onChoose: (fault: string | null) => void;
}

function FaultChoice({ exercise, fault, onChoose }: FaultChoiceProps) {
  const { t } = useApp().words;
  return (
    <RadioCards
      className="ways"
      name="way"
      title={t('show.ways')}
      value={fault ?? RIGHT_WAY}
      onChange={(value) => onChoose(value === RIGHT_WAY ? null : value)}
    >
      <Way value={RIGHT_WAY} name={t('show.right-way')} />
      {faultsShown(exercise).map((one) => (
        <Way key={one} value={one} name={t(`cue.${exercise.id}.${one}`)} />
      ))}
    </RadioCards>
  );
}

/** The exercise in words: its steps, where the camera goes, what is watched, and what makes it easier or harder. */
function ExerciseTold({ exercise, side }: { readonly exercise: Exercise; readonly side: Side | null }) {
  const { words } = useApp();
  const { t } = words;
  const { id, teach } = exercise;
  return (
    <>
      <h2>{t('show.steps')}</h2>
      <ol>
        {teach.steps.map((_, i) => (
          <li key={i}>{t(`exercise.${wayKey(wayOf(exercise))}.step.${i}`, onSide(side))}</li>
        ))}
      </ol>
      <h2>{t('show.place')}</h2>
      <p>{t(`exercise.${id}.camera`)}</p>
      <h2>{t('watch.title')}</h2>
      <p>{watchedInWords(exercise, words)}</p>
      <h2>{t('show.easier')}</h2>
      <Ways exerciseId={id} which="easier" count={teach.easier.length} />
      {teach.harder && (
        <>
          <h2>{t('show.harder')}</h2>
          <Ways exerciseId={id} which="harder" count={teach.harder.length} />
        </>
      )}
    </>
  );
}

interface WaysProps {
  readonly exerciseId: string;
  readonly which: 'easier' | 'harder';
  readonly count: number;
}

function Ways({ exerciseId, which, count }: WaysProps) {
  const { t } = useApp().words;
  return (
    <ul>
      {Array.from({ length: count }, (_, i) => (
        <li key={i}>{t(`exercise.${exerciseId}.${which}.${i}`)}</li>
      ))}
    </ul>
  );
}

function Way({ value, name }: { readonly value: string; readonly name: string }) {
  return (
    <RadioCard className="way" value={value}>
      <span>{name}</span>
    </RadioCard>
  );
}

import { useState } from 'react';
import { CAST_NAMES } from '../../../mannequin/body/cast.ts';
import { faultsShown, isShown, usualFault } from '../../../exercises/demonstrations.ts';
import { STANDS } from '../../../mannequin/act/stand.ts';
import type { MannequinChoice } from '../../../camera/frame-source.ts';
import type { Exercise } from '../../../engine/exercise.ts';
import { useApp } from '../../context.ts';
import '../../controls/field/field.css';
import './mannequin-picker.css';

/** The value of the option that shows no fault. */
const WELL = '';

interface Props {
  readonly exercise: Exercise;
  readonly onPick: (choice: MannequinChoice) => void;
}

/** Starts a demo: the mannequin in place of a camera. Its fault, its body and the camera's position can be chosen. Variants have no demo. */
export function MannequinPicker({ exercise, onPick }: Props) {
  const { t } = useApp().words;
  const [fault, setFault] = useState(usualFault(exercise));
  const [stand, setStand] = useState<MannequinChoice['stand']>('side');
  const [who, setWho] = useState<MannequinChoice['who']>('woman');
  if (!isShown(exercise) || exercise.variant !== undefined) return null;
  return (
    <div className="mannequin-picker">
      <button type="button" className="secondary wide" onClick={() => onPick({ fault, stand, who })}>
        {t('start.mannequin')}
      </button>
      <p className="small">{t('start.mannequin-hint')}</p>
      <details>
        <summary>{t('start.demo-options')}</summary>
        <Choice
          name={t('start.fault')}
          options={[WELL, ...faultsShown(exercise)]}
          text={(id) => (id === WELL ? t('start.fault-none') : t(`cue.${exercise.id}.${id}`))}
          value={fault ?? WELL}
          onChoose={(id) => setFault(id === WELL ? null : id)}
        />
        <Choice
          name={t('start.stand')}
          options={STANDS}
          text={(one) =>
            t(one === 'side' && exercise.view === 'frontal' ? 'start.stand-side-front' : `start.stand-${one}`)
          }
          value={stand}
          onChoose={setStand}
        />
        <Choice
          name={t('start.who')}
          options={CAST_NAMES}
          text={(one) => t(`start.who-${one}`)}
          value={who}
          onChoose={setWho}
        />
      </details>
    </div>
  );
}

interface ChoiceProps<Option extends string> {
  readonly name: string;
  readonly options: readonly Option[];
  readonly text: (option: Option) => string;
  readonly value: Option;
  readonly onChoose: (option: Option) => void;
}

function Choice<Option extends string>({ name, options, text, value, onChoose }: ChoiceProps<Option>) {
  return (
    <label className="field">
      <span>{name}</span>
      <select
        value={value}
        onChange={({ target }) => {
          const chosen = options.find((option) => option === target.value);
          if (chosen !== undefined) onChoose(chosen);
        }}
      >
        {options.map((option) => (
          <option key={option} value={option}>
            {text(option)}
          </option>
        ))}
      </select>
    </label>
  );
}

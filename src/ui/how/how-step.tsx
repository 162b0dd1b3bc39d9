import { useId, type ComponentType, type Ref } from 'react';
import { useApp } from '../context.ts';
import { FitDrawing } from './fit-drawing.tsx';
import { PlaceDrawing } from './place-drawing.tsx';
import { Sounds } from './sounds.tsx';
import './how.css';

/** What a trainee needs to know before the first workout, in order. */
export const HOW_STEPS = ['place', 'fit', 'hear'] as const;

type StepId = (typeof HOW_STEPS)[number];

const SHOWN: Readonly<Record<StepId, ComponentType>> = {
  place: PlaceDrawing,
  fit: FitDrawing,
  hear: Sounds,
};

interface Props {
  readonly step: StepId;
  /** Its place in {@link HOW_STEPS}, from 0. */
  readonly at: number;
  readonly ref?: Ref<HTMLElement>;
}

/** One step: its number, what to do, and a drawing of it or its sounds. */
export function HowStep({ step, at, ref }: Props) {
  const { t } = useApp().words;
  const heading = useId();
  const Shown = SHOWN[step];
  return (
    <section className="how-step" ref={ref} tabIndex={-1} aria-labelledby={heading}>
      <div className="how-told">
        <p className="how-number">{t('how.at', { at: at + 1, count: HOW_STEPS.length })}</p>
        <h2 id={heading}>{t(`how.do-${step}`)}</h2>
        <p>{t(`how.more-${step}`)}</p>
      </div>
      <Shown />
    </section>
  );
}

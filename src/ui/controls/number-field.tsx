import { useId, useState } from 'react';
import { useApp } from '../context.ts';
import './wrong.css';
import './number-field.css';

interface Props {
  readonly label: string;
  /** What it is a number of, where several fields have the same label; without it the label alone. */
  readonly of?: string;
  readonly value: number;
  readonly limits: readonly [from: number, to: number];
  /** Of the buttons beside it. */
  readonly step?: number;
  readonly onChange: (value: number) => void;
}

/** A whole number within limits, to be typed or stepped; what is none is told, and not taken. */
export function NumberField({ label, of, value, limits: [from, to], step = 1, onChange }: Props) {
  const { t } = useApp().words;
  const [typed, setTyped] = useState<string | null>(null);
  const id = useId();
  const name = of === undefined ? label : t('plan.of', { exercise: of, what: label });
  const isRight = (number: number): boolean => Number.isInteger(number) && number >= from && number <= to;
  const wrong = typed !== null && (typed.trim() === '' || !isRight(Number(typed)));

  const type = (text: string): void => {
    setTyped(text);
    if (text.trim() !== '' && isRight(Number(text))) onChange(Number(text));
  };
  const stepTo = (number: number): void => {
    setTyped(null);
    onChange(Math.min(to, Math.max(from, number)));
  };
  return (
    <div className="number-field">
      <label htmlFor={id}>{label}</label>
      <div className="stepper">
        <button
          type="button"
          aria-label={`${t('plan.less')}, ${name}`}
          aria-disabled={value <= from}
          onClick={() => stepTo(Math.ceil(value / step) * step - step)}
        >
          −
        </button>
        <input
          id={id}
          type="number"
          inputMode="numeric"
          min={from}
          max={to}
          step={1}
          value={typed ?? String(value)}
          aria-label={name}
          aria-invalid={wrong}
          aria-describedby={`${id}-wrong`}
          onChange={(event) => type(event.target.value)}
          onBlur={() => !wrong && setTyped(null)}
        />
        <button
          type="button"
          aria-label={`${t('plan.more')}, ${name}`}
          aria-disabled={value >= to}
          onClick={() => stepTo(Math.floor(value / step) * step + step)}
        >
          +
        </button>
      </div>
      <p id={`${id}-wrong`} className="wrong" role="status">
        {wrong ? t('plan.between', { from, to }) : ''}
      </p>
    </div>
  );
}

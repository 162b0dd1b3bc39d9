import { useId, useRef, useState } from 'react';
import { Input } from 'react-aria-components/Input';
import { NumberField as AriaNumberField } from 'react-aria-components/NumberField';
import { clamp } from '../../../geometry/number.ts';
import { useApp } from '../../context.ts';
import { InLanguage } from '../in-language.tsx';
import './wrong.css';
import './number-field.css';

interface Props {
  readonly label: string;
  /** What the number belongs to, if several fields have the same label; otherwise the label is used alone. */
  readonly of?: string;
  readonly value: number;
  readonly limits: readonly [from: number, to: number];
  /** What the buttons beside the field add or subtract. The arrow keys move by one. */
  readonly step?: number;
  readonly onChange: (value: number) => void;
}

/** As written in the field, without a separator between thousands. */
const PLAIN = { useGrouping: false, maximumFractionDigits: 0 } as const;

/**
 * A whole number within limits that can be typed or stepped. A number beyond the limits shows a message and is not passed on; the number
 * from before it was typed counts, not its first digit.
 */
export const NumberField = (props: Props) => (
  <InLanguage>
    <Field {...props} />
  </InLanguage>
);

/** Passes on what is typed or stepped to if it is right. `begin`: call it before the trainee types. */
function useEntry({ value, limits: [from, to], onChange }: Pick<Props, 'value' | 'limits' | 'onChange'>) {
  /** The value in the field that must not be passed on; NaN for an empty field. */
  const [refused, setRefused] = useState<number | null>(null);
  /** The value before the trainee began to type. */
  const before = useRef(value);
  const take = (number: number): void => {
    const isRight = Number.isInteger(number) && number >= from && number <= to;
    setRefused(isRight ? null : number);
    const next = isRight ? number : before.current;
    if (next !== value) onChange(next);
  };
  return {
    refused,
    take,
    begin: (): void => {
      before.current = value;
    },
    type: (text: string): void => {
      const number = text.trim() === '' ? NaN : Number(text);
      if (text.trim() === '' || Number.isInteger(number)) take(number);
    },
    stepTo: (number: number): void => {
      before.current = clamp(number, [from, to]);
      take(before.current);
    },
  };
}

function Field({ label, of, value, limits, step = 1, onChange }: Props) {
  const { t } = useApp().words;
  const { refused, take, begin, type, stepTo } = useEntry({ value, limits, onChange });
  const [from, to] = limits;
  const id = useId();
  const name = of === undefined ? label : t('plan.of', { exercise: of, what: label });
  return (
    <AriaNumberField
      className="number-field"
      id={id}
      aria-label={name}
      aria-describedby={`${id}-wrong`}
      formatOptions={PLAIN}
      minValue={from}
      maxValue={to}
      value={refused ?? value}
      isInvalid={refused !== null}
      validationBehavior="aria"
      commitBehavior="validate"
      isWheelDisabled
      onChange={take}
    >
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
        <Input onFocus={begin} onChange={({ currentTarget }) => type(currentTarget.value)} />
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
        {refused === null ? '' : t('plan.between', { from, to })}
      </p>
    </AriaNumberField>
  );
}

import type { ReactNode } from 'react';
import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import './native-input.css';
import './radio-cards.css';

interface Props {
  /** The name of the group in its form; no two groups on a page share one. */
  readonly name: string;
  readonly title: string;
  readonly isTitleHidden?: boolean;
  readonly className: string;
  /** Null: none is chosen yet. */
  readonly value: string | null;
  readonly onChange: (value: string) => void;
  readonly children: ReactNode;
}

/** A choice of one out of several: arrow keys move it, and the group is one stop of the Tab key. */
export function RadioCards({
  name,
  title,
  isTitleHidden = false,
  className,
  value,
  onChange,
  children,
}: Props) {
  return (
    <RadioGroup className={className} name={name} value={value} onChange={onChange}>
      <Label className={isTitleHidden ? 'visually-hidden' : 'radio-title'}>{title}</Label>
      {children}
    </RadioGroup>
  );
}

interface CardProps {
  readonly value: string;
  readonly className?: string;
  readonly isDisabled?: boolean;
  readonly children: ReactNode;
}

/** One option of {@link RadioCards}: the browser's own radio button and what names it. */
export const RadioCard = ({ className = '', isDisabled = false, ...rest }: CardProps) => (
  <Radio className={className} isDisabled={isDisabled} {...rest} />
);

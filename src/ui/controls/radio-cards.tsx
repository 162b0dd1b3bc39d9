import { createContext, useContext, useId, type ReactNode } from 'react';
import './radio-cards.css';

interface Group {
  readonly name: string;
  readonly chosen: string | null;
  readonly onChange: (value: string) => void;
}

const GroupContext = createContext<Group | null>(null);

interface Props {
  /** The name of the group in its form. No two groups on a page share one. */
  readonly name: string;
  readonly title: string;
  readonly isTitleHidden?: boolean;
  readonly className: string;
  /** Null if none is chosen yet. */
  readonly value: string | null;
  readonly onChange: (value: string) => void;
  readonly children: ReactNode;
}

/** A choice of one out of several, with the browser's own radio buttons: arrow keys move it, and the group is one stop of the Tab key. */
export function RadioCards({
  name,
  title,
  isTitleHidden = false,
  className,
  value,
  onChange,
  children,
}: Props) {
  const titleId = useId();
  return (
    <div className={className} role="radiogroup" aria-labelledby={titleId}>
      <span id={titleId} className={isTitleHidden ? 'visually-hidden' : 'radio-title'}>
        {title}
      </span>
      <GroupContext value={{ name, chosen: value, onChange }}>{children}</GroupContext>
    </div>
  );
}

interface CardProps {
  readonly value: string;
  readonly className?: string;
  readonly isDisabled?: boolean;
  readonly children: ReactNode;
}

/** One option of {@link RadioCards}: the browser's own radio button and its label. */
export function RadioCard({ value, className, isDisabled = false, children }: CardProps) {
  const group = useContext(GroupContext);
  if (!group) throw new Error('a <RadioCard> outside of <RadioCards>');
  const { name, chosen, onChange } = group;
  return (
    <label className={className}>
      <input
        type="radio"
        name={name}
        value={value}
        checked={chosen === value}
        disabled={isDisabled}
        onChange={() => onChange(value)}
      />
      {children}
    </label>
  );
}

interface Props {
  readonly text: string;
  readonly isOn: boolean;
  readonly className?: string;
  readonly onChange: (isOn: boolean) => void;
}

/** A setting that is on or off, and changes at once: the browser's own checkbox. */
export const Switch = ({ text, isOn, className, onChange }: Props) => (
  <label className={className}>
    <input type="checkbox" role="switch" checked={isOn} onChange={({ target }) => onChange(target.checked)} />
    <span>{text}</span>
  </label>
);

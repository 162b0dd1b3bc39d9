import { Switch as AriaSwitch } from 'react-aria-components/Switch';
import './native-input.css';

interface Props {
  readonly text: string;
  readonly isOn: boolean;
  readonly className?: string;
  readonly onChange: (isOn: boolean) => void;
}

/** Something that is on or off, and changes at once. */
export const Switch = ({ text, isOn, className = '', onChange }: Props) => (
  <AriaSwitch className={className} isSelected={isOn} onChange={onChange}>
    <span>{text}</span>
  </AriaSwitch>
);

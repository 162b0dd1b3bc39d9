import type { Exercise } from '../../../engine/exercise.ts';
import { useApp } from '../../context.ts';
import './field.css';

/** The value of the option for the usual way; no variant has this id. */
const USUAL = '';

interface Props {
  readonly exercise: Exercise;
  /** The exercise's name, if the page has several such fields. */
  readonly of?: string;
  /** Null: the usual way. */
  readonly variant: string | null;
  readonly onChoose: (variant: string | null) => void;
}

/** The choice of how an exercise is done; nothing if there is only one way. */
export function VariantField({ exercise: { id, variants = [] }, of, variant, onChoose }: Props) {
  const { t } = useApp().words;
  if (variants.length === 0) return null;
  const what = t('way.title');
  return (
    <label className="field">
      <span>{what}</span>
      <select
        value={variant ?? USUAL}
        {...(of !== undefined && { 'aria-label': t('plan.of', { exercise: of, what }) })}
        onChange={({ target }) => onChoose(target.value === USUAL ? null : target.value)}
      >
        <option value={USUAL}>{t(`way.${id}.usual`)}</option>
        {variants.map((one) => (
          <option key={one.id} value={one.id}>
            {t(`way.${id}.${one.id}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

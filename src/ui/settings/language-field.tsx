import { useState } from 'react';
import { LANGUAGE_CHOICES, type LanguageChoice } from '../../words/language.ts';
import { useApp } from '../context.ts';
import '../controls/field/field.css';

interface Props {
  readonly choice: LanguageChoice;
  readonly onChange: (choice: LanguageChoice, isStored: boolean) => void;
}

/** The language of the page and the voice; each is named in its own language, for a trainee who reads no other. */
export function LanguageField({ choice, onChange }: Props) {
  const { words, chooseLanguage } = useApp();
  const { t } = words;
  const [hasFailed, setFailed] = useState(false);
  /** What was chosen last, while its texts are loaded. */
  const [awaited, setAwaited] = useState<LanguageChoice | null>(null);
  const choose = (value: string): void => {
    const chosen = LANGUAGE_CHOICES.find((one) => one === value);
    if (chosen === undefined) throw new Error(`There is no language "${value}" to choose.`);
    setFailed(false);
    setAwaited(chosen);
    chooseLanguage(chosen).then(
      (outcome) => {
        if (outcome === 'overtaken') return;
        setAwaited(null);
        onChange(chosen, outcome === 'stored');
      },
      () => {
        setAwaited(null);
        setFailed(true);
      },
    );
  };
  return (
    <>
      <label className="field">
        {t('settings.language')}
        <select value={awaited ?? choice} onChange={({ target }) => choose(target.value)}>
          {LANGUAGE_CHOICES.map((one) => (
            <option key={one} value={one} lang={one === 'auto' ? undefined : one}>
              {t(`settings.language-${one}`)}
            </option>
          ))}
        </select>
      </label>
      {hasFailed && <p role="alert">{t('settings.language-not-arrived')}</p>}
    </>
  );
}

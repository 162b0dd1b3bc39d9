import { useEffect, useRef, useState } from 'react';
import { readSettings, writeSettings, type Settings } from '../../device/settings.ts';
import { useApp, useView } from '../context.ts';
import { VoiceFields } from './voice-fields.tsx';
import './settings.css';

const MODELS: readonly Settings['model'][] = ['auto', 'movenet-lightning', 'movenet-thunder'];

/** The button that opens the settings: which model, whether there is sound, and whether single keys act. */
export function SettingsDialog() {
  const { session, words, modelsHere } = useApp();
  const { t } = words;
  const sound = useView((view) => view.sound);
  const dialog = useRef<HTMLDialogElement>(null);
  const [model, setModel] = useState(() => readSettings().model);
  const [shortcuts, setShortcuts] = useState(() => readSettings().shortcuts);
  const [here, setHere] = useState<readonly string[]>([]);
  const [kept, setKept] = useState(true);

  useEffect(() => {
    void modelsHere().then(setHere, () => setHere([]));
  }, [modelsHere]);

  const choose = (chosen: Settings['model']): void => {
    setModel(chosen);
    setKept(writeSettings({ model: chosen }));
  };
  return (
    <>
      <button type="button" className="open-settings" onClick={() => dialog.current?.showModal()}>
        {t('settings.title')}
      </button>
      <dialog ref={dialog} className="settings" aria-labelledby="settings-title">
        <h2 id="settings-title">{t('settings.title')}</h2>
        <fieldset>
          <legend>{t('settings.model')}</legend>
          {MODELS.map((one) => (
            <label key={one}>
              <input
                type="radio"
                name="model"
                value={one}
                checked={model === one}
                disabled={one !== 'auto' && !here.includes(one)}
                onChange={() => choose(one)}
              />
              <span>{t(`settings.model-${one}`)}</span>
            </label>
          ))}
          {!here.includes('movenet-thunder') && <p className="small">{t('settings.no-thunder')}</p>}
        </fieldset>
        <label>
          <input type="checkbox" checked={sound} onChange={() => setKept(session.toggleSound())} />
          {t('settings.sound')}
        </label>
        <label>
          <input
            type="checkbox"
            checked={shortcuts}
            onChange={({ target }) => {
              setShortcuts(target.checked);
              setKept(writeSettings({ shortcuts: target.checked }));
            }}
          />
          {t('settings.shortcuts')}
        </label>
        <p className="small">{t('settings.shortcuts-more')}</p>
        <VoiceFields onKept={setKept} />
        {!kept && <p className="aside">{t('settings.not-kept')}</p>}
        <button type="button" className="primary" onClick={() => dialog.current?.close()}>
          {t('settings.close')}
        </button>
      </dialog>
    </>
  );
}

import { useEffect, useRef, useState } from 'react';
import { modelsHere } from '../app/models-here.ts';
import { readSettings, writeSettings, type Settings } from '../app/settings.ts';
import { useApp, useView } from './context.ts';

const MODELS: readonly Settings['model'][] = ['auto', 'movenet-lightning', 'movenet-thunder'];

/** The button that opens the settings: which model, and whether there is sound. */
export function SettingsDialog() {
  const { session, words } = useApp();
  const { t } = words;
  const sound = useView((view) => view.sound);
  const dialog = useRef<HTMLDialogElement>(null);
  const [settings, setSettings] = useState(readSettings);
  const [here, setHere] = useState<readonly string[]>([]);
  const [kept, setKept] = useState(true);

  useEffect(() => {
    void modelsHere().then(setHere, () => setHere([]));
  }, []);

  const choose = (model: Settings['model']): void => {
    const next = { ...settings, model };
    setSettings(next);
    setKept(writeSettings(next));
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
          {MODELS.map((model) => (
            <label key={model}>
              <input
                type="radio"
                name="model"
                value={model}
                checked={settings.model === model}
                disabled={model !== 'auto' && !here.includes(model)}
                onChange={() => choose(model)}
              />
              {t(`settings.model-${model}`)}
            </label>
          ))}
          {!here.includes('movenet-thunder') && <p className="small">{t('settings.no-thunder')}</p>}
        </fieldset>
        <label>
          <input type="checkbox" checked={sound} onChange={() => session.toggleSound()} />
          {t('settings.sound')}
        </label>
        {!kept && <p className="aside">{t('settings.not-kept')}</p>}
        <button type="button" className="primary" onClick={() => dialog.current?.close()}>
          {t('settings.close')}
        </button>
      </dialog>
    </>
  );
}

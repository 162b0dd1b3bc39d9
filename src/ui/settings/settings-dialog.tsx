import { useEffect, useState } from 'react';
import { mutedIn, mutedKey } from '../../engine/rules/muted.ts';
import { readSettings, writeSettings, type Settings } from '../../device/settings.ts';
import { useApp, useView } from '../context.ts';
import { closeDialog, Dialog } from '../controls/dialog/dialog.tsx';
import { RadioCard, RadioCards } from '../controls/radio-cards.tsx';
import { Switch } from '../controls/switch.tsx';
import { InstallButton } from './install-button.tsx';
import { LanguageField } from './language-field.tsx';
import { RunsHere } from './runs-here.tsx';
import { VoiceFields } from './voice-fields.tsx';
import './settings.css';

const MODELS: readonly Settings['model'][] = ['auto', 'movenet-lightning', 'movenet-thunder'];

/** The settings: language, model, sound, single keys and the voice. */
export function SettingsDialog({ onClose }: { readonly onClose: () => void }) {
  const { session, words } = useApp();
  const { t } = words;
  const sound = useView((view) => view.sound);
  // Of this visit, also if they cannot be stored.
  const [settings, setSettings] = useState(readSettings);
  const [kept, setKept] = useState(true);
  const change = (changed: Partial<Settings>, isStored: boolean): void => {
    setSettings((before) => ({ ...before, ...changed }));
    setKept(isStored);
  };
  const store = (changed: Partial<Settings>): void => change(changed, writeSettings(changed));
  return (
    <Dialog className="settings" labelledBy="settings-title" onClose={onClose}>
      <h2 id="settings-title">{t('settings.title')}</h2>
      <LanguageField
        choice={settings.language}
        onChange={(language, isStored) => change({ language }, isStored)}
      />
      <ModelChoice model={settings.model} onChoose={(model) => store({ model })} />
      <RunsHere />
      <Switch text={t('settings.sound')} isOn={sound} onChange={() => setKept(session.toggleSound())} />
      <Switch
        text={t('settings.flashes')}
        isOn={settings.flashes}
        onChange={(flashes) => store({ flashes })}
      />
      <Switch
        text={t('settings.shortcuts')}
        isOn={settings.shortcuts}
        onChange={(shortcuts) => store({ shortcuts })}
      />
      <p className="small">{t('settings.shortcuts-more')}</p>
      <TurnedOff muted={settings.muted} onChange={(muted) => store({ muted })} />
      <VoiceFields voice={settings.voice} rate={settings.rate} onChange={change} />
      <InstallButton />
      {!kept && <p className="aside">{t('settings.not-kept')}</p>}
      <button type="button" className="primary" onClick={closeDialog}>
        {t('settings.close')}
      </button>
    </Dialog>
  );
}

interface TurnedOffProps {
  readonly muted: readonly string[];
  readonly onChange: (muted: string[]) => void;
}

/** The cues that were off when the dialog was opened, each with a switch. Cues that no rule has, or that cannot be turned off, are left out. */
function TurnedOff({ muted, onChange }: TurnedOffProps) {
  const { exercises, words } = useApp();
  const { t } = words;
  const [listed] = useState(() =>
    exercises.flatMap((exercise) => mutedIn(exercise, muted).map((rule) => mutedKey(exercise.id, rule))),
  );
  return (
    <>
      {listed.length > 0 && <p className="small">{t('settings.muted')}</p>}
      {listed.map((cue) => (
        <Switch
          key={cue}
          // A cue is stored as the part of its key after `cue.`: the exercise and the rule.
          text={`${t(`exercise.${cue.split('.')[0] ?? ''}.name`)}: ${t(`cue.${cue}`)}`}
          isOn={!muted.includes(cue)}
          onChange={(isOn) => onChange(listed.filter((one) => (one === cue ? !isOn : muted.includes(one))))}
        />
      ))}
    </>
  );
}

/** Which model reads the picture. A model that this host does not serve cannot be chosen. */
function ModelChoice({
  model,
  onChoose,
}: {
  readonly model: Settings['model'];
  readonly onChoose: (model: Settings['model']) => void;
}) {
  const { words, modelsHere } = useApp();
  const { t } = words;
  const [here, setHere] = useState<readonly string[]>([]);

  useEffect(() => {
    void modelsHere().then(setHere, () => setHere([]));
  }, [modelsHere]);

  const choose = (value: string): void => {
    const chosen = MODELS.find((one) => one === value);
    if (chosen === undefined) throw new Error(`There is no model "${value}" to choose.`);
    onChoose(chosen);
  };
  return (
    <RadioCards className="models" name="model" title={t('settings.model')} value={model} onChange={choose}>
      {MODELS.map((one) => (
        <RadioCard key={one} value={one} isDisabled={one !== 'auto' && !here.includes(one)}>
          <span>{t(`settings.model-${one}`)}</span>
        </RadioCard>
      ))}
      {!here.includes('movenet-thunder') && <p className="small">{t('settings.no-thunder')}</p>}
    </RadioCards>
  );
}

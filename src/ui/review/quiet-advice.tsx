import { useState } from 'react';
import { readSettings, writeSettings } from '../../device/settings.ts';
import { mutedKey } from '../../engine/rules/muted.ts';
import type { Advice } from '../../review/advice.ts';
import { useApp, useView } from '../context.ts';

/** So many cues are offered at once. Basis: judgement; more buttons are not read in a rest. */
const MOST = 2;

/** Offers to turn off the cues that came most often; nothing if there was no advice, or only the mannequin's. Pressed again, a cue is given as before. */
export function QuietAdvice({ advice }: { readonly advice: readonly Advice[] }) {
  const { t } = useApp().words;
  const source = useView((view) => view.source);
  const [muted, setMuted] = useState(() => readSettings().muted);
  const [kept, setKept] = useState(true);
  const toggle = (key: string): void => {
    const next = muted.includes(key) ? muted.filter((one) => one !== key) : [...muted, key];
    setMuted(next);
    setKept(writeSettings({ muted: next }));
  };
  if (source?.kind === 'mannequin') return null;
  return (
    <>
      {advice.slice(0, MOST).map(({ exerciseId, fault }) => {
        const key = mutedKey(exerciseId, fault);
        const cue = t(`cue.${exerciseId}.${fault}`);
        return (
          <button key={key} type="button" className="quiet" onClick={() => toggle(key)}>
            {t(muted.includes(key) ? 'mute.undo' : 'mute.do', { cue })}
          </button>
        );
      })}
      {!kept && <p className="aside">{t('settings.not-kept')}</p>}
    </>
  );
}

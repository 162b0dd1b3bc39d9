import { useEffect, useId, useState } from 'react';
import type { SessionRequest } from '../../session/session-types.ts';
import { useApp } from '../context.ts';
import '../controls/file-picker.css';

type Pace = 'live' | 'fast';

/** Asks for that file to be judged; a JSON file is a pose trace. */
export const requestFor = (exerciseId: string | null, file: File, pace: Pace): SessionRequest => ({
  exerciseId,
  source: { kind: file.name.toLowerCase().endsWith('.json') ? 'trace' : 'video', file, pace },
});

/** A video file by button or dropped anywhere on the page, and how it is to be judged. */
export function VideoPicker({ onPick }: { readonly onPick: (file: File, pace: Pace) => void }) {
  const { t } = useApp().words;
  const [pace, setPace] = useState<Pace>('live');
  const [over, setOver] = useState(false);
  const id = useId();

  // The whole page takes it: a file that misses the box would make the browser leave for that file.
  useEffect(() => {
    const drag = (event: DragEvent): void => {
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (file) onPick(file, pace);
    };
    document.addEventListener('dragover', drag);
    document.addEventListener('dragleave', leave);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', drag);
      document.removeEventListener('dragleave', leave);
      document.removeEventListener('drop', drop);
    };
  }, [onPick, pace]);

  return (
    <div className={over ? 'drop over' : 'drop'}>
      <input
        id={id}
        className="file"
        type="file"
        accept="video/*,.mkv,.mov,.json"
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) onPick(file, pace);
        }}
      />
      <label className="secondary wide" htmlFor={id}>
        {t('home.video')} <span className="small drop-hint">{t('home.video-hint')}</span>
      </label>
      <fieldset className="paces">
        <legend className="visually-hidden">{t('home.pace')}</legend>
        {(['live', 'fast'] as const).map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="pace"
              value={one}
              checked={pace === one}
              onChange={() => setPace(one)}
            />
            <span>{t(`home.pace-${one}`)}</span>
          </label>
        ))}
      </fieldset>
    </div>
  );
}

import { useId, useState, type DragEvent } from 'react';
import { useApp } from './context.ts';

type Pace = 'live' | 'fast';

/** A video file by button or by dropping it, and how it is to be judged. */
export function VideoPicker({ onPick }: { readonly onPick: (file: File, pace: Pace) => void }) {
  const { t } = useApp().words;
  const [pace, setPace] = useState<Pace>('live');
  const [over, setOver] = useState(false);
  const id = useId();

  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) onPick(file, pace);
  };

  return (
    <div
      className={over ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <label className="secondary wide" htmlFor={id}>
        {t('home.video')} <span className="small">{t('home.video-hint')}</span>
      </label>
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
            {t(`home.pace-${one}`)}
          </label>
        ))}
      </fieldset>
    </div>
  );
}

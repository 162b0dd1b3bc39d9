import { useCallback, useState } from 'react';
import { useApp } from '../../context.ts';
import { FileButton } from '../../controls/file-button.tsx';
import { RadioCard, RadioCards } from '../../controls/radio-cards.tsx';
import { useFileDrop } from '../../controls/hooks/use-file-drop.ts';
import { PACES, type Pace } from './request-for.ts';
import './video-picker.css';

const ACCEPTED = ['video/*', '.mkv', '.mov', '.json'];

/** A video file by button or dropped anywhere on the page, and how it is to be judged. */
export function VideoPicker({ onPick }: { readonly onPick: (file: File, pace: Pace) => void }) {
  const { t } = useApp().words;
  const [pace, setPace] = useState<Pace>('live');
  const pick = useCallback((file: File) => onPick(file, pace), [onPick, pace]);
  const isOver = useFileDrop(pick);
  const choose = (value: string): void => {
    const chosen = PACES.find((one) => one === value);
    if (chosen === undefined) throw new Error(`There is no pace "${value}" to choose.`);
    setPace(chosen);
  };
  return (
    <div className={isOver ? 'drop over' : 'drop'}>
      <FileButton className="secondary wide" accept={ACCEPTED} onPick={pick}>
        <span>{t('start.video')}</span> <span className="small drop-hint">{t('start.video-hint')}</span>
      </FileButton>
      <RadioCards
        className="paces"
        name="pace"
        title={t('start.pace')}
        isTitleHidden
        value={pace}
        onChange={choose}
      >
        {PACES.map((one) => (
          <RadioCard key={one} value={one}>
            <span>{t(`start.pace-${one}`)}</span>
          </RadioCard>
        ))}
      </RadioCards>
    </div>
  );
}

import { useState } from 'react';
import { dayAt, isoDay, isoToday, localOffset } from '../../history/local-time.ts';
import type { Review } from '../../review/review.ts';
import { takeawaysOf } from '../../review/takeaways.ts';
import { useApp, useView } from '../context.ts';
import { downloadBlob } from '../controls/download.ts';
import { useToday } from '../controls/hooks/use-today.ts';
import { dayInWords } from '../history/dates.ts';
import { nextTimeInWords, wentWellInWords, type TakeawayInWords } from '../review/takeaways-in-words.ts';
import { drawPicture, type PictureContent } from './picture.ts';

interface Props {
  /** The name of the exercise or the workout. */
  readonly title: string;
  readonly headline: string;
  readonly review: Review;
  /** The name of the file, without the day. */
  readonly name: string;
}

const asFile = (blob: Blob, name: string): File => new File([blob], name, { type: 'image/png' });

/** Whether this browser can hand a picture to other apps. */
const canShare = (): boolean =>
  'canShare' in navigator && navigator.canShare({ files: [asFile(new Blob(), 'a.png')] });

const shown = ({ line, sentence }: TakeawayInWords): string =>
  line === null ? sentence : `${line}. ${sentence}`;

/** The button that makes a picture of the session: to share it with other apps if the browser can do that, otherwise to download it. */
export function PictureButton({ title, headline, review, name }: Props) {
  const { words, exercises } = useApp();
  const { t, language } = words;
  const today = useToday();
  const tookPlace = useView((view) => view.tookPlace);
  const [hasFailed, setFailed] = useState(false);
  const content = (): PictureContent => {
    const { wentWell, nextTime } = takeawaysOf(exercises, review);
    const context = { exercises, words, named: review.workout !== null };
    return {
      title,
      headline,
      when: dayInWords(
        language,
        tookPlace ? dayAt(tookPlace.startedAt, localOffset(tookPlace)) : today,
        'long',
      ),
      parts: [
        ...(wentWell
          ? [{ heading: t('takeaway.title-well'), sentence: shown(wentWellInWords(wentWell, context)) }]
          : []),
        ...(nextTime
          ? [{ heading: t('takeaway.title-next'), sentence: shown(nextTimeInWords(nextTime, context)) }]
          : []),
      ],
    };
  };
  const give = async (): Promise<void> => {
    setFailed(false);
    const iso = tookPlace ? isoDay(tookPlace.startedAt, localOffset(tookPlace)) : isoToday();
    const fileName = `${name}-${iso}.png`;
    const blob = await drawPicture(content());
    if (!canShare()) return downloadBlob(fileName, blob);
    try {
      await navigator.share({ files: [asFile(blob, fileName)] });
    } catch (error) {
      // The trainee has closed the list of apps.
      if (error instanceof DOMException && error.name === 'AbortError') return;
      downloadBlob(fileName, blob);
    }
  };
  return (
    <>
      <button type="button" onClick={() => void give().catch(() => setFailed(true))}>
        {t(canShare() ? 'summary.share-picture' : 'summary.save-picture')}
      </button>
      {hasFailed && <p role="alert">{t('summary.no-picture')}</p>}
    </>
  );
}

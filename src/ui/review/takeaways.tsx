import type { Review } from '../../review/review.ts';
import { takeawaysOf } from '../../review/takeaways.ts';
import { useTexts } from '../context.ts';
import type { ReplayTarget } from './replay/replay-target.ts';
import { nextTimeInWords, wentWellInWords, type TakeawayInWords } from './takeaways-in-words.ts';
import './takeaways.css';

interface Props {
  readonly review: Review;
  readonly onWatch: (target: ReplayTarget) => void;
}

/** What went well in a session and the one thing to work on, each with its replay; nothing if nothing was judged. */
export function Takeaways({ review, onWatch }: Props) {
  const { words, exercises } = useTexts();
  const { t } = words;
  const { wentWell, nextTime } = takeawaysOf(exercises, review);
  if (!wentWell && !nextTime) return null;
  const context = { exercises, words, named: review.workout !== null };
  const nothing: TakeawayInWords = { line: null, sentence: t('takeaway.nothing'), replay: null };
  return (
    <div className="takeaways">
      {wentWell && <Takeaway which="well" words={wentWellInWords(wentWell, context)} onWatch={onWatch} />}
      <Takeaway
        which="next"
        words={nextTime ? nextTimeInWords(nextTime, context) : nothing}
        onWatch={onWatch}
      />
    </div>
  );
}

interface TakeawayProps {
  readonly which: 'well' | 'next';
  readonly words: TakeawayInWords;
  readonly onWatch: (target: ReplayTarget) => void;
}

function Takeaway({ which, words: { line, sentence, replay }, onWatch }: TakeawayProps) {
  const { t } = useTexts().words;
  return (
    <section className="takeaway" data-which={which}>
      <h2>{t(`takeaway.title-${which}`)}</h2>
      <p className="takeaway-line">{line ?? sentence}</p>
      {line !== null && <p>{sentence}</p>}
      {replay && (
        <button
          type="button"
          aria-label={t('review.watch-what', { what: line ?? sentence })}
          onClick={() => onWatch(replay)}
        >
          {t('review.watch')}
        </button>
      )}
    </section>
  );
}

import type { DetectorProgress } from '../../../detector/detector.ts';
import type { Words } from '../../../words/words.ts';
import { useApp, useView } from '../../context.ts';
import '../../controls/page/notice.css';

function detectorInWords(progress: DetectorProgress, { t }: Words): string {
  if (progress.stage !== 'loading') return t(`opening.${progress.stage}`);
  const { loaded, total } = progress;
  if (total === 0) return t('opening.list');
  return t('opening.loading', { loaded: loaded / 1e6, total: total / 1e6 });
}

/** What the page is still waiting for, a line each. The question that the trainee may have to answer comes first. */
export function OpeningLines() {
  const { words } = useApp();
  const source = useView(({ opening }) => opening?.source ?? null);
  const detector = useView(({ opening }) => opening?.detector ?? null);
  const share = detector?.stage === 'loading' && detector.total > 0 ? detector.loaded / detector.total : null;
  return (
    <>
      <p role="status">{source && words.t(`opening.${source}`)}</p>
      <p>{detector && detectorInWords(detector, words)}</p>
      {share === null ? (
        <div className="long-line busy" aria-hidden="true" />
      ) : (
        <progress className="progress" value={share} max={1} aria-label={words.t('opening.bar')} />
      )}
    </>
  );
}

import { useApp, useView } from '../../context.ts';
import { OpeningLines } from './opening-lines.tsx';

/** Says what has failed in the middle of a session, and how to repair it; nothing if all is well. */
export function ProblemBanner() {
  const { session, words } = useApp();
  const problem = useView(({ pausedBy, problem: broken }) => (pausedBy === 'problem' ? broken : null));
  const opening = useView((view) => view.opening !== null);
  if (opening)
    return (
      <div className="banner">
        <OpeningLines />
      </div>
    );
  if (!problem) return null;
  return (
    <div className="banner" role="alert">
      <p>{words.t(`failure.${problem.kind}`)}</p>
      <button type="button" className="primary" onClick={() => void session.retry()}>
        {words.t('failed.retry')}
      </button>
    </div>
  );
}

import { useLocation } from 'wouter';
import { Choices } from './controls/page/choices.tsx';
import { useApp } from './context.ts';
import { FocusedHeading } from './controls/page/focused-heading.tsx';
import './controls/page/notice.css';

/** The session is over and its exercise is unknown: asks which one it was, then judges the session as that. */
export function Unknown() {
  const { session, words, exercises } = useApp();
  const { t } = words;
  const [, go] = useLocation();
  const leave = (): void => {
    session.close();
    go('/');
  };
  return (
    <main className="notice">
      <FocusedHeading>{t('free.unknown')}</FocusedHeading>
      <p role="status">{t('free.unknown-more')}</p>
      <Choices exercises={exercises} />
      <button type="button" onClick={leave}>
        {t('page.to-start')}
      </button>
    </main>
  );
}

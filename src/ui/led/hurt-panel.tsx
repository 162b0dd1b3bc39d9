import { useApp } from '../context.ts';
import { StopSigns } from '../stop-signs.tsx';

/** "It hurts" was pressed: everything has stopped, and this says when to seek help. */
export function HurtPanel() {
  const { session, words } = useApp();
  const { t } = words;
  return (
    <main className="stage hurt">
      <div role="alert">
        <h1 className="say">{t('led.hurt-title')}</h1>
      </div>
      <StopSigns />
      <div className="controls">
        <button type="button" className="primary" onClick={() => session.command('finish')}>
          {t('led.hurt-finish')}
        </button>
        <button type="button" onClick={() => session.command('resume')}>
          {t('led.hurt-resume')}
        </button>
      </div>
    </main>
  );
}

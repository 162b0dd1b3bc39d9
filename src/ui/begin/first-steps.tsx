import { useEffect, useRef, useState } from 'react';
import { useApp } from '../context.ts';
import { HOW_STEPS, HowStep } from '../how/how-step.tsx';

/** The steps before the first workout, one at a time. Each can be skipped to the workout. */
export function FirstSteps({ onDone }: { readonly onDone: () => void }) {
  const { t } = useApp().words;
  const [at, setAt] = useState(0);
  const part = useRef<HTMLElement>(null);
  const step = HOW_STEPS[at];
  const isLast = at === HOW_STEPS.length - 1;
  const shown = useRef(at);
  useEffect(() => {
    // The page's heading has the focus at first.
    if (shown.current !== at) part.current?.focus();
    shown.current = at;
  }, [at]);
  if (!step) return null;
  return (
    <>
      <HowStep step={step} at={at} ref={part} />
      <div className="actions">
        {isLast ? (
          <button type="button" className="primary" onClick={onDone}>
            {t('plan.start')}
          </button>
        ) : (
          <>
            <button type="button" className="primary" onClick={() => setAt(at + 1)}>
              {t('how.next')}
            </button>
            <button type="button" onClick={onDone}>
              {t('how.skip')}
            </button>
          </>
        )}
        {at > 0 && (
          <button type="button" onClick={() => setAt(at - 1)}>
            {t('how.back')}
          </button>
        )}
      </div>
    </>
  );
}

import { useEffect, useRef } from 'react';
import { useApp } from '../context.ts';
import type { Instruction } from './instruction.ts';

/** An instruction is spoken once it has been shown for `SPEAK_MS`, and again every `AGAIN_MS` (ms). Basis: judgement, time to read it without nagging. */
const SPEAK_MS = 2500;
const AGAIN_MS = 12_000;

/** Problems with what can be seen. When such a problem is solved, that is announced. */
const OF_SIGHT =
  /^(say|film)\.(nobody|black|dark|joints|cut|closer|small|further|too-high|wrong-view|another-person)/;

/** Speaks the instruction of the set-up, because a trainee who places the device has stepped back from the screen. */
export function useSpoken({ key, params, more, mood }: Instruction, active: boolean): void {
  const { session, words } = useApp();
  const { t } = words;
  const hidden = useRef(false);
  // If the trainee is not seen well, both lines are spoken, because the second says what to move, or that there is too little light.
  const text = more && OF_SIGHT.test(key) ? `${t(key, params)}. ${t(more.key, more.params)}` : t(key, params);
  useEffect(() => {
    if (!active) return;
    const wrong = OF_SIGHT.test(key);
    if (hidden.current && !wrong) {
      hidden.current = false;
      session.tell(t('coach.seen'));
    }
    if (mood !== 'act' && !wrong) return;
    const speak = (): void => {
      hidden.current ||= wrong;
      session.tell(text);
    };
    const first = setTimeout(speak, SPEAK_MS);
    const again = setInterval(speak, AGAIN_MS);
    return () => {
      clearTimeout(first);
      clearInterval(again);
    };
  }, [key, text, mood, active, session, t]);
}

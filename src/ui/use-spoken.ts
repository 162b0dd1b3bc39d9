import { useEffect, useRef } from 'react';
import { useApp } from './context.ts';
import type { Instruction } from './instruction.ts';

/** Shown for so long, an instruction is spoken too; and again after this. Basis: judgement, time to read it, and not to nag. */
const SPEAK_MS = 2500;
const AGAIN_MS = 12_000;

const isSpoken = (key: string): key is `say.${string}` | `wants.${string}` | `coach.${string}` =>
  /^(say|wants|coach)\./.test(key);
/** What is wrong with what can be seen; once it is mended, that is told. */
const OF_SIGHT = /^say\.(nobody|joints|cut|closer|further|too-high|wrong-view|another-person)/;

/** Speaks the instruction of the set-up: whoever places the device has stepped back from the screen. */
export function useSpoken({ key, params, mood }: Instruction, active: boolean): void {
  const { session } = useApp();
  const hidden = useRef(false);
  const said = JSON.stringify(params);
  useEffect(() => {
    if (!active) return;
    const wrong = OF_SIGHT.test(key);
    if (hidden.current && !wrong && mood !== 'wait') {
      hidden.current = false;
      session.tell('coach.seen', {});
    }
    if (!isSpoken(key) || (mood !== 'act' && !wrong)) return;
    const speak = (): void => {
      hidden.current ||= wrong;
      session.tell(key, params);
    };
    const first = setTimeout(speak, SPEAK_MS);
    const again = setInterval(speak, AGAIN_MS);
    return () => {
      clearTimeout(first);
      clearInterval(again);
    };
    // The parameters by their text: a new object says nothing new.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key, said, mood, active, session]);
}

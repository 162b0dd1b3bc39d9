import { useEffect } from 'react';
import { readSettings } from '../../device/settings.ts';
import type { Session } from '../../session/session-types.ts';
import type { Command } from '../../workout/commands.ts';
import { useApp } from '../context.ts';

/** The command of each key in a workout. */
const COMMAND_OF: Readonly<Partial<Record<string, Command>>> = {
  n: 'skip',
  l: 'lengthen',
  e: 'easier',
  h: 'hurts',
};

/** Elements in which keys type text. */
const EDITABLE = 'input, select, textarea, [contenteditable]';

/** Escape does what can be undone: it pauses what runs, or leaves if nothing has begun. The screen for pain waits for an answer. */
function escape(session: Session, leave: () => void): void {
  const { stage, workout } = session.store.getState();
  if (workout?.phase.kind === 'hurt') return;
  if (stage === 'workout' && workout?.phase.kind !== 'paused') session.pause();
  else if (stage !== 'workout' && stage !== 'paused') leave();
}

/**
 * Digits answer a question, space pauses and resumes, M toggles the sound, Escape pauses, or leaves if nothing has begun. All except
 * Escape can be turned off in the settings (WCAG 2.1.4), and none works with a modifier or in a field.
 */
export function useSessionKeys(leave: () => void): void {
  const { session } = useApp();
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (
        event.repeat ||
        event.isComposing ||
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        // Some keyboards have their digits above Shift.
        (event.shiftKey && !/^\d$/.test(event.key))
      )
        return;
      // A focused button uses the space bar itself; a letter is used by fields only.
      const within = (selector: string): boolean =>
        event.target instanceof HTMLElement && event.target.closest(selector) !== null;
      const { stage, choices, workout } = session.store.getState();
      const stands = stage === 'paused' || workout?.phase.kind === 'paused';
      if (event.key === 'Escape') {
        escape(session, leave);
      } else if (!readSettings().shortcuts || within(EDITABLE)) {
        // The trainee types or dictates a word.
      } else if (event.key === ' ' && !within('button, a')) {
        event.preventDefault();
        if (stands) session.resume();
        else session.pause();
      } else if (event.key.toLowerCase() === 'm') {
        session.toggleSound();
      } else if (workout) {
        const command = COMMAND_OF[event.key.toLowerCase()];
        if (command) session.command(command);
      } else {
        const choice = choices[Number(event.key) - 1];
        if (choice) session.choose(choice.id);
      }
    };
    globalThis.addEventListener('keydown', press);
    return () => globalThis.removeEventListener('keydown', press);
  }, [session, leave]);
}

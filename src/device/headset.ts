import { attempt } from '../session/extras.ts';
import type { SessionView } from '../session/session-store.ts';
import type { Session } from '../session/session-types.ts';

/** One second of silence, 8 kHz, 8 bit, because the buttons of a headset reach only a page that plays something. Format: RIFF WAVE. */
function silence(): Blob {
  const samples = 8000;
  const view = new DataView(new ArrayBuffer(44 + samples));
  const text = (at: number, letters: string): void =>
    [...letters].forEach((letter, i) => view.setUint8(at + i, letter.charCodeAt(0)));
  text(0, 'RIFF');
  view.setUint32(4, 36 + samples, true);
  text(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, 8000, true);
  view.setUint32(28, 8000, true);
  view.setUint16(32, 1, true);
  view.setUint16(34, 8, true);
  text(36, 'data');
  view.setUint32(40, samples, true);
  for (let i = 0; i < samples; i++) view.setUint8(44 + i, 128);
  return new Blob([view.buffer], { type: 'audio/wav' });
}

/** Lets the buttons of a headset pause, resume and skip during a workout. */
export function hearHeadset(session: Session): void {
  if (!('mediaSession' in navigator)) return;
  let audio: HTMLAudioElement | null = null;
  const { mediaSession } = navigator;
  const pause = (): void => session.pause();
  const resume = (): void => session.resume();
  const follow = ({ workout, stage }: SessionView, was: SessionView): void => {
    const runs = workout !== null && (stage === 'workout' || stage === 'paused');
    if (runs && audio === null) {
      audio = new Audio(URL.createObjectURL(silence()));
      audio.loop = true;
      audio.play().catch(() => undefined);
      mediaSession.setActionHandler('pause', pause);
      mediaSession.setActionHandler('play', resume);
      mediaSession.setActionHandler('nexttrack', () => session.command('skip'));
    } else if (!runs && audio !== null) {
      audio.pause();
      URL.revokeObjectURL(audio.src);
      audio = null;
      for (const action of ['pause', 'play', 'nexttrack'] as const)
        mediaSession.setActionHandler(action, null);
    }
    if (runs && workout.phase.kind !== was.workout?.phase.kind)
      mediaSession.playbackState = workout.phase.kind === 'paused' ? 'paused' : 'playing';
  };
  const { store } = session;
  store.subscribe((view, was) => attempt(store, 'headset', () => follow(view, was)));
}

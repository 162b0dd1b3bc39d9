import { useEffect, useRef, useState } from 'react';
import type { Exercise } from '../../engine/exercise.ts';
import { idle } from '../../device/first-paint.ts';
import type { LessonMoment } from '../../mannequin/act/lesson.ts';
import { openExhibit } from './exhibit.ts';
import { ExhibitPlayer } from './exhibit-player.ts';

/** What the mannequin is doing, and whether the chosen fault shows. */
export interface ExhibitNow {
  readonly moment: LessonMoment;
  readonly wrong: boolean;
}

/** The player of an exercise on two canvases, once it is open, and what it shows now. */
export function useExhibit(exercise: Exercise) {
  const [player, setPlayer] = useState<ExhibitPlayer | 'opening' | 'none'>('opening');
  const [now, setNow] = useState<ExhibitNow>({ moment: 'rest', wrong: false });
  const canvas = useRef<HTMLCanvasElement>(null);
  const overlay = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const [picture, lines] = [canvas.current, overlay.current];
    if (!picture || !lines) return;
    let gone = false;
    let mine: ExhibitPlayer | null = null;
    const lost = (): void => setPlayer('none');
    picture.addEventListener('webglcontextlost', lost);
    const open = async (): Promise<void> => {
      // Drawing in three dimensions is slow to start on some devices: a press comes first.
      await idle();
      if (gone) return;
      const exhibit = await openExhibit(picture, exercise);
      if (gone) return exhibit?.dispose();
      mine =
        exhibit &&
        new ExhibitPlayer(exhibit, picture, lines, ({ moment, wrong }) =>
          setNow((was) => (was.moment === moment && was.wrong === wrong ? was : { moment, wrong })),
        );
      setPlayer(mine ?? 'none');
    };
    void open();
    return () => {
      gone = true;
      picture.removeEventListener('webglcontextlost', lost);
      mine?.dispose();
    };
  }, [exercise]);
  return { player, now, canvas, overlay };
}

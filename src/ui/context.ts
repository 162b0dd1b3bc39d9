import { createContext, useContext, type ComponentType } from 'react';
import { useStore } from 'zustand';
import type { LastRun, ModelId } from '../detector/detector.ts';
import type { SessionHistory } from '../history/session-history.ts';
import type { UpdateStore } from '../offline/updates.ts';
import type { Installing } from '../device/install.ts';
import type { PlanStore } from '../device/plan-store.ts';
import type { SessionView } from '../session/session-store.ts';
import type { Session } from '../session/session-types.ts';
import type { Exercise } from '../engine/exercise.ts';
import type { LanguageChoice } from '../words/language.ts';
import type { Words } from '../words/words.ts';
import type { Day } from '../time/civil-day.ts';
import type { WorkoutResult } from '../plan/progression.ts';

/** What is needed to show texts about exercises, and all that a saved page has. */
export interface Texts {
  readonly words: Words;
  readonly exercises: readonly Exercise[];
}

/** What every screen works with. */
export interface AppServices extends Texts {
  readonly session: Session;
  readonly updates: UpdateStore;
  readonly plan: PlanStore;
  readonly installing: Installing;
  /** Comes after the first paint, like the other screens. */
  readonly SettingsDialog: ComponentType<{ readonly onClose: () => void }>;
  /** Shows that language and keeps the choice; false if it cannot be kept. Rejects if the language does not arrive: nothing is changed then. */
  readonly chooseLanguage: (language: LanguageChoice) => Promise<'stored' | 'shown' | 'overtaken'>;
  readonly history: SessionHistory;
  /** Loads what a session needs, while the trainee reads the page. */
  readonly loadAhead: () => void;
  /** The models that this host serves. */
  readonly modelsHere: () => Promise<readonly ModelId[]>;
  /** The model and backend that ran last on this device, and how fast; null if none has. */
  readonly lastRun: () => LastRun | null;
  /** Whether a session is running in another tab. */
  readonly runsElsewhere: () => Promise<boolean>;
  /** The days on which a workout was finished. */
  readonly doneDays: () => Promise<readonly Day[]>;
  /** The workouts so far, in the order of their days. */
  readonly workoutHistory: () => Promise<readonly WorkoutResult[]>;
}

export const AppContext = createContext<AppServices | null>(null);

export const TextsContext = createContext<Texts | null>(null);

export function useApp(): AppServices {
  const app = useContext(AppContext);
  if (!app) throw new Error('a screen outside of <AppContext>');
  return app;
}

/** The same for what a saved page shows too. */
export function useTexts(): Texts {
  const texts = useContext(TextsContext);
  if (!texts) throw new Error('a part of a screen outside of <TextsContext>');
  return texts;
}

/** A part of the session's view. The screen renders again only when that part changes. */
export function useView<Part>(select: (view: SessionView) => Part): Part {
  const { session } = useApp();
  return useStore(session.store, select);
}

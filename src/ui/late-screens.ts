import type { ComponentType } from 'react';
import { lateScreen } from './late-screen.tsx';
import { DialogNotArrived } from './not-arrived.tsx';

/**
 * Every screen except the start page, in the order in which they are likely to be needed. Each waits for its own code and for `texts`,
 * the part of the catalogue that the start page does not need.
 */
export function lateScreens(texts: () => Promise<void>) {
  const screen = <Props extends object>(
    fetchScreen: () => Promise<ComponentType<Props>>,
    NotArrived?: ComponentType<Props>,
  ) =>
    lateScreen(async () => {
      const [found] = await Promise.all([fetchScreen(), texts()]);
      return found;
    }, NotArrived);
  return {
    live: screen(async () => (await import('./live/session-screen.tsx')).SessionScreen),
    begin: screen(async () => (await import('./begin/begin.tsx')).Begin),
    summary: screen(async () => (await import('./summary/summary.tsx')).Summary),
    exercisePage: screen(async () => (await import('./exercise/exercise-page.tsx')).ExercisePage),
    anyPage: screen(async () => (await import('./exercise/any-page.tsx')).AnyPage),
    how: screen(async () => (await import('./how/how-page.tsx')).HowPage),
    plan: screen(async () => (await import('./plan/plan-page.tsx')).PlanPage),
    history: screen(async () => (await import('./history/history-page.tsx')).HistoryPage),
    storedSession: screen(async () => (await import('./history/session-page.tsx')).SessionPage),
    report: screen(async () => (await import('./history/report/report-page.tsx')).ReportPage),
    settings: screen(
      async () => (await import('./settings/settings-dialog.tsx')).SettingsDialog,
      DialogNotArrived,
    ),
    privacy: screen(async () => (await import('./privacy/privacy.tsx')).Privacy),
    safety: screen(async () => (await import('./safety/safety.tsx')).Safety),
  } as const;
}

export type LateScreens = ReturnType<typeof lateScreens>;

import { useMemo, useState } from 'react';
import { keptChoices } from '../../../device/choices.ts';
import { readSettings } from '../../../device/settings.ts';
import { failureOf, setsOfAll } from '../../../history/history-view.ts';
import { isoToday } from '../../../history/local-time.ts';
import type { HistoryFailure } from '../../../storage/history-error.ts';
import type { DatedSession } from '../../../review/history/dated-session.ts';
import { useApp } from '../../context.ts';
import { Confirm } from '../../controls/dialog/confirm.tsx';
import { downloadBlob, downloadText } from '../../controls/download.ts';
import { Failed } from '../../controls/page/failed.tsx';
import { FileButton } from '../../controls/file-button.tsx';
import { usePlan } from '../../plan/use-plan.ts';
import { dayInWords } from '../dates.ts';
import { choicesInWords } from './choices-in-words.ts';
import { REMIND_FROM } from './remind.ts';
import { Lasting } from './lasting.tsx';

interface Props {
  /** Newest first. */
  readonly sessions: readonly DatedSession[];
  /** The stored sessions that are in no list, because nothing was done in them. Newest first. */
  readonly unlisted: readonly DatedSession[];
  readonly damaged: number;
  /** How many sessions have never been exported. */
  readonly unexported: number;
  readonly onChanged: () => void;
}

const ACCEPTED = ['.json', 'application/json'];

/** Everything that is stored, to export, import, or delete. */
export function YourData({ sessions, unlisted, damaged, unexported, onChanged }: Props) {
  const { t } = useApp().words;
  const { plan } = usePlan();
  const [asking, ask] = useState(false);
  const [outcome, attempt] = useAttempt();
  const { exportAll, csv, importFile, removeAll } = useYourData(sessions, onChanged);
  const stored = sessions.length + unlisted.length + damaged;
  return (
    <section className="yours" aria-labelledby="yours-title">
      <h2 id="yours-title">{t('history.yours')}</h2>
      <p>{t('history.yours-more')}</p>
      {unlisted.length > 0 && <p className="small">{t('history.unlisted', { count: unlisted.length })}</p>}
      {unexported >= REMIND_FROM && <p className="aside">{t('history.unexported', { count: unexported })}</p>}
      <Lasting />
      <div className="actions">
        <button type="button" disabled={stored === 0} onClick={() => attempt(exportAll)}>
          {t('history.export')}
        </button>
        <button type="button" disabled={sessions.length === 0} onClick={() => attempt(csv)}>
          {t('history.csv')}
        </button>
        <span className="import">
          <FileButton
            className="secondary"
            accept={ACCEPTED}
            onPick={(file) => attempt(() => importFile(file))}
          >
            {t('history.import')}
          </FileButton>
        </span>
        <button
          type="button"
          className="danger"
          disabled={stored === 0 && plan.pain === null && plan.answered === null}
          onClick={() => ask(true)}
        >
          {t('history.remove-all')}
        </button>
      </div>
      <div role="status">{outcome && 'text' in outcome && <p className="aside plain">{outcome.text}</p>}</div>
      {outcome && 'failure' in outcome && <Failed failure={outcome.failure} />}
      {asking && (
        <ConfirmRemoveAll
          count={stored}
          oldest={oldestOf([...sessions, ...unlisted])}
          onClose={() => ask(false)}
          onSure={() => {
            ask(false);
            attempt(removeAll);
          }}
        />
      )}
    </section>
  );
}

const oldestOf = (sessions: readonly DatedSession[]): DatedSession | undefined =>
  sessions.toSorted((one, other) => one.startedAt - other.startedAt)[0];

type Outcome = { readonly text: string } | { readonly failure: HistoryFailure };

/** The result of the last action, and a function that starts one: it resolves with the sentence to show. */
function useAttempt(): readonly [Outcome | null, (work: () => Promise<string>) => void] {
  const { t } = useApp().words;
  const [outcome, show] = useState<Outcome | null>(null);
  const attempt = (work: () => Promise<string>): void => {
    show({ text: t('history.working') });
    work().then(
      (text) => show({ text }),
      (error: unknown) => show({ failure: failureOf(error) }),
    );
  };
  return [outcome, attempt];
}

/** The actions on all data. Each resolves with a sentence that says what was done. */
function useYourData(sessions: readonly DatedSession[], onChanged: () => void) {
  const { history, words, plan, session, chooseLanguage } = useApp();
  const choices = useMemo(() => keptChoices(plan), [plan]);
  const { t } = words;
  const { change } = usePlan();
  const exported = (file: string, leftOut: number): string => {
    const done = t('history.exported', { file });
    return leftOut > 0 ? `${done} ${t('history.damaged', { count: leftOut })}` : done;
  };
  return {
    async exportAll(): Promise<string> {
      const file = `longline-history-${isoToday()}.json`;
      const { file: blob, leftOut } = await history.exportAll(choices.current());
      downloadBlob(file, blob);
      onChanged();
      return exported(file, leftOut);
    },
    async csv(): Promise<string> {
      const file = `longline-sets-${isoToday()}.csv`;
      const ids = sessions.map(({ id }) => id);
      const { csv: text, leftOut } = await setsOfAll(history, ids);
      downloadText(file, text, 'text/csv');
      return exported(file, leftOut);
    },
    async importFile(file: File): Promise<string> {
      const { taken, there, choices: brought } = await history.importFile(file);
      const fates = brought && choices.take(brought);
      if (fates?.settings === 'taken') {
        const { language, voice, rate } = readSettings();
        session.voice.use({ name: voice, rate });
        // If its texts do not arrive, the next visit tries again.
        void chooseLanguage(language).catch(() => undefined);
      }
      onChanged();
      return [
        t('history.imported', { count: taken }),
        ...(there > 0 ? [t('history.imported-there', { count: there })] : []),
        ...(fates ? choicesInWords(fates, words) : []),
      ].join(' ');
    },
    async removeAll(): Promise<string> {
      await history.removeAll();
      change({ pain: null, answered: null });
      onChanged();
      return t('history.removed-all');
    },
  };
}

interface ConfirmProps {
  /** The number of stored sessions, including those that are not listed or cannot be read. */
  readonly count: number;
  readonly oldest: DatedSession | undefined;
  readonly onSure: () => void;
  readonly onClose: () => void;
}

function ConfirmRemoveAll({ count, oldest, onSure, onClose }: ConfirmProps) {
  const { t, language } = useApp().words;
  return (
    <Confirm
      title={t('history.remove-all-title')}
      tick={t('history.remove-all-sure')}
      sure={t('history.remove-all')}
      onClose={onClose}
      onSure={onSure}
    >
      <p>
        {count === 0
          ? t('history.remove-all-rest')
          : t('history.remove-all-what', {
              count,
              since: oldest ? dayInWords(language, oldest.day, 'dated') : '–',
            })}
      </p>
      <p>{t('history.remove-all-hint')}</p>
    </Confirm>
  );
}

import { useId, useState } from 'react';
import { failureOf, setsOfAll } from '../../history/history-view.ts';
import { isoToday } from '../../history/lived.ts';
import type { HistoryFailure } from '../../storage/history-error.ts';
import type { PastSession } from '../../review/past/past-session.ts';
import { useApp } from '../context.ts';
import { usePlan } from '../plan/use-plan.ts';
import { downloadBlob, downloadText } from '../controls/download.ts';
import { Confirm } from '../controls/confirm.tsx';
import { dayInWords } from './dates.ts';
import { Failed } from '../controls/failed.tsx';
import { Lasting } from './lasting.tsx';
import '../controls/file-picker.css';
import './your-data.css';

interface Props {
  /** Newest first. */
  readonly sessions: readonly PastSession[];
  readonly damaged: number;
  readonly onChanged: () => void;
}

type Said = { readonly text: string } | { readonly failure: HistoryFailure } | null;

/** Everything that is kept, to be taken along, brought back, or deleted. */
export function YourData({ sessions, damaged, onChanged }: Props) {
  const { archive, words } = useApp();
  const { t, language } = words;
  const [said, say] = useState<Said>(null);
  const [asking, ask] = useState(false);
  const id = useId();
  const { plan, change } = usePlan();
  const isEmpty = sessions.length + damaged === 0;
  const oldest = sessions.at(-1);

  /** Says what came of it: `work` gives the sentence. */
  const attempt = (work: () => Promise<string>): void => {
    say({ text: t('archive.working') });
    work().then(
      (text) => say({ text }),
      (error: unknown) => say({ failure: failureOf(error) }),
    );
  };
  const exported = (file: string, leftOut: number): string => {
    const done = t('archive.exported', { file });
    return leftOut > 0 ? `${done} ${t('archive.damaged', { count: leftOut })}` : done;
  };
  const exportAll = async (): Promise<string> => {
    const file = `longline-history-${isoToday()}.json`;
    const { file: blob, leftOut } = await archive.exportAll();
    downloadBlob(file, blob);
    return exported(file, leftOut);
  };
  const csv = async (): Promise<string> => {
    const file = `longline-sets-${isoToday()}.csv`;
    const { csv: text, leftOut } = await setsOfAll(
      archive,
      sessions.map((one) => one.id),
    );
    downloadText(file, text, 'text/csv');
    return exported(file, leftOut);
  };
  const take = async (file: File): Promise<string> => {
    const { taken, there } = await archive.importFile(file);
    onChanged();
    const done = t('archive.imported', { count: taken });
    return there > 0 ? `${done} ${t('archive.imported-there', { count: there })}` : done;
  };
  const removeAll = async (): Promise<string> => {
    await archive.removeAll();
    change({ pain: null, answered: null });
    onChanged();
    return t('archive.removed-all');
  };
  return (
    <section className="yours" aria-labelledby="yours-title">
      <h2 id="yours-title">{t('archive.yours')}</h2>
      <p>{t('archive.yours-more')}</p>
      <Lasting />
      <div className="actions">
        <button type="button" disabled={isEmpty} onClick={() => attempt(exportAll)}>
          {t('archive.export')}
        </button>
        <button type="button" disabled={isEmpty} onClick={() => attempt(csv)}>
          {t('archive.csv')}
        </button>
        <span className="import">
          <input
            id={id}
            className="file"
            type="file"
            accept=".json,application/json"
            onChange={(event) => {
              const file = event.target.files?.[0];
              event.target.value = '';
              if (file) attempt(() => take(file));
            }}
          />
          <label className="secondary" htmlFor={id}>
            {t('archive.import')}
          </label>
        </span>
        <button
          type="button"
          className="danger"
          disabled={isEmpty && plan.pain === null && plan.answered === null}
          onClick={() => ask(true)}
        >
          {t('archive.remove-all')}
        </button>
      </div>
      <div role="status">{said && 'text' in said && <p className="aside plain">{said.text}</p>}</div>
      {said && 'failure' in said && <Failed failure={said.failure} />}
      {asking && (
        <Confirm
          title={t('archive.remove-all-title')}
          tick={t('archive.remove-all-sure')}
          sure={t('archive.remove-all')}
          onClose={() => ask(false)}
          onSure={() => {
            ask(false);
            attempt(removeAll);
          }}
        >
          <p>
            {isEmpty
              ? t('archive.remove-all-rest')
              : t('archive.remove-all-what', {
                  count: sessions.length + damaged,
                  since: oldest ? dayInWords(language, oldest.day, 'dated') : '–',
                })}
          </p>
          <p>{t('archive.remove-all-hint')}</p>
        </Confirm>
      )}
    </section>
  );
}

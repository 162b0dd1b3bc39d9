import { useState } from 'react';
import type { HistoryLine } from '../../../storage/history-types.ts';
import { failureOf } from '../../../history/history-view.ts';
import { zones } from '../../../history/local-time.ts';
import type { HistoryFailure } from '../../../storage/history-error.ts';
import { useApp } from '../../context.ts';
import { Failed } from '../../controls/page/failed.tsx';
import '../../controls/field/field.css';
import './asides.css';

interface Props {
  readonly lines: readonly HistoryLine[];
  readonly onChanged: () => void;
}

/** Sessions from an older file, which did not store the local time. Asks in which time zone they were done, because their days depend on it. */
export function NoZone({ lines, onChanged }: Props) {
  const { history, words } = useApp();
  const { t } = words;
  const [all] = useState(zones);
  const [own = 'UTC'] = all;
  const [zone, choose] = useState(own);
  const [failure, setFailure] = useState<HistoryFailure | null>(null);
  const count = lines.filter(({ meta }) => meta.utcOffsetMin === null).length;
  if (count === 0) return null;
  const place = (): void => {
    setFailure(null);
    history.placeIn(zone).then(onChanged, (error: unknown) => setFailure(failureOf(error)));
  };
  return (
    <aside className="aside no-zone">
      <p>{t('history.no-zone', { count, zone: own })}</p>
      <label className="field">
        {t('history.no-zone-where')}
        <select value={zone} onChange={({ target }) => choose(target.value)}>
          {all.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      </label>
      <button type="button" onClick={place}>
        {t('history.no-zone-set')}
      </button>
      {failure && <Failed failure={failure} />}
    </aside>
  );
}

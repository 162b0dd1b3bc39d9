import type { ReactNode } from 'react';
import { useApp, useView } from '../context.ts';
import { FocusedHeading } from '../controls/page/focused-heading.tsx';
import { Masthead } from '../controls/page/masthead.tsx';
import { NotCounted } from './not-counted.tsx';
import { SummaryActions } from './summary-actions.tsx';
import './summary.css';

interface Props {
  /** The name of the exercise or the workout. */
  readonly title: string;
  /** Why nothing was seen, in a sentence. */
  readonly why: string;
  /** Where the device belongs. */
  readonly place: string;
  /** The name of the downloaded files, without the day, and the log that is downloaded. */
  readonly name: string;
  readonly log: object;
  readonly onAgain: () => void;
  /** Notes on the session. */
  readonly children?: ReactNode;
}

/** Replaces the summary if Longline saw nothing that it could count. Says why and what to try, and offers to try again. */
export function NothingSeen({ title, why, place, children, ...actions }: Props) {
  const { t } = useApp().words;
  const film = useView(({ source }) => source !== null && source.kind !== 'camera');
  return (
    <div className="page summary nothing-seen">
      <Masthead>
        <p className="promise">{title}</p>
      </Masthead>
      <main>
        <FocusedHeading>{t('nothing.title')}</FocusedHeading>
        <div className="long-line" aria-hidden="true" />
        <p className="lead">{why}</p>
        {children}
        {!film && (
          <section>
            <h2>{t('nothing.try')}</h2>
            <ul>
              <li>{t('nothing.light')}</li>
              <li>{t('nothing.distance')}</li>
              <li>{place}</li>
            </ul>
          </section>
        )}
        <NotCounted />
        <SummaryActions {...actions} picture={null} />
      </main>
    </div>
  );
}

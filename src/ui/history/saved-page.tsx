import { useEffect } from 'react';
import { localOffset } from '../../history/local-time.ts';
import type { Reviewed } from '../../history/reviewed.ts';
import type { SessionMeta } from '../../storage/format/session-schema.ts';
import { TextsContext, type Texts } from '../context.ts';
import { SessionReview } from '../review/session-review.tsx';
import { momentInWords } from './dates.ts';
import { nameInWords } from './session-in-words.ts';
import '../controls/page/masthead.css';
import './history.css';
import './session-page.css';

interface Props extends Texts {
  readonly meta: SessionMeta;
  readonly session: Reviewed;
}

/** One session on a saved page of its own: everything that the session's page shows, with no buttons except replays. */
export function SavedPage({ words, exercises, meta, session }: Props) {
  const { t, language } = words;
  const name = nameInWords({ exerciseId: meta.exerciseId, workout: session.review.workout }, words);
  const when = momentInWords(language, meta.startedAt, localOffset(meta));
  useEffect(() => {
    document.title = `${name} · ${when} · ${t('app.name')}`;
  }, [name, when, t]);
  return (
    <TextsContext value={{ words, exercises }}>
      <div className="page session-page">
        <header className="masthead">
          <p className="wordmark">{t('app.name')}</p>
          <span className="masthead-line" aria-hidden="true" />
        </header>
        <main>
          <h1>{name}</h1>
          <p className="session-when">
            <span>{when}</span>
          </p>
          <SessionReview session={session} onOverrule={null} />
        </main>
        <footer className="small">
          <p>{t('saved.what')}</p>
          <p>{t('app.safety')}</p>
        </footer>
      </div>
    </TextsContext>
  );
}

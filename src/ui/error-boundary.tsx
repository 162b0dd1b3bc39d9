import { Component, type ReactNode } from 'react';
import type { Words } from '../words/words.ts';
import './controls/page/notice.css';

interface Props {
  readonly words: Words;
  readonly children: ReactNode;
}

/** Shows a sentence and a way out if a screen throws, so that the page is never blank. */
export class ErrorBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render() {
    const { words, children } = this.props;
    if (!this.state.failed) return children;
    return (
      <main className="notice">
        <h1>{words.t('crash.title')}</h1>
        <p role="alert">{words.t('crash.text')}</p>
        <button type="button" className="primary" onClick={() => location.reload()}>
          {words.t('crash.reload')}
        </button>
      </main>
    );
  }
}

import type { TextKey } from '../../words/en/early.ts';
import type { LateTextKey } from '../../words/en/late.ts';
import { useApp } from '../context.ts';
import { NotesPart } from '../controls/page/notes-part.tsx';
import { SidePage } from '../controls/page/side-page.tsx';
import { ToStart } from '../controls/page/to-start.tsx';

interface Part {
  readonly title: TextKey | LateTextKey;
  readonly lines: readonly (TextKey | LateTextKey)[];
}

const PARTS: readonly Part[] = [
  {
    title: 'privacy.picture-title',
    lines: ['privacy.picture-points', 'privacy.picture-gone', 'privacy.picture-video'],
  },
  {
    title: 'privacy.kept-title',
    lines: [
      'privacy.kept-sessions',
      'privacy.kept-own',
      'privacy.kept-choices',
      'privacy.kept-app',
      'privacy.kept-lost',
    ],
  },
  {
    title: 'privacy.check-title',
    lines: ['privacy.check-offline', 'privacy.check-tools', 'privacy.check-policy', 'privacy.check-model'],
  },
  { title: 'privacy.voice-title', lines: ['privacy.voice'] },
];

/** What is stored, where and for how long, and how the reader can check it. */
export function Privacy() {
  const { t } = useApp().words;
  return (
    <SidePage title={t('privacy.title')} className="notes-page">
      <p className="lead">{t('privacy.lead')}</p>
      {PARTS.map(({ title, lines }) => (
        <NotesPart key={title} title={t(title)} lines={lines.map((line) => t(line))} />
      ))}
      <p>
        <a href="licences.txt" className="text-link">
          {t('privacy.licences')}
        </a>
      </p>
      <ToStart />
    </SidePage>
  );
}

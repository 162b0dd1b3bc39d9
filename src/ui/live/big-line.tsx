import type { Caption } from '../../session/session-store.ts';
import type { Params, Words } from '../../words/words.ts';
import { useApp } from '../context.ts';
import type { Instruction } from './instruction.ts';

interface Line {
  readonly key: Parameters<Words['t']>[0];
  readonly params: Params;
}

interface Props {
  /** What to do now. */
  readonly line: Line & Pick<Instruction, 'mood'>;
  /** A cue or a word of praise that replaces the line; null if there is none. The cue of a rule on trial is shown below the line instead, as a question. */
  readonly cue: Caption | null;
  /** A smaller line below. If it is null, its place stays empty, so that nothing moves. */
  readonly below: Line | null;
}

/** The one line that is read from the mat. */
export function BigLine({ line, cue, below }: Props) {
  const { t } = useApp().words;
  const unsure = cue?.tone === 'unsure' ? cue : null;
  const sure = unsure ? null : cue;
  const { key, params } = sure ?? line;
  const mood = sure === null ? line.mood : sure.tone === 'cue' ? 'act' : 'well';
  const asked = unsure && { key: 'live.unsure' as const, params: { cue: t(unsure.key, unsure.params) } };
  const more = asked ?? below;
  return (
    <div className="big-line" data-mood={mood} data-cue={sure !== null || mood === 'stopped'}>
      <p className="say" role="status">
        {t(key, params)}
      </p>
      <p className="say-more">{more ? t(more.key, more.params) : ' '}</p>
    </div>
  );
}

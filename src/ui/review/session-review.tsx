import type { Reviewed } from '../../app/reviewed.ts';

interface Props {
  readonly session: Reviewed;
  readonly onOverrule: (startMs: number, counted: boolean) => void;
}

/** What was done in a session, set by set. */
export function SessionReview({ session }: Props) {
  return <div data-sets={session.review.sets.length} />;
}

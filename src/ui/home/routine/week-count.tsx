import type { WeekView } from '../../../time/week.ts';
import { useApp } from '../../context.ts';

/** How many workouts the trainee has done this week, out of those planned. */
export function WeekCount({ week: { done, planned } }: { readonly week: WeekView }) {
  const { t } = useApp().words;
  return (
    <span>
      {`${t('week.this')}: ${planned > 0 ? t('week.count', { done, planned }) : t('week.workouts', { count: done })}`}
    </span>
  );
}

import { Link } from 'wouter';
import { weekView } from '../../../time/week.ts';
import { BallChoice } from './ball-choice.tsx';
import { useApp } from '../../context.ts';
import { ItemDrawing } from '../../figures/item-drawing.tsx';
import { itemInWords } from '../../workout/step-in-words.ts';
import { PainNote } from '../../summary/pain-note.tsx';
import { ProposalNote } from '../../plan/proposal-note.tsx';
import { RoutineFacts } from './routine-facts.tsx';
import { StartWorkout } from './start-workout.tsx';
import { WeekCount } from './week-count.tsx';
import { useFresh } from '../../controls/hooks/use-loaded.ts';
import { usePlan } from '../../plan/use-plan.ts';
import { useToday } from '../../controls/hooks/use-today.ts';
import './routine-card.css';

const NO_DAYS = [] as const;

/** The whole routine, to be started at once. */
export function RoutineCard() {
  const { words } = useApp();
  const { t } = words;
  const { usable } = usePlan();
  return (
    <section className="routine-card" aria-labelledby="routine-title">
      <PainNote />
      <div className="routine-told">
        <h2 id="routine-title">{t('plan.whole')}</h2>
        <RoutineFacts />
        <WeekLine />
      </div>
      <div className="routine-do">
        <StartWorkout />
        <p className="routine-links">
          <Link href="/plan" className="text-link">
            {t('plan.change')}
          </Link>
          <Link href="/safety" className="text-link">
            {t('safety.title')}
          </Link>
        </p>
      </div>
      <BallChoice />
      <ProposalNote />
      <ol className="routine-strip">
        {usable.routine.items.map((item, i) => (
          <li key={i}>
            <ItemDrawing item={item} />
            <span>{itemInWords(item, words)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What is done and due this week; nothing if no days were chosen. */
function WeekLine() {
  const { words, doneDays } = useApp();
  const { t } = words;
  const { weekdays } = usePlan().plan;
  const day = useToday();
  const done = useFresh(doneDays, NO_DAYS);
  const week = weekView({ weekdays }, done, day);
  if (week.planned === 0 && week.done === 0) return null;
  const isDue = week.days.some(({ state }) => state === 'due');
  return (
    <p>
      <WeekCount week={week} />
      {isDue && <strong>{` · ${t('week.today')}`}</strong>}
    </p>
  );
}

import { Link } from 'wouter';
import { weekView } from '../../../time/week.ts';
import { BallChoice } from './ball-choice.tsx';
import { useApp } from '../../context.ts';
import { itemInWords } from '../../workout/step-in-words.ts';
import { PainNote } from '../../plan/pain-note.tsx';
import { ProposalNote } from '../../plan/proposal-note.tsx';
import { RoutineFacts } from './routine-facts.tsx';
import { StartWorkout } from './start-workout.tsx';
import { WeekCount } from './week-count.tsx';
import { useFresh } from '../../controls/hooks/use-loaded.ts';
import { usePlan } from '../../plan/use-plan.ts';
import { useToday } from '../../controls/hooks/use-today.ts';
import './today.css';

const NO_DAYS = [] as const;

/** Today's workout: what it is, the button that starts it, and what can be changed about it. */
export function Today() {
  const { words } = useApp();
  const { t } = words;
  const { plan, usable } = usePlan();
  return (
    <section className="today" aria-labelledby="today-title">
      <PainNote />
      <h2 id="today-title">{t('home.today')}</h2>
      <RoutineFacts />
      <ul className="today-exercises">
        {usable.routine.items.map((item, i) => (
          <li key={i}>{itemInWords(item, words)}</li>
        ))}
      </ul>
      <WeekLine />
      <StartWorkout />
      <div className="today-choices">
        <BallChoice />
        <Link href="/plan" className="text-link">
          {t('plan.change')}
        </Link>
      </div>
      {plan.pain === null && <ProposalNote />}
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

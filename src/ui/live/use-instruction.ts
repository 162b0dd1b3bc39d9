import type { SessionView } from '../../session/session-store.ts';
import { useApp } from '../context.ts';
import { instruction, type Instruction } from './instruction.ts';
import { useSteady } from '../controls/hooks/use-steady.ts';

/** A line stays for at least this long, because joints at the edge of visibility come and go. Basis: judgement, time to read it. */
const STEADY_MS = 1200;

const sameLine = (a: Instruction, b: Instruction): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The instruction of this moment. If several things must be put right, each is shown for long enough to be read. */
export function useInstruction(view: SessionView): Instruction {
  const { words } = useApp();
  const now = instruction(view, words);
  const steady = useSteady(now, STEADY_MS, sameLine);
  const mends = now.mood === 'act' && steady.mood === 'act' && view.choices.length === 0;
  return mends ? steady : now;
}

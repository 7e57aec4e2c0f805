import { createHash } from 'node:crypto';
import { groupsAlike } from '../answers/alike.ts';
import { inSlices } from '../steps.ts';
import type { UnansweredQuestion } from '../storage/unanswered.ts';

/** What was asked in vain in one wording or several. */
export interface UnansweredGroup {
  /** The wording asked most often, of equals the latest. */
  readonly question: string;
  /** Stands for the group in a menu: 16 hexadecimal digits made of that wording, the same in every process. */
  readonly key: string;
  readonly times: number;
  /** Milliseconds since 1970. */
  readonly lastAt: number;
  /** In which commands, or in forum posts. */
  readonly commands: readonly string[];
  readonly questions: readonly UnansweredQuestion[];
}

/**
 * Groups what was asked by likeness: the most asked first, of equals the latest. What was asked in the same characters
 * is one wording, whatever its words: "🎉" has none, and is in no group but its own.
 */
export async function groupsOf(questions: readonly UnansweredQuestion[]): Promise<UnansweredGroup[]> {
  const wordings = new Map<string, UnansweredQuestion[]>();
  for (const asked of questions.toSorted(byTimes)) {
    const same = wordings.get(asked.question);
    if (same) same.push(asked);
    else wordings.set(asked.question, [asked]);
  }
  const all = [...wordings.values()];
  const groups = await inSlices(groupsAlike([...wordings.keys()]));
  return groups.map((members) => groupOf(members.flatMap((at) => all[at] ?? []))).sort(byTimes);
}

function byTimes(
  a: Pick<UnansweredQuestion, 'times' | 'lastAt'>,
  b: Pick<UnansweredQuestion, 'times' | 'lastAt'>,
): number {
  return b.times - a.times || b.lastAt - a.lastAt;
}

function groupOf(questions: readonly UnansweredQuestion[]): UnansweredGroup {
  const question = questions[0]?.question ?? '';
  return {
    question,
    key: keyOf(question),
    times: questions.reduce((sum, { times }) => sum + times, 0),
    lastAt: Math.max(...questions.map(({ lastAt }) => lastAt)),
    commands: [...new Set(questions.map(({ command }) => command))],
    questions,
  };
}

/** The group that has a key now: it may have grown since it was shown. */
export function groupHolding(groups: readonly UnansweredGroup[], key: string): UnansweredGroup | null {
  return groups.find(({ questions }) => questions.some(({ question }) => keyOf(question) === key)) ?? null;
}

function keyOf(question: string): string {
  return createHash('sha256').update(question).digest('hex').slice(0, 16);
}

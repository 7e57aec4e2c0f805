import type { Answer } from '../answers/answer.ts';
import type { UnansweredQuestion } from '../storage/unanswered.ts';
import type { Desk } from './command.ts';

/** What a forum post counts as, beside the commands. */
export const FORUM = 'forum';

/**
 * Whether an answer holds nothing that was asked for. A name that the sources don't know counts where it is like none
 * that they do: else it may be a slip, and whoever asked picks the name that they meant.
 */
export function isUnanswered(answer: Answer): boolean {
  if (answer.kind === 'unknown') return answer.unknown.nearest.length === 0;
  return answer.kind === 'nothing' || (answer.kind === 'passages' && !answer.sure);
}

const MENTION = /<@!?\d{1,20}>/g;

/**
 * Notes what the sources didn't answer, where the server keeps that. Members whom the question mentions are left out of
 * it: no names are kept.
 * @param guildId null: outside of servers, where nothing is kept
 */
export function noteUnanswered(
  { storage, settings }: Pick<Desk, 'storage' | 'settings'>,
  guildId: string | null,
  asked: Pick<UnansweredQuestion, 'command' | 'question'>,
): void {
  const question = asked.question.replace(MENTION, ' ').replace(/\s+/g, ' ').trim();
  if (guildId === null || question === '' || settings.keepUnanswered === 0) return;
  storage.unanswered.note(guildId, { ...asked, question });
}

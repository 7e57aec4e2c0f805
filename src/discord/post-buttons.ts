import { componentId, parseComponentId } from './custom-id.ts';
import type { Language } from './messages/language.ts';
import { button } from './reply-buttons.ts';
import type { Button, Shown } from './shown.ts';

const SOLVED = 'solved';
const DISMISS = 'dismiss';
const MEMBER_ID = /^\d{17,20}$/;

/**
 * What stands under the answer to a forum post: whether it answers, and away with it. Their ids hold whose post it is:
 * unlike the reply to a command, this message doesn't tell for whom it is.
 */
export function postButtons({ poster, before, language }: Shown): readonly Button[] {
  if (poster === null) return [];
  const kept = before.filter(({ custom_id }) => isOfPost(custom_id));
  if (kept.length > 0) return kept;
  return [
    button(SOLVED, poster, language.say('forum.answersIt')),
    button(DISMISS, poster, language.say('forum.dismiss')),
  ];
}

/** What stands in the place of "This answers it" once it was pressed. */
export function answeredButton(poster: string, language: Language): Button {
  return button(SOLVED, poster, language.say('forum.answered'), true);
}

export function isAnswersIt(customId: string, poster: string): boolean {
  return customId === componentId(SOLVED, poster);
}

/** Who opened the post that a message with these buttons answers; null where it answers none. */
export function posterOf(customIds: readonly string[]): string | null {
  const id = customIds.find(isOfPost);
  return (id === undefined ? null : parseComponentId(id)?.state) ?? null;
}

/** Whether a state is one of these buttons'. */
export function isPoster(state: string): boolean {
  return MEMBER_ID.test(state);
}

function isOfPost(customId: string): boolean {
  const id = parseComponentId(customId);
  return id !== null && (id.kind === SOLVED || id.kind === DISMISS) && isPoster(id.state);
}

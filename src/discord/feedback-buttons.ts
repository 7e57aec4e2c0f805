import { type APIButtonComponentWithCustomId, ButtonStyle, ComponentType } from 'discord.js';
import type { Vote } from '../storage/feedback.ts';
import { oneLine } from './clip.ts';
import { componentId, MAX_CUSTOM_ID } from './custom-id.ts';

export const FEEDBACK = 'feedback';

const SIGNS = { '+': 'helpful', '-': 'unhelpful' } as const satisfies Record<string, Vote>;
const STATE = /^([+-]):([a-z-]{1,32}):(.+)$/su;

/** What a button holds. */
interface Ballot {
  readonly vote: Vote;
  readonly command: string;
  readonly question: string;
}

/**
 * 👍 and 👎 for an answer. What was asked is in the buttons, cut where it is longer than an id has room for: it is
 * what votes are counted by.
 * @param typed what was asked, in one text
 */
export function feedbackButtons(command: string, typed: string): APIButtonComponentWithCustomId[] {
  const button = (sign: keyof typeof SIGNS, emoji: string): APIButtonComponentWithCustomId => {
    const head = componentId(FEEDBACK, `${sign}:${command}:`);
    return {
      type: ComponentType.Button,
      style: ButtonStyle.Secondary,
      emoji: { name: emoji },
      custom_id: head + (oneLine(typed, MAX_CUSTOM_ID - head.length) || '–'),
    };
  };
  return [button('+', '👍'), button('-', '👎')];
}

/** Null where it is no state of such a button. */
export function parseFeedback(state: string): Ballot | null {
  const [, sign, command, question] = STATE.exec(state) ?? [];
  if ((sign !== '+' && sign !== '-') || command === undefined || question === undefined) return null;
  return { vote: SIGNS[sign], command, question };
}

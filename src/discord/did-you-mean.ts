import type { Commands, ComponentKind } from './command.ts';
import { parseRepeat } from './custom-id.ts';
import { theirLanguage } from './messages/languages.ts';
import { showInPlace, tell } from './reply.ts';

/**
 * Asks again with what was picked in the place of a slip. Whoever asked has the answer where the slip was; anybody
 * else has it alone.
 */
export function didYouMean({ slash }: Commands): ComponentKind {
  return (state, picked) => {
    const repeat = parseRepeat(state);
    const answerTo = repeat && slash.get(repeat.command)?.answer;
    if (!answerTo || picked === null) return null;
    const { command, option, others } = repeat;
    return async (use, desk) => {
      const asked = { command, options: { ...others, [option]: picked } };
      const answer = answerTo(desk.answers, asked.options);
      if (typeof answer === 'string') await tell(use, theirLanguage(use).say(answer));
      else await showInPlace(use, desk, { answer, page: 1, asked });
    };
  };
}

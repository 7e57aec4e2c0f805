import type { APIApplicationCommandBasicOption } from 'discord-api-types/v10';
import type { CommandForm } from './command-form.ts';
import { OptionType } from './discord.ts';
import type { Pick } from './picker.ts';
import { shownDescription, shownName } from './shown.ts';

/**
 * The options yet to be added that a typed text may mean. Words that name no option are meant for one: the first that
 * takes words.
 * @param add adds an option, with words for it where the text is no name
 */
export function furtherPicks(
  { further }: CommandForm,
  typed: string,
  add: (option: string, words: string | null) => void,
): readonly Pick[] {
  const words = typed.trim();
  const wanted = words.toLowerCase();
  const pick = (option: APIApplicationCommandBasicOption, label: string, text: string | null): Pick => ({
    label,
    detail: shownDescription(option),
    choose: () => add(option.name, text),
  });
  const named = further.filter((option) => `${option.name} ${shownName(option)}`.includes(wanted));
  if (named.length > 0) return named.map((option) => pick(option, shownName(option), null));
  return further
    .filter(({ type }) => type === OptionType.String)
    .slice(0, 1)
    .map((option) => pick(option, `${shownName(option)}: ${words}`, words));
}

import type { APIApplicationCommandBasicOption } from 'discord-api-types/v10';
import type { OptionValue } from '../protocol.ts';
import { OptionType } from './discord.ts';
import { channels, people, roles } from './mentionables.ts';
import { shownName } from './shown.ts';
import type { View } from './view.ts';

/** A value that can be picked for an option. */
export interface OptionPick {
  readonly label: string;
  readonly value: string | number | boolean;
  readonly detail?: string;
  readonly picture?: string;
}

/** Whether an option is filled in by choosing a file. */
export function wantsFile({ type }: APIApplicationCommandBasicOption): boolean {
  return type === OptionType.Attachment;
}

/** The values that the page itself can list for an option; null where anything may be typed. */
export function knownPicks(
  option: APIApplicationCommandBasicOption,
  state: View | null,
): readonly OptionPick[] | null {
  if ('choices' in option && option.choices) {
    return option.choices.map((choice) => ({ label: shownName(choice), value: choice.value }));
  }
  switch (option.type) {
    case OptionType.Boolean:
      return [
        { label: 'True', value: true },
        { label: 'False', value: false },
      ];
    case OptionType.User:
      return people(state);
    case OptionType.Role:
      return roles(state);
    case OptionType.Mentionable:
      return [...people(state), ...roles(state)];
    case OptionType.Channel:
      return channels(state, option.channel_types);
    default:
      return null;
  }
}

/** The picks whose label or detail holds what was typed. */
export function narrowed(picks: readonly OptionPick[], typed: string): readonly OptionPick[] {
  const wanted = bare(typed);
  return picks.filter(({ label, detail }) => `${label} ${detail ?? ''}`.toLowerCase().includes(wanted));
}

/** What was typed in small letters, without the "@" or "#" that names of people, roles and channels begin with. */
function bare(typed: string): string {
  return typed.trim().replace(/^[@#]/, '').toLowerCase();
}

/** What was typed, as the option's value, or what is wrong with it. */
export type Read = { readonly value: OptionValue } | { readonly problem: string };

/** Reads a value that was typed rather than picked, by the rules that the option itself states. */
export function readTyped(option: APIApplicationCommandBasicOption, typed: string, state: View | null): Read {
  const picks = knownPicks(option, state);
  if (picks) {
    // A choice is known by its value too: it is the same in every language.
    const meant = picks.find(({ label, detail, value }) =>
      [label, detail ?? label, String(value)].map(bare).includes(bare(typed)),
    );
    return meant ? { value: meant.value } : { problem: 'pick one of the list' };
  }
  switch (option.type) {
    case OptionType.Integer:
    case OptionType.Number:
      return readNumber(typed, option);
    case OptionType.String:
      return readText(typed, option.min_length, option.max_length);
    default:
      return { problem: 'choose a file' };
  }
}

interface Range {
  readonly type: number;
  readonly min_value?: number;
  readonly max_value?: number;
}

function readNumber(typed: string, { type, min_value: min, max_value: max }: Range): Read {
  const value = Number(typed);
  if (typed.trim() === '' || Number.isNaN(value)) return { problem: 'a number is wanted' };
  if (type === OptionType.Integer && !Number.isInteger(value)) return { problem: 'a whole number is wanted' };
  if (min !== undefined && value < min) return { problem: `at least ${min}` };
  if (max !== undefined && value > max) return { problem: `at most ${max}` };
  return { value };
}

function readText(typed: string, min: number | undefined, max: number | undefined): Read {
  // Discord counts code points, not UTF-16 units.
  const { length } = [...typed];
  if (min !== undefined && length < min) return { problem: `at least ${min} characters` };
  if (max !== undefined && length > max) return { problem: `at most ${max} characters, these are ${length}` };
  return { value: typed };
}

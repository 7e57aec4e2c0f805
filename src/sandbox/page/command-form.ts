import type { APIApplicationCommandBasicOption } from 'discord-api-types/v10';
import type { OptionValue } from '../protocol.ts';
import type { SlashCommand } from './commands.ts';
import { type Read, readTyped } from './options.ts';
import type { View } from './view.ts';

/** An option as far as it is filled in: what its chip says, and its value where one was picked. */
interface Filled {
  readonly text: string;
  readonly picked: OptionValue | null;
}

/** A slash command on its way: which of its options stand in the composer, and what is in them. */
export class CommandForm {
  readonly command: SlashCommand;
  private readonly filled = new Map<string, Filled>();

  constructor(command: SlashCommand) {
    this.command = command;
    for (const option of command.options) if (option.required) this.add(option.name);
  }

  /** The options with a chip, in the order in which they came. */
  get shown(): readonly APIApplicationCommandBasicOption[] {
    return [...this.filled.keys()].flatMap((name) => this.option(name) ?? []);
  }

  /** The options that can still be added. */
  get further(): readonly APIApplicationCommandBasicOption[] {
    return this.command.options.filter(({ name }) => !this.filled.has(name));
  }

  option(name: string): APIApplicationCommandBasicOption | undefined {
    return this.command.options.find((option) => option.name === name);
  }

  text(name: string): string {
    return this.filled.get(name)?.text ?? '';
  }

  /** Whether the option has a value that was picked, rather than text as it was typed. */
  isPicked(name: string): boolean {
    return this.filled.get(name)?.picked !== null;
  }

  add(name: string): void {
    this.filled.set(name, { text: '', picked: null });
  }

  remove(name: string): void {
    this.filled.delete(name);
  }

  type(name: string, text: string): void {
    this.filled.set(name, { text, picked: null });
  }

  pick(name: string, text: string, picked: OptionValue): void {
    this.filled.set(name, { text, picked });
  }

  /** The first option, from the left, that still needs something. */
  nextEmpty(): string | undefined {
    return this.shown.find(({ name }) => this.text(name) === '')?.name;
  }

  /** An option's value, or what is wrong with it. */
  read(option: APIApplicationCommandBasicOption, state: View | null): Read {
    const { text, picked } = this.filled.get(option.name) ?? { text: '', picked: null };
    if (picked !== null) return { value: picked };
    if (text === '')
      return { problem: option.required ? 'this is needed' : 'this is empty: fill it in or take it out' };
    return readTyped(option, text, state);
  }

  /** The first option that can't be sent as it is. */
  firstProblem(state: View | null): { readonly name: string; readonly problem: string } | null {
    for (const option of this.shown) {
      const read = this.read(option, state);
      if ('problem' in read) return { name: option.name, problem: read.problem };
    }
    return null;
  }

  /** Every value there is. For suggestions, `typed` is sent as it stands, whatever the option wants. */
  values(state: View | null, typed?: string): Record<string, OptionValue> {
    const values: Record<string, OptionValue> = {};
    for (const option of this.shown) {
      const read = this.read(option, state);
      if (option.name === typed) values[option.name] = this.text(typed);
      else if ('value' in read) values[option.name] = read.value;
    }
    return values;
  }
}

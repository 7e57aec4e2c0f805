import type { Command } from '../src/discord/command.ts';
import * as ask from './ask.ts';
import * as help from './help.ts';
import * as quote from './quote.ts';
import * as sources from './sources.ts';
import * as summary from './summary.ts';
import * as whoSaid from './who-said.ts';

const all: readonly Command[] = [ask, quote, whoSaid, summary, sources, help];

/** Every command, by its name. A new one is a file in this folder and a word in the list above. */
export const commands: ReadonlyMap<string, Command> = new Map(
  all.map((command) => [command.data.name, command]),
);

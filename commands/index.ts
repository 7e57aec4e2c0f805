import type { Commands, MessageCommand, SlashCommand } from '../src/discord/command.ts';
import * as ask from './ask.ts';
import * as checkQuotes from './check-quotes.ts';
import * as compare from './compare.ts';
import * as findSource from './find-source.ts';
import * as help from './help.ts';
import * as library from './library.ts';
import * as quote from './quote.ts';
import * as settings from './settings.ts';
import * as sources from './sources.ts';
import * as summary from './summary.ts';
import * as timeline from './timeline.ts';
import * as unanswered from './unanswered.ts';
import * as whoSaid from './who-said.ts';

const slash: readonly SlashCommand[] = [
  ask,
  quote,
  whoSaid,
  summary,
  compare,
  timeline,
  sources,
  help,
  library,
  settings,
  unanswered,
];
const message: readonly MessageCommand[] = [checkQuotes, findSource];

/** Every command. A new one is a file in this folder and a word in a list above. */
export const commands: Commands = { slash: byName(slash), message: byName(message) };

/** What is registered with Discord. */
export const definitions = [...slash, ...message].map((command) => command.data.toJSON());

function byName<Command extends SlashCommand | MessageCommand>(
  all: readonly Command[],
): Map<string, Command> {
  return new Map(all.map((command) => [command.data.name, command]));
}

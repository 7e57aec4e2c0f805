import type { APIEmbed } from 'discord.js';
import type { Desk } from './command.ts';
import { commandMention } from './command-mention.ts';
import { type Examples, examplesIn } from './examples.ts';
import { colours } from './looks.ts';
import type { Language, PlainKey } from './messages/language.ts';

/** The commands, each with what it is for and an example of its option: short, so that all fit a phone's screen. */
interface Line {
  /** Its English name. */
  readonly command: string;
  readonly subcommand?: string;
  readonly does: Extract<PlainKey, `help.${string}`>;
  readonly option?: Extract<PlainKey, `option.${string}`>;
  readonly value?: string;
}

/**
 * What the bot can do, with an example of each out of the loaded articles.
 * @param moderates whether the reader may use what is for moderators
 */
export function helpEmbed({ answers, commandIds }: Desk, moderates: boolean, language: Language): APIEmbed {
  const { say } = language;
  const all = [...linesOf(examplesIn(answers), language), ...(moderates ? FOR_MODERATORS : [])];
  const lines = all.map((line) =>
    [`${commandMention(pathOf(line), commandIds)} – ${say(line.does)}`, ...exampleOf(line, language)].join(
      '\n',
    ),
  );
  const menu = say('helpMenu', { check: say('menu.check-quotes'), find: say('menu.find-source') });
  const shared = say('helpShared', {
    private: `\`${say('option.private')}\``,
    for: `\`${say('option.for')}\``,
  });
  return {
    title: say('helpTitle'),
    description: [say('helpIntro'), lines.join('\n'), menu, shared].join('\n\n'),
    color: colours.plain,
  };
}

/** What one would type, in small print: names as the reader's client shows them. */
function exampleOf({ command, option, value }: Line, { say }: Language): string[] {
  if (!option || !value) return [];
  return [`-# \`/${say(`command.${command}` as 'command.ask')} ${say(option)}:${value}\``];
}

const pathOf = ({ command, subcommand }: Line): [string, ...string[]] => [
  command,
  ...(subcommand ? [subcommand] : []),
];

const FOR_MODERATORS: readonly Line[] = [
  { command: 'settings', subcommand: 'view', does: 'help.settings' },
  { command: 'library', subcommand: 'list', does: 'help.library' },
  { command: 'unanswered', does: 'help.unanswered' },
];

function linesOf(examples: Examples, { say }: Language): readonly Line[] {
  const { speaker, text, quote, topic, source } = examples;
  const question = say('help.question', { speaker: speaker || say('help.they') });
  return [
    { command: 'ask', does: 'help.ask', option: 'option.question', value: question },
    { command: 'quote', does: 'help.quote', option: 'option.text', value: text },
    { command: 'who-said', does: 'help.who-said', option: 'option.quote', value: quote },
    { command: 'summary', does: 'help.summary', option: 'option.of', value: speaker },
    { command: 'compare', does: 'help.compare', option: 'option.topic', value: topic },
    { command: 'timeline', does: 'help.timeline' },
    { command: 'sources', does: 'help.sources', option: 'option.source', value: source },
  ];
}

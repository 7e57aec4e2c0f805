import type { APIEmbed } from 'discord.js';
import type { Answers } from '../answers/answers.ts';
import { type Examples, examplesIn } from './examples.ts';
import { colours } from './looks.ts';
import type { Language, PlainKey } from './messages/language.ts';

/** What the bot can do, with an example of each out of the loaded articles. */
export function helpEmbed(answers: Answers, language: Language): APIEmbed {
  const lines = linesOf(examplesIn(answers), language).map(
    ([example, does]) => `\`${example}\`\n${language.say(does)}`,
  );
  return {
    title: language.say('helpTitle'),
    description: [language.say('helpIntro'), ...lines, language.say('helpShared')].join('\n\n'),
    color: colours.plain,
  };
}

function linesOf({ speaker, text, quote, source }: Examples, language: Language): [string, PlainKey][] {
  const question = language.say('help.question', { speaker: speaker || language.say('help.they') });
  return [
    [`/ask question:${question}`, 'help.ask'],
    [`/quote text:${text || '…'}`, 'help.quote'],
    [`/who-said quote:${quote || '…'}`, 'help.who-said'],
    [speaker ? `/summary of:${speaker}` : '/summary', 'help.summary'],
    [source ? `/sources source:${source}` : '/sources', 'help.sources'],
    ['/help', 'help.help'],
  ];
}

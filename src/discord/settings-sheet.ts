import type { APIEmbed } from 'discord.js';
import type { FeedbackCount, Vote } from '../storage/feedback.ts';
import type { ServerSettings } from '../storage/settings.ts';
import { label } from './citation.ts';
import { colours } from './looks.ts';
import type { Language } from './messages/language.ts';

/** Code points of a question that are shown: five of them, escaped, are within one field (1,024). */
const MAX_QUESTION = 60;

/** What a server has set, and what its members thought of the answers. */
export interface SettingsShown {
  readonly settings: ServerSettings;
  readonly votes: Readonly<Record<Vote, number>>;
  /** Questions whose answers helped least. */
  readonly worst: readonly FeedbackCount[];
}

export function settingsEmbed({ settings, votes, worst }: SettingsShown, language: Language): APIEmbed {
  const feedback = [
    language.say(settings.feedback ? 'settings.on' : 'settings.off'),
    ...(votes.helpful + votes.unhelpful > 0 ? [language.say('settings.votes', votes)] : []),
  ].join(' · ');
  const unhelpful = worst
    .filter((each) => each.unhelpful > 0)
    .map(
      ({ command, question, ...counts }) =>
        `\`/${command}\` ${label(question, MAX_QUESTION)} · ${language.say('settings.votes', counts)}`,
    );
  return {
    title: language.say('settings.title'),
    color: colours.plain,
    fields: [
      {
        name: language.say('settings.feedback', { option: language.say('option.feedback') }),
        value: feedback,
      },
      ...(unhelpful.length > 0
        ? [{ name: language.say('settings.worst'), value: unhelpful.join('\n') }]
        : []),
    ],
  };
}

import { type APIEmbed, TimestampStyles, time, userMention } from 'discord.js';
import type { FeedbackCount, Vote } from '../storage/feedback.ts';
import type { ServerSettings, SettingsChange } from '../storage/settings.ts';
import { label } from './citation.ts';
import { colours } from './looks.ts';
import type { Language } from './messages/language.ts';
import { inWords, type SettingName } from './setting-words.ts';

/** Code points of a question that are shown: five of them, escaped, are within one field (1,024). */
const MAX_QUESTION = 60;
/** Discord's limit for the description of an embed. */
const MAX_DESCRIPTION = 4_096;

/** What a server has set, and what its members thought of the answers. */
export interface SettingsShown {
  readonly settings: ServerSettings;
  readonly votes: Readonly<Record<Vote, number>>;
  /** Questions whose answers helped least. */
  readonly worst: readonly FeedbackCount[];
  /** What keeps it from working as it is set. */
  readonly warnings: readonly string[];
}

/** Everything as it stands, a line each. */
export function settingsEmbed(shown: SettingsShown, language: Language): APIEmbed {
  const { settings, votes, warnings } = shown;
  const { say } = language;
  const line = <Name extends SettingName>(setting: Name, more: readonly string[] = []) => {
    const value = [inWords(setting, settings[setting], language), ...more].join(' · ');
    return say('settings.menu', { setting: `**${say(`setting.${setting}`)}**`, value });
  };
  const lines = [
    say('value.unlessAsked', { value: line('visibility'), option: `\`${say('option.private')}\`` }),
    line('language'),
    line('shipped'),
    line('feedback', votes.helpful + votes.unhelpful > 0 ? [say('settings.votes', votes)] : []),
    line('coolDown'),
    line('keepUnanswered'),
    line('forums'),
    ...warnings.map((warning) => `⚠️ ${warning}`),
  ];
  const worst = worstOf(shown, language);
  return {
    title: say('settings.title'),
    color: colours.plain,
    description: lines.join('\n'),
    fields: worst.length > 0 ? [{ name: say('settings.worst'), value: worst.join('\n') }] : [],
  };
}

function worstOf({ worst }: SettingsShown, { say }: Language): string[] {
  return worst
    .filter(({ unhelpful }) => unhelpful > 0)
    .map(
      ({ command, question, ...counts }) =>
        `\`/${command}\` ${label(question, MAX_QUESTION)} · ${say('settings.votes', counts)}`,
    );
}

/** Who changed what and when, the last first: as many as there is room for. */
export function changesEmbed(changes: readonly SettingsChange[], language: Language): APIEmbed {
  const { say } = language;
  const lines = changes.map(({ at, memberId, setting, before, after }) =>
    say('changes.change', {
      when: time(Math.floor(at / 1_000), TimestampStyles.ShortDateTime),
      who: userMention(memberId),
      setting: say(`setting.${setting}`),
      before: inWords(setting, before as never, language),
      after: inWords(setting, after as never, language),
    }),
  );
  return {
    title: say('changes.title'),
    color: colours.plain,
    description: lines.length > 0 ? fitting(lines).join('\n') : say('changes.none'),
  };
}

function fitting(lines: readonly string[]): string[] {
  let left = MAX_DESCRIPTION;
  return lines.filter((line) => {
    left -= line.length + 1;
    return left >= 0;
  });
}

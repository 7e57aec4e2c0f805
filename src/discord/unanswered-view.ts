import { type APIEmbed, type BaseInteraction, TimestampStyles, time } from 'discord.js';
import { keptFrom } from '../servers/sweep.ts';
import { label } from './citation.ts';
import type { Desk } from './command.ts';
import { commandMention } from './command-mention.ts';
import { colours } from './looks.ts';
import type { Language } from './messages/language.ts';
import { theirLanguage } from './messages/languages.ts';
import { button, pagingButtons, row } from './reply-buttons.ts';
import type { Row } from './shown.ts';
import { groupsOf, type UnansweredGroup } from './unanswered-groups.ts';
import { FORUM } from './unanswered-notes.ts';

const UNANSWERED_PAGE = 'unanswered';
const UNANSWERED_DISMISS = 'unanswered-dismiss';

/** How far back one can look, in days. */
export const PERIODS = { day: 1, week: 7, month: 30 } as const;
type Period = keyof typeof PERIODS;

/** What of the questions is shown. */
export interface Wanted {
  /** Null: all that is kept. */
  readonly since: Period | null;
  /** From 1. */
  readonly page: number;
}

/** Groups on a page: about a screen, and two rows of buttons. With the longest questions, escaped, they are below Discord's 4,096. */
const GROUPS_A_PAGE = 8;
/** Code points of a question that are shown. */
const MAX_QUESTION = 150;
/** As many as stand side by side in every language. */
const BUTTONS_A_ROW = 4;
const SECONDS_OF_DAY = 86_400;

const STATE = /^(day|week|month|all):([1-9]\d{0,4})$/;
const DISMISSED = /^(\w+:\d+):([0-9a-f]{16})$/;

function wantedState({ since, page }: Wanted): string {
  return `${since ?? 'all'}:${page}`;
}

/** Null where the state is none. */
export function parseWanted(state: string): Wanted | null {
  const [, since, page] = STATE.exec(state) ?? [];
  return since === undefined
    ? null
    : { since: since === 'all' ? null : (since as Period), page: Number(page) };
}

/** The group that a button dismisses, and what is shown after that. Null where the state is none of such a button. */
export function parseDismissed(state: string): { readonly wanted: Wanted; readonly key: string } | null {
  const [, shown = '', key] = DISMISSED.exec(state) ?? [];
  const wanted = parseWanted(shown);
  return wanted === null || key === undefined ? null : { wanted, key };
}

interface View {
  readonly embeds: readonly APIEmbed[];
  readonly components: readonly Row[];
}

/** What was asked in vain in a server and when last, without names, with buttons to dismiss it and to turn pages. */
export async function unansweredView(
  interaction: BaseInteraction,
  desk: Desk,
  guildId: string,
  wanted: Wanted,
): Promise<View> {
  const language = theirLanguage(interaction);
  const groups = await unansweredIn(desk, guildId, wanted.since);
  const pages = Math.max(1, Math.ceil(groups.length / GROUPS_A_PAGE));
  const page = Math.min(wanted.page, pages);
  const first = (page - 1) * GROUPS_A_PAGE;
  const shown = groups
    .slice(first, first + GROUPS_A_PAGE)
    .map((group, at) => ({ ...group, number: first + at + 1 }));
  const footer = pages > 1 ? { footer: { text: language.say('page', { page, of: pages }) } } : {};
  return {
    embeds: [
      {
        title: language.say('unanswered.title'),
        color: colours.plain,
        description: descriptionOf(shown, wanted.since, desk, language),
        ...footer,
      },
    ],
    components: [
      ...dismissalsOf(shown, { ...wanted, page }, language),
      ...turnsOf(wanted.since, page, pages, language),
    ],
  };
}

/** Everything that is kept is grouped, so that a group counts all that was asked, and what was asked last tells its time. */
export async function unansweredIn(
  { storage, settings }: Desk,
  guildId: string,
  since: Wanted['since'],
): Promise<readonly UnansweredGroup[]> {
  const kept = keptFrom(settings.keepUnanswered);
  const from = since === null ? kept : keptFrom(PERIODS[since]);
  const groups = await groupsOf(await storage.unanswered.since(guildId, kept));
  return groups.filter(({ lastAt }) => lastAt >= from);
}

/** A group with what it is called on the page, from 1. */
interface Numbered extends UnansweredGroup {
  readonly number: number;
}

function descriptionOf(
  groups: readonly Numbered[],
  since: Wanted['since'],
  { settings: { keepUnanswered }, commandIds }: Desk,
  language: Language,
): string {
  if (keepUnanswered === 0) {
    const command = commandMention(['settings', 'set'], commandIds);
    const option = `${command} \`${language.say('option.keep-unanswered')}\``;
    return language.say('unanswered.off', { option });
  }
  if (groups.length === 0) return language.say('unanswered.none', { since: since ?? 'all' });
  const kept = language.duration(keepUnanswered * SECONDS_OF_DAY);
  const lead = language.say('unanswered.lead', { time: kept });
  return [lead, ...groups.map((group) => lineOf(group, language))].join('\n\n');
}

function lineOf(
  { number, question, times, lastAt, commands, questions }: Numbered,
  language: Language,
): string {
  const last = time(Math.floor(lastAt / 1_000), TimestampStyles.RelativeTime);
  const others = new Set(questions.map((one) => one.question)).size - 1;
  const notes = [
    language.say('unanswered.times', { count: times, last }),
    ...(others > 0 ? [language.say('unanswered.wordings', { count: others })] : []),
    ...commands.map((command) =>
      command === FORUM ? language.say('unanswered.inForum') : `\`/${command}\``,
    ),
  ];
  return `**${number}. ${label(question, MAX_QUESTION)}**\n${notes.join(' · ')}`;
}

function dismissalsOf(groups: readonly Numbered[], wanted: Wanted, { say }: Language): Row[] {
  const buttons = groups.map(({ number, key }) =>
    button(UNANSWERED_DISMISS, `${wantedState(wanted)}:${key}`, say('unanswered.dismiss', { number })),
  );
  return [buttons.slice(0, BUTTONS_A_ROW), buttons.slice(BUTTONS_A_ROW)].flatMap((some) =>
    some.length > 0 ? [row(...some)] : [],
  );
}

function turnsOf(since: Wanted['since'], page: number, pages: number, language: Language): Row[] {
  const stateOf = (to: number) => wantedState({ since, page: to });
  const components = pagingButtons({ page, pages, language }, UNANSWERED_PAGE, stateOf);
  return components.length > 0 ? [row(...components)] : [];
}

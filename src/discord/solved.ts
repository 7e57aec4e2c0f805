import {
  ChannelType,
  DiscordAPIError,
  type GuildForumTag,
  MessageFlags,
  RESTJSONErrorCodes,
} from 'discord.js';
import { fold } from '../search/words.ts';
import { mayDelete } from './audience.ts';
import { label } from './citation.ts';
import type { ComponentKind, ComponentUse } from './command.ts';
import { withReplaced } from './message-components.ts';
import { publicLanguage, spoken, theirLanguage } from './messages/languages.ts';
import { answeredButton, isAnswersIt, isPoster } from './post-buttons.ts';
import { tell } from './reply.ts';

/** Discord's limit for the tags of a post. */
const MAX_TAGS = 5;
/** What a tag for solved posts is called in any of the bot's languages: "✅ Solved" is folded to "solved". */
const NAMES = new Set(spoken.flatMap(({ say }) => say('forum.solvedTags').split('|').map(fold)));
/** The post's tags may not be changed: by the bot, or because it was closed meanwhile. */
const NOT_ALLOWED: readonly unknown[] = [
  RESTJSONErrorCodes.MissingPermissions,
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.ThreadLocked,
];

/** Why the tag isn't on the post. */
interface Untagged {
  readonly why: 'forum.cannotTag' | 'forum.tagsFull';
  readonly tag: string;
}

/** "This answers it": marks the reply, and the post where its forum has a tag for that. */
export const markSolved: ComponentKind = (poster) => {
  if (!isPoster(poster)) return null;
  return async (use, { settings }) => {
    const language = theirLanguage(use);
    if (!mayDelete(use)) return tell(use, language.say('forum.notYours'));
    await use.deferUpdate();
    const untagged = await tagSolved(use);
    const answered = answeredButton(poster, publicLanguage(use, settings));
    const components = withReplaced(use.message, (customId) => isAnswersIt(customId, poster), answered);
    await use.editReply({ components });
    if (!untagged) return;
    const content = language.say(untagged.why, { tag: label(untagged.tag) });
    await use.followUp({ content, flags: MessageFlags.Ephemeral });
  };
};

/** @returns null where the post has the tag now, or its forum has none for solved posts */
async function tagSolved({ client, channelId }: ComponentUse): Promise<Untagged | null> {
  const post = await client.channels.fetch(channelId, { force: true });
  if (!post?.isThread() || post.parent?.type !== ChannelType.GuildForum) return null;
  const { appliedTags } = post;
  const tag = solvedTag(post.parent.availableTags);
  if (!tag || appliedTags.includes(tag.id)) return null;
  if (appliedTags.length >= MAX_TAGS) return { why: 'forum.tagsFull', tag: tag.name };
  try {
    await post.setAppliedTags([...appliedTags, tag.id]);
    return null;
  } catch (error) {
    if (error instanceof DiscordAPIError && NOT_ALLOWED.includes(error.code))
      return { why: 'forum.cannotTag', tag: tag.name };
    throw error;
  }
}

export function solvedTag(tags: readonly GuildForumTag[]): GuildForumTag | null {
  return tags.find(({ name }) => NAMES.has(fold(name))) ?? null;
}

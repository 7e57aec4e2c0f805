import { type APIChannel, type APIGuildForumChannel, ChannelType } from 'discord-api-types/v10';
import type { Actor } from './cast.ts';
import { send } from './compose.ts';
import { InteractionFailed } from './interactions.ts';
import { CHANNEL_DEFAULT } from './mentions.ts';
import type { Action } from './protocol.ts';
import { fromUpload } from './resolved.ts';
import { lengthOf } from './strict/faults.ts';
import { visibleChannel } from './visibility.ts';
import type { StoredMessage, World } from './world.ts';

/** The actions that need no bot. */
export type Writing = Extract<Action, { type: 'say' | 'post' }>;

/** What Discord's client takes: characters of a message and of a post's title, files of a message, tags of a post. */
const MOST = { content: 2_000, title: 100, files: 10, tags: 5 } as const;

/**
 * Writes a message or a post, as its person.
 * @returns the message that came of it; a new post is the channel of its message
 * @throws InteractionFailed where Discord's client would not let it pass
 */
export function write(world: World, actor: Actor, action: Writing): StoredMessage {
  const channel = visibleChannel(world, actor, action.channelId);
  const files = new Map((action.files ?? []).map((file, n) => [String(n), fromUpload(file)]));
  if (files.size > MOST.files) refuse(`At most ${MOST.files} files go into a message`);
  if (lengthOf(action.content) > MOST.content) refuse(`A message has at most ${MOST.content} characters`);
  const draft = { author: actor.user, files, mentions: CHANNEL_DEFAULT };
  if (action.type === 'say') {
    if (channel.type === ChannelType.GuildForum) refuse('A forum takes posts: give it a title');
    if (isLocked(channel)) refuse('The post is locked');
    const { content, replyTo } = action;
    const body = { content, ...(replyTo && { message_reference: { message_id: replyTo } }) };
    return send(world, { ...draft, body, channelId: channel.id });
  }
  if (channel.type !== ChannelType.GuildForum) return refuse('Posts go into a forum');
  const title = action.title.trim();
  if (title === '' || lengthOf(title) > MOST.title) refuse(`A title has 1 to ${MOST.title} characters`);
  if (action.content.trim() === '' && files.size === 0) refuse('A post needs a text');
  const { data: post } = world.addPost(channel, title, actor.user, tagsOf(channel, action.tags ?? []));
  return send(world, {
    ...draft,
    body: { content: action.content },
    channelId: post.id,
    more: { id: post.id },
  });
}

/** Tags may be given by their ids or their names. */
function tagsOf({ available_tags }: APIGuildForumChannel, wanted: readonly string[]): string[] {
  if (wanted.length > MOST.tags) refuse(`A post has at most ${MOST.tags} tags`);
  return wanted.map((tag) => {
    const found = available_tags.find(({ id, name }) => id === tag || name === tag);
    return found?.id ?? refuse(`There is no tag "${tag}"`);
  });
}

/** The names of the tags of a post; none where it is no post. @throws Refusal 10003 */
export function tagNames(world: World, postId: string): readonly string[] {
  const post = world.channel(postId).data;
  if (post.type !== ChannelType.PublicThread) return [];
  const forum = world.channel(post.parent_id ?? '').data;
  const known = forum.type === ChannelType.GuildForum ? forum.available_tags : [];
  return known.filter(({ id }) => post.applied_tags?.includes(id)).map(({ name }) => name);
}

function isLocked(channel: APIChannel): boolean {
  return channel.type === ChannelType.PublicThread && channel.thread_metadata?.locked === true;
}

function refuse(why: string): never {
  throw new InteractionFailed('invalid', why);
}

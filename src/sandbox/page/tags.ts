import type { APIGuildForumTag } from 'discord-api-types/v10';
import { html, nothing } from 'lit';
import type { Place } from '../protocol.ts';
import { ChannelType } from './discord.ts';
import type { View } from './view.ts';

/** The tags that posts of a forum may have. */
function tagsOfForum({ channel }: Place): readonly APIGuildForumTag[] {
  return channel.type === ChannelType.Forum && 'available_tags' in channel ? channel.available_tags : [];
}

/** The tags of a post, as its forum orders them. */
export function tagsView({ channel }: Place, { places }: View): unknown {
  if (channel.type !== ChannelType.PublicThread || !('applied_tags' in channel)) return nothing;
  const forum = places.find((place) => place.channel.id === channel.parent_id);
  const tags = forum ? tagsOfForum(forum).filter(({ id }) => channel.applied_tags?.includes(id)) : [];
  return tags.length === 0
    ? nothing
    : html`<span class="tags">${tags.map(({ name }) => html`<span class="tag">${name}</span>`)}</span>`;
}

/** Boxes to tick, named `tags`, in a form for a new post. */
export function tagBoxes(forum: Place): unknown {
  const tags = tagsOfForum(forum);
  return tags.length === 0
    ? nothing
    : html`<fieldset class="tags" aria-label="Tags">
        ${tags.map(
          ({ id, name }) =>
            html`<label class="tag"><input type="checkbox" name="tags" value=${id} />${name}</label>`,
        )}
      </fieldset>`;
}

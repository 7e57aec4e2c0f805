import { html, nothing, type TemplateResult } from 'lit';
import type { Place } from '../protocol.ts';
import type { App, Failure } from './app.ts';
import { ChannelType } from './discord.ts';
import { uploads } from './files.ts';
import { avatar, displayName } from './people.ts';
import { tagBoxes, tagsView } from './tags.ts';
import { messageTime } from './time.ts';

/** Discord's limits of a post, in characters. */
const MAX_TITLE = 100;
const MAX_TEXT = 2000;

/** A forum channel: a form for a new post, and the posts, latest first. */
export function forumView(forum: Place, app: App): TemplateResult {
  const posts = postsOf(forum, app);
  return html`<div class="forum" id="log" tabindex="0" aria-label="Posts in ${forum.channel.name}">
    ${newPost(forum, app)}
    <ul class="posts" aria-label="Posts">
      ${posts.map((post) => html`<li>${postCard(post, app)}</li>`)}
    </ul>
    ${posts.length === 0 ? html`<p class="nothing">There are no posts yet.</p>` : nothing}
  </div>`;
}

/** The posts of a forum, the one with the latest message first. */
export function postsOf(forum: Place, { state }: App): readonly Place[] {
  const posts = (state?.places ?? []).filter(
    ({ channel }) => channel.type === ChannelType.PublicThread && channel.parent_id === forum.channel.id,
  );
  const latest = (post: Place) => BigInt(post.messages.at(-1)?.id ?? post.channel.id);
  return posts.toSorted((a, b) => Number(latest(b) - latest(a)));
}

/** Why what was last to be posted wasn't. */
function failuresIn({ channel }: Place, { failures }: App): readonly Failure[] {
  return failures.filter(({ channelId }) => channelId === channel.id);
}

function newPost(forum: Place, app: App): TemplateResult {
  return html`<form class="new-post" aria-label="New post" @submit=${(event: SubmitEvent) => send(event, forum, app)}>
    <input name="title" required maxlength=${MAX_TITLE} placeholder="Title" aria-label="Title" autocomplete="off" />
    <textarea name="text" required maxlength=${MAX_TEXT} rows="2" placeholder="What do you want to know?" aria-label="Text"></textarea>
    ${tagBoxes(forum)}
    <input name="files" type="file" multiple aria-label="Files" />
    ${failuresIn(forum, app).map(({ text }) => html`<p class="hint-problem" role="alert">${text}</p>`)}
    <button type="submit" class="button primary">Post</button>
  </form>`;
}

async function send(event: SubmitEvent, forum: Place, app: App): Promise<void> {
  event.preventDefault();
  const form = event.target as HTMLFormElement;
  const data = new FormData(form);
  const channelId = forum.channel.id;
  const title = String(data.get('title'));
  const tags = data.getAll('tags').map(String);
  const files = await uploads(data.getAll('files'));
  const content = String(data.get('text'));
  for (const failure of failuresIn(forum, app)) app.dismiss(failure);
  const answer = await app.act({ type: 'post', channelId, title, content, tags, files });
  if (answer.type === 'done') {
    form.reset();
    if (answer.channelId !== undefined) app.open(answer.channelId);
  } else {
    app.show(answer, channelId, null);
  }
}

function postCard(post: Place, app: App): TemplateResult {
  const { state } = app;
  const first = post.messages[0];
  const replies = Math.max(0, post.messages.length - 1);
  return html`<button type="button" class="post" @click=${() => app.open(post.channel.id)}>
    <span class="post-title">${post.channel.name}</span>
    ${state ? tagsView(post, state) : nothing}
    ${
      first
        ? html`<span class="post-start"><img src=${avatar(first.author)} alt="" />
            <strong>${displayName(first.author, state)}:</strong> ${first.content}</span>
          <span class="post-foot">${replies} ${replies === 1 ? 'reply' : 'replies'} · ${messageTime(first.timestamp)}</span>`
        : nothing
    }
  </button>`;
}

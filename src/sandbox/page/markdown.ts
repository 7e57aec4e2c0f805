import { rulesExtended, SimpleMarkdown } from 'discord-markdown-parser';
import { html, nothing, type TemplateResult } from 'lit';
import { displayName, memberOf } from './people.ts';
import { discordTime } from './time.ts';
import '@skyra/discord-components-core/discord-code.js';
import '@skyra/discord-components-core/discord-mention.js';
import '@skyra/discord-components-core/discord-spoiler.js';
import type { View } from './view.ts';

type ParserRule = (typeof rulesExtended)[string];

/** A piece of parsed markdown. What else it holds depends on `type`. */
interface Node {
  readonly type: string;
  readonly content?: unknown;
  readonly [key: string]: unknown;
}

/** A line of a list: its indentation, its bullet or number, its text. */
const LIST_LINE = /^( {0,8})(?:[-*]|(\d{1,10})\.) ([^\n]+)(?:\n|$)/;

const HEADING = /^(#{1,3}) +([^\n]+?)(?:\n|$)/;
const SUBTEXT = /^-# +([^\n]+?)(?:\n|$)/;

/** Matches where a line begins. The parser's own test for that misses a line after a block quotation. */
function atLineStart(pattern: RegExp): ParserRule['match'] {
  return (source, { prevCapture }) =>
    !Array.isArray(prevCapture) || String(prevCapture[0]).endsWith('\n') ? pattern.exec(source) : null;
}

/** The one thing of Discord's markdown that the parser lacks. */
const listItem: ParserRule = {
  order: 0,
  match: atLineStart(LIST_LINE),
  parse: (capture, parse, state) => ({
    depth: Math.floor((capture[1] ?? '').length / 2),
    number: capture[2] ?? null,
    content: parse(capture[3] ?? '', state),
  }),
};

const { heading, subtext } = rulesExtended;
const parse = SimpleMarkdown.parserFor({
  ...rulesExtended,
  listItem,
  ...(heading && { heading: { ...heading, match: atLineStart(HEADING) } }),
  ...(subtext && { subtext: { ...subtext, match: atLineStart(SUBTEXT) } }),
});

/** Discord's markdown as elements. Text stays text: nothing of it is ever read as HTML. */
export function markdown(text: string, state: View | null): unknown {
  return nodes(parsed(text), state);
}

/** Thousands of nested marks exhaust the parser's stack: such a text is shown as it was written. */
function parsed(text: string): readonly Node[] {
  try {
    return parse(text, { inline: true }) as unknown as readonly Node[];
  } catch {
    return [{ type: 'text', content: text }];
  }
}

function nodes(content: unknown, state: View | null): unknown {
  if (Array.isArray(content)) return content.map((node: Node) => element(node, state));
  return typeof content === 'string' ? content : nothing;
}

function element(node: Node, state: View | null): unknown {
  const inside = () => nodes(node.content, state);
  switch (node.type) {
    case 'strong':
      return html`<strong>${inside()}</strong>`;
    case 'em':
      return html`<em>${inside()}</em>`;
    case 'underline':
      return html`<u>${inside()}</u>`;
    case 'strikethrough':
      return html`<s>${inside()}</s>`;
    case 'spoiler':
      return html`<discord-spoiler tabindex="0">${inside()}</discord-spoiler>`;
    case 'inlineCode':
      return html`<discord-code>${inside()}</discord-code>`;
    case 'codeBlock':
      return html`<discord-code multiline>${inside()}</discord-code>`;
    case 'blockQuote':
      return html`<blockquote class="quote">${nodes(withoutLastBreak(node.content), state)}</blockquote>`;
    case 'heading':
      return html`<div class="heading heading-${String(node['level'])}" role="heading" aria-level="3">${inside()}</div>`;
    case 'subtext':
      return html`<small class="subtext">${inside()}</small>`;
    case 'listItem':
      return listLine(node, inside());
    case 'br':
    case 'newline':
      return html`<br />`;
    case 'link':
    case 'url':
    case 'autolink':
      return link(String(node['target']), inside());
    case 'timestamp':
      return discordTime(Number(node['timestamp']), String(node['format'] ?? 'f'), state?.me.locale);
    default:
      return mention(node, state) ?? inside();
  }
}

/** The line break that ends a quotation's last line is the quotation's end, not an empty line in it. */
function withoutLastBreak(content: unknown): unknown {
  if (!Array.isArray(content)) return content;
  return (content.at(-1) as Node | undefined)?.type === 'br' ? content.slice(0, -1) : content;
}

function listLine(node: Node, inside: unknown): TemplateResult {
  const mark = node['number'] === null ? '•' : `${String(node['number'])}.`;
  return html`<div class="list-line" style="--depth: ${Number(node['depth'])}"><span>${mark}</span><span>${inside}</span></div>`;
}

/** Only addresses of the web become links; whatever else was written stays its text. */
function link(address: string, inside: unknown): unknown {
  if (!/^https?:\/\//i.test(address)) return inside;
  return html`<a href=${address} target="_blank" rel="noopener noreferrer">${inside}</a>`;
}

/** What is sent up from a command's mention that was clicked, with the command's name. */
export const USE_COMMAND = 'use-command';

/** A command that is filled in when it is clicked: a button, so that it can be reached by keyboard. */
function commandMention(name: string): TemplateResult {
  const use = ({ currentTarget }: Event) =>
    currentTarget?.dispatchEvent(
      new CustomEvent(USE_COMMAND, { bubbles: true, composed: true, detail: name }),
    );
  return html`<button type="button" class="command-mention" @click=${use}>/${name}</button>`;
}

function mention(node: Node, state: View | null): unknown {
  const id = String(node['id'] ?? '');
  switch (node.type) {
    case 'user': {
      const user = memberOf(id, state)?.user;
      return html`<discord-mention type="user">${user ? displayName(user, state) : 'unknown-user'}</discord-mention>`;
    }
    case 'channel': {
      const channel = state?.places.find((place) => place.channel.id === id)?.channel;
      return html`<discord-mention type="channel">${channel?.name ?? 'unknown'}</discord-mention>`;
    }
    case 'role': {
      const role = state?.guild.roles.find((each) => each.id === id);
      return html`<discord-mention type="role">${role?.name ?? 'unknown-role'}</discord-mention>`;
    }
    case 'slashCommand':
      return commandMention(String(node['fullName']));
    case 'everyone':
    case 'here':
      return html`<discord-mention type="role">${node.type}</discord-mention>`;
    case 'emoji':
      return `:${String(node['name'])}:`;
    case 'twemoji':
      return String(node['name']);
    default:
      return undefined;
  }
}

import { type APIEmbed, type APIMessage, ComponentType } from 'discord-api-types/v10';
import { flatten, SELECTS } from './components.ts';

/** A message as plain text for a terminal: what a reader of the channel would read, top to bottom. */
export function asText({ content, embeds, components = [], attachments }: APIMessage): string {
  const files = attachments
    .map(({ filename, description, url }) => `📎 ${filename} ${description || url}`)
    .join('\n');
  const parts = [
    content,
    ...embeds.map(embedAsText),
    ...components.map((row) => componentAsText(row)),
    files,
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function embedAsText({ author, title, url, description, fields = [], image, footer }: APIEmbed): string {
  const parts = [
    author?.name,
    title && url ? `${title} <${url}>` : title,
    description && withoutSigns(description),
    ...fields.map(({ name, value }) => `${name}\n${withoutSigns(value)}`),
    image && `🖼 ${image.url}`,
    footer?.text,
  ];
  return parts.filter(Boolean).join('\n\n');
}

/** Small print and escaped marks as they read; quotations and stress keep their signs, which a terminal can't draw. */
function withoutSigns(markdown: string): string {
  return markdown.replace(/^-# /gm, '').replace(/\\([^\p{L}\p{N}\s])/gu, '$1');
}

interface Shown {
  readonly type: number;
  readonly content?: string;
  readonly label?: string;
  readonly url?: string;
  readonly emoji?: { readonly name?: string | null };
  readonly disabled?: boolean;
  readonly placeholder?: string;
  readonly options?: readonly { readonly label: string }[];
}

/** Texts as they are, buttons and menus of a row side by side. */
function componentAsText(top: { readonly type: number }): string {
  const lines: string[] = [];
  let row: string[] = [];
  for (const component of flatten([top]) as readonly Shown[]) {
    if (component.type === ComponentType.TextDisplay) {
      lines.push(row.join(' '), component.content ?? '');
      row = [];
    }
    if (component.type === ComponentType.Button) row.push(buttonAsText(component));
    if (SELECTS.has(component.type)) {
      const labels = component.options?.map(({ label }) => ` ${label}`).join(' |') ?? '';
      row.push(`[${component.placeholder ?? 'Choose'} ▾${labels}]`);
    }
  }
  return [...lines, row.join(' ')].filter((line) => line !== '').join('\n');
}

function buttonAsText({ label, emoji, url, disabled }: Shown): string {
  const face = [emoji?.name, label].filter(Boolean).join(' ');
  return disabled ? `(${face})` : url ? `[${face} → ${url}]` : `[${face}]`;
}

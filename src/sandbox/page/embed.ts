import type { APIEmbed, APIEmbedField } from 'discord-api-types/v10';
import { html, nothing } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { markdown } from './markdown.ts';
import { cssColour } from './people.ts';
import { messageTime } from './time.ts';
import '@skyra/discord-components-core/discord-embed.js';
import '@skyra/discord-components-core/discord-embed-description.js';
import '@skyra/discord-components-core/discord-embed-field.js';
import '@skyra/discord-components-core/discord-embed-fields.js';
import '@skyra/discord-components-core/discord-embed-footer.js';
import type { View } from './view.ts';

/** An embed of a message. */
export function embed(shown: APIEmbed, state: View | null): unknown {
  const { author, title, url, description, fields, footer, timestamp } = shown;
  return html`<discord-embed
    slot="embeds"
    color=${ifDefined(shown.color === undefined ? undefined : cssColour(shown.color))}
    author-name=${ifDefined(author?.name)}
    author-url=${ifDefined(author?.url)}
    author-image=${ifDefined(author?.icon_url)}
    embed-title=${ifDefined(title && unescaped(title))}
    url=${ifDefined(url)}
    image=${ifDefined(shown.image?.url)}
    thumbnail=${ifDefined(shown.thumbnail?.url)}
  >
    ${
      description
        ? html`<discord-embed-description slot="description">${markdown(description, state)}</discord-embed-description>`
        : nothing
    }
    ${
      fields?.length
        ? html`<discord-embed-fields slot="fields">${withColumns(fields).map((each) => field(each, state))}</discord-embed-fields>`
        : nothing
    }
    ${
      footer || timestamp
        ? html`<discord-embed-footer slot="footer" footer-image=${ifDefined(footer?.icon_url)}
            >${footer?.text}${timestamp ? html`${footer ? ' • ' : nothing}${messageTime(timestamp)}` : nothing}</discord-embed-footer>`
        : nothing
    }
  </discord-embed>`;
}

/** Discord reads markdown in titles too; the component shows plain text, so at least escapes are taken off. */
function unescaped(title: string): string {
  return title.replace(/\\([^0-9A-Za-z\s])/g, '$1');
}

type Column = APIEmbedField & { readonly column?: number };

/** Inline fields stand three in a row; one that is not inline ends the row. */
function withColumns(fields: readonly APIEmbedField[]): readonly Column[] {
  let column = 0;
  return fields.map((each) => {
    column = each.inline ? (column % 3) + 1 : 0;
    return column === 0 ? each : { ...each, column };
  });
}

function field({ name, value, inline, column }: Column, state: View | null): unknown {
  return html`<discord-embed-field field-title=${name} ?inline=${inline} inline-index=${ifDefined(column)}
    >${markdown(value, state)}</discord-embed-field>`;
}

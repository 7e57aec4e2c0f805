import type { APIAttachment, APIMessage } from 'discord-api-types/v10';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { fileIcon } from './icons.ts';

/** Pictures are shown no larger than this, in pixels, as in Discord's clients. */
const PICTURE = { width: 550, height: 350 } as const;

/** The files of a message: pictures are shown, others can be downloaded. */
export function attachments(message: APIMessage): unknown {
  return message.attachments.map((file) =>
    file.content_type?.startsWith('image/')
      ? picture(file)
      : html`<a slot="attachments" class="file" href=${file.url} download=${file.filename}
          >${fileIcon}<span>${file.filename}</span><small>${kilobytes(file.size)}</small></a>`,
  );
}

/** With its size: the place that it takes is kept while it loads, so the end of the channel stays in view. */
function picture({ url, filename, description, width, height }: APIAttachment): unknown {
  const scale = Math.min(
    1,
    PICTURE.width / (width ?? PICTURE.width),
    PICTURE.height / (height ?? PICTURE.height),
  );
  return html`<a slot="attachments" class="picture" href=${url} target="_blank" rel="noopener"
    ><img src=${url} alt=${description ?? filename}
      width=${ifDefined(width ? Math.round(width * scale) : undefined)}
      height=${ifDefined(height ? Math.round(height * scale) : undefined)}
  /></a>`;
}

function kilobytes(bytes: number): string {
  return bytes < 1000 ? `${bytes} bytes` : `${(bytes / 1000).toFixed(1)} KB`;
}

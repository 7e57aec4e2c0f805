import { type CSSResultOrNative, css, type LitElement } from 'lit';

/**
 * The insides of the component library's elements in this page's colours, which follow its theme. The library
 * has fixed colours of an earlier Discord there, out of a style sheet's reach.
 * Must run before the first of these elements is made.
 */
export function dressComponents(): void {
  for (const [name, style] of Object.entries(SKIN)) {
    const element = customElements.get(name) as typeof LitElement | undefined;
    if (element) element.elementStyles = [...element.elementStyles, style];
  }
}

const SKIN: Readonly<Record<string, CSSResultOrNative>> = {
  'discord-message': css`
    .discord-message-content {
      line-height: 1.375;
      min-width: 0;
      padding-top: 0;
    }
    .discord-message-body-only-indent {
      flex: none;
    }
    .discord-author-avatar {
      margin-top: 2px;
    }
    .discord-author-avatar img {
      cursor: default;
    }
    .discord-message-timestamp.discord-message-timestamp,
    .discord-message-edited.discord-message-edited {
      color: var(--muted);
    }
  `,
  'discord-author-info': css`
    :host .discord-author-username.discord-author-username {
      color: var(--strong);
      cursor: default;
      text-decoration: none;
    }
  `,
  'discord-embed': css`
    :host .discord-left-border.discord-left-border {
      background-color: var(--line);
    }
    :host .discord-embed-wrapper.discord-embed-wrapper {
      background-color: light-dark(#f6f7f8, #2b2d31);
      border: 1px solid light-dark(#e0e2e6, #232428);
      border-left: 0;
      max-width: 560px;
    }
    :host .discord-embed-author.discord-embed-author,
    :host .discord-embed-author.discord-embed-author a,
    :host .discord-embed-title.discord-embed-title {
      color: var(--strong);
    }
    :host .discord-embed-title.discord-embed-title a {
      color: var(--link);
    }
    .discord-embed-grid {
      min-width: 0;
    }
    .discord-embed-title,
    .discord-embed-author {
      overflow-wrap: anywhere;
    }
    .discord-embed-image {
      max-width: 100%;
    }
  `,
  'discord-embed-field': css`
    :host .discord-field-title.discord-field-title {
      color: var(--strong);
    }
  `,
  'discord-command': css`
    :host .discord-replied-message-username.discord-replied-message-username {
      color: var(--strong);
      opacity: 1;
    }
    :host .discord-slash-command-name.discord-slash-command-name {
      background-color: light-dark(#e6e8fd, #3c4270);
      color: light-dark(#3f48c4, #c9cdfb) !important;
    }
    :host .discord-context-command-name.discord-context-command-name {
      color: var(--link) !important;
      opacity: 1;
    }
    .discord-replied-message-content {
      min-width: 0;
      overflow: hidden;
      text-overflow: ellipsis;
    }
  `,
  'discord-reply': css`
    :host .discord-replied-message-username.discord-replied-message-username {
      color: var(--strong);
      opacity: 1;
    }
    .discord-replied-message-content {
      min-width: 0;
      overflow: hidden;
    }
  `,
  'discord-code': css`
    :host code {
      background: light-dark(#e9eaed, #1e1f22) !important;
      border-color: var(--line) !important;
      color: var(--text);
      margin: 0;
      padding: 0.15em 0.3em;
    }
    :host([multiline]) code {
      padding: 0.6em;
      width: auto;
    }
  `,
};

import { type APIMessage, ButtonStyle, ComponentType } from 'discord.js';
import { expect, test } from 'vitest';
import { asText } from '../../src/sandbox/as-text.ts';

const message = (more: object) =>
  ({ content: '', embeds: [], attachments: [], ...more }) as unknown as APIMessage;

test('a message reads from top to bottom', () => {
  const text = asText(
    message({
      content: 'For @Noor',
      embeds: [
        {
          author: { name: '1 of 3' },
          title: 'Verbatim',
          url: 'https://example.org',
          description: '> "We will see"',
          fields: [{ name: 'Speaker', value: 'The minister' }],
          footer: { text: 'Agency · ¶4' },
        },
      ],
      components: [
        {
          type: ComponentType.ActionRow,
          components: [
            {
              type: ComponentType.Button,
              style: ButtonStyle.Primary,
              custom_id: 'a',
              label: 'Back',
              disabled: true,
            },
            {
              type: ComponentType.Button,
              style: ButtonStyle.Primary,
              custom_id: 'b',
              label: 'Next',
              emoji: { name: '▶' },
            },
            {
              type: ComponentType.Button,
              style: ButtonStyle.Link,
              url: 'https://example.org',
              label: 'Article',
            },
          ],
        },
        {
          type: ComponentType.ActionRow,
          components: [
            {
              type: ComponentType.StringSelect,
              custom_id: 'c',
              placeholder: 'Did you mean',
              options: [
                { label: 'This', value: '1' },
                { label: 'That', value: '2' },
              ],
            },
          ],
        },
        {
          type: ComponentType.ActionRow,
          components: [{ type: ComponentType.ChannelSelect, custom_id: 'd', placeholder: 'Forums' }],
        },
      ],
      attachments: [{ filename: 'card.png', url: 'http://127.0.0.1/card.png' }],
    }),
  );
  expect(text).toBe(`For @Noor

1 of 3

Verbatim <https://example.org>

> "We will see"

Speaker
The minister

Agency · ¶4

(Back) [▶ Next] [Article → https://example.org]

[Did you mean ▾ This | That]

[Forums ▾]

📎 card.png http://127.0.0.1/card.png`);
});

test('texts among components are read as well, in their order', () => {
  const shown = (content: string) => ({ type: ComponentType.TextDisplay, content });
  const button = { type: ComponentType.Button, style: ButtonStyle.Primary, custom_id: 'a', label: 'More' };
  const components = [
    {
      type: ComponentType.Container,
      components: [
        shown('One'),
        { type: ComponentType.Section, components: [shown('Two')], accessory: button },
      ],
    },
    shown('Three'),
  ];
  expect(asText(message({ components }))).toBe('One\nTwo\n[More]\n\nThree');
});

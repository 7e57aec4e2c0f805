import { MessageFlags, MessageFlagsBitField, PermissionsBitField } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { Answers } from '../../src/answers/answers.ts';
import type { ComponentUse, Desk } from '../../src/discord/command.ts';
import { shareAnswer } from '../../src/discord/share.ts';
import { SETTINGS_OUTSIDE } from '../../src/storage/settings.ts';

const EMBED = { title: 'A verdict' };
/** Each press is on a message of its own: one that was shared is shared no more. */
let messages = 0;

/** As much of a press on a private answer as sharing touches, and what Discord was asked to do. */
function press({ mayPost = true, comesOutPrivate = false }) {
  const done: [string, object][] = [];
  const note = (what: string) => async (how: object) => void done.push([what, how]);
  const use = {
    locale: 'en-GB',
    guildLocale: 'en-GB',
    user: { id: '1' },
    authorizingIntegrationOwners: { 1: '1' },
    memberPermissions: new PermissionsBitField(mayPost ? ['UseExternalApps'] : []),
    message: {
      id: `message ${++messages}`,
      content: '',
      flags: new MessageFlagsBitField(MessageFlags.Ephemeral),
      embeds: [{ toJSON: () => EMBED }],
      components: [],
    },
    deferUpdate: note('defer'),
    editReply: note('edit'),
    reply: note('reply'),
    followUp: async (how: object) => {
      done.push(['post', how]);
      return { id: '3', flags: new MessageFlagsBitField(comesOutPrivate ? MessageFlags.Ephemeral : 0) };
    },
  };
  const share = () =>
    shareAnswer('', null)?.(
      use as unknown as ComponentUse,
      {
        answers: {} as Answers,
        settings: SETTINGS_OUTSIDE,
      } as Desk,
    );
  return { share, done };
}

describe('an answer that a member’s own app shares', () => {
  it('is posted where the server lets it', async () => {
    const { share, done } = press({});
    await share();
    expect(done.map(([what]) => what)).toEqual(['defer', 'post', 'edit']);
    expect(done[1]?.[1]).toMatchObject({
      embeds: [EMBED],
      content: 'Shared by <@1>',
      allowedMentions: { parse: [] },
    });
  });

  it('is not posted where the server says that it would be private', async () => {
    const { share, done } = press({ mayPost: false });
    await share();
    expect(done).toEqual([
      ['reply', { content: expect.stringMatching(/can’t be shared/), flags: MessageFlags.Ephemeral }],
    ]);
  });

  it('gives way to a sentence where Discord made it private without saying so before', async () => {
    const { share, done } = press({ comesOutPrivate: true });
    await share();
    expect(done.at(-1)).toEqual([
      'edit',
      expect.objectContaining({
        content: expect.stringMatching(/can’t be shared/),
        embeds: [],
        components: [],
      }),
    ]);
  });
});

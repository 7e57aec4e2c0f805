import { MessageFlags, MessageType } from 'discord-api-types/v10';
import { type MessageBody, revise, send } from '../compose.ts';
import { isForOne, metadataOf } from '../interaction-payload.ts';
import type { Interaction } from '../interactions.ts';
import { INTERACTION_DEFAULT } from '../mentions.ts';
import { Refusal } from '../refusal.ts';
import { checkMessage } from '../strict/messages.ts';
import type { StoredMessage } from '../world.ts';
import { readBody } from './body.ts';
import type { Api, RestContext } from './context.ts';

/** The reply to an interaction (`@original`) and its follow-ups, while the interaction's token serves. */
export function webhookRoutes(api: Api, { world, interactions }: RestContext): void {
  const { applicationId, bot } = world.cast;

  const interactionOf = (app: string, token: string): Interaction => {
    if (app !== applicationId) throw new Refusal(10015);
    return interactions.findAcknowledged(token);
  };
  const messageOf = (interaction: Interaction, id: string): StoredMessage => {
    const wanted = [...interaction.messages].find(({ data }) => data.id === id);
    const message = id === '@original' ? interaction.original : wanted;
    if (!message || !isThere(message)) throw new Refusal(10008);
    return message;
  };
  /** It may have been deleted, also through the channel. */
  const isThere = ({ data }: StoredMessage) => world.channel(data.channel_id).messages.has(data.id);
  const isThinking = ({ data }: StoredMessage) => ((data.flags ?? 0) & MessageFlags.Loading) !== 0;

  api.post('/webhooks/:app/:token', async (c) => {
    const { app, token } = c.req.param();
    const interaction = interactionOf(app, token);
    const { json, files } = await readBody(c);
    await checkMessage('follow-up', json, files);
    const body = json as MessageBody;

    // The first follow-up to a deferred reply becomes that reply, private or public as it was deferred.
    if (interaction.original && isThinking(interaction.original) && isThere(interaction.original)) {
      return c.json(revise(world, interaction.original, body, files, INTERACTION_DEFAULT).data);
    }
    const { original, act } = interaction;
    const message = send(world, {
      channelId: act.channelId,
      author: bot,
      body,
      files,
      mentions: INTERACTION_DEFAULT,
      visibleTo: isForOne(world, act, body.flags ?? 0) ? act.actor.user.id : null,
      more: {
        application_id: applicationId,
        webhook_id: applicationId,
        interaction_metadata: metadataOf(world, interaction, original),
        ...(original && {
          type: MessageType.Reply,
          message_reference: { message_id: original.data.id, channel_id: act.channelId },
        }),
      },
    });
    interaction.messages.add(message);
    interaction.settle({ kind: 'message', message, deleted: false });
    return c.json(message.data);
  });

  api.get('/webhooks/:app/:token/messages/:id', (c) => {
    const { app, token, id } = c.req.param();
    return c.json(messageOf(interactionOf(app, token), id).data);
  });

  api.patch('/webhooks/:app/:token/messages/:id', async (c) => {
    const { app, token, id } = c.req.param();
    const interaction = interactionOf(app, token);
    const { json, files } = await readBody(c);
    await checkMessage('edit-reply', json, files, messageOf(interaction, id).data);
    const message = messageOf(interaction, id);
    const answering = isThinking(message) ? INTERACTION_DEFAULT : null;
    return c.json(revise(world, message, json as MessageBody, files, answering).data);
  });

  api.delete('/webhooks/:app/:token/messages/:id', (c) => {
    const { app, token, id } = c.req.param();
    world.deleteMessage(messageOf(interactionOf(app, token), id));
    return c.body(null, 204);
  });
}

import {
  InteractionResponseType as Answer,
  type APIInteractionResponse,
  type APIModalInteractionResponseCallbackData,
  InteractionType,
  MessageFlags,
} from 'discord-api-types/v10';
import { type MessageBody, NO_FILES, type NumberedFiles, revise, send } from '../compose.ts';
import { isForOne, replyHead } from '../interaction-payload.ts';
import type { Interaction } from '../interactions.ts';
import { INTERACTION_DEFAULT } from '../mentions.ts';
import { Refusal } from '../refusal.ts';
import { checkCallback } from '../strict/callbacks.ts';
import { isRecord, required } from '../strict/faults.ts';
import type { StoredMessage, World } from '../world.ts';
import { readBody } from './body.ts';
import type { Api, RestContext } from './context.ts';

/** Which first responses an interaction may get. Updates need a message whose component was used. */
const ANSWERS: Readonly<Record<number, readonly number[]>> = {
  [InteractionType.ApplicationCommand]: [
    Answer.ChannelMessageWithSource,
    Answer.DeferredChannelMessageWithSource,
    Answer.Modal,
  ],
  [InteractionType.MessageComponent]: [
    Answer.ChannelMessageWithSource,
    Answer.DeferredChannelMessageWithSource,
    Answer.DeferredMessageUpdate,
    Answer.UpdateMessage,
    Answer.Modal,
  ],
  [InteractionType.ApplicationCommandAutocomplete]: [Answer.ApplicationCommandAutocompleteResult],
  [InteractionType.ModalSubmit]: [
    Answer.ChannelMessageWithSource,
    Answer.DeferredChannelMessageWithSource,
    Answer.DeferredMessageUpdate,
    Answer.UpdateMessage,
  ],
};

/** The first response to an interaction. */
export function interactionRoutes(api: Api, { world, interactions }: RestContext): void {
  api.post('/interactions/:id/:token/callback', async (c) => {
    const { id, token } = c.req.param();
    const interaction = interactions.find(id, token);
    // A second response is refused as such, whatever is in it.
    interaction.refuseUnlessWaiting();
    const { json, files } = await readBody(c);
    if (!isRecord(json)) throw new Refusal(50035, [required(['type'])]);
    refuseType(interaction, json['type']);
    await checkCallback(json, files, interaction.act.data, interaction.act.on);
    const answer = json as unknown as APIInteractionResponse;
    const message = interaction.respond(() => carryOut(world, interaction, answer, files));
    if (c.req.query('with_response') !== 'true') return c.body(null, 204);
    return c.json(callbackResponse(interaction, answer.type, message));
  });
}

function refuseType(interaction: Interaction, type: unknown): void {
  const updates = type === Answer.UpdateMessage || type === Answer.DeferredMessageUpdate;
  if (ANSWERS[interaction.act.type]?.includes(Number(type)) && !(updates && !interaction.act.on)) return;
  throw new Refusal(50035, [
    {
      path: ['type'],
      code: 'BASE_TYPE_CHOICES',
      message: 'This response type is not valid for the interaction.',
    },
  ]);
}

/** @returns the message that the answer made or changed */
function carryOut(
  world: World,
  interaction: Interaction,
  answer: APIInteractionResponse,
  files: NumberedFiles,
): StoredMessage | null {
  const { act } = interaction;
  switch (answer.type) {
    case Answer.ChannelMessageWithSource: {
      const message = reply(world, interaction, (answer.data ?? {}) as MessageBody, files);
      interaction.settle({ kind: 'message', message, deleted: false });
      return message;
    }
    case Answer.DeferredChannelMessageWithSource: {
      const flags = Number(answer.data?.flags ?? 0) & MessageFlags.Ephemeral;
      return reply(world, interaction, { flags }, NO_FILES, true);
    }
    case Answer.DeferredMessageUpdate:
      interaction.original = act.on ?? null;
      if (act.on) interaction.messages.add(act.on);
      return act.on ?? null;
    case Answer.UpdateMessage: {
      if (!act.on) return null;
      const target = world.message(act.channelId, act.on.data.id);
      const message = revise(world, target, (answer.data ?? {}) as MessageBody, files);
      interaction.messages.add(message);
      interaction.original = message;
      interaction.settle({ kind: 'message', message, deleted: false });
      return message;
    }
    case Answer.ApplicationCommandAutocompleteResult:
      interaction.settle({ kind: 'choices', choices: answer.data?.choices ?? [] });
      return null;
    case Answer.Modal: {
      const modal = answer.data as APIModalInteractionResponseCallbackData;
      interaction.settle({ kind: 'modal', modal });
      return null;
    }
    default:
      return null;
  }
}

function reply(
  world: World,
  interaction: Interaction,
  body: MessageBody,
  files: NumberedFiles,
  isThinking = false,
): StoredMessage {
  const { act } = interaction;
  const message = send(world, {
    channelId: act.channelId,
    author: world.cast.bot,
    body,
    files,
    mentions: INTERACTION_DEFAULT,
    isThinking,
    visibleTo: isForOne(world, act, body.flags ?? 0) ? act.actor.user.id : null,
    more: {
      ...replyHead(world, interaction),
      application_id: world.cast.applicationId,
      webhook_id: world.cast.applicationId,
    },
  });
  interaction.original = message;
  interaction.messages.add(message);
  return message;
}

function callbackResponse(interaction: Interaction, type: number, message: StoredMessage | null) {
  const flags = message?.data.flags ?? 0;
  return {
    interaction: {
      id: interaction.id,
      type: interaction.act.type,
      ...(message && {
        response_message_id: message.data.id,
        response_message_loading: (flags & MessageFlags.Loading) !== 0,
        response_message_ephemeral: message.visibleTo !== null,
      }),
    },
    resource: { type, ...(message && { message: message.data }) },
  };
}

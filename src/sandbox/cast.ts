import { type APIDMChannel, type APIUser, ChannelType, Locale } from 'discord-api-types/v10';
import type { PersonName } from './protocol.ts';

/** Somebody at a keyboard. */
export interface Actor {
  readonly name: PersonName;
  readonly user: APIUser;
  /** This person's direct messages with the bot, as the bot sees them. */
  readonly dm: APIDMChannel;
  /** The language of this person's client. */
  locale: Locale;
}

/** Who is there when the sandbox opens. */
export interface Cast {
  readonly bot: APIUser;
  readonly applicationId: string;
  readonly member: Actor;
  readonly moderator: Actor;
}

/** @param nextId a source of ids */
export function createCast(nextId: () => string): Cast {
  const bot: APIUser = { ...user(nextId(), 'On the Record', 'On the Record'), bot: true, global_name: null };
  return {
    bot,
    // An application and its bot user share one id, as Discord's newer ones do.
    applicationId: bot.id,
    member: actor('member', user(nextId(), 'maya', 'Maya'), nextId),
    moderator: actor('moderator', user(nextId(), 'noor', 'Noor'), nextId),
  };
}

function user(id: string, username: string, globalName: string): APIUser {
  return { id, username, discriminator: '0', global_name: globalName, avatar: null };
}

function actor(name: PersonName, who: APIUser, nextId: () => string): Actor {
  return {
    name,
    user: who,
    dm: { id: nextId(), type: ChannelType.DM, name: null, recipients: [who], last_message_id: null },
    locale: Locale.EnglishUS,
  };
}

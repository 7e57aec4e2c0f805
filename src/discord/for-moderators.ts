import { isPrivate, isTheirs, managedServerOf, serverOf } from './audience.ts';
import type { ComponentKind, ComponentUse, Desk } from './command.ts';
import { customIdsIn } from './message-components.ts';
import { theirLanguage } from './messages/languages.ts';
import { tell } from './reply.ts';

/** How long whoever may not manage the server can use what they were shown: who moderates may change. */
const MAX_AGE_MS = 15 * 60_000;

type Run = (use: ComponentUse, desk: Desk, guildId: string) => Promise<void>;

/**
 * What the buttons and menus of moderators' commands do. Who may use such a command is chosen in Discord's settings,
 * and not by a permission alone: so they work for whoever was shown them, and for nobody else.
 */
export function forModerators(run: Run): ReturnType<ComponentKind> {
  return async (use, desk) => {
    const guildId = serverOf(use);
    const isStillTheirs = isHandedTo(use) && (isFresh(use) || managedServerOf(use) !== null);
    if (guildId === null || !isStillTheirs) return tell(use, theirLanguage(use).say('staleButton'));
    await run(use, desk, guildId);
  };
}

/**
 * Whether the bot gave this button to whoever presses it: it stands under a message that only they see, which came of
 * their own command. A custom_id can be forged, a message can't.
 */
function isHandedTo(use: ComponentUse): boolean {
  return isPrivate(use) && isTheirs(use) && customIdsIn(use.message).includes(use.customId);
}

/** Both times are Discord's: this machine's clock may be wrong. */
function isFresh({ createdTimestamp, message }: ComponentUse): boolean {
  return createdTimestamp - message.createdTimestamp <= MAX_AGE_MS;
}

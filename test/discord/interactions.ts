import type { Interaction } from 'discord.js';

/** A reply or suggestions that an interaction was given. */
export type Response = Readonly<Record<string, unknown>> | readonly unknown[];

interface Options {
  readonly id?: string;
  readonly kind?: 'command' | 'message command' | 'autocomplete' | 'button' | 'select';
  readonly name?: string;
  readonly customId?: string;
  readonly typed?: string;
  /** What responding fails with, once for each. */
  readonly failures?: Error[];
}

/** As much of an interaction as the router touches, and what was responded to it. */
export function interaction({
  id = '1',
  kind = 'command',
  name = 'echo',
  customId = '',
  typed = '',
  failures = [],
}: Options = {}) {
  const responses: Response[] = [];
  const respond = async (response: Response) => {
    const failure = failures.shift();
    if (failure) throw failure;
    responses.push(response);
    fake.replied = true;
    fake.responded = true;
  };
  const fake = {
    id,
    locale: 'en-GB',
    guildLocale: null,
    guildId: null,
    authorizingIntegrationOwners: {},
    commandName: name,
    customId,
    options: { data: [{ name: 'words', value: typed }] },
    replied: false,
    responded: false,
    isAutocomplete: () => kind === 'autocomplete',
    isChatInputCommand: () => kind === 'command',
    isMessageContextMenuCommand: () => kind === 'message command',
    isCommand: () => kind === 'command' || kind === 'message command',
    isButton: () => kind === 'button',
    isStringSelectMenu: () => kind === 'select',
    isChannelSelectMenu: () => false,
    values: ['picked'],
    isMessageComponent: () => kind === 'button' || kind === 'select',
    isRepliable: () => kind !== 'autocomplete',
    reply: respond,
    respond,
  };
  return { interaction: fake as unknown as Interaction, responses };
}

import { InteractionResponseType as Answer, ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { NumberedFiles } from '../compose.ts';
import { type Fault, refuseIfAny } from '../refusal.ts';
import type { StoredMessage } from '../world.ts';
import { choiceFaults } from './choices.ts';
import { duplicateFaults, placed } from './components.ts';
import { isRecord, type Path, records } from './faults.ts';
import { messageFaults } from './messages.ts';
import { type SchemaName, schemaFaults } from './schemas.ts';

/** Top-level components of a modal. The schema has 40. */
const MOST_MODAL_COMPONENTS = 5;

const SUGGESTION_SCHEMAS: Readonly<Record<number, SchemaName>> = {
  [ApplicationCommandOptionType.String]: 'InteractionApplicationCommandAutocompleteCallbackStringData',
  [ApplicationCommandOptionType.Integer]: 'InteractionApplicationCommandAutocompleteCallbackIntegerData',
  [ApplicationCommandOptionType.Number]: 'InteractionApplicationCommandAutocompleteCallbackNumberData',
};

/**
 * Checks the first response to an interaction.
 * @param interactionData the data of the interaction: suggestions are of the kind of the focused option
 * @param on the message that an update changes
 * @throws Refusal 50035
 */
export async function checkCallback(
  body: Record<string, unknown>,
  files: NumberedFiles,
  interactionData: unknown,
  on: StoredMessage | undefined,
): Promise<void> {
  const { type, data } = body;
  switch (type) {
    case Answer.ChannelMessageWithSource:
    case Answer.DeferredChannelMessageWithSource: {
      const faults = await schemaFaults('CreateMessageInteractionCallbackRequest', body);
      return refuseIfAny([...faults, ...within('data', messageFaults(data, files))]);
    }
    case Answer.DeferredMessageUpdate:
    case Answer.UpdateMessage: {
      const faults = await schemaFaults('UpdateMessageInteractionCallbackRequest', body);
      return refuseIfAny([...faults, ...within('data', messageFaults(data, files, on?.data))]);
    }
    case Answer.ApplicationCommandAutocompleteResult: {
      const schema = SUGGESTION_SCHEMAS[focusedType(interactionData)];
      const choices = isRecord(data) ? data['choices'] : [];
      const faults = schema ? await schemaFaults(schema, data) : [];
      return refuseIfAny(within('data', [...faults, ...choiceFaults(choices, ['choices'])]));
    }
    case Answer.Modal: {
      const faults = await schemaFaults('ModalInteractionCallbackRequest', body);
      return refuseIfAny([...faults, ...within('data', modalFaults(data))]);
    }
    default:
      return;
  }
}

function within(key: string, faults: readonly Fault[]): Fault[] {
  return faults.map((fault) => ({ ...fault, path: [key, ...fault.path] }));
}

function modalFaults(modal: unknown): Fault[] {
  const top = isRecord(modal) ? records(modal['components']) : [];
  const path: Path = ['components'];
  const all = top.flatMap((component, at) => placed(component, [...path, at]));
  const message = `Must be between 1 and ${MOST_MODAL_COMPONENTS} in length.`;
  return [
    ...(top.length > MOST_MODAL_COMPONENTS ? [{ path, code: 'BASE_TYPE_BAD_LENGTH', message }] : []),
    ...duplicateFaults(all),
  ];
}

/** The type of the option that is being typed, however deep in subcommands. */
function focusedType(data: unknown): number {
  const options = isRecord(data) ? records(data['options']) : [];
  const focused = options.find((option) => option['focused'] === true);
  if (focused) return Number(focused['type']);
  return options.reduce((found, option) => found || focusedType(option), 0);
}

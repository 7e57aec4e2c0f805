import { randomBytes } from 'node:crypto';
import {
  type APIApplicationCommandOptionChoice,
  type APIInteraction,
  type APIModalInteractionResponseCallbackData,
  type InteractionType,
  MessageFlags,
} from 'discord-api-types/v10';
import type { Actor } from './cast.ts';
import { interactionPayload } from './interaction-payload.ts';
import type { FailureReason } from './protocol.ts';
import { Refusal } from './refusal.ts';
import type { StoredMessage, World } from './world.ts';

/** Discord's clocks, in milliseconds. Tests wind them shorter. */
export interface Timing {
  /** Until the first response: later, the interaction is unknown. */
  readonly firstResponse: number;
  /** How long an interaction's token serves for edits and follow-ups. */
  readonly token: number;
  /** Between two heartbeats of the gateway. */
  readonly heartbeat: number;
}

export const DISCORD_TIMING: Timing = { firstResponse: 3_000, token: 15 * 60_000, heartbeat: 41_250 };

/** What came of an interaction. */
export type Outcome =
  | { readonly kind: 'message'; readonly message: StoredMessage; readonly deleted: boolean }
  | { readonly kind: 'modal'; readonly modal: APIModalInteractionResponseCallbackData }
  | { readonly kind: 'choices'; readonly choices: readonly APIApplicationCommandOptionChoice[] };

/** Something that a person did came to nothing; the message is what this person is shown. */
export class InteractionFailed extends Error {
  override readonly name = 'InteractionFailed';
  readonly reason: FailureReason;

  constructor(reason: FailureReason, message: string) {
    super(message);
    this.reason = reason;
  }
}

/** What a person does that the bot must answer. */
export interface Act {
  readonly type: InteractionType;
  readonly actor: Actor;
  readonly channelId: string;
  readonly data: unknown;
  /** The command's name, for the head of the reply. */
  readonly name?: string;
  /** The message whose component was used, or from which a modal was opened. */
  readonly on?: StoredMessage;
}

type State = 'waiting' | 'answered' | 'failed';

/** One interaction from its dispatch until its token runs out. */
export class Interaction {
  readonly id: string;
  readonly token: string;
  readonly act: Act;
  /** The messages that its token can read, change and delete. */
  readonly messages = new Set<StoredMessage>();
  /** The reply that `@original` names. */
  original: StoredMessage | null = null;
  /** Resolves when the bot acknowledged it in any form; rejects with InteractionFailed. */
  readonly acknowledged: Promise<void>;
  /** Resolves when there is something to see, after "thinking" too; rejects with InteractionFailed. */
  readonly outcome: Promise<Outcome>;
  #state: State = 'waiting';
  #acknowledge: () => void = ignore;
  #settle: (outcome: Outcome) => void = ignore;
  #reject: (error: InteractionFailed) => void = ignore;
  #rejectOutcome: (error: InteractionFailed) => void = ignore;

  constructor(id: string, act: Act) {
    this.id = id;
    this.token = randomBytes(96).toString('base64url');
    this.act = act;
    this.acknowledged = new Promise((resolve, reject) => {
      this.#acknowledge = resolve;
      this.#reject = reject;
    });
    this.outcome = new Promise((resolve, reject) => {
      this.#settle = resolve;
      this.#rejectOutcome = reject;
    });
    // Whoever started it awaits one of the two.
    this.acknowledged.catch(ignore);
    this.outcome.catch(ignore);
  }

  get isAcknowledged(): boolean {
    return this.#state === 'answered';
  }

  /**
   * Gives the one first response: runs `make` and marks the interaction as answered, unless `make` throws.
   * @throws Refusal 40060 for a second one, 10062 for a late one, and what `make` throws
   */
  respond<T>(make: () => T): T {
    this.refuseUnlessWaiting();
    const made = make();
    this.#state = 'answered';
    this.#acknowledge();
    return made;
  }

  /** @throws Refusal 40060 or 10062 where a first response isn't wanted any more */
  refuseUnlessWaiting(): void {
    if (this.#state === 'answered') throw new Refusal(40060);
    if (this.#state === 'failed') throw new Refusal(10062);
  }

  settle(outcome: Outcome): void {
    this.#settle(outcome);
  }

  fail(reason: FailureReason, message: string): void {
    const error = new InteractionFailed(reason, message);
    if (this.#state === 'waiting') this.#state = 'failed';
    this.#reject(error);
    this.#rejectOutcome(error);
  }
}

const DID_NOT_RESPOND = 'The application did not respond';

/** Tokens of the past that are still recognised as such. */
const REMEMBERED = 1_000;

/** Interactions under way. */
export class Interactions {
  readonly #world: World;
  readonly #timing: Timing;
  readonly #dispatch: (payload: APIInteraction) => boolean;
  readonly #byToken = new Map<string, Interaction>();
  /** Those that came to nothing visible yet. */
  readonly #open = new Set<Interaction>();
  readonly #expired = new Set<string>();
  readonly #timers = new Map<Interaction, NodeJS.Timeout>();

  /** @param dispatch brings an interaction to the bot; false where no bot is there to take it. */
  constructor(world: World, timing: Timing, dispatch: (payload: APIInteraction) => boolean) {
    this.#world = world;
    this.#timing = timing;
    this.#dispatch = dispatch;
    world.on('message', (message, change) => {
      // A deferred answer may come through the channel as well as through the token.
      if (change !== 'created') this.#settleWith(message, change === 'deleted');
    });
  }

  /** Dispatches an interaction and starts its clock. */
  start(act: Act): Interaction {
    const interaction = new Interaction(this.#world.nextId(), act);
    this.#byToken.set(interaction.token, interaction);
    this.#open.add(interaction);
    const closed = () => void this.#open.delete(interaction);
    interaction.outcome.then(closed, closed);
    const late = setTimeout(() => this.#afterFirstResponse(interaction), this.#timing.firstResponse);
    this.#timers.set(interaction, late);
    if (!this.#dispatch(interactionPayload(this.#world, interaction)))
      interaction.fail('offline', 'The bot is offline');
    return interaction;
  }

  /** @throws Refusal 10062 */
  find(id: string, token: string): Interaction {
    const interaction = this.#byToken.get(token);
    if (interaction?.id !== id) throw new Refusal(10062);
    return interaction;
  }

  /**
   * The interaction behind a webhook.
   * @throws Refusal 10015 for an unknown one or one that waits for its first response, 50027 after its time
   */
  findAcknowledged(token: string): Interaction {
    if (this.#expired.has(token)) throw new Refusal(50027);
    const interaction = this.#byToken.get(token);
    if (!interaction?.isAcknowledged) throw new Refusal(10015);
    return interaction;
  }

  close(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    for (const interaction of this.#byToken.values()) interaction.fail('offline', 'The sandbox was closed');
    this.#timers.clear();
    this.#byToken.clear();
  }

  #afterFirstResponse(interaction: Interaction): void {
    if (!interaction.isAcknowledged) interaction.fail('no-response', DID_NOT_RESPOND);
    const end = setTimeout(() => {
      interaction.fail('no-response', DID_NOT_RESPOND);
      this.#timers.delete(interaction);
      this.#expire(interaction.token);
    }, this.#timing.token - this.#timing.firstResponse);
    this.#timers.set(interaction, end);
  }

  #expire(token: string): void {
    this.#byToken.delete(token);
    this.#expired.add(token);
    const [oldest] = this.#expired;
    if (this.#expired.size > REMEMBERED && oldest) this.#expired.delete(oldest);
  }

  #settleWith(message: StoredMessage, deleted: boolean): void {
    if ((message.data.flags ?? 0) & MessageFlags.Loading && !deleted) return;
    for (const interaction of this.#open) {
      if (interaction.isAcknowledged && interaction.original === message) {
        interaction.settle({ kind: 'message', message, deleted });
      }
    }
  }
}

function ignore(): void {
  // Nothing to do.
}

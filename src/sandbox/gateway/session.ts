import { randomBytes } from 'node:crypto';
import { type GatewayDispatchEvents, GatewayOpcodes } from 'discord-api-types/v10';
import type { WebSocket } from 'ws';

interface Dispatch {
  readonly op: GatewayOpcodes.Dispatch;
  readonly t: GatewayDispatchEvents;
  readonly s: number;
  readonly d: unknown;
}

/** How many past events a session keeps for a client that resumes. */
const REPLAYABLE = 10_000;

/** What a bot subscribed to, kept across its connections so that a lost one can be resumed. */
export class Session {
  readonly id = randomBytes(16).toString('hex');
  readonly intents: number;
  readonly shard: readonly [number, number];
  #socket: WebSocket | null = null;
  #isSilent = false;
  #sequence = 0;
  #sent: Dispatch[] = [];

  constructor(intents: number, shard: readonly [number, number]) {
    this.intents = intents;
    this.shard = shard;
  }

  /** The connection that serves it now; null while the bot is away. */
  get socket(): WebSocket | null {
    return this.#socket;
  }

  /** Whether that connection is dead, though nobody has closed it. */
  get isSilent(): boolean {
    return this.#isSilent;
  }

  attach(socket: WebSocket): void {
    this.#socket = socket;
    this.#isSilent = false;
  }

  detach(): void {
    this.#socket = null;
    this.#isSilent = false;
  }

  /** From now on nothing comes over the connection; what happens is kept for the resume. */
  goSilent(): void {
    this.#isSilent = this.#socket !== null;
  }

  get sequence(): number {
    return this.#sequence;
  }

  /** Sends an event, or keeps it for the resume. */
  dispatch(t: GatewayDispatchEvents, d: unknown): void {
    const event: Dispatch = { op: GatewayOpcodes.Dispatch, t, s: ++this.#sequence, d };
    this.#sent.push(event);
    if (this.#sent.length > REPLAYABLE) this.#sent = this.#sent.slice(-REPLAYABLE / 2);
    this.#send(event);
  }

  /** Sends the newest event of a kind once more, as it was: the network did it. */
  repeat(t: GatewayDispatchEvents): void {
    const last = this.#sent.findLast((event) => event.t === t);
    if (last) this.#send(last);
  }

  /** Whether everything after an event is still here. */
  canReplay(sequence: number): boolean {
    const oldest = this.#sent[0]?.s ?? this.#sequence + 1;
    return sequence <= this.#sequence && sequence >= oldest - 1;
  }

  replay(sequence: number): void {
    for (const event of this.#sent) if (event.s > sequence) this.#send(event);
  }

  #send(event: Dispatch): void {
    if (!this.#isSilent) this.#socket?.send(JSON.stringify(event));
  }
}

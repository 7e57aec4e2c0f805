import {
  GatewayCloseCodes,
  GatewayDispatchEvents,
  type GatewayIdentifyData,
  GatewayOpcodes,
  type GatewayResumeData,
} from 'discord-api-types/v10';
import type { RawData, WebSocket } from 'ws';
import type { Session } from './session.ts';

/** Payloads a minute and connection, then the connection is closed with 4008. */
const SENDS_A_MINUTE = 120;
/** A client that misses heartbeats is taken for dead after this many intervals. */
const PATIENCE = 1.5;

/** What a connection needs of the gateway. */
export interface Host {
  readonly heartbeat: number;
  /** @returns whether nobody is let in: who identifies or resumes gets no answer */
  keepsOut(socket: WebSocket): boolean;
  /** @returns the new session, or the code with which the connection is closed */
  identify(data: GatewayIdentifyData): Session | GatewayCloseCodes;
  /** @returns the session to go on with; null where it is gone */
  resume(data: GatewayResumeData): Session | null;
  /** Called once a session has its socket: READY and the guilds, or what was missed. */
  welcome(session: Session): void;
  /** Called once a session that goes on has its socket. */
  returned(): void;
  /** @param forGood whether it can't be resumed: the client said goodbye */
  left(session: Session, forGood: boolean): void;
}

/** Serves one WebSocket from HELLO to its close. */
export function serveConnection(socket: WebSocket, host: Host): void {
  let session: Session | null = null;
  let alive: NodeJS.Timeout | undefined;
  let sends = 0;
  const everyMinute = setInterval(() => {
    sends = 0;
  }, 60_000);

  const send = (op: GatewayOpcodes, d: unknown) => socket.send(JSON.stringify({ op, d, s: null, t: null }));
  const expectHeartbeat = () => {
    clearTimeout(alive);
    const missing = () => socket.close(GatewayCloseCodes.SessionTimedOut, 'Session timed out.');
    alive = setTimeout(missing, host.heartbeat * PATIENCE);
  };
  const attach = (to: Session) => {
    session = to;
    // A session has one connection: an older one gives way.
    if (to.socket !== socket) to.socket?.terminate();
    to.attach(socket);
  };

  socket.on('message', (raw) => {
    if (++sends > SENDS_A_MINUTE)
      return socket.close(GatewayCloseCodes.RateLimited, 'You are being rate limited.');
    const payload = parse(raw);
    if (!payload) return socket.close(GatewayCloseCodes.DecodeError, 'Error while decoding payload.');

    switch (payload.op) {
      case GatewayOpcodes.Heartbeat:
        expectHeartbeat();
        if (session?.isSilent) return;
        return send(GatewayOpcodes.HeartbeatAck, null);

      case GatewayOpcodes.Identify: {
        if (session) return socket.close(GatewayCloseCodes.AlreadyAuthenticated, 'Already authenticated.');
        if (host.keepsOut(socket)) return;
        const answer = host.identify(payload.d as GatewayIdentifyData);
        if (typeof answer === 'number') return socket.close(answer, CLOSE_REASONS[answer]);
        attach(answer);
        return host.welcome(answer);
      }

      case GatewayOpcodes.Resume: {
        if (host.keepsOut(socket)) return;
        const data = payload.d as GatewayResumeData;
        const found = host.resume(data);
        if (!found) return send(GatewayOpcodes.InvalidSession, false);
        attach(found);
        host.returned();
        found.replay(data.seq);
        return found.dispatch(GatewayDispatchEvents.Resumed, {});
      }

      case GatewayOpcodes.PresenceUpdate:
      case GatewayOpcodes.VoiceStateUpdate:
      case GatewayOpcodes.RequestGuildMembers:
        if (!session) return socket.close(GatewayCloseCodes.NotAuthenticated, 'Not authenticated.');
        return;

      default:
        return socket.close(GatewayCloseCodes.UnknownOpcode, 'Unknown opcode.');
    }
  });

  socket.on('error', () => socket.terminate());
  socket.on('close', (code) => {
    clearTimeout(alive);
    clearInterval(everyMinute);
    if (session?.socket !== socket) return;
    session.detach();
    host.left(session, GOODBYES.includes(code));
  });

  send(GatewayOpcodes.Hello, { heartbeat_interval: host.heartbeat });
  expectHeartbeat();
}

/** With these a client ends its session; with any other it may resume. */
const GOODBYES: readonly number[] = [1000, 1001];

const CLOSE_REASONS: Partial<Record<GatewayCloseCodes, string>> = {
  [GatewayCloseCodes.AuthenticationFailed]: 'Authentication failed.',
  [GatewayCloseCodes.InvalidShard]: 'Invalid shard.',
  [GatewayCloseCodes.ShardingRequired]: 'Sharding required.',
  [GatewayCloseCodes.InvalidIntents]: 'Invalid intent(s).',
  [GatewayCloseCodes.DisallowedIntents]: 'Disallowed intent(s).',
};

function parse(raw: RawData): { op: GatewayOpcodes; d: unknown } | null {
  try {
    const payload: unknown = JSON.parse(String(raw));
    if (typeof payload !== 'object' || payload === null || !('op' in payload)) return null;
    const { op, d } = payload as { op: GatewayOpcodes; d?: unknown };
    const wantsObject = op === GatewayOpcodes.Identify || op === GatewayOpcodes.Resume;
    return wantsObject && (typeof d !== 'object' || d === null) ? null : { op, d };
  } catch {
    return null;
  }
}

/** Discord's codes that the sandbox gives, with the HTTP status and sentence that belong to each. */
const KNOWN = {
  0: [401, '401: Unauthorized'],
  10003: [404, 'Unknown Channel'],
  10004: [404, 'Unknown Guild'],
  10007: [404, 'Unknown Member'],
  10008: [404, 'Unknown Message'],
  10013: [404, 'Unknown User'],
  10015: [404, 'Unknown Webhook'],
  10062: [404, 'Unknown interaction'],
  10063: [404, 'Unknown application command'],
  10087: [404, 'Unknown Tag'],
  30032: [400, 'Maximum number of application commands reached (100)'],
  30034: [429, 'Max number of daily application command creates has been reached (200)'],
  40005: [413, 'Request entity too large'],
  40060: [400, 'Interaction has already been acknowledged.'],
  50001: [403, 'Missing Access'],
  50005: [403, 'Cannot edit a message authored by another user'],
  50006: [400, 'Cannot send an empty message'],
  50008: [400, 'Cannot send messages in a non-text channel'],
  50013: [403, 'Missing Permissions'],
  50024: [400, 'Cannot execute action on this channel type'],
  50027: [401, 'Invalid Webhook Token'],
  50035: [400, 'Invalid Form Body'],
  50083: [400, 'Thread is archived'],
  50109: [400, 'The request body contains invalid JSON.'],
  160005: [403, 'Thread is locked'],
} as const satisfies Record<number, readonly [status: number, message: string]>;

export type RefusalCode = keyof typeof KNOWN;

/** One thing wrong with a body: where, and in which words Discord says it. */
export interface Fault {
  /** Keys and indexes from the body's root. */
  readonly path: readonly (string | number)[];
  readonly code: string;
  readonly message: string;
}

interface ErrorTree {
  _errors?: { code: string; message: string }[];
  [key: string]: ErrorTree | { code: string; message: string }[] | undefined;
}

/** A call that Discord would refuse, in Discord's shape. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: RefusalCode;
  readonly status: number;
  readonly faults: readonly Fault[];

  constructor(code: RefusalCode, faults: readonly Fault[] = []) {
    super(KNOWN[code][1]);
    this.code = code;
    this.status = KNOWN[code][0];
    this.faults = faults;
  }

  /** The body of the answer: `errors` nests as the refused body does, with `_errors` at the leaves. */
  toJSON(): { code: number; message: string; errors?: ErrorTree } {
    const { code, message } = this;
    return this.faults.length === 0 ? { code, message } : { code, message, errors: tree(this.faults) };
  }
}

/** @throws Refusal 50035 if anything is wrong; what several checks found is said once */
export function refuseIfAny(faults: readonly Fault[]): void {
  const distinct = new Map(faults.map((fault) => [`${fault.path.join('.')} ${fault.code}`, fault]));
  if (distinct.size > 0) throw new Refusal(50035, [...distinct.values()]);
}

function tree(faults: readonly Fault[]): ErrorTree {
  const root: ErrorTree = {};
  for (const { path, code, message } of faults) {
    let node = root;
    for (const key of path) {
      node[key] ??= {};
      node = node[key] as ErrorTree;
    }
    node._errors ??= [];
    node._errors.push({ code, message });
  }
  return root;
}

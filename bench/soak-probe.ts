/**
 * For bench/soak.ts, loaded into the bot's process before the bot: counts on request what is in use there. Listeners are
 * those of Node's emitters on which any was ever set; timers are all that are alive, whether or not they keep it running.
 */
import { EventEmitter } from 'node:events';
import { queryObjects } from 'node:v8';

/** What is in use in the bot's process, after a garbage collection. */
export interface Sample {
  /** MB: of V8's heap with typed arrays, and of the whole process. */
  readonly heap: number;
  readonly resident: number;
  readonly timers: number;
  /** How many of a name: resources that keep the process running, and listeners as `Class event`. */
  readonly resources: Readonly<Record<string, number>>;
  readonly listeners: Readonly<Record<string, number>>;
}

const emitters = new Set<WeakRef<EventEmitter>>();
const noted = new WeakSet<EventEmitter>();

const { addListener, prependListener } = EventEmitter.prototype;
const noting = (add: typeof addListener): typeof addListener =>
  function (this: EventEmitter, name, listener) {
    if (!noted.has(this)) {
      noted.add(this);
      emitters.add(new WeakRef(this));
    }
    return add.call(this, name, listener);
  };
EventEmitter.prototype.addListener = noting(addListener);
EventEmitter.prototype.on = EventEmitter.prototype.addListener;
EventEmitter.prototype.prependListener = noting(prependListener);

const unused = setTimeout(() => undefined, 0);
clearTimeout(unused);
const Timer = unused.constructor;

process.on('message', () => process.send?.(sample()));
// The bot ends when it is done, whoever may ask still.
process.channel?.unref();

function sample(): Sample {
  // What the first one frees may hold other things.
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, arrayBuffers, rss } = process.memoryUsage();
  return {
    heap: (heapUsed + arrayBuffers) / 1e6,
    resident: rss / 1e6,
    timers: queryObjects(Timer, { format: 'count' }),
    resources: counted(process.getActiveResourcesInfo()),
    listeners: counted(listeners()),
  };
}

function* listeners(): Generator<string> {
  for (const reference of emitters) {
    const emitter = reference.deref();
    if (!emitter) {
      emitters.delete(reference);
      continue;
    }
    for (const name of emitter.eventNames())
      for (let left = emitter.listenerCount(name); left > 0; left -= 1)
        yield `${emitter.constructor.name} ${String(name)}`;
  }
}

function counted(names: Iterable<string>): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

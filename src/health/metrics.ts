import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Tally } from '../discord/tally.ts';
import type { ShardState } from '../discord/watchdog.ts';

/** Seconds. Look-ups take milliseconds; after 3 s Discord takes no first response any more. */
const LATENCIES = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5];

/** What Prometheus is told. Labels hold names of commands, outcomes and numbers of shards: no member, server or question. */
export interface Metrics {
  readonly tally: Tally;
  readonly contentType: string;
  /** @returns everything in Prometheus's text format */
  text(): Promise<string>;
}

/** @param shards the connections to Discord as they are now; none until it has been joined */
export function createMetrics(shards: () => readonly ShardState[]): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const interactions = new Counter({
    name: 'on_the_record_interactions_total',
    help: 'Commands, buttons and suggestions, by what became of them',
    labelNames: ['command', 'outcome'],
    registers,
  });
  const latency = new Histogram({
    name: 'on_the_record_answer_seconds',
    help: 'From the arrival of an interaction until Discord has taken the answer',
    labelNames: ['command'],
    buckets: LATENCIES,
    registers,
  });
  const abstentions = new Counter({
    name: 'on_the_record_abstentions_total',
    help: 'Questions to which the sources hold no answer',
    labelNames: ['command'],
    registers,
  });
  new Gauge({
    name: 'on_the_record_gateway_ready',
    help: 'Whether a connection to Discord is ready (1) or not (0)',
    labelNames: ['shard'],
    registers,
    collect() {
      for (const { id, status } of shards()) this.set({ shard: id }, status === 'Ready' ? 1 : 0);
    },
  });
  new Gauge({
    name: 'on_the_record_gateway_silence_seconds',
    help: 'Since a connection to Discord last showed a sign of life',
    labelNames: ['shard'],
    registers,
    collect() {
      for (const { id, silence } of shards()) this.set({ shard: id }, silence);
    },
  });
  return {
    tally: {
      interaction(command, outcome, seconds) {
        interactions.inc({ command, outcome });
        if (outcome === 'answered') latency.observe({ command }, seconds);
      },
      abstained: (command) => abstentions.inc({ command }),
    },
    contentType: registry.contentType,
    text: () => registry.metrics(),
  };
}

import { growthPlot, type Line } from './growth-plot.ts';
import { quantile } from './report.ts';
import type { SearchReport } from './search-process.ts';

/** What an engine took at one size. */
export interface EngineReport {
  /** Of its index, in milliseconds and MB. */
  readonly build: number;
  readonly megabytes: number;
  /** Milliseconds of a search, sorted. */
  readonly times: readonly number[];
}

/** Everything measured, in each list by the sizes. */
export interface SearchRun {
  readonly sizes: readonly number[];
  readonly reports: SearchReport[];
  readonly engines: ReadonlyMap<string, EngineReport[]>;
}

/** Letters of the slowest look-up that are shown. */
const SHOWN = 60;
/** What is in use wavers by this, in MB: less isn't drawn. */
const LEAST_MEMORY = 0.1;
const NAME = 26;
const CELL = 17;

/** @param kinds lists the kinds of look-ups apart instead of commands */
export function printRun({ sizes, reports, engines }: SearchRun, kinds: boolean): void {
  row('articles', [...sizes.map((size) => size.toLocaleString('en')), 'last : before']);
  row('letters, thousands', figures(reports, ({ letters }) => letters / 1_000, 0).slice(0, -1));
  row('paragraphs', figures(reports, ({ paragraphs }) => paragraphs, 0).slice(0, -1));
  row('quotations', figures(reports, ({ quotations }) => quotations, 0).slice(0, -1));
  row(
    'build, s',
    figures(reports, ({ build }) => build / 1_000, 2),
  );
  row(
    'memory, MB',
    figures(reports, ({ megabytes }) => megabytes, 1),
  );
  row(
    'one article changed, s',
    figures(reports, ({ change }) => change / 1_000, 3),
  );

  console.log('\nlook-ups, p50 / p95 in ms');
  const lookups = timesBy(reports, kinds ? (kind) => kind : commandOf);
  for (const [name, all] of lookups) row(name, times(all));
  if (kinds) printSlowest(reports.at(-1)?.lookups ?? {});

  if (engines.size === 0) return;
  console.log('\none search of the paragraphs, p50 / p95 in ms');
  for (const [name, all] of engines) row(name, times(all.map((each) => each.times)));
  console.log('\nhow many were timed: fewer of an engine that takes too long');
  for (const [name, all] of engines) row(name, figures(all, (each) => each.times.length, 0).slice(0, -1));
  console.log('\nbuild of an index of the paragraphs, s');
  for (const [name, all] of engines)
    row(
      name,
      figures(all, ({ build }) => build / 1_000, 2),
    );
  console.log('\nits memory, MB');
  for (const [name, all] of engines)
    row(
      name,
      figures(all, ({ megabytes }) => megabytes, 1),
    );
}

/** The same drawn, by commands. */
export function plotOf({ sizes, reports, engines }: SearchRun): string {
  const line = (name: string, figures: readonly number[], isOurs = false): Line => {
    const points = sizes.map((x, at) => ({ x, y: figures[at] ?? 0 })).filter(({ y }) => y > 0);
    return { name, isOurs, points };
  };
  const lookups = (share: number) =>
    [...timesBy(reports, commandOf)].map(([name, all]) => line(name, all.map(quantileOf(share))));
  const ofEngines = (of: (report: EngineReport) => number) =>
    [...engines].map(([name, all], at) => line(name, all.map(of), at === 0));
  const searches = (share: number) => ofEngines(({ times }) => quantileOf(share)(times));
  const whole = (of: (report: SearchReport) => number) => line('the whole bot', reports.map(of), true);
  const panels = [
    { title: 'A look-up: half take less than', unit: 'ms', lines: lookups(0.5) },
    { title: 'A look-up: 95 % take less than', unit: 'ms', lines: lookups(0.95) },
    { title: 'One search: half take less than', unit: 'ms', lines: searches(0.5) },
    { title: 'One search: 95 % take less than', unit: 'ms', lines: searches(0.95) },
    {
      title: 'Building',
      unit: 's',
      lines: [
        ...ofEngines(({ build }) => build / 1_000),
        whole(({ build }) => build / 1_000),
        line(
          'one article changed',
          reports.map(({ change }) => change / 1_000),
        ),
      ],
    },
    {
      title: 'Memory',
      unit: 'MB',
      lines: [
        ...ofEngines(({ megabytes }) => (megabytes < LEAST_MEMORY ? 0 : megabytes)),
        whole(({ megabytes }) => megabytes),
      ],
    },
  ];
  return growthPlot(
    'articles',
    panels.filter(({ lines }) => lines.length > 1),
  );
}

/** The command of a kind of look-ups: "ask" of "ask, with slips". */
const commandOf = (kind: string): string => kind.split(',')[0] ?? kind;

const quantileOf =
  (share: number) =>
  (sorted: readonly number[]): number =>
    Number(quantile(sorted, share));

/** The times of all look-ups by name, for each size, sorted. */
function timesBy(
  reports: readonly SearchReport[],
  nameOf: (kind: string) => string,
): Map<string, (readonly number[])[]> {
  const names = new Set(reports.flatMap(({ lookups }) => Object.keys(lookups).map(nameOf)));
  const timesAt = (name: string, { lookups }: SearchReport) =>
    Object.entries(lookups)
      .flatMap(([kind, all]) => (nameOf(kind) === name ? all.map(({ ms }) => ms) : []))
      .sort((a, b) => a - b);
  return new Map([...names].map((name) => [name, reports.map((report) => timesAt(name, report))]));
}

function row(name: string, cells: readonly string[]): void {
  console.log(name.padEnd(NAME), cells.map((cell) => cell.padStart(CELL)).join(' '));
}

function times(all: readonly (readonly number[])[]): string[] {
  const cells = all.map((sorted) => `${quantile(sorted, 0.5)} / ${quantile(sorted, 0.95)}`);
  return [...cells, growthOf(all.map(quantileOf(0.5)))];
}

function figures<T>(reports: readonly T[], of: (report: T) => number, digits: number): string[] {
  const all = reports.map(of);
  return [...all.map((figure) => figure.toFixed(digits)), growthOf(all)];
}

/** The last figure as a multiple of the one before. */
function growthOf(figures: readonly number[]): string {
  const [before, last] = figures.slice(-2);
  return before && last !== undefined ? `× ${(last / before).toFixed(1)}` : '';
}

function printSlowest(lookups: SearchReport['lookups']): void {
  console.log('\nthe slowest at the last size, in ms');
  for (const [kind, all] of Object.entries(lookups)) {
    const [slowest] = all.toSorted((a, b) => b.ms - a.ms);
    if (slowest) row(kind, [slowest.ms.toFixed(2), ` “${slowest.typed.slice(0, SHOWN)}”`]);
  }
}

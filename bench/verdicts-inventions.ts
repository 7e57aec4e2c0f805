import type { Draw, Way } from './verdicts-way.ts';

/** Claims that nobody made. Right: not in the sources. */
export const INVENTIONS: readonly Way[] = [
  way('from a template', (_statement, draw) => fromTemplate(draw)),
  way('chained words', ({ words }, draw) => chained(words, draw)),
  way('a sentence’s frame', ({ words }, draw) => reframed(words, draw)),
];

function way(name: string, make: Way['make']): Way {
  return { kind: 'invented', name, make, right: ['not-in-sources'] };
}

const TEMPLATES = [
  'We shall have a {adjective} {thing} for every {person} in {place} before {time}',
  'My {relative} always told me that a {adjective} {thing} is worth more than a {thing}',
  'I would rather {verb} my own {thing} than {verb} another {thing} with {group}',
  'There are {number} {person}s in {place} who still {verb} their {thing} each {time}',
  'If {group} ever {verb} our {thing}, you will find me in {place} with a {adjective} {thing}',
  'Not one {person} from {place} has asked me about the {adjective} {thing} since {time}',
  'The {thing} of {place} has become a {adjective} {thing}, and {group} knows it',
  'Frankly, {group} should {verb} the {thing} and leave the {adjective} {person} alone',
  'What {place} needs is a {adjective} {thing}, and I will {verb} it myself by {time}',
  'I met {number} {person}s in {place} and each of them wanted to {verb} the {thing}',
] as const;

const FILLINGS: Readonly<Record<string, readonly string[]>> = {
  adjective:
    'crimson hollow patient marble restless velvet rusty generous lunar stubborn wooden sleepless'.split(' '),
  thing:
    'lighthouse orchestra harvest piano ladder aquarium compass chimney glacier telescope bakery lantern'.split(
      ' ',
    ),
  person: 'fisherman violinist beekeeper lodger astronomer shepherd plumber librarian tailor ferryman'.split(
    ' ',
  ),
  relative: 'grandmother uncle godfather niece stepmother'.split(' '),
  verb: 'paint borrow repair bury polish auction translate whistle measure flood'.split(' '),
  place: ['Lisbon', 'Wyoming', 'the Azores', 'Antwerp', 'Tasmania', 'the Vatican', 'Montevideo', 'Nebraska'],
  group: ['the bankers', 'the astronauts', 'Parliament', 'the Pentagon', 'the unions', 'my neighbors'],
  time: ['Christmas', 'the harvest', 'the Olympics', 'midnight', 'Easter', 'the eclipse'],
  number: ['nineteen', 'forty-one', 'six hundred', '73', '1,250'],
};

function fromTemplate(draw: Draw): string {
  return draw
    .pick(TEMPLATES)
    .replaceAll(/\{(\w+)\}/g, (_slot, kind: string) => draw.pick(FILLINGS[kind] ?? ['']));
}

/** Words as they follow each other in different statements (a Markov chain of order one), as long as the statement. */
function chained(words: string, draw: Draw): string | null {
  const length = words.split(' ').length;
  if (length < 8 || length > 30) return null;
  const followers = followersIn(draw);
  let word = words.split(' ')[0] ?? '';
  const made = [word];
  while (made.length < length) {
    const next = followers.get(word);
    if (!next) return null;
    word = draw.pick(next);
    made.push(word);
  }
  return made.join(' ');
}

const chains = new WeakMap<Draw, ReadonlyMap<string, readonly string[]>>();

function followersIn(draw: Draw): ReadonlyMap<string, readonly string[]> {
  const known = chains.get(draw);
  if (known) return known;
  const followers = new Map<string, string[]>();
  for (const { words } of draw.statements) {
    const all = words.split(' ');
    for (const [at, word] of all.entries()) {
      const next = all[at + 1];
      if (next) followers.set(word, [...(followers.get(word) ?? []), next]);
    }
  }
  chains.set(draw, followers);
  return followers;
}

/** Its small words kept, every other exchanged. */
function reframed(words: string, draw: Draw): string | null {
  if (words.split(' ').length < 8) return null;
  const ending = (word: string) => /(?:ing|ed|ly|s)$/.exec(word)?.[0] ?? '';
  const changed = words.replaceAll(/(?<![\p{L}’'])\p{L}{4,}(?![\p{L}’'])/gu, (word) => {
    const others = draw.words.filter(
      (other) => ending(other) === ending(word) && other.slice(0, 3) !== word.slice(0, 3),
    );
    return others.length > 0 ? draw.pick(others) : word;
  });
  const [before, after] = [words.split(' '), changed.split(' ')];
  const kept = before.filter((word, at) => word === after[at]).length;
  return kept <= before.length * MOST_KEPT ? changed : null;
}

/** Of a frame's words at most this share is kept: with more it would be an altered quotation. */
const MOST_KEPT = 0.6;

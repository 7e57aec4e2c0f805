import { fold } from '../search/words.ts';

/** Regions of the world that are no countries: continents, by their UN M49 codes. */
const CONTINENTS = ['002', '009', '019', '142', '150'];
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** The names of countries and continents in English, folded, as the runtime's own list (Unicode CLDR) has them. */
function regionNames(codes: readonly string[]): ReadonlySet<string> {
  const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  return new Set(codes.flatMap((code) => fold(names.of(code) ?? '') || []));
}

const COUNTRIES = new Set([
  ...regionNames(LETTERS.flatMap((first) => LETTERS.map((second) => first + second))),
  ...['us', 'usa', 'uk', 'britain', 'england', 'scotland', 'wales', 'turkey', 'russia', 'iran', 'syria'],
]);
const CONTINENT_NAMES = new Set([...regionNames(CONTINENTS), 'america', 'eu', 'european union']);

/** Countries that are called like a city of theirs. */
const CITIES_TOO = new Set([
  'singapore',
  'monaco',
  'luxembourg',
  'kuwait',
  'djibouti',
  'panama',
  'guatemala',
]);

/** Does a name mean a country or a continent, and so no city? */
export function isLargerThanCity(name: string): boolean {
  const folded = fold(name);
  return CONTINENT_NAMES.has(folded) || (namesCountry(name) && !CITIES_TOO.has(folded));
}

/** Does a stretch of names hold a country's? */
export function namesCountry(names: string): boolean {
  const parts = names.split(/,| and /).map((part) => fold(part));
  return parts.some((part) => COUNTRIES.has(part.replace(/^the /, '')));
}

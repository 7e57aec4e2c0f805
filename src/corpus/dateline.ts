import { openers } from './abbreviations.ts';
import type { Dateline } from './article.ts';

/** What a report opens with, and how long that is. */
interface Opening {
  readonly dateline: Dateline | null;
  /** The agency in brackets, also where no place stands before it: "(Reuters) - The minister …". */
  readonly agency: string | null;
}

/** A dateline, in UTF-16 units, is never longer than this. */
const LONGEST_DATELINE = 120;

const CAPITALS = "\\p{Lu}[\\p{Lu}.'’-]*(?:[ /](?:\\p{Lu}[\\p{Lu}.'’-]*|de|da|do|del|di|la)){0,4}";
const NAME = "\\p{Lu}[\\p{L}.'’-]*(?: (?:\\p{Lu}[\\p{L}.'’-]*|de|da|do|del|di|la|of|the|and)){0,4}";
const MONTH_NAME =
  '(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?\\.?|July?\\.?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)';
const DAY = `(?:${MONTH_NAME} \\d{1,2}(?:, \\d{4})?|\\d{1,2} ${MONTH_NAME}(?: \\d{4})?)`;
const AGENCY = "[\\p{L}\\p{N}][\\p{L}\\p{N} .&'’/-]{0,38}";
const DASH = '(?:--|[—–―]|-(?= ))';

/** "(Reuters) - The", "(CNN) The", "(CNN Business)The" */
const AGENCY_FIRST = new RegExp(
  `^\\((?:(?<agency>${AGENCY})\\) ?${DASH} ?(?=\\S)|(?<letters>\\p{Lu}{2,6}(?: \\p{Lu}\\p{Ll}+)?)\\) ?(?=["'“‘]?\\p{Lu}\\p{Ll}))`,
  'u',
);
/** "LIMA, Jan. 21 (Agency) --", "KYIV, Ukraine (AP) —", "LONDON (Agency) -", "Moscow, 21 January (Agency) —". */
const WITH_AGENCY = new RegExp(
  `^(?<place>${NAME}(?:, ${NAME})?)(?:[,.] (?<day>${DAY}))?,? \\((?<agency>${AGENCY})\\) ?${DASH} ?(?=\\S)`,
  'u',
);
/** "MOSCOW, January 21. /AGENCY/." */
const WITH_SLASHES = new RegExp(`^(?<place>${CAPITALS}), (?<day>${DAY})\\.? /(?<agency>${AGENCY})/\\.?`, 'u');
/** "LIMA, Jan. 21 —" */
const WITH_DAY = new RegExp(`^(?<place>${NAME}(?:, ${NAME})?)[,.] (?<day>${DAY}) ?${DASH} ?(?=\\S)`, 'u');
/** "WASHINGTON —", "KYIV, Ukraine —" */
const PLACE_ALONE = new RegExp(`^(?<place>${CAPITALS}(?:, ${NAME})?) ?${DASH} ?(?=["'“‘]?\\p{Lu})`, 'u');

/** What stands in a place's place and is none: a page's calls, days, alliances. */
const NO_PLACE =
  /^(?:BREAKING(?: NEWS)?|UPDATED?|WATCH|LIVE|OPINION|ANALYSIS|EXCLUSIVE|EDITORIAL|COMMENT|CORRECTION|NOTE|READ|VIDEO|PHOTOS?|FACTBOX|EXPLAINER|NATO|NASA|OPEC|ASEAN|UNESCO|UNICEF|\p{Lu}\p{Ll}+day)$/u;

/**
 * Reads the dateline that opens a report, as published: "KYIV, Ukraine", "Jan. 21", "AP". Both are null where the
 * paragraph opens without one.
 */
export function readOpening(paragraph: string): Opening {
  const start = paragraph.slice(0, LONGEST_DATELINE);
  for (const form of [WITH_AGENCY, WITH_SLASHES, WITH_DAY, PLACE_ALONE]) {
    const { place, day, agency } = form.exec(start)?.groups ?? {};
    if (place === undefined) continue;
    if (isNoPlace(place) || (form === PLACE_ALONE && /^\P{Lu}*(?:\p{Lu}\P{Lu}*){1,3}$/u.test(place)))
      continue;
    return { dateline: { place, day: day ?? null, agency: agency ?? null }, agency: agency ?? null };
  }
  const { agency, letters } = AGENCY_FIRST.exec(start)?.groups ?? {};
  return { dateline: null, agency: agency ?? letters ?? null };
}

function isNoPlace(place: string): boolean {
  return NO_PLACE.test(place) || openers.has(place.split(' ', 1)[0] ?? '');
}

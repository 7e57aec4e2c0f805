/** A headline without its publisher has at least so many words: "Explainer - Europe" is one as it stands. */
const FEWEST_WORDS = 3;

/** The longest name of a page's section, in UTF-16 units. */
const LONGEST_SECTION = 30;

/** The share of capitalised words, among those of four letters and more, that makes title case. */
const SHARE_OF_CAPITALS = 0.7;

/** " | X", " - X", " — X" at the end, X at most 40 UTF-16 units long. */
const SPACED_NAME = /^(?<rest>.*\S)(?:\s+[-–—·•»]|\s+::|\s*\|)\s+(?<name>[^|»–—·•]{2,40})$/u;
/** What parts a name from a headline, where something else names it: no space is needed then. */
const SEPARATOR_AT_END = /(?<!\s)\s*(?:[-–—|·•»:]|::)\s*$/u;
const SEPARATOR_AT_START = /^\s*(?:[-–—|·•»]|::)\s*/u;

const OF_THE_PRESS =
  /\b(?:news|times|post|herald|tribune|agency|today|tv|television|press|journal|guardian|telegraph|gazette|chronicle|observer|independent|mail|express|globe|radio|daily|weekly|online|network|media|magazine|wire|broadcasting)\b|\.(?:com|org|net|info|co|tv|news|[a-z]{2})$/i;
const CAPITALISED =
  /^(?:\p{Lu}[\p{L}\p{N}.&'’-]*|of|the|and|&)(?: (?:\p{Lu}[\p{L}\p{N}.&'’-]*|of|the|and|for|&)){0,4}$/u;

/** A headline parted from the publisher's name behind it. */
export interface PartedHeadline {
  readonly headline: string;
  readonly publisher: string | null;
}

/** What else is known of an article when its headline is parted. */
interface Known {
  /** The headline as the page repeats it. */
  readonly repeats: readonly string[];
  /** What the head, the dateline and the address call the publisher. */
  readonly publishers: readonly string[];
  /** The body. */
  readonly text: string;
}

/**
 * Takes "-Publisher" off a headline where that is what it is: a headline that the page repeats without it, a
 * publisher known from elsewhere, or, behind a separator with spaces, a short capitalised name that isn't somebody
 * whom the text is about ("Talks useful - Smith").
 */
export function partHeadline(headline: string, { repeats, publishers, text }: Known): PartedHeadline {
  for (const repeat of repeats) {
    const end = headline.startsWith(repeat) ? headline.slice(repeat.length) : '';
    const publisher = end.replace(SEPARATOR_AT_START, '');
    if (publisher !== '' && publisher !== end) return { headline: repeat, publisher };
  }
  for (const publisher of publishers) {
    if (!headline.toLowerCase().endsWith(publisher.toLowerCase())) continue;
    const start = headline.slice(0, -publisher.length);
    const rest = start.replace(SEPARATOR_AT_END, '');
    if (rest !== '' && rest !== start) return { headline: rest, publisher: headline.slice(start.length) };
  }
  const { rest, name } = SPACED_NAME.exec(headline)?.groups ?? {};
  if (rest === undefined || name === undefined || rest.split(' ').length < FEWEST_WORDS)
    return { headline, publisher: null };
  const bar = headline.slice(rest.length).trim().startsWith('|');
  // Where every word of a headline has a capital, it takes more than capitals to tell a name.
  if (isTitleCase(rest) && !bar && !OF_THE_PRESS.test(name) && name.includes(' '))
    return { headline, publisher: null };
  if (!isPublisher(name, bar, text)) return { headline, publisher: null };
  // "Talks fail | World | The Daily": the page's section goes with its name.
  return { headline: bar ? withoutSections(rest) : rest, publisher: name };
}

function withoutSections(headline: string): string {
  const parts = headline.split(' | ');
  while (parts.length > 1 && isSection(parts.at(-1) ?? '')) parts.pop();
  return parts.join(' | ');
}

const isSection = (part: string): boolean =>
  part !== '' && part.length <= LONGEST_SECTION && !part.includes('|');

/** Whether the longer words of a headline are capitalised, as in "Talks Fail After an Hour". */
export function isTitleCase(headline: string): boolean {
  const words = headline.match(/\p{L}{4,}/gu) ?? [];
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return words.length >= FEWEST_WORDS && capitals >= words.length * SHARE_OF_CAPITALS;
}

/** Whether a name is a paper's, a station's or an agency's, by a word in it or by being an abbreviation. */
export function isOfThePress(name: string): boolean {
  return (
    OF_THE_PRESS.test(name) ||
    (/^(?:\p{Lu}{3,6}|AP|DW|RT)$/u.test(name) && !/^(?:CEO|MBA|PHD|ESQ|USA)$/.test(name))
  );
}

function isPublisher(name: string, behindBar: boolean, text: string): boolean {
  if (/[.!?]$/.test(name)) return false;
  if (!CAPITALISED.test(name) && !OF_THE_PRESS.test(name)) return false;
  if (behindBar || OF_THE_PRESS.test(name)) return true;
  // Named in the text as anything but the one spoken to: a headline's "- Smith" says who said it.
  const elsewhere = [`told ${name}`, `(${name})`, `, ${name} reports`].reduce(
    (rest, own) => rest.replaceAll(own, ''),
    text,
  );
  return !elsewhere.includes(name);
}

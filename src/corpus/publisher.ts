const WORD = "\\p{Lu}[\\p{L}\\p{N}&'’-]*(?:\\.[\\p{L}\\p{N}]+)*";
const NAME = `${WORD}(?: (?:of the |of |and |& )?${WORD}){0,4}`;
const REPORTING = '(?:reports?|reported|writes|wrote|learn(?:ed|t)|was told|said)';

/**
 * An article's word for its own people. "Told X" or "X reported" alone can mean another outlet, so only a
 * correspondent to whom the report itself is owed counts.
 */
const OWN_CORRESPONDENT: readonly RegExp[] = [
  `(?:according to|as reported by|reports?|reported by|writes|told|informs) (?:an?|the|our|its|their) (?:own |special )?correspondent (?:of|for|from) (?:the )?(?<name>${NAME})`,
  `(?:^|[.!?,] )(?:An?|The|Our|a|the|our) (?:special )?correspondent (?:of|for|from) (?:the )?(?<name>${NAME}) ${REPORTING}`,
  `(?:according to|as reported by|reported by|reports|told) (?:an?|the) (?<name>${NAME}) (?:special )?correspondent`,
  `(?:according to|as reported by|reported by|reports|told) (?:the )?(?<name>${NAME})['’]s? (?:own |special )?correspondent`,
  `(?:^|[.!?,] )(?:the )?(?<name>${NAME})['’]s (?:own |special )?correspondent (?:has )?${REPORTING}`,
].map((form) => new RegExp(form, 'u'));

/** A paragraph's length, in UTF-16 units, that is searched: where a correspondent is named, it is early in it. */
const SEARCHED = 2_000;

/** Whom an article calls its own correspondent's publisher: in the first two paragraphs or the last. Null: nobody. */
export function ownPublisher(paragraphs: readonly string[]): string | null {
  for (const paragraph of [...paragraphs.slice(0, 2), ...paragraphs.slice(2).slice(-1)]) {
    for (const form of OWN_CORRESPONDENT) {
      const name = form.exec(paragraph.slice(0, SEARCHED))?.groups?.['name'];
      if (name !== undefined) return name.replace(/['’]s?$/, '');
    }
  }
  return null;
}

import { joined, stitched } from './verdicts-stitches.ts';
import type { Maker, Way } from './verdicts-way.ts';
import {
  COMPARATIVES,
  DATES,
  HEDGES,
  MODALS,
  NAMES,
  NEIGHBOURS,
  NUMBER_WORDS,
  OPPOSITES,
  PASTS,
  QUANTITIES,
  TENSES,
  UNDONE,
  UNITS,
} from './verdicts-words.ts';

/** Claims whose words say something else than was said. Right: altered. */
export const ALTERATIONS: readonly Way[] = [
  way('negation dropped', negationDropped),
  way('negation added', negationAdded),
  way('number', number),
  way('unit', ({ words }, draw) =>
    draw.exchange(
      words,
      UNITS,
      String.raw`(?<=\b(?:\d[\d.,]*|[a-z]+ty|two|three|four|five|six|seven|eight|nine|ten|hundred)[ -])`,
    ),
  ),
  way('date', ({ words }, draw) => draw.exchange(words, DATES)),
  way('name', name),
  way('who does it to whom', exchangedNames),
  way('who does it to whom', exchangedPronouns),
  way('comparative', ({ words }, draw) =>
    /\b(?:more or less|more and more|not? more|any more)\b/i.test(words)
      ? null
      : draw.exchange(words, COMPARATIVES),
  ),
  way('modal', modal),
  way('opposite', ({ words }, draw) => draw.exchange(words, OPPOSITES, '(?<!-)')),
  way('opposite', ({ words }, draw) => draw.exchange(words, OPPOSITES, '(?<!-)')),
  way('quantity', ({ words }, draw) =>
    draw.exchange(words, QUANTITIES, String.raw`(?<!\b(?:at|after|above|not|as) )`),
  ),
  way('limit dropped', ({ words }, draw) =>
    draw.replace(
      words,
      new RegExp(String.raw`(?<=[a-z] )(?<!\b(?:not|if) )(?:${HEDGES.join('|')}) (?=[a-z])`, 'g'),
      () => '',
    ),
  ),
  way('hedge dropped', ({ words }, draw) =>
    draw.replace(
      words,
      /, I (?:think|believe|guess|suppose|hope),(?= )|(?<=\b(?:is|are|was|were|it['’]s|we['’]re|I['’]m) )(?:kind|sort) of (?=[a-z])/g,
      () => '',
    ),
  ),
  way('tense', tense),
  way('only talked of', ({ words }, draw) =>
    draw.replace(words, new RegExp(`(?<=[a-z] )(?:${UNDONE.join('|')}) to (?=[a-z]{3})`, 'g'), () => ''),
  ),
  way('person', person),
  way('question made a statement', statementOfQuestion),
  way('another word', anotherWord),
  way('a letter makes another word', ({ words }, draw) =>
    draw.exchange(
      words,
      NEIGHBOURS,
      '(?<=[a-z] )(?<!\\b(?:right|bring|brought|come|came|go|went|get|at the) )',
    ),
  ),
  { ...way('stitched', stitched), right: ['altered', 'not-in-sources'] },
  { ...way('joined by “…”', joined), right: ['altered', 'not-in-sources'] },
];

function way(name: string, make: Maker): Way {
  return { kind: 'altered', name, make, right: ['altered'] };
}

const QUESTION = /\?/;

function negationDropped({ words }: { words: string }, draw: Parameters<Maker>[1]): string | null {
  if (QUESTION.test(words)) return null;
  return draw.replace(
    words,
    /\b(is|are|was|were|do|does|did|has|have|had|would|could|should|wo|ca)n['’]t (?!you\b|i\b|it\b|he\b|she\b|they\b|we\b|help\b|wait\b|just\b|only\b|necessarily\b)|(?<=[a-z] )(?<!\b(?:or|if|why|whether) )not (?!only|just|necessarily|to mention|at all)(?=[a-z])|(?<=[a-z] )never (?!mind)|(?<=\b(?:is|are|was|were|has|have|had|be) )no (?!longer|matter|doubt|way|one|more|less|fewer|question|good|big)/gi,
    (_match, verb) => {
      const full: Record<string, string> = { wo: 'will', ca: 'can', Wo: 'Will', Ca: 'Can' };
      return verb ? `${full[verb] ?? verb} ` : '';
    },
  );
}

const NEGATED = /\b(?:not|no|never|nobody|nothing|none|nor|neither|cannot|without|hardly)\b|n['’]t\b/i;

function negationAdded({ words }: { words: string }, draw: Parameters<Maker>[1]): string | null {
  if (QUESTION.test(words) || NEGATED.test(words)) return null;
  return draw.replace(
    words,
    /(?<=[a-z] |^(?:I|We|It|This|That|He|She|They) )(?:(is|are|was|were|will|would|can|could|should|must) (?=[a-z]{2,})|(have|has|had) (?=been |done |seen |made )|(?<=\b(?:I|we|they|you|We|They) )(want|need|think|believe|know|support|trust|agree|like) )/g,
    (match, aux, perfect, verb) =>
      verb ? `don't ${match}` : aux || perfect ? `${match}${draw.pick(['not', 'never'])} ` : match,
  );
}

function number({ words }: { words: string }, draw: Parameters<Maker>[1]): string | null {
  return draw.replace(
    words,
    new RegExp(
      String.raw`(?<![\d/:.,-])\b\d[\d,]*(?:\.\d+)?\b(?![/:-]|(?:st|nd|rd|th)\b)|\b(?:${NUMBER_WORDS.join('|')})\b(?!-)`,
      'g',
    ),
    (match) => {
      if (/[a-z]/.test(match)) return draw.pick(NUMBER_WORDS.filter((word) => word !== match));
      const value = Number(match.replaceAll(',', ''));
      const isYear = /^(?:19|20)\d\d$/.test(match);
      const other = isYear
        ? value + draw.pick([-10, -4, -1, 2, 4])
        : value + Math.max(1, Math.round(value * draw.pick([0.1, 0.5, 2])));
      return match.includes(',') ? other.toLocaleString('en-US') : String(Number(other.toFixed(2)));
    },
  );
}

const LOOSE = new RegExp(String.raw`\b(?:${[...NAMES.keys()].join('|')})\b(?![’'\w-])`, 'g');

function name({ words }: { words: string }, draw: Parameters<Maker>[1]): string | null {
  if (draw.random() < 0.5) {
    const person = draw.replace(words, draw.people, (match) => {
      const others = draw.names.filter((other) => !other.split(' ').some((part) => match.includes(part)));
      const other = draw.pick(others);
      return match.includes(' ') ? other : (other.split(' ').at(-1) ?? other);
    });
    if (person) return person;
  }
  // "New Mexico", "African American", "Bank of America": a part of another name.
  return draw.replace(
    words,
    new RegExp(String.raw`(?<!\p{Lu}[\p{L}.]* |of )${LOOSE.source}(?! \p{Lu})`, 'gu'),
    (match) => draw.pick(NAMES.get(match) ?? [match]),
  );
}

/** "Smith attacked Jones" → "Jones attacked Smith". */
function exchangedNames({ words }: { words: string }, draw: Parameters<Maker>[1]): string | null {
  const named = [...words.matchAll(new RegExp(`${draw.people.source}|${LOOSE.source}`, 'gu'))];
  const [first, second] = named;
  if (!first || !second || named.length > 2 || first[0].includes(second[0]) || second[0].includes(first[0]))
    return null;
  const between = words.slice(first.index + first[0].length, second.index);
  const isList =
    /\b(?:and|or|versus|vs|with|both|nor|like|as|meet|met|than)\b|[,/;]/.test(between) ||
    !/[a-z]{2}/.test(between);
  if (isList || /\b(?:between|both|neither|either)\b/i.test(words) || !/\p{Lu}/u.test(second[0])) return null;
  const [before, after] = [words.slice(0, first.index), words.slice(second.index + second[0].length)];
  if (
    /\p{Lu}\S* $|-$/u.test(before) ||
    /^(?: \p{Lu}|-)/u.test(after) ||
    /\p{Lu}\S* $|^ \p{Lu}|^['’]s \p{Lu}/u.test(between)
  )
    return null;
  return `${before}${second[0]}${between}${first[0]}${after}`;
}

/** "We need them" → "They need us". */
function exchangedPronouns({ words }: { words: string }, draw: Parameters<Maker>[1]): string | null {
  const objects: Record<string, string> = { i: 'me', we: 'us', he: 'him', she: 'her', they: 'them' };
  const subjectOf = (object: string) =>
    Object.keys(objects).find((subject) => objects[subject] === object) ?? object;
  return draw.replace(
    words,
    /\b(I|[Ww]e|[Hh]e|[Ss]he|[Tt]hey) ((?:\w+ )?[a-z]{3,}) (me|us|him|her|them)\b(?! [a-z])/g,
    (match, subject = '', verb = '', object = '') => {
      const other = subjectOf(object);
      if (other === subject.toLowerCase()) return match;
      const isCapital = /^[WHST]/.test(subject) || other === 'i';
      const start = isCapital ? other.charAt(0).toUpperCase() + other.slice(1) : other;
      return `${start} ${verb} ${objects[subject.toLowerCase()]}`;
    },
  );
}

/** "We trust" → "we trusted", "it is" → "it was". A wish ("if I were") has no tense of its own. */
function tense({ words }: { words: string }, draw: Parameters<Maker>[1]): string | null {
  if (/\b(?:if|wish|as though)\b/i.test(words)) return null;
  return draw.random() < 0.5
    ? draw.exchange(words, TENSES, '(?<=[a-z] |^(?:I|We|It|This|That|He|She|They) )', '(?= [a-z])')
    : draw.exchange(
        words,
        PASTS,
        String.raw`(?<=\b(?<!\b(?:did|do|does|can|could|will|would|should|make|let|made|help|see|had|have) )(?:I|we|they|We|They) )`,
        '(?= [a-z])',
      );
}

function modal({ words }: { words: string }, draw: Parameters<Maker>[1]): string | null {
  if (QUESTION.test(words)) return null;
  return draw.exchange(
    words,
    MODALS,
    String.raw`(?<=[a-z]|I)(?<= )(?<!\b(?:the|a|of|your|my|his|free|can) )`,
    '(?= (?:not |also |never |be |have )?[a-z]{2})',
  );
}

function person({ words }: { words: string }, draw: Parameters<Maker>[1]): string | null {
  const others: Record<string, readonly string[]> = {
    we: ['they', 'you'],
    they: ['we', 'you'],
    We: ['They', 'You'],
    They: ['We', 'You'],
    you: ['we', 'they'],
  };
  return draw.replace(
    words,
    /\b(?:we|they|We|They)(?= (?:are|were|will|have|had|would|can|could|should|must|need|want|do|did|don['’]t|know|believe|think) )/g,
    (match) => draw.pick(others[match] ?? [match]),
  );
}

/** "Is he right?" → "He is right." */
function statementOfQuestion({ words }: { words: string }): string | null {
  const found =
    /^(?:(?:And|But|So|Now),? )?(Is|Are|Was|Were|Can|Will|Should|Would|Has|Have|Do|Does|Did|is|are|was|were|can|will|should|would|has|have|do|does|did) (I|we|he|she|it|they|you|this|that|[A-Z]\w+ [A-Z]\w+) ([^?]*)\?$/.exec(
      words,
    );
  if (!found) return null;
  const [, verb = '', subject = '', rest = ''] = found;
  const start = subject.charAt(0).toUpperCase() + subject.slice(1);
  return `${start} ${verb.toLowerCase()} ${rest}.`;
}

/** A word that names something exchanged for another such word of the articles. */
function anotherWord({ words }: { words: string }, draw: Parameters<Maker>[1]): string | null {
  const ending = (word: string) => /(?:ing|ed|ly|ion|ity|ers|s)$/.exec(word)?.[0] ?? '';
  return draw.replace(words, /(?<=[a-z] )[a-z]{6,}\b(?!['’-])/g, (match) => {
    if (
      /^(?:really|actually|should|before|around|though|through|because|itself|themselves|himself|herself|myself|without|against|toward|towards|whether|always|almost|anything|something|everything|nothing)$/.test(
        match,
      )
    )
      return match;
    const others = draw.words.filter(
      (word) =>
        ending(word) === ending(match) &&
        word.slice(0, 3) !== match.slice(0, 3) &&
        Math.abs(word.length - match.length) < 4,
    );
    return others.length > 0 ? draw.pick(others) : match;
  });
}

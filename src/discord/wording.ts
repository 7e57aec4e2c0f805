import type { Unknown, Verdict } from '../answers/answer.ts';
import type { QuotationKind } from '../quotations/quotation.ts';
import type { Examples } from './examples.ts';

/**
 * Everything that the bot says of itself, in one place so that it can be said in other languages. Names and words
 * out of articles, and what somebody typed, are put in by the caller, escaped already.
 */
export const wording = {
  // Headings
  answer: 'From the sources',
  quotations: 'Quotations',
  summary: 'Summary',
  sources: 'Sources',
  quoted: (words: string) => `“${words}”`,
  page: (page: number, of: number) => `Page ${page} of ${of}`,
  more: (count: number) => `${count} more not shown`,

  // Citations
  unknownPublisher: 'publisher unknown',
  undated: 'undated',
  paragraph: (from: number, to: number) => (from === to ? `¶${from}` : `¶${from}–${to}`),
  date: (iso: string) => dates.format(new Date(`${iso}T00:00:00Z`)),
  unnamedSpeaker: 'speaker not named',
  saidBy: (speakers: readonly string[], cue: string | null, kind: string) =>
    `— ${together.format(speakers.map((name) => `**${name}**`))}${cue === null ? '' : `, ${cue}`} · ${kind}`,
  kind: { direct: 'quoted', mixed: 'quoted in part', indirect: 'paraphrased' } satisfies Record<
    QuotationKind,
    string
  >,

  // Answers that are none, or not quite
  near: 'The sources don’t answer this directly. Nearest:',
  nothing: 'The sources don’t say.',
  nothingToDo: 'Try other words, or see what there is with `/sources` and `/summary`.',
  unknown: (option: Unknown['option'], typed: string | null, several: boolean) => {
    const what = { speaker: 'speaker', source: 'source', of: 'article, person or topic' }[option];
    if (several) return typed === null ? 'More than one is called so' : `More than one is called “${typed}”`;
    return typed === null ? `No such ${what}` : `No ${what} called “${typed}”`;
  },
  nearest: (labels: readonly string[]) => `Did you mean ${alternatives.format(labels)}?`,
  unknownToDo: 'Start typing and pick from the suggestions, or see `/sources`.',

  differing: (words: readonly string[]) =>
    `The sources differ: ${words.map((one) => `**${one}**`).join(' – ')}`,

  // Verdicts: a mark, a name and what it means
  verdict: {
    verbatim: {
      mark: '✓',
      name: 'Verbatim',
      meaning: 'These words stand in the sources, capitals, spacing and punctuation aside.',
    },
    nearly: {
      mark: '≈',
      name: 'Nearly',
      meaning: 'Said, with small slips in the wording. The true words are below.',
    },
    'cut-short': {
      mark: '✂',
      name: 'Cut short',
      meaning: 'The words are right, but the rest of the sentence turns them.',
    },
    reported: {
      mark: '¶',
      name: 'Reported',
      meaning: 'These are the article’s words about what was said, not the speaker’s own.',
    },
    altered: {
      mark: '✎',
      name: 'Altered',
      meaning: 'Words that carry the meaning were changed, dropped or added.',
    },
    'somebody-else': {
      mark: '⇄',
      name: 'Somebody else',
      meaning: 'This was said, but not by the one it is pinned on.',
    },
    'not-in-sources': {
      mark: '✗',
      name: 'Not in the sources',
      meaning: 'Nothing in the sources matches these words.',
    },
  } satisfies Record<Verdict, { mark: string; name: string; meaning: string }>,
  narrated: 'These are the article’s own words; nobody is quoted saying them.',
  claimed: 'Asked about:',
  difference: '~~Struck out~~: only in what was asked. **Bold**: only in what was published.',
  pinnedOn: (speaker: string) => `Pinned on **${speaker}**.`,
  published: 'Published:',
  nearestWords: 'Nearest:',

  // Sources
  note: (date: string, words: number, quotations: number) =>
    `${date} · ${count(words, 'word')} · ${count(quotations, 'quotation')}`,

  author: (name: string) => `by ${name}`,
  editor: (name: string) => `edited by ${name}`,
  publishedAt: (time: string) => `at ${time} as published`,

  // Replies
  privateFor: (mention: string) => `For ${mention}, who is not told: only you see this.`,
  typeSomething: 'That was blank. Type a few words and ask again.',
  quoteNeedsOne: 'Give some words, a speaker or a source: at least one of the three.',
  staleButton: 'This button is from an older answer. Please ask again.',
  changedArticles: 'The articles have changed since this answer. Please ask again.',
  unknownCommand: 'I don’t know this command any more. Discord may take a minute to show the new ones.',
  failed: (id: string) =>
    `Something went wrong on my side. If it keeps happening, tell a moderator this: \`${id}\``,

  // Help
  helpTitle: 'What the sources say, in their own words',
  helpIntro:
    'Every passage is word for word as published, with its source. What the sources don’t hold, I say so.',
  helpShared: 'Any look-up can be `private:True` (only you see it) or `for:` a member (who is told).',
  help: ({ speaker, text, quote, source }: Examples) => [
    {
      example: `/ask question:What did ${speaker || 'they'} say?`,
      does: 'The passages that answer a question, or “the sources don’t say”.',
    },
    {
      example: `/quote text:${text || '…'}`,
      does: 'Quotations by some of their words, by `speaker:` or by `source:`.',
    },
    {
      example: `/who-said quote:${quote || '…'}`,
      does: 'Who said it, and whether it is verbatim, altered, cut short or not in the sources at all.',
    },
    {
      example: speaker ? `/summary of:${speaker}` : '/summary',
      does: 'Key sentences in order: of everything, an article, a person or a topic.',
    },
    { example: source ? `/sources source:${source}` : '/sources', does: 'The articles, to see or to read.' },
    { example: '/help', does: 'This list.' },
  ],

  previousPage: '◀ Previous',
  nextPage: 'Next ▶',
} as const;

const dates = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
const alternatives = new Intl.ListFormat('en-GB', { type: 'disjunction' });
const together = new Intl.ListFormat('en-GB', { type: 'conjunction' });
const numbers = new Intl.NumberFormat('en-GB');

function count(number: number, noun: string): string {
  return `${numbers.format(number)} ${noun}${number === 1 ? '' : 's'}`;
}

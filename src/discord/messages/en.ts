/**
 * Everything that the bot says of itself, in ICU's message format. Names and words out of articles, and what somebody
 * typed, are put in by the caller, escaped already. The other languages hold the same keys and values: their type
 * and test/discord/messages.test.ts see to it.
 */
export const en = {
  // Headings
  answer: 'From the sources',
  quotations: 'Quotations',
  summary: 'Summary',
  sources: 'Sources',
  quoted: '“{words}”',
  page: 'Page {page, number} of {of, number}',
  more: '{count, number} more not shown',

  // Citations
  unknownPublisher: 'publisher unknown',
  undated: 'undated',
  paragraph: '¶{from}',
  paragraphs: '¶{from}–{to}',
  unnamedSpeaker: 'speaker not named',
  'kind.direct': 'quoted',
  'kind.mixed': 'quoted in part',
  'kind.indirect': 'paraphrased',

  // Answers that are none, or not quite
  near: 'The sources don’t answer this directly. Nearest:',
  nothing: 'The sources don’t say.',
  nothingToDo: 'Try other words, or see what there is with `/sources` and `/summary`.',
  'unknown.speaker': 'No speaker called “{typed}”',
  'unknown.source': 'No source called “{typed}”',
  'unknown.of': 'No article, person or topic called “{typed}”',
  'unknown.several': 'More than one is called “{typed}”',
  'unknownUntold.speaker': 'No such speaker',
  'unknownUntold.source': 'No such source',
  'unknownUntold.of': 'No such article, person or topic',
  'unknownUntold.several': 'More than one is called so',
  nearest: 'Did you mean {labels}?',
  unknownToDo: 'Start typing and pick from the suggestions, or see `/sources`.',
  differing: 'The sources differ: {words}',

  // Verdicts: what each is called and what it means
  'verdict.verbatim': 'Verbatim',
  'verdict.nearly': 'Nearly',
  'verdict.cut-short': 'Cut short',
  'verdict.reported': 'Reported',
  'verdict.altered': 'Altered',
  'verdict.somebody-else': 'Somebody else',
  'verdict.not-in-sources': 'Not in the sources',
  'meaning.verbatim': 'These words stand in the sources, capitals, spacing and punctuation aside.',
  'meaning.nearly': 'Said, with small slips in the wording. The true words are below.',
  'meaning.cut-short': 'The words are right, but the rest of the sentence turns them.',
  'meaning.reported': 'These are the article’s words about what was said, not the speaker’s own.',
  'meaning.altered': 'Words that carry the meaning were changed, dropped or added.',
  'meaning.somebody-else': 'This was said, but not by the one it is pinned on.',
  'meaning.not-in-sources': 'Nothing in the sources matches these words.',
  narrated: 'These are the article’s own words; nobody is quoted saying them.',
  claimed: 'Asked about:',
  difference: '~~Struck out~~: only in what was asked. **Bold**: only in what was published.',
  pinnedOn: 'Pinned on **{speaker}**.',
  published: 'Published:',
  nearestWords: 'Nearest:',

  // Sources
  words: '{count, plural, one {# word} other {# words}}',
  quotationCount: '{count, plural, one {# quotation} other {# quotations}}',
  author: 'by {name}',
  editor: 'edited by {name}',
  publishedAt: 'at {time} as published',

  // Replies
  privateFor: 'For {mention}, who is not told: only you see this.',
  typeSomething: 'That was blank. Type a few words and ask again.',
  quoteNeedsOne: 'Give some words, a speaker or a source: at least one of the three.',
  staleButton: 'This button is from an older answer. Please ask again.',
  changedArticles: 'The articles have changed since this answer. Please ask again.',
  unknownCommand: 'I don’t know this command any more. Discord may take a minute to show the new ones.',
  failed: 'Something went wrong on my side. If it keeps happening, tell a moderator this: `{id}`',
  previousPage: '◀ Previous',
  nextPage: 'Next ▶',

  // Help
  helpTitle: 'What the sources say, in their own words',
  helpIntro:
    'Every passage is word for word as published, with its source. What the sources don’t hold, I say so.',
  helpShared: 'Any look-up can be `private:True` (only you see it) or `for:` a member (who is told).',
  'help.question': 'What did {speaker} say?',
  'help.they': 'they',
  'help.ask': 'The passages that answer a question, or “the sources don’t say”.',
  'help.quote': 'Quotations by some of their words, by `speaker:` or by `source:`.',
  'help.who-said':
    'Who said it, and whether it is verbatim, altered, cut short or not in the sources at all.',
  'help.summary': 'Key sentences in order: of everything, an article, a person or a topic.',
  'help.sources': 'The articles, to see or to read.',
  'help.help': 'This list.',

  // Feedback and settings
  feedbackThanks: 'Thanks, that’s counted. Your name is not kept.',
  feedbackOff: 'This server doesn’t collect feedback any more.',
  'settings.title': 'Settings of this server',
  'settings.feedback': '👍 and 👎 under public answers (`feedback`)',
  'settings.on': 'on',
  'settings.off': 'off',
  'settings.votes': '👍 {helpful, number} · 👎 {unhelpful, number}',
  'settings.worst': 'Least helpful answers',
  'settings.serversOnly': 'Settings belong to a server: use this command in one.',
} as const;

import type { Asked } from './data.ts';

/** A forum post: its title and its first message. */
export interface Post {
  readonly title: string;
  readonly body: string;
}

const GREETINGS = [
  '',
  '',
  'Hi all! ',
  'Hello everyone, ',
  'Hey folks, ',
  'Good evening. ',
  'Hi! ',
  'hey, ',
  'Hi, first post here. ',
];
const CONTEXTS = [
  '',
  '',
  'I read something on this the other day but I can’t find it any more. ',
  'My teacher asked us to look this up for Monday. ',
  'We had an argument about it at work. ',
  'I’m new to this topic, so sorry if it was asked before. ',
  'I searched this channel and found nothing. ',
  'I’m writing a short piece and need a source for it. ',
  'A friend told me one thing and the TV another. ',
];
const LEADS = [
  '',
  '',
  '',
  'Does anybody know: ',
  'I was wondering, ',
  'Quick question: ',
  'So my question is: ',
  'Can somebody tell me, ',
];
const CLOSINGS = [
  '',
  '',
  ' Thanks!',
  ' Thanks in advance :)',
  ' Any help is appreciated.',
  ' A link would be great. Cheers',
  '\n\nThank you all, have a nice day!',
  ' What do you think?',
  ' Am I missing something?',
];
const VAGUE_TITLES = [
  'Question',
  'Quick question',
  'Help please',
  'Need a source',
  'Can’t find this',
  'Something I’d like to know',
  'Does anybody know this?',
  'Two things',
];

/**
 * A post as somebody might write it who has these questions: in the title, in the body or in both, between greetings,
 * context and thanks.
 * @param subject what they are about, in a few words
 */
export function postOf(asked: readonly Asked[], subject: string, random: () => number): Post {
  const pick = (texts: readonly string[]) => texts[Math.floor(random() * texts.length)] ?? '';
  const [first, ...more] = asked.map(({ text }) => asTyped(text.trim(), random));
  const own = first ?? '';
  const others = more.map((text) => ` ${pick(['Also, ', 'And ', ''])}${text}`).join('');
  const around = (questions: string) =>
    `${pick(GREETINGS)}${pick(CONTEXTS)}${questions}${pick(CLOSINGS)}`.trim();
  switch (Math.floor(random() * 4)) {
    case 0:
      return { title: own, body: `${pick(['', 'See title.', 'Title says it all.'])}${others}`.trim() };
    case 1:
      return { title: own, body: around(others.trim()) };
    case 2:
      return { title: pick(VAGUE_TITLES), body: around(`${pick(LEADS)}${own}${others}`) };
    default:
      return {
        title: pick([subject, `Question about ${subject}`, `${subject}: help`, `About ${subject}`]),
        body: around(`${pick(LEADS)}${own}${others}`),
      };
  }
}

/** Some leave out the question mark, or write in small letters. */
function asTyped(question: string, random: () => number): string {
  const way = random();
  if (way < 0.1) return question.replace(/\s*\?+$/, '');
  if (way < 0.2) return question.toLowerCase();
  return question;
}

/** A post that asks whether somebody said something. */
export function quotingPost(words: string, speaker: string | null, random: () => number): Post {
  const pick = (texts: readonly string[]) => texts[Math.floor(random() * texts.length)] ?? '';
  const who = speaker ?? 'anybody';
  const question = pick([
    `Did ${who} really say “${words}”?`,
    `Who said “${words}”?`,
    `"${words}" – did ${who} say that?`,
  ]);
  return {
    title: pick(VAGUE_TITLES),
    body: `${pick(GREETINGS)}${pick(CONTEXTS)}${question}${pick(CLOSINGS)}`.trim(),
  };
}

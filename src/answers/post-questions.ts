import { splitSentences } from '../corpus/sentences.ts';
import { readMessage } from './message-text.ts';

/** A forum post as Discord has it: its title, and its first message with markdown and all. */
export interface Post {
  readonly title: string;
  readonly body: string;
}

/** Questions of a post that are looked up: more of them are a list of exercises. */
const MOST_QUESTIONS = 5;
/** What is read of a sentence, in UTF-16 units. */
const LONGEST_READ = 400;
/** Things said before a question, one behind the other: "Hi all, quick question: does anybody know …". */
const MOST_LEADS = 5;

const SOMEBODY = '(?:anyone|anybody|someone|somebody|any of you|you guys|you)';

/** What people say before they ask: a bullet, a label, a greeting, that they ask, or whether somebody knows. */
const LEADS: readonly RegExp[] = [
  /^(?:[-*•]|\d{1,2}[.)]) +/,
  /^\[[^\]]{1,30}\][ :–-]*/,
  /^(?:(?:quick|simple|stupid|dumb|serious|another|my) )?(?:question|q) ?[:,.!–-][ ]*/i,
  /^(?:hi|hello|hey|greetings|good (?:morning|day|afternoon|evening))\b(?: (?:all|there|everyone|everybody|guys|folks|team|people))?[ ,.!–-]*/i,
  /^(?:so|well|ok|okay|also|and|but|anyway|please)\b[ ,:]*/i,
  /^(?:(?:my|the|another|one(?: more)?|a) )?(?:quick )?question is\b[ ,:]*/i,
  /^i(?:['’]m| am|['’]ve been| have been| was) (?:just )?(?:wondering|curious|asking(?: myself)?)\b[ ,:]*/i,
  /^(?:i(?:['’]d| would) (?:like|love)|i want|i need|i(?:['’]m| am) trying) to (?:know|find out|understand|learn)\b[ ,:]*/i,
  new RegExp(
    `^(?:does|do|did|would) ${SOMEBODY}(?: here)?(?: happen to)? (?:know|remember|recall)\\b[ ,:]*`,
    'i',
  ),
  new RegExp(
    `^(?:can|could|would|will) ${SOMEBODY}(?: here)?(?: please)? (?:tell (?:me|us)|explain(?: to me)?|help me (?:understand|find out))\\b[ ,:]*`,
    'i',
  ),
];

/** "When …", "In which …", "According to whom …" */
const ASKS =
  /^(?:(?:in|at|on|by|from|to|of|for|with|about|since|until|during|under|after|before|according to) )?(?:who|whom|whose|what|when|where|which|why|how)(?:['’](?:s|re))?\b/i;
/** A question mark, and nothing behind it but marks and emoji. */
const ENDS_ASKING = /[?？؟][^\p{L}\p{N}]{0,20}$/u;

/** The questions of a post in order, those of its title first, each without what leads up to it. Linear in its length. */
export function questionsOf({ title, body }: Post): string[] {
  // What stands behind ">" is somebody else's.
  const own = readMessage(body).filter(({ isBlock }) => !isBlock);
  const lines = [title, ...own.flatMap(({ text }) => text.split('\n'))];
  const sentences = lines.flatMap((line) =>
    splitSentences(line).map(({ start, end }) => line.slice(start, Math.min(end, start + LONGEST_READ))),
  );
  const asked = sentences.flatMap((sentence) => {
    const bare = withoutLeads(sentence.trim());
    return ENDS_ASKING.test(bare) || ASKS.test(bare) ? [bare] : [];
  });
  return [...new Set(asked)].slice(0, MOST_QUESTIONS);
}

function withoutLeads(sentence: string): string {
  let bare = sentence;
  for (let leads = 0; leads < MOST_LEADS; leads += 1) {
    const lead = LEADS.find((pattern) => pattern.test(bare));
    if (!lead) break;
    bare = bare.replace(lead, '');
  }
  return bare;
}

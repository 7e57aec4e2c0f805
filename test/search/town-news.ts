import { splitSentences } from '../../src/corpus/sentences.ts';
import type { Indexed } from '../../src/search/passage-index.ts';

/**
 * The news of an invented town, written for its traps: passages that are nearly the same, one of them denying the
 * other; two people with one surname; one event in two papers with different figures; the same words in other roles;
 * plans and what became of them.
 */
const TEXTS: Record<string, string> = {
  // One fire in two papers.
  fireCourier:
    'A fire at the Brenning paper mill killed four people on Monday night, the police said. It took the fire brigade six hours to put it out.',
  fireHerald:
    'Three workers died when the Brenning paper mill burned down on Monday, according to the Herald. The blaze was out after five hours.',
  fireCause:
    'Investigators believe that an old pump set off the blaze at the mill. They ruled out arson on Thursday.',
  // Nearly the same, one denied.
  dam: 'The council has approved the new dam on the river Lenne, its chairwoman Ilse Marten said on Friday.',
  damNot:
    'The council has not approved the new dam on the river Lenne, its vice-chairman Olaf Reiter said on Sunday.',
  damCost: 'The dam on the Lenne would cost 90 million crowns and take seven years to build.',
  // Two people of one surname, a brother and a sister.
  annaVoss: 'Anna Voss, a surgeon at the county hospital, was given the Halvard medal for her work on burns.',
  peterVoss: 'Peter Voss, the coach of the town’s handball club, resigned after the fifth defeat in a row.',
  vossShop: 'The bakery of the Voss family has stood on Market Square since 1894.',
  // Who acts, and who is acted on.
  suesMill: 'The fishermen’s union has sued the paper mill for poisoning the Lenne.',
  suesUnion: 'The paper mill has sued the fishermen’s union for spreading false claims.',
  // A plan, and what became of it.
  schoolPlan: 'The school on Alder Street was to open in September with 400 pupils.',
  schoolLate: 'Because of damp walls the school on Alder Street will open only in January.',
  // Far from all these.
  storks: 'Two storks have nested on the chimney of the old brewery. Last year the nest was empty.',
  bus: 'From 1 May the number 12 bus runs every ten minutes, also on Sundays. A ticket costs 3.50 crowns.',
  election: 'Ilse Marten won the election with 52 percent of the vote, ahead of Olaf Reiter with 41 percent.',
};

export const townNews: readonly Indexed[] = Object.entries(TEXTS).map(([id, text]) => ({
  id,
  text,
  sentences: splitSentences(text),
}));

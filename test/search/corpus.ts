import { splitSentences } from '../../src/corpus/sentences.ts';
import type { Indexed } from '../../src/search/passage-index.ts';

/** A small corpus of our own writing: a harbour town's news, with traps (see the tests that use them). */
const TEXTS: Record<string, string> = {
  opening:
    'The new harbour bridge in Velmar opened on Tuesday after a 30-minute ceremony. Mayor Ruth Adler cut the ribbon.',
  cost: 'The bridge cost 48 million crowns, the city council said. Critics had expected it to cost twice as much.',
  strike:
    'Dock workers will not strike in June, union leader Piet Sorensen said. Their demands had been met.',
  noDeal: 'Dock workers will strike in July unless wages rise by 6 percent, Sorensen told reporters.',
  ferry: 'The U.S. owner of the ferry line, Northern Straits, declined to comment on the timetable.',
  storm: 'A storm closed the port for three days in February. Two fishermen were rescued by helicopter.',
  adlerSenior: 'Karl Adler, who led the shipyard from 1961 to 1979, died at his home in Oster. He was 91.',
  museum: 'The maritime museum reopens in spring. Admission is free for children under twelve.',
};

export const passages: readonly Indexed[] = Object.entries(TEXTS).map(([id, text]) => ({
  id,
  text,
  sentences: splitSentences(text),
}));

export function textOf(id: string): string {
  return TEXTS[id] ?? '';
}

import { create, insertMultiple, search } from '@orama/orama';
import { pluginQPS } from '@orama/plugin-qps';
import { Encoder, Index } from 'flexsearch';
import english from 'flexsearch/lang/en';
import Fuse from 'fuse.js';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import { FUNCTION_WORDS } from '../src/search/function-words.ts';
import { PassageIndex } from '../src/search/passage-index.ts';
import { stemOf, tokens } from '../src/search/words.ts';
import { indexed } from './data.ts';
import type { Ask, Engine } from './engine.ts';

/** Passages that are asked for. */
const LIMIT = 10;

/** Each but the plain one with the settings that found most right passages on development questions among those tried. */
export const ENGINES: readonly Engine[] = [
  {
    name: 'this index',
    build: (passages) => {
      const index = PassageIndex.of(passages.map(indexed));
      return (question) => index.search(question, LIMIT).hits.map(({ id }) => id);
    },
  },
  { name: 'MiniSearch, stems, fuzzy', build: (passages) => miniSearch(passages, { fuzzy: 0.2 }) },
  { name: 'MiniSearch, stems', build: (passages) => miniSearch(passages, {}) },
  {
    name: 'lunr, fuzzy',
    build: (passages) => {
      const index = lunr((builder) => {
        builder.ref('id');
        builder.field('text');
        for (const { id, text } of passages) builder.add({ id, text });
      });
      return (question) =>
        index
          .query((query) => {
            // A word as it is counts ten times one that is a letter off.
            for (const word of matter(question)) {
              query.term(word, { boost: 10 });
              query.term(word, { editDistance: 1 });
            }
          })
          .slice(0, LIMIT)
          .map(({ ref }) => ref);
    },
  },
  {
    name: 'Orama, stems, QPS',
    build: async (passages) => {
      const index = await create({
        schema: { id: 'string', text: 'string' } as const,
        components: { tokenizer: { language: 'english', stemming: true, stopWords: [...FUNCTION_WORDS] } },
        plugins: [pluginQPS()],
      });
      await insertMultiple(
        index,
        passages.map(({ id, text }) => ({ id, text })),
      );
      return async (question) => {
        const { hits } = await search(index, { term: question, properties: ['text'], limit: LIMIT });
        return hits.map(({ id }) => id);
      };
    },
  },
  {
    name: 'FlexSearch, stems',
    build: (passages) => {
      const index = new Index({ encoder: new Encoder(english), tokenize: 'strict' });
      for (const [at, { text }] of passages.entries()) index.add(at, text);
      return (question) =>
        index.search(question, { limit: LIMIT, suggest: true }).map((at) => passages[Number(at)]?.id ?? '');
    },
  },
  {
    name: 'fuse.js, by words',
    build: (passages) => {
      const index = new Fuse(passages, {
        keys: ['text'],
        useTokenSearch: true,
        threshold: 0.2,
        ignoreLocation: true,
      });
      return (question) =>
        index.search(matter(question).join(' '), { limit: LIMIT }).map(({ item }) => item.id);
    },
  },
  {
    // As it comes, but for looking beyond the first sixty letters.
    name: 'fuse.js, plain',
    build: (passages) => {
      const index = new Fuse(passages, { keys: ['text'], ignoreLocation: true });
      return (question) => index.search(question, { limit: LIMIT }).map(({ item }) => item.id);
    },
  },
];

function miniSearch(passages: Parameters<Engine['build']>[0], searchOptions: { fuzzy?: number }): Ask {
  const index = new MiniSearch<{ id: string; text: string }>({
    fields: ['text'],
    processTerm: (term) => {
      const word = term.toLowerCase();
      return FUNCTION_WORDS.has(word) ? null : stemOf(word);
    },
    searchOptions,
  });
  index.addAll(passages);
  return (question) =>
    index
      .search(question)
      .slice(0, LIMIT)
      .map(({ id }) => String(id));
}

/** The words of a question but for function words. */
function matter(question: string): string[] {
  return tokens(question).flatMap(({ folded }) => (FUNCTION_WORDS.has(folded) ? [] : [folded]));
}

import type { Article, Span } from '../corpus/article.ts';
import { paragraphAt } from '../corpus/paragraph-at.ts';
import type { Speaker } from '../quotations/quotation.ts';
import { shareMeant, shareMeantAtMost, topicWords } from './aboutness.ts';
import type { Answer } from './answer.ts';
import { NOTHING } from './answer-of.ts';
import { comparison } from './comparison.ts';
import { type Library, shifted } from './library.ts';
import type { PlacedSentence } from './partners.ts';
import { tokensIn } from './read-text.ts';
import { findSource, namedSpeaker, unknown } from './resolve.ts';
import { corrected } from './spelling.ts';
import { isNameOf } from './summary.ts';
import { tokens } from './tokens.ts';
import { addressedTopic, topicOf } from './topic-ref.ts';

/** Passages of the search that are looked through for what bears on a topic. */
const MOST_HITS = 30;
/** Share of a topic's words (aboutness.ts) that a sentence holds to bear on it. */
const LEAST_SHARE = 0.5;
const MOST_NEAREST = 5;

/**
 * What each source has on a topic: first the moments that several of them tell, side by side, then what one of them alone
 * has. @param asked an article, a person or a topic, by id or as typed.
 */
export function compare(library: Library, asked: string): Answer {
  const picked = library.article(asked.trim());
  if (picked) return ofArticle(library, picked);
  const speaker = namedSpeaker(library, asked);
  if (speaker.found) return ofSpeaker(library, speaker.found);
  const source = findSource(library, asked);
  if (source.found && isNameOf(source.found, asked)) return ofArticle(library, source.found);
  const { words, ref } = addressedTopic(tokens(corrected(library, asked)).map(({ folded }) => folded));
  const onTopic = ofWords(library, words, ref);
  if (onTopic) return onTopic;
  if (source.found) return ofArticle(library, source.found);
  const nearest = [...speaker.nearest(), ...source.nearest()].slice(0, MOST_NEAREST);
  return unknown('topic', nearest, speaker.several);
}

function ofArticle(library: Library, article: Article): Answer {
  const sentences = article.paragraphs.flatMap((paragraph) =>
    paragraph.sentences.map((span) => ({ article, paragraph, span })),
  );
  return comparison(library, { about: { kind: 'article', article }, sentences, ref: `c/a/${article.id}` });
}

/** The sentences that hold what they said. */
function ofSpeaker(library: Library, speaker: Speaker): Answer {
  const sentences = new Map<Span, PlacedSentence>();
  for (const { article, pieces } of library.quotationsBy(speaker)) {
    for (const piece of pieces) {
      const paragraph = paragraphAt(article, piece.start);
      for (const span of paragraph?.sentences ?? []) {
        if (paragraph && piece.start < span.end && span.start < piece.end)
          sentences.set(span, { article, paragraph, span });
      }
    }
  }
  const about = { kind: 'speaker', speaker } as const;
  return comparison(library, { about, sentences: [...sentences.values()], ref: `c/s/${speaker.id}` });
}

/** On a topic in a member's own words; null where no source has anything on it. */
function ofWords(library: Library, words: readonly string[], ref: string): Answer | null {
  const asked = topicWords(tokens(words.join(' ')));
  if (asked.length === 0) return null;
  const shareAtMost = shareMeantAtMost(library, asked);
  const sentences = library.passages.search(words.join(' '), MOST_HITS).hits.flatMap((hit) => {
    const place = library.paragraph(hit.id);
    const read = library.passages.wordsOf(hit.id);
    if (!place || !read) return [];
    const { article, paragraph } = place;
    const isOn = (span: Span, from = 0, to = read.words.length) =>
      shareAtMost({ words: read.words, from, to }) >= LEAST_SHARE &&
      shareMeant(library, asked, tokensIn(article, span)) >= LEAST_SHARE;
    const bearing = paragraph.sentences.filter((span, at) =>
      isOn(span, read.starts[at], read.starts[at + 1]),
    );
    // The words of a topic may be spread over a paragraph's sentences.
    const spans = bearing.length > 0 || !isOn(paragraph) ? bearing : [shifted(hit.sentence, paragraph.start)];
    return spans.map((span) => ({ article, paragraph, span }));
  });
  return sentences.length > 0 ? comparison(library, { about: { kind: 'topic' }, sentences, ref }) : null;
}

/** The answer of `c/a/<article>`, `c/s/<speaker>` or `c/t/<words>`. */
export function compareAgain(library: Library, ref: string, what: string, id: string): Answer | null {
  const article = library.article(id);
  const speaker = library.speaker(id);
  if (what === 'a' && article) return ofArticle(library, article);
  if (what === 's' && speaker) return ofSpeaker(library, speaker);
  return what === 't' ? ofWords(library, topicOf(id), ref) : null;
}

/** The same as the answer to a question, which need not be about anything that the articles hold. */
export function compared(library: Library, topic: string): Answer {
  const answer = compare(library, topic);
  return answer.kind === 'unknown' ? NOTHING : answer;
}

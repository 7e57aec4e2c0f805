import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../src/corpus/clean.ts';
import { processorTime } from '../processor-time.ts';

describe('white space and what isn’t seen', () => {
  it.each([
    ['a byte-order mark', '\uFEFFTalks fail', 'Talks fail'],
    ['Windows’ and old Mac’s line breaks', 'one\r\ntwo\rthree', 'one\ntwo\nthree'],
    ['line and paragraph separators, form feeds', 'one\u2028two\u2029three\ffour', 'one\ntwo\nthree\nfour'],
    ['no-break, thin and ideographic spaces, tabs', 'a\u00A0b\u202Fc\u2009d\u3000e\tf', 'a b c d e f'],
    ['doubled spaces', 'a   b \u00A0 c', 'a b c'],
    ['spaces around lines', '  one \n\u00A0\n two  ', 'one\n\ntwo'],
    ['zero-width spaces and soft hyphens', 'Gen\u200Beva, nego\u00ADtiation\u2060', 'Geneva, negotiation'],
    ['direction marks', '\u200EJane\u202E Doe\u2069', 'Jane Doe'],
    ['control characters', 'Tal\0ks\x07 fa\x1Bil', 'Talks fail'],
    ['half surrogate pairs and undecodable characters', 'Talks\uD83D fail\uFFFD', 'Talks fail'],
    ['the icons of a page’s font', '\uE000Talks', 'Talks'],
  ])('%s', (_, raw, clean) => {
    expect(cleanText(raw)).toBe(clean);
  });

  it('keeps the joiners that spell words and make up emoji', () => {
    for (const text of ['می\u200Cخواهم', '👨\u200D👩\u200D👧']) expect(cleanText(text)).toBe(text);
    expect(cleanText('Gen\u200Deva')).toBe('Geneva');
  });
});

describe('quotation marks', () => {
  it.each([`"straight" and 'single'`, '“curly” and ‘single’', '«guillemets» and „low“', "it's 6'2\" tall"])(
    'stay as published: %s',
    (text) => {
      expect(cleanText(text)).toBe(text);
    },
  );
});

describe('HTML', () => {
  it.each([
    ['&quot;We can&#39;t,&quot; he said &amp; left.', `"We can't," he said & left.`],
    ['&#8220;No&#x201d; &mdash; &ldquo;yes&rdquo;&nbsp;&hellip;', '“No” — “yes” …'],
    ['twice encoded: &amp;quot;no&amp;quot; &amp;amp; &amp;#8217;', `twice encoded: "no" & ’`],
    ['<p>One <b>bold</b> word.</p><p>Two<br/>three.</p>', 'One bold word.\n\nTwo\nthree.'],
    ['a &lt;b&gt;bold&lt;/b&gt; word', 'a bold word'],
    ['AT&T; R&D; &unknown; &', 'AT&T; R&D; &unknown; &'],
    ['1 < 2 and 3 > 2, <3', '1 < 2 and 3 > 2, <3'],
    ['<a:wave:123456789012345678> to you', '<a:wave:123456789012345678> to you'],
  ])('%s', (raw, clean) => {
    expect(cleanText(raw)).toBe(clean);
  });
});

describe('text that was decoded wrongly', () => {
  it.each([
    ['â€œWe canâ€™tâ€\x9d, he said â€“ twice', '“We can’t”, he said – twice'],
    ['â€œThe mark lostâ€ on the way', '“The mark lost” on the way'],
    ['JosÃ© in MÃ¼nchen,Â\u00A0next year', 'José in München, next year'],
    ['\x93We can\x92t\x94 \x96 he said\x85', '“We can’t” – he said…'],
  ])('%s', (raw, clean) => {
    expect(cleanText(raw)).toBe(clean);
  });

  it.each(['« LIBERTÉ »', '“AMANHÔ', 'La Â de l’alphabet', 'Ångström, São Paulo, naïveté'])(
    'but not %s',
    (text) => {
      expect(cleanText(text)).toBe(text);
    },
  );
});

describe('whatever the text', () => {
  const dirty = fc
    .array(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 5 }),
        fc.constantFrom(
          '&amp;',
          '&',
          'amp;',
          'quot;',
          '&#39;',
          '<p>',
          '<',
          'b',
          '>',
          '</b>',
          'â€œ',
          'Ã',
          '©',
          '\r',
          '\n',
        ),
        fc.constantFrom('\u00A0', '\u200B', '\u200D', '\uFEFF', ' ', '\x93', 'Â', 'words', '&shy;', '&lt;'),
      ),
    )
    .map((parts) => parts.join(''));

  it('cleaning twice is cleaning once', () => {
    fc.assert(
      fc.property(dirty, (text) => {
        const clean = cleanText(text);
        expect(cleanText(clean)).toBe(clean);
      }),
      { numRuns: 500 },
    );
  });

  it('the letters, digits and quotation marks of a plain text stay', () => {
    const plain = fc.string({ unit: fc.constantFrom(...'abcXYZ019éßщ中"\'“”‘’«».,!?-—…()$%') });
    fc.assert(
      fc.property(plain, (text) => {
        expect(cleanText(text)).toBe(text.trim());
      }),
    );
  });

  it.each([
    '&',
    '&amp;',
    '&am',
    '<',
    '<a ',
    '<<b>',
    '\u200D',
    'a\u200D',
    ' ',
    ' \n',
    'â€',
    'Ã',
    '\r',
    '\0',
    '&lt;p&gt;',
  ])('a megabyte of %j takes no longer per byte than prose', (piece) => {
    const text = piece.repeat(Math.ceil(1_000_000 / piece.length));
    // Measured at most 0.7 s; one quadratic step anywhere takes minutes.
    expect(processorTime(() => cleanText(text))).toBeLessThan(5);
  });

  it('100,000 joiners between letters that they join take no time', () => {
    const text = `می${'\u200c'.repeat(100_000)}خواهم`;
    expect(processorTime(() => cleanText(text))).toBeLessThan(1);
  });
});

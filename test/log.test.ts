import { describe, expect, it } from 'vitest';
import { createLog, describeError } from '../src/log.ts';

const TOKEN = 'aW50ZXJhY3Rpb246MTIzNDU2Nzg5MDEyMzQ1Njc4OnNlY3JldA';
const BOT_TOKEN = 'MTIzNDU2Nzg5MDEyMzQ1Njc4.GabcDe.abcdefghijklmnopqrstuvwxyz0123456789AB';

/** As discord.js throws it: the token stands in the address, and a stack may quote that. */
function apiError(): Error {
  const url = `https://discord.com/api/v10/webhooks/123456789012345678/${TOKEN}/messages/@original`;
  return Object.assign(new Error(`Unknown Webhook at ${url}`), {
    name: 'DiscordAPIError[10015]',
    code: 10015,
    status: 404,
    method: 'PATCH',
    url,
    requestBody: { json: { content: 'what a member typed' } },
  });
}

describe('what is logged of an error', () => {
  it('tells what happened', () => {
    expect(describeError(apiError())).toMatchObject({
      error: 'DiscordAPIError[10015]',
      message: expect.stringContaining('Unknown Webhook'),
      code: 10015,
      status: 404,
      method: 'PATCH',
      stack: expect.stringContaining('log.test.ts'),
    });
  });

  it('holds no interaction’s token, no bot’s, and nothing that a member typed', () => {
    const errors = [
      apiError(),
      new Error(`POST /interactions/123456789012345678/${TOKEN}/callback failed`),
      new Error(`refused: ${BOT_TOKEN}`),
      `refused: ${BOT_TOKEN}`,
    ];
    for (const error of errors) {
      const said = JSON.stringify(describeError(error));
      expect(said).not.toContain(TOKEN);
      expect(said).not.toContain(BOT_TOKEN);
      expect(said).not.toContain('member typed');
    }
  });

  it.each([
    ['a string', 'no way', 'no way'],
    ['nothing', undefined, 'undefined'],
    ['null', null, '[object Null]'],
    ['an object without a prototype', Object.create(null), '[object Object]'],
    ['a symbol', Symbol('x'), 'Symbol(x)'],
  ])('may be thrown %s', (_, thrown, error) => {
    expect(describeError(thrown)).toEqual({ error });
  });
});

describe('the log', () => {
  const lines: string[] = [];
  const logAt = (level: string) => {
    lines.length = 0;
    return createLog(level, { write: (line) => void lines.push(line) });
  };

  it('is one line of JSON an event, with the time', () => {
    logAt('info').warn({ file: 'a\nb.txt', reason: 'it is empty' }, 'article left out');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^[^\n]*\n$/);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      file: 'a\nb.txt',
      reason: 'it is empty',
      msg: 'article left out',
    });
  });

  it('leaves out what is below its level', () => {
    logAt('info').debug({ text: 'what a member typed' }, 'asked');
    expect(lines).toEqual([]);
    logAt('silent').fatal('gone');
    expect(lines).toEqual([]);
  });

  it('holds no token even where an error is logged whole', () => {
    logAt('info').error(apiError());
    logAt('info').error({ err: apiError() }, 'request failed');
    expect(lines.join('')).toContain('Unknown Webhook');
    expect(lines.join('')).not.toContain(TOKEN);
    expect(lines.join('')).not.toContain('member typed');
  });
});

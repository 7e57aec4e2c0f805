import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ConfigError, readConfig } from '../src/config.ts';
import { USUAL_LIMITS } from '../src/servers/limits.ts';

describe('the settings', () => {
  it('have defaults, so that nothing need be set', () => {
    expect(readConfig({})).toEqual({
      token: null,
      apiUrl: null,
      guildId: null,
      shards: null,
      forumAnswers: false,
      articlesDir: 'seeds',
      dataDir: 'data',
      databaseUrl: null,
      limits: USUAL_LIMITS,
      sandboxPort: 8787,
      health: null,
      logLevel: 'info',
    });
  });

  it('are read from the environment', () => {
    expect(
      readConfig({
        DISCORD_TOKEN: 'aa.bb-cc_dd',
        DISCORD_API_URL: 'http://127.0.0.1:8080/api',
        DISCORD_GUILD_ID: '123456789012345678',
        SHARDS: '0,1/4',
        FORUM_ANSWERS: 'true',
        ARTICLES_DIR: '/srv/my articles',
        DATA_DIR: '/srv/data',
        DATABASE_URL: 'postgres://bot:secret@db.example.org/record',
        LIBRARY_FILE_KB: '100',
        LIBRARY_ZIP_KB: '1000',
        LIBRARY_ARTICLE_LENGTH: '50000',
        LIBRARY_ARTICLES: '20',
        LIBRARY_TOTAL_KB: '500',
        SANDBOX_PORT: '0',
        HEALTH_PORT: '9464',
        HEALTH_HOST: '0.0.0.0',
        LOG_LEVEL: 'debug',
      }),
    ).toEqual({
      token: 'aa.bb-cc_dd',
      apiUrl: 'http://127.0.0.1:8080/api',
      guildId: '123456789012345678',
      shards: { ids: [0, 1], count: 4 },
      forumAnswers: true,
      articlesDir: '/srv/my articles',
      dataDir: '/srv/data',
      databaseUrl: 'postgres://bot:secret@db.example.org/record',
      limits: { file: 100_000, zip: 1_000_000, length: 50_000, room: { articles: 20, bytes: 500_000 } },
      sandboxPort: 0,
      health: { port: 9464, host: '0.0.0.0' },
      logLevel: 'debug',
    });
  });

  it('left empty or blank are as if not set', () => {
    const names = [
      'DISCORD_TOKEN',
      'DISCORD_API_URL',
      'DISCORD_GUILD_ID',
      'SHARDS',
      'FORUM_ANSWERS',
      'ARTICLES_DIR',
      'DATA_DIR',
      'DATABASE_URL',
      'LIBRARY_FILE_KB',
      'LIBRARY_ARTICLES',
      'SANDBOX_PORT',
      'HEALTH_PORT',
      'HEALTH_HOST',
      'LOG_LEVEL',
    ];
    for (const blank of ['', ' ', '\t']) {
      expect(readConfig(Object.fromEntries(names.map((name) => [name, blank])))).toEqual(readConfig({}));
    }
  });

  it('may have white space around them', () => {
    expect(readConfig({ DISCORD_TOKEN: ' aa.bb ', SANDBOX_PORT: '9000\r' })).toMatchObject({
      token: 'aa.bb',
      sandboxPort: 9000,
    });
  });
});

describe('a malformed setting stops the start with its name and what is wanted', () => {
  it.each([
    ['DISCORD_TOKEN', '"aa.bb.cc"', "the bot's token alone"],
    ['DISCORD_TOKEN', 'Bot aa.bb.cc', "the bot's token alone"],
    ['DISCORD_API_URL', 'discord.com/api', 'an http or https address'],
    ['DISCORD_API_URL', 'ftp://example.org', 'an http or https address'],
    ['DISCORD_GUILD_ID', '1234', 'a server id: 17 to 20 digits'],
    ['FORUM_ANSWERS', 'yes', 'true or false'],
    ['SHARDS', 'all', 'auto, or a slice such as 0,1/4'],
    ['SHARDS', '4', 'auto, or a slice such as 0,1/4'],
    ['SHARDS', '0,4/4', 'the numbers of shards, from 0'],
    ['SHARDS', '0,/4', 'auto, or a slice such as 0,1/4'],
    ['DATABASE_URL', 'mysql://localhost/record', 'postgres://…'],
    ['LIBRARY_FILE_KB', '1 MB', 'a whole number from 1 to 10000'],
    ['LIBRARY_ARTICLES', '0', 'a whole number from 1 to 100000'],
    ['LIBRARY_TOTAL_KB', '1e9', 'a whole number from 1 to 1000000'],
    ['SANDBOX_PORT', 'http', 'a whole number from 0 to 65535'],
    ['SANDBOX_PORT', '65536', 'a whole number from 0 to 65535'],
    ['SANDBOX_PORT', '-1', 'a whole number from 0 to 65535'],
    ['SANDBOX_PORT', '80.5', 'a whole number from 0 to 65535'],
    ['SANDBOX_PORT', '1e3', 'a whole number from 0 to 65535'],
    ['HEALTH_PORT', 'yes', 'a whole number from 0 to 65535'],
    ['HEALTH_HOST', 'localhost:80', 'an address of this machine'],
    ['LOG_LEVEL', 'loud', 'one of fatal, error, warn, info, debug, trace, silent'],
  ])('%s=%s', (name, value, wanted) => {
    const read = () => readConfig({ [name]: value });
    expect(read).toThrow(ConfigError);
    expect(read).toThrow(`${name} must be `);
    expect(read).toThrow(wanted);
  });

  it('each on a line of its own', () => {
    const read = () => readConfig({ LOG_LEVEL: 'loud', SANDBOX_PORT: '-1' });
    expect(read).toThrow(/^SANDBOX_PORT must be .*\nLOG_LEVEL must be .*$/);
  });

  it('never with its value, which may be a token', () => {
    try {
      readConfig({ DISCORD_TOKEN: 'secret secret', DISCORD_GUILD_ID: 'secret', DATABASE_URL: 'secret' });
      expect.unreachable();
    } catch (error) {
      expect(String(error)).not.toContain('secret');
    }
  });
});

describe('.env', () => {
  let home: string;
  let before: NodeJS.ProcessEnv;
  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'env-'));
    before = { ...process.env };
    vi.spyOn(process, 'cwd').mockReturnValue(home);
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    process.env = before;
    await rm(home, { recursive: true });
  });

  it('is read, and yields to the environment', async () => {
    await writeFile(
      join(home, '.env'),
      '\uFEFFARTICLES_DIR="my articles" # here\r\nDATA_DIR=mine\r\nDISCORD_TOKEN=\r\n',
    );
    process.env['DATA_DIR'] = 'from-environment';
    expect(readConfig()).toMatchObject({
      articlesDir: 'my articles',
      dataDir: 'from-environment',
      token: null,
    });
  });

  it('is read without a word on standard output or error', async () => {
    const said = [vi.spyOn(console, 'log'), vi.spyOn(console, 'error'), vi.spyOn(process.stdout, 'write')];
    await writeFile(join(home, '.env'), 'LOG_LEVEL=warn');
    expect(readConfig().logLevel).toBe('warn');
    for (const spy of said) expect(spy).not.toHaveBeenCalled();
  });

  it('need not be there', () => {
    expect(readConfig().logLevel).toBe('info');
  });

  it('that can’t be read stops the start', async () => {
    await mkdir(join(home, '.env'));
    expect(() => readConfig()).toThrow(ConfigError);
    expect(() => readConfig()).toThrow(/^\.env can't be read/);
  });
});

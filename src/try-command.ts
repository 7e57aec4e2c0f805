import { type Bot, startBot } from './bot.ts';
import { createLog } from './log.ts';
import { asText } from './sandbox/as-text.ts';
import { convertValues, parseCommandLine } from './sandbox/command-line.ts';
import { Sandbox } from './sandbox/sandbox.ts';
import { USUAL_LIMITS } from './servers/limits.ts';

/**
 * Runs one slash command in the sandbox and gives its reply as text.
 * @param args the command line after the program, such as `/ask`, `question:who met whom?`
 * @throws Error with one line that says what is wrong with the command, an option or the articles
 */
export async function tryCommand(args: readonly string[], articlesDir: string): Promise<string> {
  const log = createLog('silent');
  const sandbox = await Sandbox.start({ port: 0, log });
  let bot: Bot | undefined;
  try {
    const { token, restUrl: apiUrl, member, moderator, text, forum } = sandbox;
    bot = await startBot({
      token,
      apiUrl,
      guildId: null,
      shards: null,
      forumAnswers: false,
      articlesDir,
      dataDir: null,
      databaseUrl: null,
      limits: USUAL_LIMITS,
      log,
    });
    // A moderator may use every command.
    const commands = moderator.commands();
    const typed = parseCommandLine(args, commands);
    const people = { member: member.user.id, moderator: moderator.user.id };
    const names = { ...people, [text.name ?? '']: text.id, [forum.name]: forum.id };
    return asText(await moderator.run(typed.command, convertValues(typed, commands, names)));
  } finally {
    await bot?.stop();
    await sandbox.close();
  }
}

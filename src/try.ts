import { readConfig } from './config.ts';
import { tryCommand } from './try-command.ts';

async function main(): Promise<void> {
  try {
    process.stdout.write(`${await tryCommand(process.argv.slice(2), readConfig().articlesDir)}\n`);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}

void main();

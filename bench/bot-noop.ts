/** For bench/bot.ts: the least bot that discord.js makes. It replies the same to everything, at once. */
import { Client, GatewayIntentBits } from 'discord.js';

const client = new Client({
  intents: [GatewayIntentBits.Guilds],
  rest: { api: process.env['DISCORD_API_URL'] ?? '' },
});
client.on('interactionCreate', async (interaction) => {
  if (interaction.isRepliable()) await interaction.reply('Noted.');
});
// A reply that came too late isn't the end of it.
client.on('error', ({ message }) => console.error(message));
process.on('SIGTERM', () => process.exit(0));
await client.login(process.env['DISCORD_TOKEN'] ?? '');

import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ButtonStyle,
  ChannelType,
  ComponentType,
  type Interaction,
  MessageFlags,
  TextInputStyle,
} from 'discord.js';

/** A small bot that uses everything that the page can show, so that the page is tested apart from the product. */

const { String: Text, Boolean: YesNo, User, Attachment } = ApplicationCommandOptionType;
const PHRASES = ['a calm and steady wind', 'a calm sea', 'rain by the evening'];

export const newsdeskCommands = [
  {
    name: 'say',
    nameLocalizations: { de: 'sagen' },
    description: 'Says a phrase',
    descriptionLocalizations: { de: 'Sagt einen Satz' },
    options: [
      {
        type: Text,
        name: 'phrase',
        nameLocalizations: { de: 'satz' },
        description: 'What to say',
        required: true,
        autocomplete: true,
      },
      { type: YesNo, name: 'private', description: 'Only you see it' },
      { type: User, name: 'for', description: 'Whom to address' },
    ],
  },
  {
    name: 'tone',
    description: 'Sets the tone',
    options: [
      {
        type: Text,
        name: 'tone',
        description: 'Which',
        required: true,
        choices: [
          { name: 'Warm', value: 'w' },
          { name: 'Cool', value: 'c' },
        ],
      },
    ],
  },
  {
    name: 'library',
    description: 'Files',
    options: [
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'add',
        description: 'Adds a file',
        options: [{ type: Attachment, name: 'file', description: 'A text', required: true }],
      },
    ],
  },
  { name: 'silence', description: 'Never answers' },
  { name: 'form', description: 'Opens a form' },
  { name: 'setup', description: 'Shows menus' },
  { name: 'export', description: 'Sends a file' },
  { name: 'Count words', type: ApplicationCommandType.Message },
];

/** What the page is to draw: everything that Discord's markdown and embeds offer. */
const EMBED = {
  title: 'As published',
  url: 'https://example.org/article',
  color: 0x2f8f5b,
  description:
    '> “A **calm** wind,” she said.\n-# [The Gazette](https://example.org/a_b) · ¶4\n- one\n- two <img src=x onerror=alert(1)>',
  fields: [
    { name: 'Speaker', value: 'A *sailor*', inline: true },
    { name: 'Cue', value: 'said', inline: true },
  ],
  footer: { text: 'One of one' },
};

const BUTTONS = {
  type: ComponentType.ActionRow,
  components: [
    { type: ComponentType.Button, style: ButtonStyle.Primary, label: 'Next', custom_id: 'next' },
    {
      type: ComponentType.Button,
      style: ButtonStyle.Secondary,
      label: '1 of 2',
      custom_id: 'at',
      disabled: true,
    },
  ],
};

const MENU = {
  type: ComponentType.ActionRow,
  components: [
    {
      type: ComponentType.StringSelect,
      custom_id: 'article',
      placeholder: 'Pick an article',
      options: [
        { label: 'Morning', value: 'morning' },
        { label: 'Evening', value: 'evening' },
      ],
    },
  ],
};

const SETUP = [
  {
    type: ComponentType.ActionRow,
    components: [
      {
        type: ComponentType.ChannelSelect,
        custom_id: 'forums',
        placeholder: 'Forums',
        channel_types: [ChannelType.GuildForum],
      },
    ],
  },
  {
    type: ComponentType.ActionRow,
    components: [
      {
        type: ComponentType.StringSelect,
        custom_id: 'days',
        placeholder: 'Days',
        min_values: 1,
        max_values: 2,
        options: ['Monday', 'Tuesday', 'Wednesday'].map((label) => ({ label, value: label.slice(0, 3) })),
      },
    ],
  },
];

export async function newsdesk(interaction: Interaction): Promise<void> {
  if (interaction.isAutocomplete()) {
    const typed = String(interaction.options.getFocused());
    const phrases = PHRASES.filter((phrase) => phrase.includes(typed));
    await interaction.respond(phrases.map((phrase) => ({ name: phrase, value: phrase })));
  } else if (interaction.isChatInputCommand()) {
    await answer(interaction);
  } else if (interaction.isMessageContextMenuCommand()) {
    const words = interaction.targetMessage.content.split(' ').length;
    await interaction.reply({ content: `${words} words`, flags: MessageFlags.Ephemeral });
  } else if (interaction.isButton()) {
    await interaction.update({ content: 'The second page', embeds: [], components: [] });
  } else if (interaction.isStringSelectMenu()) {
    await interaction.update({ content: `Picked ${interaction.values.join()}`, components: [] });
  } else if (interaction.isChannelSelectMenu()) {
    const names = interaction.channels.map((channel) => ('name' in channel ? channel.name : ''));
    await interaction.update(`Forums: ${names.join()}`);
  } else if (interaction.isModalSubmit()) {
    await interaction.reply(`Noted: ${interaction.fields.getTextInputValue('note')}`);
  }
}

async function answer(interaction: Extract<Interaction, { options: { getString: unknown } }>): Promise<void> {
  if (!interaction.isChatInputCommand()) return;
  const { options } = interaction;
  switch (interaction.commandName) {
    case 'say': {
      const flags = options.getBoolean('private') ? ([MessageFlags.Ephemeral] as const) : [];
      const content = `${options.getUser('for') ?? ''} ${options.getString('phrase', true)}`.trim();
      await interaction.reply({ content, embeds: [EMBED], components: [BUTTONS, MENU], flags });
      break;
    }
    case 'tone':
      await interaction.deferReply();
      await interaction.editReply(`Tone ${options.getString('tone', true)}`);
      break;
    case 'library':
      await interaction.reply(`Got ${options.getAttachment('file', true).name}`);
      break;
    case 'setup':
      await interaction.reply({ content: 'What and when?', components: SETUP });
      break;
    case 'export': {
      await interaction.deferReply();
      const files = [{ attachment: Buffer.from('PK'), name: 'articles.zip' }];
      await interaction.editReply({ content: 'Here they are', files });
      break;
    }
    case 'form':
      await interaction.showModal({
        title: 'A note',
        custom_id: 'note-form',
        components: [
          {
            type: ComponentType.Label,
            label: 'Your note',
            component: {
              type: ComponentType.TextInput,
              custom_id: 'note',
              style: TextInputStyle.Paragraph,
              required: true,
            },
          },
        ],
      });
      break;
  }
}

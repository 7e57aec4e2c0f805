import type { APIApplicationCommandBasicOption } from 'discord-api-types/v10';
import type { UploadedFile } from '../protocol.ts';
import type { App } from './app.ts';
import { CommandForm } from './command-form.ts';
import { matching, type SlashCommand, slashCommands, writtenOut } from './commands.ts';
import { upload, uploads } from './files.ts';
import { furtherPicks } from './further-options.ts';
import { knownPicks, narrowed, type OptionPick } from './options.ts';
import { avatar } from './people.ts';
import { type Pick, Picker } from './picker.ts';
import { shownName } from './shown.ts';
import { Suggestions } from './suggestions.ts';
import { wordsIn } from './words.ts';

/** Elements of the composer that take the focus, by their ids. */
export const TEXT_ID = 'message-text';
export const MORE_ID = 'further-options';
export const optionId = (name: string): string => `option-${name}`;

/** What somebody is writing: a message, or a command with its options. */
export class Composer {
  text = '';
  /** What goes with the message. */
  files: readonly UploadedFile[] = [];
  form: CommandForm | null = null;
  /** What was typed where further options are picked. */
  moreText = '';
  /** The option that has the focus. */
  focused: string | null = null;
  problem: { readonly name: string; readonly problem: string } | null = null;
  readonly picker = new Picker();

  private readonly app: App;
  private readonly focus: (id: string) => void;
  private readonly suggestions: Suggestions;

  /** @param focus moves the focus to an element of the composer, once it is drawn */
  constructor(app: App, focus: (id: string) => void) {
    this.app = app;
    this.focus = focus;
    this.suggestions = new Suggestions(app);
  }

  /** Back to an empty message. */
  clear(): void {
    this.form = null;
    this.text = '';
    this.leaveOption();
    this.focus(TEXT_ID);
    this.app.changed();
  }

  typeText(text: string): void {
    this.text = text;
    const commands = slashCommands(this.app.commands);
    const written = writtenOut(commands, text);
    const typed = ({ name, title }: SlashCommand) => text === `/${name} ` || text === `/${title} `;
    const command = written?.command ?? commands.find(typed);
    if (command) {
      this.start(command, written?.values);
      return;
    }
    if (/^\/[^\n]*$/.test(text)) {
      const picks = matching(commands, text).map((command) => this.commandPick(command));
      const words = this.words();
      this.picker.show(words.commands, picks, 0, picks.length === 0 ? words.noCommand : null);
    } else {
      this.picker.close();
    }
    this.app.changed();
  }

  async attach(chosen: FileList | null): Promise<void> {
    this.files = [...this.files, ...(await uploads(chosen ?? []))];
    this.focus(TEXT_ID);
    this.app.changed();
  }

  detach(file: UploadedFile): void {
    this.files = this.files.filter((each) => each !== file);
    this.focus(TEXT_ID);
    this.app.changed();
  }

  private words() {
    return wordsIn(this.app.state?.me.locale);
  }

  private commandPick(command: SlashCommand): Pick {
    const { state } = this.app;
    return {
      label: `/${command.title}`,
      hints: command.options.filter(({ required }) => required).map(shownName),
      detail: command.description,
      picture: state ? avatar(state.bot.user) : undefined,
      choose: () => this.start(command),
    };
  }

  private start(command: SlashCommand, values: ReadonlyMap<string, string> = new Map()): void {
    this.text = '';
    this.form = new CommandForm(command);
    for (const [name, value] of values) this.form.type(name, value);
    this.leaveOption();
    this.moveOn();
    this.app.changed();
  }

  /** To the next thing that needs something: an empty option, else the further ones, else it stays in an option. */
  private moveOn(): void {
    const { form } = this;
    if (!form) return;
    const at =
      form.nextEmpty() ?? (form.further.length > 0 ? undefined : (this.focused ?? form.shown.at(-1)?.name));
    this.focus(at === undefined ? MORE_ID : optionId(at));
  }

  enterOption(name: string): void {
    this.focused = name;
    this.suggest(name, false);
    this.app.changed();
  }

  typeOption(name: string, text: string): void {
    this.form?.type(name, text);
    this.problem = null;
    this.suggest(name, true);
    this.app.changed();
  }

  async chooseFile(name: string, file: File | undefined): Promise<void> {
    if (!file) return;
    this.form?.pick(name, file.name, await upload(file));
    this.problem = null;
    this.moveOn();
    this.app.changed();
  }

  /** The focus went elsewhere on the page; what was typed stays. */
  leave(): void {
    this.focused = null;
    this.stopSuggesting();
    // Not drawn within the event: the browser is still moving the focus.
    setTimeout(this.app.changed);
  }

  private leaveOption(): void {
    this.focused = null;
    this.problem = null;
    this.moreText = '';
    this.stopSuggesting();
  }

  private stopSuggesting(): void {
    this.suggestions.stop();
    this.picker.close();
  }

  addOption(name: string): void {
    // The list of options is done with: the next Enter is not its.
    this.stopSuggesting();
    this.form?.add(name);
    this.moreText = '';
    this.focus(optionId(name));
    this.app.changed();
  }

  removeOption(name: string): void {
    const option = this.form?.option(name);
    if (!this.form || !option) return;
    if (option.required) {
      const { command } = this.form;
      this.clear();
      this.typeText(`/${command.title}`);
      return;
    }
    this.form.remove(name);
    this.leaveOption();
    this.focus(MORE_ID);
    this.app.changed();
  }

  /** Backspace in an empty input: its option goes, or, behind the last one, the focus goes back to that one. */
  stepBack(from: string | undefined): void {
    if (from !== undefined) {
      this.removeOption(from);
      return;
    }
    const last = this.form?.shown.at(-1);
    if (last) this.focus(optionId(last.name));
    else this.clear();
    this.app.changed();
  }

  redraw(): void {
    this.app.changed();
  }

  /** The further options that the typed text may mean. Nothing typed picks none, so that Enter sends. */
  showFurther(typed: string): void {
    this.moreText = typed;
    this.focused = null;
    this.stopSuggesting();
    const isEmpty = typed.trim() === '';
    const picks = this.form
      ? furtherPicks(this.form, typed, (option, words) => {
          this.addOption(option);
          if (words !== null) this.typeOption(option, words);
        })
      : [];
    const words = this.words();
    this.picker.show(
      words.options,
      picks,
      isEmpty ? -1 : 0,
      picks.length === 0 && !isEmpty ? words.noOption : null,
    );
    this.app.changed();
  }

  /** Lists what can be picked for an option: what the page knows itself, else what the bot suggests. */
  private suggest(name: string, typing: boolean): void {
    this.suggestions.stop();
    const { form, picker } = this;
    const option = form?.option(name);
    if (!form || !option) return;
    const known = knownPicks(option, this.app.state);
    if (known) {
      this.showPicks(option, narrowed(known, form.isPicked(name) ? '' : form.text(name)), 0);
    } else if ('autocomplete' in option && option.autocomplete) {
      this.suggestions.ask(form, name, typing, (picks) => {
        // None is active: what was typed is sent as it stands unless a suggestion is picked.
        if (picks) this.showPicks(option, picks, -1);
        else picker.show(shownName(option), [], -1, this.words().failed);
        this.app.changed();
      });
    } else {
      picker.close();
    }
  }

  private showPicks(
    option: APIApplicationCommandBasicOption,
    picks: readonly OptionPick[],
    active: number,
  ): void {
    const lines = picks.map(({ label, value, detail, picture }) => ({
      label,
      detail,
      picture,
      choose: () => {
        this.form?.pick(option.name, label, value);
        this.problem = null;
        this.stopSuggesting();
        this.moveOn();
        this.app.changed();
      },
    }));
    this.picker.show(shownName(option), lines, active, lines.length === 0 ? this.words().nothing : null);
  }

  /** Sends the message or the command; where an option is missing or wrong, goes there and says why. */
  async send(): Promise<void> {
    const { app, form } = this;
    const channelId = app.place?.channel.id;
    if (channelId === undefined) return;
    if (!form) return this.say(channelId);
    this.problem = form.firstProblem(app.state);
    if (this.problem) {
      this.focus(optionId(this.problem.name));
      app.changed();
      return;
    }
    const { name } = form.command;
    this.clear();
    const answer = await app.act({ type: 'run', channelId, command: name, options: form.values(app.state) });
    const idle = !this.form && this.text === '';
    if (answer.type === 'failed' && answer.reason === 'invalid' && idle) {
      // Nothing of what was typed is lost: it comes back with what is wrong.
      this.form = form;
      this.problem = { name: '', problem: answer.message };
      this.focus(form.shown[0] ? optionId(form.shown[0].name) : MORE_ID);
      app.changed();
    } else {
      app.show(answer, channelId, name);
    }
  }

  private async say(channelId: string): Promise<void> {
    const content = this.text.trim();
    const { files } = this;
    if (content === '' && files.length === 0) return;
    this.files = [];
    this.clear();
    await this.app.do({ type: 'say', channelId, content, files });
  }
}

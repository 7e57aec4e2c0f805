import type { App } from './app.ts';
import type { CommandForm } from './command-form.ts';
import type { OptionPick } from './options.ts';

/** How long typing must rest before the bot is asked, in milliseconds. */
const REST_MS = 150;

/** Asks the bot for suggestions: not at every key, and only the answer to the latest question counts. */
export class Suggestions {
  private readonly app: App;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Counts the questions, so that an answer to an older one is known for stale. */
  private asked = 0;

  constructor(app: App) {
    this.app = app;
  }

  /** Whatever is still on its way is no longer wanted. */
  stop(): void {
    this.asked += 1;
    clearTimeout(this.timer);
  }

  /**
   * @param typing whether somebody is still at it; when an option has just been entered the bot is asked at once
   * @param then gets the suggestions, or null where the bot had none to give
   */
  ask(
    form: CommandForm,
    option: string,
    typing: boolean,
    then: (picks: readonly OptionPick[] | null) => void,
  ): void {
    this.stop();
    const { asked } = this;
    const question = async () => {
      const picks = await this.fetch(form, option);
      if (asked === this.asked) then(picks);
    };
    this.timer = setTimeout(question, typing ? REST_MS : 0);
  }

  private async fetch(form: CommandForm, option: string): Promise<readonly OptionPick[] | null> {
    const { app } = this;
    if (!app.place) return null;
    const answer = await app.act({
      type: 'suggest',
      channelId: app.place.channel.id,
      command: form.command.name,
      options: form.values(app.state, option),
      focused: option,
    });
    if (answer.type !== 'suggestions') return null;
    return answer.choices.map(({ name, value }) => ({ label: name, value }));
  }
}

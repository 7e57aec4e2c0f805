import type { APIApplicationCommandBasicOption } from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import type { UploadedFile } from '../protocol.ts';
import type { CommandForm } from './command-form.ts';
import { type Composer, MORE_ID, optionId, TEXT_ID } from './composer.ts';
import { addIcon, closeIcon, fileIcon, sendIcon } from './icons.ts';
import { wantsFile } from './options.ts';
import { PICKER_ID } from './picker.ts';
import { shownDescription, shownName } from './shown.ts';

/** Where one writes: a message, or a command whose options stand in a row as chips. */
export function composerView(composer: Composer, placeName: string): TemplateResult {
  const send = (event: Event) => {
    event.preventDefault();
    void composer.send();
  };
  return html`<form class="composer" aria-label="Message or command" @submit=${send}
      @focusout=${(event: FocusEvent) => closeOutside(event, composer)}>
    ${composer.picker.view()}
    ${hint(composer)}
    ${composer.form ? nothing : composer.files.map((file) => waiting(file, composer))}
    <div class="composer-box">
      ${composer.form ? commandLine(composer, composer.form) : [attach(composer), textBox(composer, placeName)]}
      <button type="submit" class="icon-button" aria-label="Send">${sendIcon}</button>
    </div>
  </form>`;
}

function closeOutside(event: FocusEvent, composer: Composer): void {
  const { currentTarget, relatedTarget } = event;
  if (currentTarget instanceof HTMLElement && currentTarget.contains(relatedTarget as Node | null)) return;
  composer.leave();
}

/** What the option in focus is about, or what is wrong with one. */
function hint({ problem, focused, form }: Composer): unknown {
  if (problem) {
    const wrong = form?.option(problem.name);
    const name = wrong ? html`<strong>${shownName(wrong)}</strong> ` : nothing;
    return html`<p class="hint hint-problem" role="alert">${name}${problem.problem}</p>`;
  }
  const option = focused === null ? undefined : form?.option(focused);
  if (!form) return nothing;
  return option
    ? html`<p class="hint" id="hint"><strong>${shownName(option)}</strong> ${shownDescription(option)}</p>`
    : html`<p class="hint" id="hint"><strong>/${form.command.title}</strong> ${form.command.description}</p>`;
}

/** Files that go with the message can be chosen any time before it is sent. */
function attach(composer: Composer): TemplateResult {
  const chosen = async ({ target }: Event) => {
    const input = target as HTMLInputElement;
    await composer.attach(input.files);
    // The same file may be chosen again.
    input.value = '';
  };
  return html`<span class="icon-button attach">${addIcon}<input type="file" multiple aria-label="Attach files" @change=${chosen} /></span>`;
}

function waiting(file: UploadedFile, composer: Composer): TemplateResult {
  return html`<span class="chip waiting-file">${fileIcon}<span>${file.name}</span>
    <button type="button" class="chip-remove" aria-label="Remove ${file.name}" @click=${() => composer.detach(file)}>${closeIcon}</button>
  </span>`;
}

function textBox(composer: Composer, placeName: string): TemplateResult {
  return html`<textarea id=${TEXT_ID} rows="1" placeholder="Message ${placeName} or type /"
    aria-label="Message ${placeName}" maxlength="2000" autocomplete="off" spellcheck="true"
    role="combobox" aria-autocomplete="list" aria-expanded=${composer.picker.open} aria-controls=${PICKER_ID}
    aria-activedescendant=${ifDefined(composer.picker.activeId)}
    .value=${live(composer.text)}
    @input=${(event: InputEvent) => composer.typeText((event.target as HTMLTextAreaElement).value)}
    @keydown=${(event: KeyboardEvent) => onKey(event, composer)}></textarea>`;
}

function commandLine(composer: Composer, form: CommandForm): TemplateResult {
  const { further } = form;
  return html`<div class="command-line" role="group" aria-label="/${form.command.title}">
    <span class="command-name">/${form.command.title}</span>
    ${form.shown.map((option) => chip(option, composer, form))}
    ${further.length === 0 ? anchor(composer, form) : furtherInput(composer, further.length)}
    <button type="button" class="icon-button small" aria-label="Discard /${form.command.title}"
      @click=${() => composer.clear()}>${closeIcon}</button>
  </div>`;
}

/** A command that takes no options still needs a place for the focus, from where Enter sends it. */
function anchor(composer: Composer, form: CommandForm): unknown {
  return form.shown.length > 0 ? nothing : furtherInput(composer, 0);
}

function furtherInput(composer: Composer, count: number): TemplateResult {
  const label = count === 0 ? 'no options' : `+${count} optional`;
  return html`<input id=${MORE_ID} class="further" type="text" placeholder=${label} aria-label="Further options"
    autocomplete="off" spellcheck="false" ?readonly=${count === 0}
    role="combobox" aria-autocomplete="list" aria-expanded=${composer.picker.open} aria-controls=${PICKER_ID}
    aria-activedescendant=${ifDefined(composer.picker.activeId)}
    .value=${live(composer.moreText)}
    @focus=${() => composer.showFurther('')}
    @input=${(event: InputEvent) => composer.showFurther((event.target as HTMLInputElement).value)}
    @keydown=${(event: KeyboardEvent) => onKey(event, composer)} />`;
}

function chip(
  option: APIApplicationCommandBasicOption,
  composer: Composer,
  form: CommandForm,
): TemplateResult {
  const { name } = option;
  const wrong = composer.problem?.name === name;
  const state = wrong ? 'wrong' : form.isPicked(name) ? 'picked' : '';
  return html`<span class="chip ${state}">
    <label for=${optionId(name)}>${shownName(option)}</label>
    ${wantsFile(option) ? fileInput(name, composer, form) : optionInput(option, composer, form, wrong)}
    ${
      option.required
        ? nothing
        : html`<button type="button" class="chip-remove" aria-label="Remove ${shownName(option)}" tabindex="-1"
            @click=${() => composer.removeOption(name)}>${closeIcon}</button>`
    }
  </span>`;
}

function optionInput(
  option: APIApplicationCommandBasicOption,
  composer: Composer,
  form: CommandForm,
  wrong: boolean,
): TemplateResult {
  const { name } = option;
  const focused = composer.focused === name;
  const text = form.text(name);
  return html`<input id=${optionId(name)} type="text" autocomplete="off" spellcheck="false" size=${Math.max(6, text.length)}
    role="combobox" aria-autocomplete="list" aria-expanded=${focused && composer.picker.open} aria-controls=${PICKER_ID}
    aria-activedescendant=${ifDefined(focused ? composer.picker.activeId : undefined)}
    aria-describedby="hint" aria-required=${option.required === true} aria-invalid=${wrong}
    .value=${live(text)}
    @focus=${() => composer.enterOption(name)}
    @input=${(event: InputEvent) => composer.typeOption(name, (event.target as HTMLInputElement).value)}
    @keydown=${(event: KeyboardEvent) => onKey(event, composer, name)} />`;
}

function fileInput(name: string, composer: Composer, form: CommandForm): TemplateResult {
  const keys = (event: KeyboardEvent) => {
    // Until there is a file, Enter is the browser's own: it opens the list of files.
    if (event.key !== 'Enter' || form.isPicked(name)) onKey(event, composer, name);
  };
  return html`<span class="file-pick">
    <input id=${optionId(name)} type="file"
      @focus=${() => composer.enterOption(name)} @keydown=${keys}
      @change=${(event: Event) => void composer.chooseFile(name, (event.target as HTMLInputElement).files?.[0])} />
    ${fileIcon}<span>${form.text(name) || 'Choose a file'}</span>
  </span>`;
}

/** Keys of the composer's inputs: first the list's, then sending, then moving between the chips. */
function onKey(event: KeyboardEvent, composer: Composer, option?: string): void {
  // While an input method composes a character, its keys are not ours.
  if (event.isComposing) return;
  const input = event.target as HTMLInputElement | HTMLTextAreaElement;
  if (composer.picker.key(event)) {
    composer.redraw();
  } else if (event.key === 'Enter' && !event.shiftKey) {
    event.preventDefault();
    void composer.send();
  } else if (event.key === 'Escape' && composer.form) {
    composer.clear();
  } else if (event.key === 'Backspace' && composer.form && input.value === '') {
    event.preventDefault();
    composer.stepBack(option);
  }
}

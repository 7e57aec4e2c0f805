import type {
  APIComponentInLabel,
  APIComponentInModalActionRow,
  APIModalInteractionResponseCallbackComponent,
  APITextInputComponent,
} from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { keyed } from 'lit/directives/keyed.js';
import { ref } from 'lit/directives/ref.js';
import type { ModalValues, UploadedFile } from '../protocol.ts';
import type { App, OpenModal } from './app.ts';
import { type Choice, choicesOf } from './choices.ts';
import { ComponentType, TextInputStyle } from './discord.ts';
import { upload } from './files.ts';
import { closeIcon } from './icons.ts';
import { markdown } from './markdown.ts';

/** A form that the bot opened, over the page. */
export function modalView(open: OpenModal, app: App): unknown {
  const { modal, modalId } = open;
  const closed = () => {
    app.modal = null;
    app.changed();
  };
  return keyed(
    modalId,
    html`<dialog class="modal" aria-labelledby="modal-title" ${ref(showModal)} @close=${closed}>
      <form @submit=${(event: SubmitEvent) => void submit(event, open, app)}>
        <header>
          <h2 id="modal-title">${modal.title}</h2>
          <button type="button" class="icon-button" aria-label="Close" @click=${closeDialog}>${closeIcon}</button>
        </header>
        <div class="modal-body">${modal.components.map((part) => row(part, app))}</div>
        <footer>
          <button type="button" class="button plain" @click=${closeDialog}>Cancel</button>
          <button type="submit" class="button primary">Submit</button>
        </footer>
      </form>
    </dialog>`,
  );
}

/** Closed by itself, not just taken out of the page, a dialog gives the focus back to where it was. */
function closeDialog({ target }: Event): void {
  (target as Element).closest('dialog')?.close();
}

/** Opens the dialog as soon as it stands in the page. */
function showModal(element?: Element): void {
  queueMicrotask(() => {
    if (element instanceof HTMLDialogElement && element.isConnected && !element.open) element.showModal();
  });
}

function row(part: APIModalInteractionResponseCallbackComponent, app: App): unknown {
  switch (part.type) {
    case ComponentType.ActionRow:
      return part.components.map((input) => field(input.label ?? '', undefined, input, app));
    case ComponentType.Label:
      return field(part.label, part.description, part.component, app);
    case ComponentType.TextDisplay:
      return html`<p>${markdown(part.content, app.state)}</p>`;
    default:
      return nothing;
  }
}

type Input = APIComponentInLabel | APIComponentInModalActionRow;

function field(label: string, description: string | undefined, input: Input, app: App): TemplateResult {
  const needed = input.type === ComponentType.TextInput ? input.required !== false : isNeeded(input);
  return html`<label class="field">
    <span class="field-label">${label}${needed ? html`<span class="needed" aria-hidden="true"> *</span>` : nothing}</span>
    ${description ? html`<small>${description}</small>` : nothing}
    ${control(input, needed, app)}
  </label>`;
}

function isNeeded(input: Input): boolean {
  return !('required' in input) || input.required !== false;
}

function control(input: Input, needed: boolean, app: App): unknown {
  switch (input.type) {
    case ComponentType.TextInput:
      return textInput(input, needed);
    case ComponentType.FileUpload:
      return html`<input type="file" name=${input.custom_id} ?required=${needed} ?multiple=${(input.max_values ?? 1) > 1} />`;
    case ComponentType.StringSelect:
    case ComponentType.UserSelect:
    case ComponentType.RoleSelect:
    case ComponentType.MentionableSelect:
    case ComponentType.ChannelSelect: {
      const multiple = (input.max_values ?? 1) > 1;
      return html`<select class="select" name=${input.custom_id} ?required=${needed} ?multiple=${multiple}>
        ${multiple ? nothing : html`<option value="">${input.placeholder ?? 'Make a selection'}</option>`}
        ${choicesOf(input, app.state).map(option)}
      </select>`;
    }
    default:
      return nothing;
  }
}

/** A choice with what explains it, as far as a browser's own list can show that. */
function option({ label, value, description, selected }: Choice): TemplateResult {
  return html`<option value=${value} ?selected=${selected}>${description ? `${label} — ${description}` : label}</option>`;
}

function textInput(input: APITextInputComponent, needed: boolean): TemplateResult {
  const { custom_id: name, placeholder, min_length: min, max_length: max, value } = input;
  return input.style === TextInputStyle.Paragraph
    ? html`<textarea name=${name} rows="4" ?required=${needed} placeholder=${ifDefined(placeholder)}
        minlength=${ifDefined(min)} maxlength=${ifDefined(max)} .value=${value ?? ''}></textarea>`
    : html`<input name=${name} type="text" ?required=${needed} placeholder=${ifDefined(placeholder)} autocomplete="off"
        minlength=${ifDefined(min)} maxlength=${ifDefined(max)} .value=${value ?? ''} />`;
}

async function submit(event: SubmitEvent, open: OpenModal, app: App): Promise<void> {
  event.preventDefault();
  const values = await readForm(event.target as HTMLFormElement);
  const channelId = app.placeId;
  closeDialog(event);
  const answer = await app.act({ type: 'submit', modal: open.modalId, values });
  if (channelId !== null) app.show(answer, channelId, null);
}

/** What was filled in, by custom_id: a text, the values of a menu, or the files. */
async function readForm(form: HTMLFormElement): Promise<ModalValues> {
  const values: Record<string, string | readonly string[] | readonly UploadedFile[]> = {};
  for (const element of form.elements) {
    if (element instanceof HTMLSelectElement) {
      values[element.name] = [...element.selectedOptions]
        .map(({ value }) => value)
        .filter((value) => value !== '');
    } else if (element instanceof HTMLInputElement && element.type === 'file') {
      values[element.name] = await Promise.all([...(element.files ?? [])].map(upload));
    } else if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) {
      values[element.name] = element.value;
    }
  }
  return values;
}

import { html, nothing, type TemplateResult } from 'lit';

/** One line of the list over the composer. */
export interface Pick {
  readonly label: string;
  readonly detail?: string | undefined;
  readonly picture?: string | undefined;
  /** Names of options, behind a command's name. */
  readonly hints?: readonly string[];
  readonly choose: () => void;
}

/** The id of the listbox, which the input that it belongs to points to. */
export const PICKER_ID = 'picker';

/**
 * The list over the composer: commands, an option's suggestions, further options. The focus stays in the input;
 * the line that Enter would take is the active one (the ARIA combobox pattern).
 */
export class Picker {
  heading = '';
  picks: readonly Pick[] = [];
  /** Index of the active line, −1 for none: then Enter is not the list's. */
  active = -1;
  /** Shown where there are no lines: "No suggestions". */
  note: string | null = null;

  get open(): boolean {
    return this.picks.length > 0 || this.note !== null;
  }

  show(heading: string, picks: readonly Pick[], active: number, note: string | null = null): void {
    Object.assign(this, { heading, picks, note, active: Math.min(active, picks.length - 1) });
  }

  close(): void {
    this.show('', [], -1);
  }

  /** Handles a key of the input that the list belongs to; true where the key was the list's. */
  key(event: KeyboardEvent): boolean {
    const { length } = this.picks;
    if (event.key === 'ArrowDown' && length > 0) this.active = (this.active + 1) % length;
    else if (event.key === 'ArrowUp' && length > 0)
      this.active = (this.active <= 0 ? length : this.active) - 1;
    else if (event.key === 'Escape' && this.open) this.close();
    else if (isPick(event) && this.picks[this.active]) this.picks[this.active]?.choose();
    else return false;
    event.preventDefault();
    return true;
  }

  /** What the input says of the list to assistive technology. */
  get activeId(): string | undefined {
    return this.active >= 0 ? lineId(this.active) : undefined;
  }

  view(): TemplateResult | typeof nothing {
    if (!this.open) return nothing;
    return html`<div class="picker">
      <div class="picker-heading" aria-hidden="true">${this.heading}</div>
      <div role="listbox" id=${PICKER_ID} aria-label=${this.heading}>
        ${this.picks.map((pick, index) => this.line(pick, index))}
      </div>
      ${this.note === null ? nothing : html`<div class="picker-note" role="status">${this.note}</div>`}
    </div>`;
  }

  private line(pick: Pick, index: number): TemplateResult {
    // Pressing the mouse must not take the focus out of the input.
    return html`<div role="option" id=${lineId(index)} class="pick" aria-selected=${index === this.active}
      @mousedown=${(event: Event) => event.preventDefault()} @click=${pick.choose}>
      ${pick.picture ? html`<img src=${pick.picture} alt="" />` : nothing}
      <span class="pick-text">
        <span class="pick-label">${pick.label}${pick.hints?.map((hint) => html`<span class="pick-hint">${hint}</span>`)}</span>
        ${pick.detail ? html`<span class="pick-detail">${pick.detail}</span>` : nothing}
      </span>
    </div>`;
  }
}

function isPick({ key, shiftKey }: KeyboardEvent): boolean {
  return (key === 'Enter' || key === 'Tab') && !shiftKey;
}

function lineId(index: number): string {
  return `pick-${index}`;
}

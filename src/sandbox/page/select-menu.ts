import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Choice } from './choices.ts';

let count = 0;

/**
 * A select menu of a message. The browser's own would pick at every press of an arrow key, and at every one of
 * several values; this one opens first (the ARIA select-only combobox pattern). One value is picked at once; several
 * are when the list closes, as in Discord's clients. It says so by the event `picked`, whose `detail` is the values.
 */
class SelectMenu extends LitElement {
  static override properties = {
    label: {},
    choices: { attribute: false },
    least: { type: Number },
    most: { type: Number },
    disabled: { type: Boolean },
    open: { state: true },
    active: { state: true },
    picked: { state: true },
  };

  declare label: string;
  declare choices: readonly Choice[];
  /** How many values it takes. */
  declare least: number;
  declare most: number;
  declare disabled: boolean;
  declare private open: boolean;
  /** Index of the line that Enter takes. */
  declare private active: number;
  declare private picked: readonly string[];
  private readonly listId = `select-list-${++count}`;

  constructor() {
    super();
    Object.assign(this, { choices: [], least: 1, most: 1, open: false, active: 0, picked: [] });
  }

  /** In the page itself, where its style sheet reaches. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('choices');
    if (changed.has('choices') && JSON.stringify(before) !== JSON.stringify(this.choices)) {
      this.picked = preset(this.choices);
    }
  }

  protected override updated(changed: PropertyValues): void {
    // Below the last message there is less room than the list takes.
    if (changed.has('open')) this.querySelector('[role=listbox]')?.scrollIntoView({ block: 'nearest' });
    this.querySelector('[role=option].active')?.scrollIntoView({ block: 'nearest' });
  }

  protected override render(): TemplateResult {
    const { open, label, picked, choices } = this;
    const shown = choices.filter(({ value }) => picked.includes(value)).map((choice) => choice.label);
    return html`<div class="select-menu" @focusout=${(event: FocusEvent) => this.left(event)}>
      <button type="button" role="combobox" class="select" aria-label=${label} aria-haspopup="listbox"
        aria-expanded=${open} aria-controls=${this.listId} ?disabled=${this.disabled}
        aria-activedescendant=${open ? this.lineId(this.active) : ''}
        @click=${() => (open ? this.close() : this.show())} @keydown=${(event: KeyboardEvent) => this.key(event)}
        ><span>${shown.length > 0 ? shown.join(', ') : label}</span></button>
      ${open ? this.list() : nothing}
    </div>`;
  }

  private list(): TemplateResult {
    return html`<div role="listbox" id=${this.listId} aria-label=${this.label} aria-multiselectable=${this.isMultiple}>
      ${this.choices.map(
        ({ label, value, description }, at) => html`<div role="option" id=${this.lineId(at)}
          class="pick ${at === this.active ? 'active' : ''}" aria-selected=${this.picked.includes(value)}
          @mousedown=${(event: Event) => event.preventDefault()} @click=${() => this.take(at)}>
          <span class="pick-text"><span class="pick-label">${label}</span>
          ${description ? html`<span class="pick-detail">${description}</span>` : nothing}</span>
        </div>`,
      )}
    </div>`;
  }

  private get isMultiple(): boolean {
    return this.most > 1;
  }

  private lineId(at: number): string {
    return `${this.listId}-${at}`;
  }

  private show(): void {
    this.open = true;
    this.active = Math.max(
      0,
      this.choices.findIndex(({ value }) => this.picked.includes(value)),
    );
  }

  private key(event: KeyboardEvent): void {
    const last = this.choices.length - 1;
    const moves: Partial<Record<string, number>> = {
      ArrowDown: Math.min(this.active + 1, last),
      ArrowUp: Math.max(this.active - 1, 0),
      Home: 0,
      End: last,
    };
    const to = moves[event.key] ?? this.named(event.key);
    if (!this.open) {
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      this.show();
    } else if (event.key === 'Escape') this.close();
    else if (event.key === 'Enter' || event.key === ' ') this.take(this.active);
    else if (to !== undefined) this.active = to;
    else return;
    event.preventDefault();
  }

  /** The next line that begins with a letter that was typed. */
  private named(key: string): number | undefined {
    if (key.length !== 1 || key === ' ') return undefined;
    const begins = ({ label }: Choice) => label.toLowerCase().startsWith(key.toLowerCase());
    const next = this.choices.findIndex((choice, at) => at > this.active && begins(choice));
    const found = next < 0 ? this.choices.findIndex(begins) : next;
    return found < 0 ? undefined : found;
  }

  private take(at: number): void {
    const value = this.choices[at]?.value;
    if (value === undefined) return;
    this.active = at;
    const others = this.picked.filter((each) => each !== value);
    if (!this.isMultiple) {
      const isOff = this.least === 0 && this.picked.includes(value);
      this.open = false;
      this.tell(isOff ? [] : [value]);
    } else if (others.length < this.picked.length) this.picked = others;
    else if (others.length < this.most) this.picked = [...others, value];
  }

  private left({ relatedTarget }: FocusEvent): void {
    if (this.open && !this.contains(relatedTarget as Node | null)) this.close();
  }

  /** Of several values those that are picked by now count; with too few of them it stays as it was. */
  private close(): void {
    this.open = false;
    if (!this.isMultiple) return;
    if (this.picked.length >= this.least) this.tell(this.picked);
    else this.picked = preset(this.choices);
  }

  private tell(values: readonly string[]): void {
    const before = this.isMultiple ? preset(this.choices) : [];
    this.picked = values;
    if (this.isMultiple && sameValues(before, values)) return;
    this.dispatchEvent(new CustomEvent('picked', { detail: values }));
  }
}

function preset(choices: readonly Choice[]): readonly string[] {
  return choices.filter(({ selected }) => selected).map(({ value }) => value);
}

function sameValues(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((value) => others.includes(value));
}

customElements.define('select-menu', SelectMenu);

/**
 * Web components that behave as published code describes Katal: open shadow roots, texts in attributes, `katal-id-N`
 * counters, radio inputs and alert texts in the light DOM.
 */

const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  :host { font: inherit; }
  label { display: block; font-weight: 600; margin-block-end: 4px; }
  textarea, input { inline-size: 100%; box-sizing: border-box; font: inherit; padding: 8px; border: 1px solid #8a979f;
    border-radius: 4px; background: #fff; color: #16222b; }
  textarea { min-block-size: 120px; resize: vertical; }
  textarea:focus-visible, input:focus-visible, button:focus-visible { outline: 2px solid #12708a; outline-offset: 1px; }
  button { font: inherit; padding: 7px 18px; border-radius: 4px; border: 1px solid #12708a; background: #12708a;
    color: #fff; cursor: pointer; }
  :host([variant='secondary']) button, :host([variant='link']) button { background: #fff; color: #12708a; }
  :host([variant='link']) button { border-color: transparent; padding-inline: 6px; }
  button:disabled { background: #c5cdd2; border-color: #c5cdd2; color: #fff; cursor: default; }
  .counter { color: #5b6a73; font-size: 12px; text-align: end; }
  .options { position: absolute; background: #fff; border: 1px solid #c5cdd2; padding: 4px; }
  .options[hidden] { display: none; }
`);

let counter = 0;
const nextId = (): string => `katal-id-${++counter}`;

abstract class Kat extends HTMLElement {
  protected readonly root: ShadowRoot;

  constructor() {
    super();
    this.root = this.attachShadow({ mode: 'open' });
    this.root.adoptedStyleSheets = [sheet];
  }
}

/** A text field: the value lives in the attribute and in the inner control; only an `input` event tells the page. */
abstract class KatField extends Kat {
  static observedAttributes = ['value', 'placeholder', 'label', 'disabled'];
  protected abstract readonly tag: 'textarea' | 'input';
  #inner: HTMLTextAreaElement | HTMLInputElement | undefined;
  #label: HTMLLabelElement | undefined;

  connectedCallback(): void {
    if (this.#inner !== undefined) return;
    const inner = document.createElement(this.tag);
    inner.id = nextId();
    inner.setAttribute('part', this.tag);
    const label = document.createElement('label');
    label.htmlFor = inner.id;
    const container = document.createElement('div');
    container.className = 'container';
    container.append(inner);
    this.root.append(label, container);
    this.#inner = inner;
    this.#label = label;
    inner.addEventListener('input', () => this.setAttribute('value', inner.value));
    // What no event announced is not kept: leaving the field shows the component's own value again.
    inner.addEventListener('focusout', () => this.#show());
    this.#show();
  }

  attributeChangedCallback(): void {
    this.#show();
  }

  get value(): string {
    return this.getAttribute('value') ?? '';
  }

  set value(text: string) {
    this.setAttribute('value', text);
  }

  #show(): void {
    const inner = this.#inner;
    if (inner === undefined || this.#label === undefined) return;
    this.#label.textContent = this.getAttribute('label') ?? '';
    inner.placeholder = this.getAttribute('placeholder') ?? '';
    inner.disabled = this.hasAttribute('disabled');
    if (inner.value !== this.value) inner.value = this.value;
  }
}

class KatTextarea extends KatField {
  protected readonly tag = 'textarea';
}

class KatInput extends KatField {
  protected readonly tag = 'input';
}

class KatButton extends Kat {
  static observedAttributes = ['label', 'disabled', 'loading'];
  #button: HTMLButtonElement | undefined;

  connectedCallback(): void {
    if (this.#button !== undefined) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.setAttribute('part', 'button');
    button.append(document.createElement('slot'), document.createElement('span'));
    this.root.append(button);
    this.#button = button;
    this.#show();
  }

  attributeChangedCallback(): void {
    this.#show();
  }

  get disabled(): boolean {
    return this.hasAttribute('disabled');
  }

  set disabled(off: boolean) {
    this.toggleAttribute('disabled', off);
  }

  #show(): void {
    if (this.#button === undefined) return;
    const words = this.#button.querySelector('span');
    if (words !== null) words.textContent = this.getAttribute('label') ?? '';
    this.#button.disabled = this.disabled;
  }
}

/** The radio input stands in the light DOM; its words are an attribute and are painted in the shadow root. */
class KatRadiobutton extends Kat {
  connectedCallback(): void {
    if (this.querySelector('input') !== null) return;
    const input = document.createElement('input');
    input.type = 'radio';
    input.name = this.getAttribute('name') ?? '';
    input.value = this.getAttribute('value') ?? '';
    input.id = nextId();
    input.setAttribute('aria-label', this.getAttribute('label') ?? '');
    input.addEventListener('change', () => this.dispatchEvent(new CustomEvent('katpick', { bubbles: true })));
    this.append(input);
    const words = document.createElement('span');
    words.textContent = this.getAttribute('label') ?? '';
    words.addEventListener('click', () => input.click());
    this.root.append(document.createElement('slot'), words);
  }
}

class KatDropdownButton extends Kat {
  connectedCallback(): void {
    if (this.root.querySelector('button') !== null) return;
    const entries = (this.getAttribute('options') ?? '').split('|').map((pair) => pair.split('='));
    const main = document.createElement('button');
    main.type = 'button';
    main.dataset.action = entries[0]?.[0] ?? '';
    main.textContent = entries[0]?.[1] ?? '';
    const toggle = document.createElement('button');
    toggle.type = 'button';
    toggle.className = 'indicator';
    toggle.textContent = '▾';
    const options = document.createElement('div');
    options.className = 'options';
    options.hidden = true;
    for (const [action, words] of entries) {
      const option = document.createElement('div');
      option.className = 'option';
      option.dataset.action = action ?? '';
      option.textContent = words ?? '';
      options.append(option);
    }
    toggle.addEventListener('click', () => {
      options.hidden = !options.hidden;
    });
    this.root.append(main, toggle, options);
  }
}

const COMPONENTS: Record<string, CustomElementConstructor> = {
  'kat-textarea': KatTextarea,
  'kat-input': KatInput,
  'kat-button': KatButton,
  'kat-radiobutton': KatRadiobutton,
  'kat-dropdown-button': KatDropdownButton,
};

/** Defines the components. */
export function defineKatal(): void {
  for (const [name, component] of Object.entries(COMPONENTS)) {
    if (customElements.get(name) === undefined) customElements.define(name, component);
  }
}

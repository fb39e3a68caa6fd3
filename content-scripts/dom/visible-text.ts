import { oncePerLook } from './once-per-look';
import { outerElement, type Scope } from './query';

/** Names that consoles give to text meant for screen readers only; it repeats what is already visible. */
const SCREEN_READER_CLASS =
  /(?:^|[\s_-])(?:clipped|sr-only|visually-?hidden|screen-?reader(?:-text|-only)?|a-offscreen|a11y-hidden)(?:$|\s)/i;
const NEVER_TEXT = /^(?:script|style|template|noscript|svg|textarea|select|option|input|iframe|title|head|meta|link)$/i;
const EMOJI = /^(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\u200d|\ufe0f)+$/u;

/** Bounds that keep a hostile page from holding the thread. */
const MOST_NODES = 20_000;
const MOST_CHARACTERS = 120_000;
const DEEPEST = 200;

export interface VisibleTextOptions {
  /** Elements matching this selector are left out. */
  without?: string;
  /** Elements for which this says yes are left out. */
  skip?(element: Element): boolean;
  /** Stops at the first words: enough to know whether there are any. */
  any?: boolean;
}

/** Whether this element, taken alone, shows nothing: not displayed, or there for screen readers only. */
export function isHidden(element: Element): boolean {
  return displayOf(element) === 'none';
}

/** How this element, taken alone, is displayed; `none` as well where it is there for screen readers only. */
export const displayOf = oncePerLook((element: Element): string => {
  if (NEVER_TEXT.test(element.tagName) || element.hasAttribute('hidden')) return 'none';
  const name = element.getAttribute('class');
  if (name && SCREEN_READER_CLASS.test(name)) return 'none';
  const style = styleOf(element);
  if (!style) return 'block';
  const { display, position } = style;
  if (display === 'none' || style.visibility === 'hidden' || (position === 'absolute' && isCutAway(style)))
    return 'none';
  return display;
});

function isCutAway({ clip, clipPath, width, overflow }: CSSStyleDeclaration): boolean {
  return (
    /rect\((?:0|1)(?:px)?[, ]/.test(clip) ||
    /inset\((?:50|100)%/.test(clipPath) ||
    ((width === '1px' || width === '0px') && overflow === 'hidden')
  );
}

/** What the browser draws the element with; undefined in a document that is shown nowhere. */
export function styleOf(element: Element): CSSStyleDeclaration | undefined {
  return element.ownerDocument.defaultView?.getComputedStyle(element);
}

/**
 * The text a person sees in `scope`, through open shadow roots and slots: white space collapsed as rendered, a new
 * line per block, emoji images as their emoji. Hidden and screen-reader-only text is left out. (`innerText` stops at
 * shadow roots, and repeats what is doubled for screen readers.)
 */
export function visibleText(scope: Scope | Node, options?: VisibleTextOptions): string {
  return options ? textShown(scope, options) : allTextShown(scope);
}

const allTextShown = oncePerLook((scope: Node) => textShown(scope, {}));

function textShown(scope: Node, options: VisibleTextOptions): string {
  let nodes = MOST_NODES;
  let out = '';

  function walk(node: Node, depth: number): void {
    if (--nodes < 0 || out.length > MOST_CHARACTERS || depth > DEEPEST) return;
    if (node.nodeType === 3) {
      const said = textOf(node as Text);
      out += said;
      if (options.any && /\S/.test(said)) nodes = 0;
      return;
    }
    if (node.nodeType !== 1) {
      for (const child of node.childNodes) walk(child, depth + 1);
      return;
    }
    const element = node as Element;
    const tag = element.tagName;
    if (tag === 'BR') {
      out += '\n';
      return;
    }
    if (tag === 'IMG') {
      const alt = element.getAttribute('alt') ?? '';
      if (EMOJI.test(alt)) out += alt;
      return;
    }
    const display = displayOf(element);
    if (display === 'none' || (options.without && element.matches(options.without)) || options.skip?.(element)) return;
    const edge = /^(?:inline|contents)/.test(display) ? '' : display === 'table-cell' ? '\t' : '\ue000';
    out += edge;
    for (const child of renderedChildren(element)) {
      if (nodes <= 0) break;
      walk(child, depth + 1);
    }
    out += edge;
  }

  walk(scope, 0);
  return tidy(out);
}

/** What is rendered inside an element: its open shadow tree, or for a slot the nodes assigned to it. */
export function renderedChildren(element: Element): Iterable<Node> {
  if (element.shadowRoot) return element.shadowRoot.childNodes;
  if (element.tagName === 'SLOT') {
    const assigned = (element as HTMLSlotElement).assignedNodes();
    if (assigned.length > 0) return assigned;
  }
  return element.childNodes;
}

function textOf(text: Text): string {
  const data = text.data;
  if (!data.includes('\n')) return data;
  const parent = text.parentElement;
  const keeps = parent && /^(?:pre|break)/.test(styleOf(parent)?.whiteSpace ?? '');
  return keeps ? data : data.replace(/\n/g, ' ');
}

function tidy(raw: string): string {
  return raw
    .replace(/[\t\r\f\v \u00a0\u202f]+/g, ' ')
    .replace(/ *(?:\ue000 *)+/g, '\ue000')
    .replace(/\n\ue000|\ue000\n|\ue000/g, '\n')
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** `visibleText` on one line. */
export function lineText(scope: Scope | Node, options?: VisibleTextOptions): string {
  return options ? onOneLine(textShown(scope, options)) : lineShown(scope);
}

const lineShown = oncePerLook((scope: Node) => onOneLine(allTextShown(scope)));

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** Whether the element and everything around it are displayed. */
export function isShown(element: Element): boolean {
  for (let at: Element | undefined = element; at; at = outerElement(at)) {
    if (at.hasAttribute('hidden')) return false;
    const style = styleOf(at);
    if (style && (style.display === 'none' || style.visibility === 'hidden')) return false;
  }
  return true;
}

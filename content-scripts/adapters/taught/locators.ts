import type { Locator, LocatorStep } from '@/utils/domain/taught-reader';
import { deepAll, type Scope } from '../../dom/query';

/** Attributes that name what an element is, not which one it is. */
const TELLING =
  'data-testid data-test-id data-test data-qa data-role data-type data-direction data-sender data-from itemprop role'.split(
    ' ',
  );
/** What tells one form field from another. */
const FIELD = ['name', 'aria-label', 'placeholder', 'id'];
const STATE = /^(?:is-|has-)?(?:active|hover|focus(?:ed)?|selected|unread|read|first|last|open|new|animat\w*)$/i;
const MOST_CLASSED = 4;
const DEEPEST = 25;

/** Class words that people chose; hashes, numbers and states pass with the next build or the next click. */
export function stableClasses(element: Element): string[] {
  return [...element.classList]
    .filter((name) => !/\d{2,}/.test(name) && !STATE.test(name) && !/(?:__|--|-|_)(?=\w*\d)\w{4,}$/.test(name))
    .slice(0, 3);
}

function tellingAttribute(element: Element): LocatorStep['attribute'] {
  const names = element.matches('input, textarea, [contenteditable], [role="textbox"]')
    ? [...TELLING, ...FIELD]
    : TELLING;
  for (const name of names) {
    const value = element.getAttribute(name);
    if (value && value.length <= 60 && !/\d{2,}/.test(value)) return { name, value };
  }
  return undefined;
}

/**
 * Ways to `element` inside `scope`, the most trusted first: a telling attribute, a chain of classes, the bare structure.
 * Each leads to `element` (and to what is like it) at this moment.
 */
export function locatorsOf(element: Element, scope: Element): Locator[] {
  const chain: Element[] = [];
  for (let at: Element | null = element; at && at !== scope && chain.length < DEEPEST; at = at.parentElement) {
    chain.unshift(at);
  }
  const rooted = chain[0]?.parentElement === scope;
  const step = (at: Element): LocatorStep => ({ tag: at.localName });
  const found: Locator[] = [];
  const named = chain.findLastIndex((at) => tellingAttribute(at) !== undefined);
  if (named >= 0) {
    const steps = chain.slice(named).map(step);
    const [first] = steps;
    const attribute = tellingAttribute(chain[named] as Element);
    if (first && attribute) first.attribute = attribute;
    found.push({ by: 'attribute', steps });
  }
  const classed = chain.filter((at) => stableClasses(at).length > 0).slice(-MOST_CLASSED)[0];
  if (classed) {
    const steps = chain.slice(chain.indexOf(classed)).map((at) => {
      const classes = stableClasses(at);
      return { ...step(at), ...(classes.length > 0 && { classes }) };
    });
    found.push({ by: 'class', steps });
  }
  if (rooted) found.push({ by: 'structure', steps: chain.map(step), rooted: true });
  return found.filter((one) => (locate(one, scope) as Element[]).includes(element));
}

/** Everything in `scope` that a locator leads to. Its names are compared, never put into a selector. */
export function locate({ steps, rooted }: Locator, scope: Scope): HTMLElement[] {
  const tag = steps.at(-1)?.tag ?? '';
  if (!/^[a-z][a-z0-9-]*$/.test(tag)) return [];
  return deepAll<HTMLElement>(scope, tag).filter((element) => {
    let at: Element | null = element;
    for (const step of steps.toReversed()) {
      if (!at || at === scope || !fits(at, step)) return false;
      at = at.parentElement;
    }
    return !rooted || at === scope;
  });
}

function fits(element: Element, { tag, classes = [], attribute }: LocatorStep): boolean {
  return (
    element.localName === tag &&
    classes.every((name) => element.classList.contains(name)) &&
    (!attribute || element.getAttribute(attribute.name) === attribute.value)
  );
}

/** What the first locator that leads anywhere leads to, and which kind it is. */
export function firstOf(
  locators: readonly Locator[],
  scope: Scope,
): { elements: HTMLElement[]; by: Locator['by'] } | undefined {
  for (const locator of locators) {
    const elements = locate(locator, scope);
    if (elements.length > 0) return { elements, by: locator.by };
  }
  return undefined;
}

import { DriftError } from './drift-error';

/** Where a query may start. */
export type Scope = Document | ShadowRoot | Element;

/** More elements than this are not searched in one query; a page of that size is read in part. */
const MOST_ELEMENTS = 60_000;

/** The first match in `scope`; throws `DriftError` naming `field` when there is none. */
export function one<E extends Element = HTMLElement>(scope: Scope, selector: string, field: string): E {
  const found = maybe<E>(scope, selector);
  if (!found) throw new DriftError(field);
  return found;
}

/** The first match in `scope`, where absence is a normal state of the page. */
export function maybe<E extends Element = HTMLElement>(scope: Scope, selector: string): E | undefined {
  return scope.querySelector<E>(selector) ?? undefined;
}

/** All matches in `scope`, in document order, without entering shadow roots or frames. */
export function all<E extends Element = HTMLElement>(scope: Scope, selector: string): E[] {
  return [...scope.querySelectorAll<E>(selector)];
}

/** The document inside a frame, when it is of our own origin and loaded. */
export function frameDocument(frame: Element): Document | undefined {
  try {
    return (frame as HTMLIFrameElement).contentDocument ?? undefined;
  } catch {
    // A foreign origin refuses by throwing.
    return undefined;
  }
}

/**
 * `scope` itself and every open shadow root and same-origin frame document under it, in document order. Frames that
 * nest more than four deep, or lead back to a document already seen, are left out.
 */
export function openRoots(scope: Scope): Scope[] {
  const roots: Scope[] = [scope];
  const seen = new Set<Scope>(roots);
  let left = MOST_ELEMENTS;
  for (let i = 0; i < roots.length && i < 500; i++) {
    const root = roots[i] as Scope;
    const elements = root.querySelectorAll('*');
    const inside = 'tagName' in root ? [root, ...elements] : elements;
    for (const element of inside) {
      if (--left < 0) return roots;
      const next = element.shadowRoot ?? (/^I?FRAME$/.test(element.tagName) ? frameDocument(element) : undefined);
      if (next && !seen.has(next)) {
        seen.add(next);
        roots.push(next);
      }
    }
  }
  return roots;
}

/** All matches in `scope` and in every open shadow root and same-origin frame under it. */
export function deepAll<E extends Element = HTMLElement>(scope: Scope, selector: string): E[] {
  return openRoots(scope).flatMap((root) => all<E>(root, selector));
}

/** The first match in `scope`, then in its open shadow roots and same-origin frames. */
export function deepMaybe<E extends Element = HTMLElement>(scope: Scope, selector: string): E | undefined {
  return maybe<E>(scope, selector) ?? deepAll<E>(scope, selector)[0];
}

/** The element around this one, stepping out of shadow roots and frames; undefined at the top. */
export function outerElement(element: Element): Element | undefined {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  if ('host' in root) return root.host as Element;
  return element.ownerDocument.defaultView?.frameElement ?? undefined;
}

/** The nearest element outward that matches, through shadow roots and frames; the element itself included. */
export function deepClosest(element: Element, selector: string): Element | undefined {
  for (let at: Element | undefined = element; at; at = outerElement(at)) if (at.matches(selector)) return at;
  return undefined;
}

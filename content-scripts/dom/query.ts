import { DriftError } from './drift-error';

/** Where a query may start. */
export type Scope = Document | ShadowRoot | Element;

/** More elements than this are not searched in one query; a page of that size is read in part. */
const MOST_ELEMENTS = 60_000;

/** How many elements a small part of a page holds. */
const SMALL = 200;

/** The first match in `scope`; throws `DriftError` naming `field` when there is none. */
export function one<E extends Element = HTMLElement>(scope: Scope, selector: string, field: string): E {
  const found = maybe<E>(scope, selector);
  if (!found) throw new DriftError(field);
  return found;
}

/** The first match in `scope`, where absence is a normal state of the page. */
export function maybe<E extends Element = HTMLElement>(scope: Scope, selector: string): E | undefined {
  const found = alternativesFor(scope, selector).flatMap(
    (part) => byTag<E>(scope, part)?.item(0) ?? scope.querySelector<E>(part) ?? [],
  );
  return found.length > 1 ? (scope.querySelector<E>(selector) ?? undefined) : found[0];
}

/** All matches in `scope`, in document order, without entering shadow roots or frames. */
export function all<E extends Element = HTMLElement>(scope: Scope, selector: string): E[] {
  return [...list<E>(scope, selector)];
}

function list<E extends Element>(scope: Scope, selector: string): ArrayLike<E> & Iterable<E> {
  const lists = alternativesFor(scope, selector)
    .map((part) => byTag<E>(scope, part) ?? scope.querySelectorAll<E>(part))
    .filter(({ length }) => length > 0);
  return lists.length > 1 ? scope.querySelectorAll<E>(selector) : (lists[0] ?? []);
}

/** Elements of one tag: browsers keep this list for as long as the page stays the same, so that it is made but once. */
function byTag<E extends Element>(scope: Scope, tag: string): HTMLCollectionOf<E> | undefined {
  if (!/^[a-z]+$/.test(tag) || !('getElementsByTagName' in scope) || isSmall(scope)) return undefined;
  return scope.getElementsByTagName(tag) as unknown as HTMLCollectionOf<E>;
}

const known = new Map<string, string[]>();

/**
 * The parts of a selector that are asked one by one: a browser knows at once that a large page lacks a name, but goes
 * through every element for a list of names.
 */
function alternativesFor(scope: Scope, selector: string): string[] {
  if (isSmall(scope)) return [selector];
  const parts = known.get(selector) ?? selector.split(/\s*,(?![^[(]*[\])])\s*/);
  known.set(selector, parts);
  return parts;
}

/**
 * What is small is gone through more quickly than anything is remembered about it. By `item`, here as elsewhere: before a
 * browser gives a list's element by its number in brackets, it counts the whole list.
 */
function isSmall(scope: Scope): boolean {
  return scope.nodeType === 1 && !(scope as Element).getElementsByTagName('*').item(SMALL);
}

export function isFrame(element: Element): boolean {
  const { tagName } = element;
  return tagName === 'IFRAME' || tagName === 'FRAME';
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

/** How many elements are passed between two chances to stop. */
const STRIDE = 400;
/** Of all nodes those that are elements. */
const ELEMENTS = 1;

/**
 * `scope` itself and every open shadow root and same-origin frame document under it, in document order. Frames that
 * nest more than a page needs, or lead back to a document already seen, are left out. Yields every few hundred
 * elements.
 */
export function* eachOpenRoot(scope: Scope): Generator<void, Scope[]> {
  const roots: Scope[] = [scope];
  const seen = new Set<Scope>(roots);
  let left = MOST_ELEMENTS;
  for (let i = 0; i < roots.length && i < 500; i++) {
    const root = roots[i] as Scope;
    // Gone through element by element: a list would be made or counted in one go.
    const inside = (root.ownerDocument ?? (root as Document)).createTreeWalker(root, ELEMENTS);
    for (let at = root.nodeType === 1 ? root : inside.nextNode(); at; at = inside.nextNode()) {
      const element = at as Element;
      if (--left < 0) return roots;
      if (left % STRIDE === 0) yield;
      const deeper = element.shadowRoot ?? (isFrame(element) ? frameDocument(element) : undefined);
      if (deeper && !seen.has(deeper)) {
        seen.add(deeper);
        roots.push(deeper);
      }
    }
  }
  return roots;
}

let rootsOfLook: readonly Scope[] | undefined;

/**
 * Goes through the whole page for its roots and keeps them until `forgetRoots`, so that each query of one look need not
 * go through it again. To be forgotten when the look ends: the page may open new roots at any time.
 */
export function* rememberRoots(doc: Document): Generator<void, void> {
  rootsOfLook = yield* eachOpenRoot(doc);
}

export function forgetRoots(): void {
  rootsOfLook = undefined;
}

/** The same in one go, for the parts of a page and for what was gone through in this look. */
export function openRoots(scope: Scope): readonly Scope[] {
  const known = rootsOfLook;
  if (known !== undefined && scope === known[0]) return known;
  if (isSmall(scope) || known === undefined || scope.ownerDocument !== known[0]) return finished(eachOpenRoot(scope));
  return [
    scope,
    ...known.filter((root) => {
      for (let at = hostOf(root); at; at = hostOf(at.getRootNode() as Scope)) if (scope.contains(at)) return true;
      return false;
    }),
  ];
}

/** The element that a root is drawn in: the host of a shadow tree, the frame of a document. */
function hostOf(root: Scope): Element | undefined {
  if (root.nodeType === 11) return (root as ShadowRoot).host;
  return (root as Document).defaultView?.frameElement ?? undefined;
}

/** Runs a look to its end without stopping. */
export function finished<T>(look: Generator<void, T>): T {
  for (;;) {
    const step = look.next();
    if (step.done) return step.value;
  }
}

/** All matches in `scope` and in every open shadow root and same-origin frame under it. */
export function deepAll<E extends Element = HTMLElement>(scope: Scope, selector: string): E[] {
  return openRoots(scope).flatMap((root) => all<E>(root, selector));
}

/** Matches that are counted but not all taken: making ten thousand elements known to a script takes long. */
export interface Matches<E extends Element> {
  readonly length: number;
  /** Those from one place to before another, counted from 0. */
  slice(from: number, to?: number): E[];
}

/** `deepAll` of which only some are wanted. */
export function deepMatches<E extends Element = HTMLElement>(scope: Scope, selector: string): Matches<E> {
  const lists = openRoots(scope).map((root) => list<E>(root, selector));
  const length = lists.reduce((sum, list) => sum + list.length, 0);
  return {
    length,
    slice(from, to = length) {
      const taken: E[] = [];
      let before = 0;
      for (const found of lists) {
        for (let i = Math.max(0, from - before); i < Math.min(found.length, to - before); i++)
          taken.push(found[i] as E);
        before += found.length;
      }
      return taken;
    },
  };
}

/** The first match in `scope`, then in its open shadow roots and same-origin frames. */
export function deepMaybe<E extends Element = HTMLElement>(scope: Scope, selector: string): E | undefined {
  const first = maybe<E>(scope, selector);
  if (first) return first;
  for (const root of openRoots(scope)) {
    const found = root === scope ? undefined : maybe<E>(root, selector);
    if (found) return found;
  }
  return undefined;
}

/** The element around this one, stepping out of shadow roots and frames; undefined at the top. */
export function outerElement(element: Element): Element | undefined {
  return element.parentElement ?? hostOf(element.getRootNode() as Scope);
}

/** The nearest element outward that matches, through shadow roots and frames; the element itself included. */
export function deepClosest(element: Element, selector: string): Element | undefined {
  for (let at: Element | undefined = element; at; at = outerElement(at)) if (at.matches(selector)) return at;
  return undefined;
}

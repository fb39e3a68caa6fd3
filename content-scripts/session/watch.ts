import { openRoots } from '../dom/query';

const OPTIONS: MutationObserverInit = { childList: true, characterData: true, subtree: true };

export interface Watch {
  /** Watches `root` and every open shadow root and same-origin frame below it, and nothing else. */
  over(root: Node): void;
  stop(): void;
}

/**
 * One observer for a page session, on the smallest root. Attributes are not watched: consoles animate them all day.
 * Mutations of a shadow root do not reach an observer outside it, so each open one is observed.
 */
export function watch(onChange: () => void): Watch {
  const observer = new MutationObserver(onChange);
  return {
    over(root) {
      observer.disconnect();
      observer.observe(root, OPTIONS);
      if (!(root instanceof Element)) return;
      // A console that draws the root anew puts another element in its place, or in an ancestor's.
      for (let up = above(root); up !== null; up = above(up)) observer.observe(up, { childList: true });
      for (const inner of openRoots(root).slice(1)) observer.observe(inner, OPTIONS);
    },
    stop: () => observer.disconnect(),
  };
}

function above(node: Node): Node | null {
  return node instanceof ShadowRoot ? node.host : node.parentNode;
}

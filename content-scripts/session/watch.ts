import { eachOpenRoot } from '../dom/query';
import { runInSlices } from './run-in-slices';

const OPTIONS: MutationObserverInit = { childList: true, characterData: true, subtree: true };

export interface Watch {
  /** Watches `root` at once, then every open shadow root and same-origin frame below it, and nothing else. */
  over(root: Node): Promise<void>;
  stop(): void;
}

/**
 * One observer for a page session, on the smallest root. Attributes are not watched: consoles animate them all day.
 * Mutations of a shadow root do not reach an observer outside it, so each open one is observed.
 */
export function watch(onChange: () => void, signal: AbortSignal): Watch {
  const observer = new MutationObserver(onChange);
  let newest = 0;
  return {
    async over(root) {
      const mine = ++newest;
      observer.disconnect();
      observer.observe(root, OPTIONS);
      if (!(root instanceof Element)) return;
      // A console that draws the root anew puts another element in its place, or in an ancestor's.
      for (let up = above(root); up !== null; up = above(up)) observer.observe(up, { childList: true });
      const inside = await runInSlices({ begin: () => eachOpenRoot(root), changed: () => false, signal });
      // Another root may have been asked for while this one was gone through.
      if (mine === newest) for (const inner of inside?.slice(1) ?? []) observer.observe(inner, OPTIONS);
    },
    stop: () => observer.disconnect(),
  };
}

function above(node: Node): Node | null {
  return node instanceof ShadowRoot ? node.host : node.parentNode;
}

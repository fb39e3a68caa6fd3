import { all } from '../dom/query';

const LINK = 'a[href]';

/** The links in `pane`, in order; in `list` only those of `rows` where these are all that is read of it. */
export function linksRead(
  pane: Element,
  list: Element | undefined,
  rows: readonly Element[] | undefined,
): HTMLAnchorElement[] {
  if (!list || !rows) return all(pane, LINK);
  let parts = rows;
  for (let at = list; at !== pane && at.parentElement; at = at.parentElement) {
    const brothers = [...at.parentElement.children];
    const place = brothers.indexOf(at);
    parts = [...brothers.slice(0, place), ...parts, ...brothers.slice(place + 1)];
  }
  return parts.flatMap((part) => (part.matches(LINK) ? [part as HTMLAnchorElement] : all(part, LINK)));
}

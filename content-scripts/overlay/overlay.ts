import type { OverlayBadge, OverlayState } from '@/utils/domain/view';
import { LOOK } from './look';
import { timeLeft } from './time-left';

const TAG = 'dragoman-overlay';
const GAP = 6;

export interface Anchors {
  /** Rows of an inbox, in the order of the reading. */
  rows: Element[];
  /** The reply box of an open conversation. */
  composer: Element | undefined;
}

export interface Overlay {
  /** What the marks stand beside; called after every look at the page. */
  over(anchors: Anchors): void;
  show(state: OverlayState): void;
  /** Moves the marks to where their anchors are now. Cheap: once a frame, and nothing while none is shown. */
  place(): void;
  clear(): void;
}

interface Mark {
  element: HTMLElement;
  time: HTMLElement;
  anchor: () => Element | undefined;
  dueAt: number | undefined;
}

/**
 * Draws severity and time left over the page, without touching the page's own nodes: one element under `<html>`, with
 * a closed shadow root, placed by measuring. A copy that an earlier version of the extension left behind is removed.
 */
export function createOverlay({
  signal,
  openPanel,
}: {
  signal: AbortSignal;
  openPanel: () => Promise<boolean>;
}): Overlay {
  for (const old of document.querySelectorAll(`html > ${TAG}`)) old.remove();
  const host = document.createElement(TAG);
  const root = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = LOOK;
  root.append(style);
  for (const kind of ['keydown', 'keyup', 'keypress']) host.addEventListener(kind, (event) => event.stopPropagation());

  let anchors: Anchors = { rows: [], composer: undefined };
  let state: OverlayState | undefined;
  let marks: Mark[] = [];
  let frame = 0;
  let minute: ReturnType<typeof setTimeout> | undefined;

  function draw(): void {
    for (const mark of marks) mark.element.remove();
    marks = [];
    clearTimeout(minute);
    if (state?.enabled) {
      state.rows.forEach((badge, index) => {
        if (badge) marks.push(rowMark(badge, () => anchors.rows[index]));
      });
      if (state.chip) marks.push(chipMark(state.chip, state, () => anchors.composer));
    }
    if (marks.length === 0) {
      host.remove();
      return;
    }
    for (const mark of marks) root.append(mark.element);
    if (!host.isConnected) document.documentElement.append(host);
    tick();
    place();
  }

  function rowMark(badge: OverlayBadge, anchor: Mark['anchor']): Mark {
    return dress(document.createElement('span'), badge, anchor);
  }

  function chipMark(chip: NonNullable<OverlayState['chip']>, from: OverlayState, anchor: Mark['anchor']): Mark {
    const button = document.createElement('button');
    button.type = 'button';
    const mark = dress(button, chip, anchor);
    const label = document.createElement('span');
    label.className = 'hint';
    label.textContent = chip.openLabel;
    button.append(label);
    button.addEventListener('click', async (event) => {
      if (!event.isTrusted) return;
      const opened = await openPanel();
      if (!opened && from.shortcutHint) label.textContent = from.shortcutHint;
    });
    return mark;
  }

  function dress(element: HTMLElement, badge: OverlayBadge, anchor: Mark['anchor']): Mark {
    element.className = `mark ${badge.level === 'done' ? 'done' : (badge.severity ?? 'none')} ${badge.basis}`;
    element.title = badge.title;
    element.setAttribute('aria-label', badge.title);
    const severity = document.createElement('span');
    severity.className = 'severity';
    severity.textContent = badge.label;
    const time = document.createElement('span');
    time.className = badge.level === 'overdue' ? 'late' : '';
    element.append(severity, time);
    return { element, time, anchor, dueAt: badge.dueAt };
  }

  /** Once a minute while something with a deadline is shown and the page is looked at. */
  function tick(): void {
    clearTimeout(minute);
    if (!state) return;
    const now = Date.now();
    for (const mark of marks)
      mark.time.textContent = mark.dueAt === undefined ? '' : timeLeft(mark.dueAt, now, state.units);
    if (!document.hidden && marks.some((mark) => mark.dueAt !== undefined))
      minute = setTimeout(tick, 60_000 - (now % 60_000) + 50);
  }

  function place(): void {
    if (marks.length === 0 || frame !== 0) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      for (const mark of marks) settle(mark);
    });
  }

  function settle({ element, anchor }: Mark): void {
    const beside = anchor();
    const box = beside?.isConnected ? boxInTopFrame(beside) : undefined;
    const shown = box !== undefined && box.width > 0 && box.bottom > 0 && box.top < innerHeight;
    element.hidden = !shown;
    if (!shown) return;
    const isChip = element.tagName === 'BUTTON';
    const rtl = getComputedStyle(document.documentElement).direction === 'rtl';
    const { width, height } = element.getBoundingClientRect();
    const x = rtl ? box.left + GAP : box.right - width - GAP;
    const y = isChip ? box.top - height - GAP : box.top + GAP;
    element.style.transform = `translate(${Math.round(Math.max(0, x))}px, ${Math.round(Math.max(0, y))}px)`;
  }

  const moved = { capture: true, passive: true, signal } as const;
  window.addEventListener('scroll', place, moved);
  window.addEventListener('resize', place, moved);
  document.addEventListener('visibilitychange', tick, { signal });
  signal.addEventListener('abort', () => {
    clearTimeout(minute);
    cancelAnimationFrame(frame);
    host.remove();
  });

  return {
    over(next) {
      anchors = next;
      place();
    },
    show(next) {
      state = next;
      draw();
    },
    place,
    clear() {
      anchors = { rows: [], composer: undefined };
      state = undefined;
      draw();
    },
  };
}

/** Where an element is on the screen, when it lies inside same-origin frames. */
function boxInTopFrame(element: Element): DOMRect {
  const box = element.getBoundingClientRect();
  let { x, y } = box;
  for (let view = element.ownerDocument.defaultView; view?.frameElement; view = view.parent as typeof view) {
    const outer = view.frameElement.getBoundingClientRect();
    x += outer.x;
    y += outer.y;
  }
  return new DOMRect(x, y, box.width, box.height);
}

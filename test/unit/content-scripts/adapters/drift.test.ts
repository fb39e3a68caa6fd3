import { describe, it } from 'vitest';
import type { PageContent, Reading } from '@/utils/domain/reading';
import { expectedOf, type Fixture, loadFixtures, openFixture, readFixture } from './fixture-page';

/**
 * Every element of every fixture is removed, and renamed, and every class is renamed all over the page. What is then
 * read must be `drifted` (or `not-ready`, which the session turns into it) or right: each value the same as before or
 * absent, and no entry of a list lost but for one that was removed from the page itself. Elements that are nothing but
 * words, which `case.json` lists, are renamed and not removed: without them the page itself says something else.
 */

/** Names of attributes that a change of the page renames. */
const NAMES = ['class', 'id', 'data-testid', 'data-test-id', 'name', 'part'];

interface Change {
  label: string;
  kind: 'remove' | 'rename' | 'rename-all';
  apply(): () => void;
}

function elementsOf(scope: ParentNode): Element[] {
  return [...scope.querySelectorAll('*')].flatMap((element) => [
    element,
    ...(element.shadowRoot ? elementsOf(element.shadowRoot) : []),
  ]);
}

function labelOf(element: Element): string {
  const name = element.getAttribute('class') ?? element.id;
  return `${element.tagName.toLowerCase()}${name ? `.${name.trim().split(/\s+/).join('.')}` : ''}`;
}

/** Lists of which a rename may not lose an entry. */
const WHOLE_LISTS = /\.(?:messages|rows|orders|items|cases|attachments)$/;

function changesOf(document: Document, words: string): Change[] {
  const elements = elementsOf(document.body);
  const changes: Change[] = [];
  for (const element of elements) {
    if (!element.closest(words))
      changes.push({
        label: `without ${labelOf(element)}`,
        kind: 'remove',
        apply() {
          const mark = document.createComment('');
          element.replaceWith(mark);
          return () => mark.replaceWith(element);
        },
      });
    const held = NAMES.flatMap((name) => {
      const value = element.getAttribute(name);
      return value === null ? [] : [[name, value] as const];
    });
    if (held.length === 0) continue;
    changes.push({
      label: `${labelOf(element)} renamed`,
      kind: 'rename',
      apply() {
        for (const [name, value] of held) element.setAttribute(name, value.replace(/[^\s]+/g, 'zq'));
        return () => {
          for (const [name, value] of held) element.setAttribute(name, value);
        };
      },
    });
  }
  const tokens = new Set(elements.flatMap((element) => [...element.classList]));
  for (const token of tokens) {
    changes.push({
      label: `.${token} renamed everywhere`,
      kind: 'rename-all',
      apply() {
        const holders = elements.filter((element) => element.classList.contains(token));
        for (const element of holders) element.classList.replace(token, 'zq');
        return () => {
          for (const element of holders) element.classList.replace('zq', token);
        };
      },
    });
  }
  return changes;
}

/** Differences of `read` from `right` that are not mere absence. `lossless`: a list must keep every entry. */
function wrongs(read: unknown, right: unknown, lossless: boolean, path = ''): string[] {
  if (Array.isArray(right)) {
    if (!Array.isArray(read)) return [`${path} is no list`];
    if (lossless && WHOLE_LISTS.test(path) && read.length < right.length) return [`${path} lost entries`];
    let at = 0;
    const strange: string[] = [];
    for (const entry of read) {
      const match = right.findIndex((other, i) => i >= at && wrongs(entry, other, lossless, '').length === 0);
      if (match < 0) strange.push(`${path} has ${JSON.stringify(entry)}`);
      else at = match + 1;
    }
    return strange;
  }
  if (typeof right === 'object' && right !== null) {
    // Less of a printed time is the heading it stands under.
    if ('dayHeading' in right && (read as { text?: unknown } | undefined)?.text === right.dayHeading) return [];
    return Object.entries((read ?? {}) as Record<string, unknown>).flatMap(([key, value]) =>
      value === undefined
        ? []
        : key in right
          ? wrongs(value, (right as Record<string, unknown>)[key], lossless, `${path}.${key}`)
          : [`${path}.${key} is new: ${JSON.stringify(value)}`],
    );
  }
  // Less of a printed time, such as its day alone, is still right.
  const lessTime = /\.(?:at|\w+At|\w+By)\.text$/.test(path) && String(right).startsWith(String(read));
  return read === right || lessTime ? [] : [`${path} is ${JSON.stringify(read)}`];
}

/** Without what is printed by the absence of a mark, and without what is no value of the page. */
function softened(content: PageContent, kind: Change['kind']): unknown {
  const absent = ['composer', 'coverage', 'needsReply', ...(kind === 'remove' ? ['unread'] : [])];
  return JSON.parse(JSON.stringify(content, (key, value) => (absent.includes(key) ? undefined : value)));
}

function verdict(reading: Reading, right: PageContent, { kind }: Change): string[] {
  if (reading.status === 'drifted' || reading.status === 'not-ready') return [];
  if (reading.status !== 'read') return [`is ${reading.status}`];
  return wrongs(softened(reading.snapshot.content, kind), softened(right, kind), kind !== 'remove');
}

/** A style lookup quick enough for thousands of readings: what the fixtures say in `style`, and tag defaults. */
function quickStyles(document: Document): void {
  const window = document.defaultView;
  if (!window) return;
  const inline = /^(?:A|B|BDI|EM|I|INPUT|LABEL|SMALL|SPAN|STRONG|SUP|TIME|KAT-[A-Z-]+|BUTTON|IMG|TEXTAREA|SLOT)$/;
  window.getComputedStyle = ((element: HTMLElement) => {
    const { tagName, style } = element;
    const display =
      style?.display || (/^T[DH]$/.test(tagName) ? 'table-cell' : inline.test(tagName) ? 'inline' : 'block');
    return {
      display,
      visibility: 'visible',
      position: style?.position || 'static',
      clip: style?.clip || 'auto',
      clipPath: 'none',
      width: 'auto',
      overflow: 'visible',
      whiteSpace: 'normal',
      fontWeight: style?.fontWeight || '400',
    };
  }) as unknown as typeof window.getComputedStyle;
}

function check(fixture: Fixture): string[] {
  const right = expectedOf(fixture).content;
  const document = openFixture(fixture);
  quickStyles(document);
  const failures: string[] = [];
  for (const change of changesOf(document, fixture.about.words ?? 'template')) {
    const undo = change.apply();
    const reading = readFixture(fixture, document);
    failures.push(...verdict(reading, right, change).map((wrong) => `${change.label}: ${wrong}`));
    undo();
  }
  return failures;
}

describe('drift', () => {
  it.each(loadFixtures())('$name is read right or not at all', { timeout: 120_000 }, (fixture) => {
    const failures = check(fixture);
    // Thrown whole, because an assertion would cut the list short.
    if (failures.length > 0) throw new Error(failures.join('\n'));
  });
});

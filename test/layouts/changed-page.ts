import { readWith, type SiteAdapter } from '@/content-scripts/adapters/adapter';
import { taughtAdapter } from '@/content-scripts/adapters/taught/taught-adapter';
import { teachFrom } from '@/content-scripts/adapters/taught/teach-from';
import type { PrintedThread, Reading } from '@/utils/domain/reading';

/** What is looked for in an open layout: how it was read as it stands, and what each change of it made of that. */
export interface DriftLook {
  /** `from: text` of each message of the unchanged page; absent where that could not be read. */
  right?: string[];
  changes: number;
  refused: number;
  /** Readings that say what the unchanged page does not say. */
  wrong: string[];
}

export interface Pointed {
  buyer: string;
  seller: string;
  name: string;
  box?: string;
}

interface Change {
  label: string;
  removes: boolean;
  apply(): () => void;
}

const NAMES = ['class', 'id', 'data-testid', 'data-test-id', 'name'];

const labelOf = (element: Element): string =>
  `${element.localName}${[element.id && `#${element.id}`, ...element.classList].filter(Boolean).join('.')}`;

function elementsOf(scope: ParentNode): Element[] {
  return [...scope.querySelectorAll('*')].flatMap((element) => [
    element,
    ...(element.shadowRoot ? elementsOf(element.shadowRoot) : []),
  ]);
}

function changesOf(): Change[] {
  const elements = elementsOf(document.body).filter(({ localName }) => !/^(?:style|script|br)$/.test(localName));
  const changes: Change[] = [];
  for (const element of elements) {
    changes.push({
      label: `without ${labelOf(element)}`,
      removes: true,
      apply() {
        const mark = document.createComment('');
        element.replaceWith(mark);
        return () => mark.replaceWith(element);
      },
    });
  }
  // A name changes in the markup and in the style sheet at once.
  const sheets = [document, ...elements.flatMap(({ shadowRoot }) => shadowRoot ?? [])].flatMap((root) => [
    ...root.querySelectorAll('style'),
  ]);
  const tokens = new Set(elements.flatMap((element) => [...element.classList]));
  for (const token of tokens)
    changes.push({
      label: `.${token} renamed`,
      removes: false,
      apply() {
        const holders = elements.filter((element) => element.classList.contains(token));
        const before = sheets.map((sheet) => sheet.textContent);
        for (const element of holders) element.classList.replace(token, 'zq');
        for (const sheet of sheets)
          sheet.textContent = (sheet.textContent ?? '').replace(new RegExp(`\\.${token}(?![\\w-])`, 'g'), '.zq');
        return () => {
          for (const element of holders) element.classList.replace('zq', token);
          for (const [i, sheet] of sheets.entries()) sheet.textContent = before[i] ?? '';
        };
      },
    });
  for (const name of NAMES.slice(1))
    for (const element of elements) {
      const value = element.getAttribute(name);
      if (value === null) continue;
      changes.push({
        label: `${labelOf(element)} without its ${name}`,
        removes: false,
        apply() {
          element.setAttribute(name, 'zq');
          return () => element.setAttribute(name, value);
        },
      });
    }
  return changes;
}

function look(adapter: SiteAdapter): Reading {
  const [reader] = adapter.pages;
  if (!reader) return { status: 'unsupported' };
  const run = readWith(reader, document, new URL(location.href), Date.now());
  for (;;) {
    const step = run.next();
    if (step.done) return step.value;
  }
}

function threadOf(reading: Reading): PrintedThread | undefined {
  return reading.status === 'read' && reading.snapshot.content.kind === 'thread'
    ? reading.snapshot.content.thread
    : undefined;
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * How a reader is judged. `guesses`: it was not shown what a message is, so that a line of the page that it tells as
 * nobody's is no lie unless somebody said it, and one that it tells no longer no loss.
 */
interface Judging {
  guesses: boolean;
}

/** What `read` says that `right` does not. Less is no lie where something was taken out of the page. */
function wrongs(read: PrintedThread, right: PrintedThread, removes: boolean, { guesses }: Judging): string[] {
  const found: string[] = [];
  let at = 0;
  for (const message of read.messages) {
    const fits = (other: (typeof right.messages)[number]) =>
      other.from === message.from &&
      (removes ? plain(other.text).includes(plain(message.text)) : plain(other.text) === plain(message.text));
    const place = right.messages.findIndex((other, i) => i >= at && fits(other));
    const same = right.messages[place];
    const isSaid = right.messages.some(
      ({ from, text }) => from !== 'system' && plain(text).includes(plain(message.text)),
    );
    if (!same && guesses && message.from === 'system' && !isSaid) continue;
    if (!same) {
      found.push(`${message.from}: ${message.text}`);
      continue;
    }
    at = place + 1;
    const time = message.at?.text;
    if (time !== undefined && !(same.at?.text === time || (removes && same.at?.dayHeading === time)))
      found.push(`time ${time} of "${message.text}"`);
  }
  const said = ({ messages }: PrintedThread) => messages.filter(({ from }) => !guesses || from !== 'system').length;
  if (!removes && said(read) < said(right)) found.push(`${said(read)} messages`);
  if (read.buyerName !== undefined && read.buyerName !== right.buyerName) found.push(`buyer ${read.buyerName}`);
  for (const id of read.orderIds) if (!right.orderIds.includes(id)) found.push(`order ${id}`);
  return found;
}

/** Tries every change of the open page on one reader, and leaves the page as it was. */
export function tryChanges(adapter: SiteAdapter, judging: Judging): DriftLook {
  const right = threadOf(look(adapter));
  if (!right) return { changes: 0, refused: 0, wrong: [] };
  const box = adapter.findComposer(document)?.element;
  const wrong: string[] = [];
  let refused = 0;
  const changes = changesOf();
  for (const { label, removes, apply } of changes) {
    const undo = apply();
    const read = threadOf(look(adapter));
    const other = adapter.findComposer(document)?.element;
    if (read === undefined) refused++;
    else wrong.push(...wrongs(read, right, removes, judging).map((one) => `${label}: ${one}`));
    if (other !== undefined && other !== box) wrong.push(`${label}: box ${other.outerHTML.slice(0, 80)}`);
    undo();
  }
  return {
    right: right.messages.map(({ from, text }) => `${from}: ${plain(text)}`),
    changes: changes.length,
    refused,
    wrong,
  };
}

/** The innermost element that prints just this. */
function printing(text: string): Element | undefined {
  return elementsOf(document.body).findLast((element) => plain(element.textContent ?? '') === plain(text));
}

/** The reader that is taught by pointing at one message of each side, the name and the box. */
export function taught({ buyer, seller, name, box }: Pointed): SiteAdapter | undefined {
  const theirs = printing(buyer);
  if (!theirs) return undefined;
  const composer =
    box === undefined
      ? undefined
      : elementsOf(document.body).find((element) => element.matches(box.split('>>>').at(-1) ?? box));
  return taughtAdapter(
    teachFrom({ buyer: theirs, seller: printing(seller), name: printing(name), composer }, location.host, Date.now()),
  );
}

import type { PrintedMessage, Reading } from '@/utils/domain/reading';
import type { TaughtReader } from '@/utils/domain/taught-reader';
import { attachmentsIn } from '../../dom/attachments';
import { leanOf } from '../../dom/geometry';
import { leavesOf } from '../../dom/leaves';
import { isShown, lineText } from '../../dom/visible-text';
import { visualOrder } from '../../dom/visual-order';
import type { Composer, PageReader, SiteAdapter } from '../adapter';
import type { Writer } from '../direction';
import { looksLikeTime } from '../generic/looks-like-time';
import { MARKET_ORDER, ORDER_LABEL } from '../generic/words';
import { partsOf } from '../message-parts';
import { largestAlone, rowsOf } from '../rows-around';
import { isName } from '../shapes';
import { snapshotOf } from '../snapshot';
import { firstOf, locate } from './locators';

/** Reads a page as the seller showed it. What is not where it was shown is missing, never guessed. */
export function taughtAdapter(taught: TaughtReader): SiteAdapter {
  const page: PageReader = {
    name: 'taught',
    kind: taught.kind,
    matches: (url) => url.host === taught.host,
    findRoot: (doc) => doc.body ?? undefined,
    *read(root, url, readAt): Generator<void, Reading> {
      const doc = root.ownerDocument;
      const drifted = (...missing: string[]): Reading => ({
        status: 'drifted',
        kind: 'thread',
        missing,
        provenance: {},
      });
      const list = firstOf(taught.list, root);
      const scope = list?.elements[0];
      if (!list || !scope) return drifted('messages');
      const found = sided(taught, scope);
      if (found === undefined) return drifted('direction');
      if (found.length === 0) return drifted('messages');
      const name = firstOf(taught.name, root);
      const buyerName = name?.elements.map((one) => lineText(one)).find(isName);
      const bubbles = found.map(({ element }) => element);
      if (new Set(found.map(({ from }) => from)).size < sidesOf(taught) && passesOver(bubbles, scope))
        return drifted('messages');
      const isTime = (text: string) => looksLikeTime(text, scope);
      const parts = yield* partsOf(bubbles, { isTime, names: new Set(buyerName ? [buyerName] : []) });
      const messages = found.flatMap(({ element, from }, index): PrintedMessage[] => {
        const part = parts[index];
        const attachments = attachmentsIn(element);
        if (!part || (part.text === '' && attachments.length === 0)) return [];
        const time = part.time ?? timeBeside(element, bubbles, scope, isTime);
        return [
          {
            from,
            text: part.text,
            ...(part.translation !== undefined && { translation: part.translation }),
            ...(time !== undefined && { at: { text: time, ...(part.machineTime && { machine: part.machineTime }) } }),
            attachments,
          },
        ];
      });
      if (visualOrder(bubbles) === 'up') messages.reverse();
      const composer = composerOf(taught, doc);
      return {
        status: 'read',
        snapshot: snapshotOf('other', url, root, readAt, {
          kind: 'thread',
          thread: {
            ...(buyerName && { buyerName }),
            orderIds: orderIdsIn(doc),
            messages,
            coverage: 'window',
            deadlines: [],
            composer: { found: composer !== undefined, ...(composer?.maxLength && { maxLength: composer.maxLength }) },
          },
        }),
        missing: buyerName || taught.name.length === 0 ? [] : ['buyerName'],
        provenance: {
          messages: `taught ${found[0]?.by ?? ''}`,
          ...(buyerName && name && { buyerName: `taught ${name.by}` }),
        },
      };
    },
  };
  return {
    id: 'other',
    pages: [page],
    findComposer: (doc) => composerOf(taught, doc),
    conversationIdentity: (url) => `page:${url.pathname}${url.search}${url.hash}`,
  };
}

interface Sided {
  element: HTMLElement;
  from: Writer;
  by: string;
}

/** The messages with their sides. `undefined` where the ways that lead to a message contradict each other. */
function sided({ buyer, seller, every, buyerLean }: TaughtReader, scope: Element): Sided[] | undefined {
  const theirs = firstOf(buyer, scope);
  const own = firstOf(seller, scope);
  const all = [
    ...new Set([...(theirs?.elements ?? []), ...(own?.elements ?? []), ...every.flatMap((way) => locate(way, scope))]),
  ].filter(isShown);
  all.sort((a, b) => (a.compareDocumentPosition(b) & 4 ? -1 : 1));
  const out: Sided[] = [];
  for (const element of all) {
    const isTheirs = theirs?.elements.includes(element) ?? false;
    const isOwn = own?.elements.includes(element) ?? false;
    const lean = buyerLean && leanOf(element, scope);
    const byLean: Writer | undefined = lean && (lean === buyerLean ? 'buyer' : 'seller');
    const byWay: Writer | undefined = isTheirs === isOwn ? undefined : isTheirs ? 'buyer' : 'seller';
    const from = byWay ?? byLean;
    if (from === undefined || (byLean !== undefined && byLean !== from)) return undefined;
    out.push({ element, from, by: (from === 'buyer' ? theirs?.by : own?.by) ?? theirs?.by ?? '' });
  }
  return out;
}

const sidesOf = ({ buyer, seller }: TaughtReader): number => [buyer, seller].filter((ways) => ways.length > 0).length;

/** Whether rows built like those of the messages, and with words in them, hold none of the messages. */
function passesOver(messages: readonly Element[], list: Element): boolean {
  const rows = new Set(rowsOf(messages, list));
  const built = ({ localName, children }: Element) => [localName, ...[...children].map((one) => one.localName)].join();
  const like = new Set([...rows].map(built));
  const brothers = [...new Set([...rows].map((row) => row.parentElement))].flatMap((one) => [...(one?.children ?? [])]);
  return brothers.some(
    (one) => !rows.has(one) && like.has(built(one)) && isShown(one) && lineText(one, { any: true }) !== '',
  );
}

/**
 * The one time printed outside the message, in the part of the list that is this message's alone. Of several it is not
 * known which is its own.
 */
function timeBeside(element: Element, all: readonly Element[], list: Element, isTime: (text: string) => boolean) {
  const row = largestAlone(element, all, list);
  const times = leavesOf(row).filter((leaf) => !element.contains(leaf.element) && isTime(leaf.text));
  return times.length === 1 ? times[0]?.text : undefined;
}

function composerOf({ composer }: TaughtReader, doc: Document): Composer | undefined {
  const elements = firstOf(composer, doc.body)?.elements.filter(isShown) ?? [];
  const [element] = elements;
  // Two boxes that look the same are not told apart, and none is taken.
  if (!element || elements.length > 1) return undefined;
  const root = element.getRootNode();
  const maxLength = Number(element.getAttribute('maxlength') ?? 0);
  const kind =
    element.tagName === 'TEXTAREA'
      ? 'textarea'
      : element.tagName === 'INPUT'
        ? 'input'
        : element.ownerDocument === document
          ? 'contenteditable'
          : 'iframe-editor';
  return {
    element,
    kind,
    ...('host' in root && { host: root.host as HTMLElement }),
    ...(maxLength > 0 && { maxLength }),
  };
}

function orderIdsIn(doc: Document): string[] {
  const text = lineText(doc.body);
  const labelled = [...text.matchAll(ORDER_LABEL)].map((match) => match[1] ?? '');
  return [...new Set([...(text.match(MARKET_ORDER) ?? []), ...labelled])].filter(Boolean).slice(0, 20);
}

import type { PrintedThreadRow } from '@/utils/domain/reading';
import { type Leaf, leavesOf, makeOf } from '../../dom/leaves';
import { looksLikeTime } from '../../dom/looks-like-time';
import { deepAll, deepMaybe, outerElement } from '../../dom/query';
import type { InboxRow, PageReader } from '../adapter';
import { Findings } from '../field';
import { largestAlone } from '../rows-around';
import { isName } from '../shapes';
import { snapshotOf } from '../snapshot';
import { orderIdsIn } from './order-id';

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i;
/** Confirmed names beside the list, of 2018 and 2021. The rows' own are not public. */
const LIST_HOOK = '#threads-list, #threads-list-search-bar, #all-messages-link';
const THREAD = '#case-messages';

/** Every attribute of a row and of what is in it that may carry the id of its case. */
function caseIdOf(row: Element): string | undefined {
  for (const element of [row, ...deepAll(row, 'a[href], [id], [data-case-id], [data-id], [data-key]')])
    for (const { value } of element.attributes) {
      const id = UUID.exec(value)?.[0];
      if (id) return id;
    }
  return undefined;
}

/** Rows of one make, each with one time of one make, none of them in the open conversation. */
function rowElements(root: Element): Element[] {
  const doc = root.ownerDocument;
  const language = doc.documentElement.lang || 'en';
  const thread = deepMaybe(doc, THREAD);
  const stamps = leavesOf(root, (element) => element === thread || element.matches('header, nav, footer')).filter(
    ({ element, text }) => element.tagName === 'TIME' || looksLikeTime(text, language, Date.now()),
  );
  const byMake = new Map<string, Element[]>();
  for (const { element } of stamps) {
    const make = makeOf(element);
    byMake.set(make, [...(byMake.get(make) ?? []), element]);
  }
  const most = [...byMake.values()].sort((a, b) => b.length - a.length)[0] ?? [];
  if (most.length === 0) return [];
  const rows = most.map((stamp) => largestAlone(stamp, [...most, ...(thread ? [thread] : [])], root));
  const makes = new Set(rows.map(makeOf));
  if (rows.length < 2 || makes.size > 2) return rows.filter((row) => caseIdOf(row) !== undefined);
  // Brothers of the same make are rows as well, though their time was not recognised.
  const parent = rows[0]?.parentElement;
  if (!parent || rows.some((row) => row.parentElement !== parent)) return rows;
  return [...parent.children].filter((child) => rows.includes(child) || makes.has(makeOf(child)));
}

function weightOf({ element }: Leaf): number {
  const weight = element.ownerDocument.defaultView?.getComputedStyle(element).fontWeight ?? '400';
  return weight === 'bold' ? 700 : Number(weight) || 400;
}

function readRow(
  row: Element,
  nameMake: string | undefined,
  onlyUnanswered: boolean,
  heavy: boolean | undefined,
): PrintedThreadRow | undefined {
  const language = row.ownerDocument.documentElement.lang || 'en';
  const leaves = leavesOf(row);
  const at = leaves.find(
    ({ element, text }) => element.tagName === 'TIME' || looksLikeTime(text, language, Date.now()),
  );
  const words = wordsOf(leaves, language);
  const name = words.find(isNameLeaf);
  // Rows of one list print their names in one make of element; a name of another make is something else.
  if (!name || words.length < 2 || (nameMake !== undefined && name.element.tagName !== nameMake)) return undefined;
  const rest = words.filter((leaf) => leaf !== name && orderIdsIn(leaf.text)[0] !== leaf.text);
  const preview = rest.reduce((longest, { text }) => (text.length > longest.length ? text : longest), '');
  const subject = rest.find(({ text }) => text !== preview)?.text;
  const orderId = orderIdsIn(words.map(({ text }) => text).join(' '))[0];
  const caseId = caseIdOf(row);
  return {
    ...(caseId && { siteConversationId: caseId }),
    buyerName: name.text,
    ...(preview && { preview }),
    ...(subject && { subject }),
    ...(orderId && { orderId }),
    unread: heavy ?? false,
    ...(onlyUnanswered && { needsReply: true }),
    ...(at && { at: { text: at.text } }),
  };
}

const isNameLeaf = ({ text }: Leaf): boolean => isName(text) && text.length <= 40 && orderIdsIn(text).length === 0;

function wordsOf(leaves: readonly Leaf[], language: string): Leaf[] {
  return leaves.filter(
    ({ element, text }) =>
      element.tagName !== 'TIME' && !looksLikeTime(text, language, Date.now()) && !/^\d{1,3}\+?$/.test(text),
  );
}

/** The make of element that holds the name in most rows. */
function nameMakeOf(rows: readonly Element[], language: string): string | undefined {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const name = wordsOf(leavesOf(row), language).find(isNameLeaf);
    if (name) counts.set(name.element.tagName, (counts.get(name.element.tagName) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

/** Whether each row is set in heavier type than the lightest; undefined when all rows look alike. */
function heavier(rows: readonly Element[]): (boolean | undefined)[] {
  const weights = rows.map((row) => Math.max(400, ...leavesOf(row).map(weightOf)));
  const marked = rows.map(
    (row) => /(?:^|[\s_-])unread(?:$|[\s_-])/i.test(row.className) || deepMaybe(row, '[class*="unread"]') !== undefined,
  );
  if (marked.some(Boolean)) return marked;
  const least = Math.min(...weights);
  return weights.map((weight) => (weights.every((other) => other === weight) ? undefined : weight > least));
}

function readRows(root: Element, url: URL): { element: Element; row: PrintedThreadRow | undefined }[] {
  const onlyUnanswered = /^response_?needed$/i.test(url.searchParams.get('fi') ?? '');
  const elements = rowElements(root);
  const heavy = heavier(elements);
  const nameMake = nameMakeOf(elements, root.ownerDocument.documentElement.lang || 'en');
  return elements.map((element, i) => ({ element, row: readRow(element, nameMake, onlyUnanswered, heavy[i]) }));
}

/** The name in the row whose case is the one in the address. */
export function openRowName(doc: Document, url: URL): string | undefined {
  const caseId = url.searchParams.get('cc');
  const root = caseId ? findRoot(doc) : undefined;
  if (!root) return undefined;
  return readRows(root, url).find(({ row }) => row?.siteConversationId === caseId)?.row?.buyerName;
}

/** The smallest element around a confirmed name that holds rows; else the whole page. */
function findRoot(doc: Document): Element | undefined {
  for (let at = deepMaybe<Element>(doc, LIST_HOOK); at && at.tagName !== 'BODY'; at = outerElement(at))
    if (rowElements(at).length > 0) return at;
  return deepMaybe(doc, 'body');
}

/** The list of conversations of the buyer-seller inbox. Its markup is not public, so it is read from its form. */
export const inboxList: PageReader = {
  name: 'inbox-list',
  kind: 'inbox',
  matches: (url) => /^\/messaging\/inbox/.test(url.pathname),
  findRoot,

  *read(root, url, readAt) {
    const found = new Findings('inbox');
    const rows = readRows(root, url);
    yield;
    found.note('rows', 'form');
    if (rows.length === 0) return { status: 'not-ready' };
    if (rows.some(({ row }) => row === undefined)) found.lose('rows.buyerName');
    return found.reading(() =>
      snapshotOf('amazon', url, root, readAt, {
        kind: 'inbox',
        rows: rows.flatMap(({ row }) => row ?? []),
        coverage: 'window',
      }),
    );
  },

  rows: (root) => {
    const url = new URL(root.ownerDocument.location.href);
    return readRows(root, url).flatMap(({ element, row }): InboxRow[] => (row ? [{ element, row }] : []));
  },
};

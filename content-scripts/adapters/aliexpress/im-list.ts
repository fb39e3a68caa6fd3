import type { PrintedThreadRow } from '@/utils/domain/reading';
import { leavesOf } from '../../dom/leaves';
import { deepAll, deepMaybe, maybe } from '../../dom/query';
import { lineText } from '../../dom/visible-text';
import type { InboxRow, PageReader } from '../adapter';
import { listOf } from '../direction';
import { Findings, field } from '../field';
import { isName } from '../shapes';
import { snapshotOf } from '../snapshot';
import { accountOf, isIm, SESSION_NAME, SESSION_NAME_LOOSE, SESSION_ROW } from './hooks';
import { isPrinted } from './printed-time';

const name = field<string>('rows.buyerName', 'required', isName, {
  'name-content': (row) => textOf(row, SESSION_NAME),
  'session-name': (row) => textOf(row, SESSION_NAME_LOOSE),
});

function textOf(row: Element, selector: string): string | undefined {
  const element = maybe(row, selector);
  return element && lineText(element);
}

/** A number alone, as on a badge of unread messages. */
const BADGE = /^\d{1,3}\+?$/;

/**
 * A row as printed. Nobody has published how a row shows its preview, its time and its unread mark, so they are told
 * apart by what they look like: a bare number, a time, and the longest text besides the name.
 */
function readRow(row: Element, found: Findings): PrintedThreadRow {
  const buyerName = found.take(name, row);
  const rest = leavesOf(row).filter(({ text }) => text !== buyerName);
  const badge = rest.some(({ text }) => BADGE.test(text) && text !== '0');
  const at = rest.find(({ text }) => !BADGE.test(text) && isPrinted(text));
  const preview = rest
    .filter((leaf) => leaf !== at && !BADGE.test(leaf.text))
    .reduce((longest, { text }) => (text.length > longest.length ? text : longest), '');
  found.note('rows.unread', 'badge');
  return {
    ...(buyerName && { buyerName }),
    ...(preview && { preview }),
    unread: badge || maybe(row, '[class*="unread"], [class*="badge"], [class$="-dot"]') !== undefined,
    ...(at && { at: { text: at.text } }),
  };
}

function readRows(root: Element, found: Findings): InboxRow[] {
  return deepAll(root, SESSION_ROW).map((element) => ({ element, row: readRow(element, found) }));
}

/** The list of sessions beside the conversation. Reading it opens nothing and marks nothing as read. */
export const imList: PageReader = {
  name: 'im-list',
  kind: 'inbox',
  matches: isIm,
  findRoot: (doc) =>
    listOf(deepAll(doc, SESSION_ROW)) ?? deepMaybe(doc, SESSION_NAME_LOOSE)?.parentElement ?? undefined,

  *read(root, url, readAt) {
    const found = new Findings('inbox');
    const rows = readRows(root, found).map(({ row }) => row);
    yield;
    const names = deepAll(root, SESSION_NAME_LOOSE).filter((element) => !element.closest(SESSION_ROW));
    if (rows.length === 0 || names.length > 0) found.lose('rows');
    return found.reading(() =>
      snapshotOf('aliexpress', url, root, readAt, { kind: 'inbox', rows, coverage: 'window' }, accountOf(url)),
    );
  },

  rows: (root) => readRows(root, new Findings('inbox')),
};

import type { PrintedCase } from '@/utils/domain/reading';
import { all, deepAll, maybe } from '../../dom/query';
import { lineText } from '../../dom/visible-text';
import type { PageReader } from '../adapter';
import { listOf } from '../direction';
import { Findings, field } from '../field';
import { rowsAround } from '../rows-around';
import { isAliExpressOrderId, isAmount, isName } from '../shapes';
import { snapshotOf } from '../snapshot';
import { accountOf, isDisputeList } from './hooks';

const ROW = '.ait-table-row-level-0';
const BUYER = '[class*="buyerName--"]';

const DATE = /\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2}(?::\d{2})?)?/;

const buyer = field<string>('cases.buyerName', 'required', isName, {
  'buyer-link': (row) => textOf(row, `${BUYER} a`),
  'buyer-name': (row) => textOf(row, BUYER),
});
const amount = field<string>('cases.amount', 'optional', isAmount, {
  'info-item': (row) => textOf(row, '[class*="infoItem--"] b'),
});
const opened = field<string>('cases.openedAt', 'required', (text) => DATE.test(text), {
  'first-line': (row) =>
    DATE.exec(
      all(row, '.ait-typography')
        .map((line) => lineText(line))
        .find((line) => DATE.test(line)) ?? '',
    )?.[0],
  'only-date-in-row': (row) => {
    const dates = new Set(lineText(row).match(new RegExp(DATE, 'g')) ?? []);
    return dates.size === 1 ? [...dates][0] : undefined;
  },
});
const orderId = field<string>('cases.orderId', 'optional', isAliExpressOrderId, {
  'only-id-in-row': (row) => {
    const ids = new Set(lineText(row).match(/(?<!\d)\d{16}(?!\d)/g) ?? []);
    return ids.size === 1 ? [...ids][0] : undefined;
  },
});
const caseId = field<string>('cases.siteCaseId', 'optional', (text) => /^[\w-]{4,40}$/.test(text), {
  'row-key': (row) => row.getAttribute('data-row-key') ?? undefined,
  link: (row) => {
    const link = maybe(row, 'a[href*="reverseOrderLineId="]')?.getAttribute('href') ?? '';
    return /reverseOrderLineId=(\d+)/.exec(link)?.[1];
  },
});

function textOf(scope: Element, selector: string): string | undefined {
  const element = maybe(scope, selector);
  return element && lineText(element);
}

function readCase(row: Element, found: Findings): PrintedCase {
  const name = found.take(buyer, row);
  const openedAt = found.take(opened, row);
  const order = found.take(orderId, row);
  const disputed = found.take(amount, row);
  return {
    siteCaseId: found.take(caseId, row) ?? `printed:${openedAt}/${name}`,
    ...(order && { orderId: order }),
    ...(name && { buyerName: name }),
    ...(disputed && { amount: disputed }),
    ...(openedAt && { openedAt: { text: openedAt } }),
    deadlines: [],
  };
}

/** The list of disputes that wait for the seller. */
export const disputeList: PageReader = {
  name: 'dispute-list',
  kind: 'case',
  matches: isDisputeList,
  findRoot: (doc) => listOf(deepAll(doc, `${ROW}, ${BUYER}, [class*="infoItem--"]`)),

  *read(root, url, readAt) {
    const found = new Findings('case');
    const { rows, strategy } = rowsAround(root, ROW, BUYER);
    found.note('cases', strategy);
    if (rows.length === 0) found.lose('cases');
    const cases: PrintedCase[] = [];
    for (const row of rows) {
      cases.push(readCase(row, found));
      yield;
    }
    return found.reading(() =>
      snapshotOf('aliexpress', url, root, readAt, { kind: 'case', cases, coverage: 'window' }, accountOf(url)),
    );
  },
};

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as SheetJS from 'xlsx';
import type { MessageKey, OrderId } from '@/utils/domain/ids';
import { buildPack, type PackRequest } from '@/utils/export/evidence/build-pack';
import { checklistOf, FILE_PURPOSES } from '@/utils/export/evidence/checklist';
import { boxLength, EVIDENCE_KINDS } from '@/utils/export/evidence/evidence-box';
import type { EvidenceFacts } from '@/utils/export/evidence/evidence-facts';
import type { EvidenceWords } from '@/utils/export/evidence/evidence-words';
import { statementOf } from '@/utils/export/evidence/statement';
import { unbrokenParts } from '@/utils/export/evidence/unbroken-parts';
import { verifyPack } from '@/utils/export/evidence/verify-pack';
import { ROOT } from '../../../architecture/imports-of';

const words = (language: string): EvidenceWords =>
  JSON.parse(readFileSync(join(ROOT, `locales/evidence/${language}.json`), 'utf8'));
const WORDS = words('en');
const NOW = Date.UTC(2026, 2, 10, 12);
const HOUR = 3_600_000;

const FACTS: EvidenceFacts = {
  conversation: 'amazon|-|site:1',
  marketplace: 'amazon',
  host: 'sellercentral.amazon.co.jp',
  site: 'amazon.co.jp',
  buyerName: '高橋 遥',
  orderIds: ['249-1234567-1234567'],
  order: {
    orderId: '249-1234567-1234567' as OrderId,
    placedAt: NOW - 200 * HOUR,
    deliveredAt: NOW - 100 * HOUR,
    carrier: 'Yamato',
    trackingNumber: '1234-5678-9012',
    items: [{ title: 'Desk lamp <LED>', quantity: 1 }],
  },
  intent: 'not_received',
  messages: [
    {
      key: 'a' as MessageKey,
      from: 'buyer',
      text: '荷物が届きません。<script>alert(1)</script>',
      translation: 'The parcel does not arrive.',
      at: { earliestAt: NOW - 50 * HOUR, latestAt: NOW - 50 * HOUR + 59_999 },
      firstReadAt: NOW,
      attachments: [{ kind: 'image', count: 2 }],
      automatic: false,
    },
    {
      key: 'b' as MessageKey,
      from: 'seller',
      text: 'ご不便をおかけしております。',
      at: { earliestAt: NOW - 48 * HOUR, latestAt: NOW - 24 * HOUR },
      firstReadAt: NOW,
      attachments: [],
      automatic: false,
    },
  ],
  claims: [{ id: 'C-1', firstReadAt: NOW - 10 * HOUR, reason: 'Not received' }],
  promises: [],
  events: [
    { kind: 'buyer_message', at: NOW - 50 * HOUR },
    { kind: 'human_reply', at: NOW - 24 * HOUR },
  ],
  chain: { state: 'absent', reason: 'no chain' },
  record: [],
};
const REQUEST: PackRequest = {
  kind: 'a-to-z',
  limit: 4000,
  statement: 'The parcel was delivered.',
  timeZone: 'Asia/Tokyo',
  language: 'en',
  files: [{ name: '../../etc/签收.png', purpose: 'delivery', bytes: new Uint8Array([1, 2, 3, 4]) }],
};
const page = async () => [{ width: 4, height: 4, packed: new Uint8Array(deflateSync(Buffer.alloc(16, 255))) }];
const pack = () => buildPack(FACTS, REQUEST, WORDS, page, NOW);

describe('the statement', () => {
  test('fits every limit, keeps whole sentences, and the weightiest longest', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 120, max: 4000 }),
        fc.constantFrom(...EVIDENCE_KINDS),
        fc.constantFrom('en', 'zh-CN'),
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        (limit, kind, language, said) => {
          const facts = { ...FACTS, messages: FACTS.messages.map((one) => ({ ...one, translation: said })) };
          const whole = statementOf(facts, kind, 100_000, 1, 'Asia/Tokyo', words(language)).split('\n');
          const text = statementOf(facts, kind, limit, 1, 'Asia/Tokyo', words(language));
          expect(boxLength(text)).toBeLessThanOrEqual(limit);
          for (const line of text.split('\n')) expect(whole).toContain(line);
          expect(text).toContain('249-1234567-1234567');
        },
      ),
      { numRuns: 200 },
    );
  });

  test('says only what the pages showed', () => {
    const text = statementOf(FACTS, 'a-to-z', 4000, 1, 'Asia/Tokyo', WORDS);
    expect(text).toContain('Shipped with Yamato, tracking number 1234-5678-9012.');
    expect(text).toContain('Delivered on 2026-03-06');
    expect(text).toContain('within 26 h');
    expect(text).toContain('by Buyer-Seller Messages');
    const bare = { ...FACTS, order: undefined, events: [] };
    expect(statementOf(bare, 'a-to-z', 4000, 0, 'Asia/Tokyo', WORDS)).not.toMatch(/Shipped|Delivered|within/);
  });

  test.each(['en', 'zh-CN'])(
    'in %s names no order where none is known, and no files where none are added',
    (language) => {
      for (const kind of ['a-to-z', 'ebay-case', 'aliexpress-dispute', 'chargeback'] as const) {
        const text = statementOf({ ...FACTS, orderIds: [] }, kind, 4000, 0, 'Asia/Tokyo', words(language));
        expect(text.split('\n')[0]).toContain('amazon.co.jp');
        expect(text).not.toMatch(/\(s\)|order -|订单 -|files|文件|\{\w+\}/);
      }
    },
  );
});

describe('the lines of the PDF', () => {
  test('are broken between words, never before a full stop nor within a time', () => {
    expect(unbrokenParts('2026-11-26 09:28 +08:00')).toEqual(['2026-11-26 ', '09:28 ', '+08:00']);
    expect(unbrokenParts('within this week.')).toEqual(['within ', 'this ', 'week.']);
    expect(unbrokenParts('（见图）')).not.toContain('）');
    const japanese = unbrokenParts('ご確認をお願いいたします。');
    expect(japanese.length).toBeGreaterThan(2);
    expect(japanese).not.toContain('。');
    expect(unbrokenParts('พัสดุอยู่ที่ไหน').length).toBeGreaterThan(1);
  });

  test('hold every character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        expect(unbrokenParts(text).join('')).toBe(text);
      }),
    );
  });
});

describe('the checklist', () => {
  test('names what is missing, and a file that proves it takes it off the list', () => {
    const missing = (files: PackRequest['files']) =>
      checklistOf(FACTS, 'a-to-z', 'text', 4000, files).flatMap(({ id, have }) => (have ? [] : [id]));
    expect(missing([])).toEqual(expect.arrayContaining(['deliveryProof', 'carrier', 'translations', 'chain']));
    expect(missing([])).not.toContain('answered48');
    expect(missing(REQUEST.files)).not.toContain('deliveryProof');
  });

  test('has words for every point, in every language of a pack', () => {
    const all = EVIDENCE_KINDS.flatMap((kind) =>
      [...(['not_received', 'damaged', undefined] as const)].flatMap((intent) =>
        checklistOf({ ...FACTS, intent }, kind, '', 1, []).map(({ id }) => `check.${id}`),
      ),
    );
    const named = [...all, ...FILE_PURPOSES.map((purpose) => `purpose.${purpose}`)];
    for (const language of ['en', 'zh-CN']) expect(named.filter((key) => !(key in words(language)))).toEqual([]);
  });
});

describe('the pack', () => {
  test('holds the files, the zone at every time, and nothing that runs', async () => {
    const { bytes } = await pack();
    const zip = SheetJS.CFB.read(Buffer.from(bytes), { type: 'buffer' });
    const content = (file: string) => Buffer.from(SheetJS.CFB.find(zip, `/${file}`)?.content ?? '').toString('utf8');
    const html = content('chronology.html');
    expect(html).not.toContain('<script');
    expect(html).toContain('&lt;script&gt;');
    expect(html).toContain('2026-03-08 19:00 +09:00');
    expect(html).toContain('between 2026-03-08 21:00 +09:00 and 2026-03-09 21:00 +09:00');
    expect(html).toContain('The parcel does not arrive.');
    expect(content('chronology.pdf').slice(0, 8)).toBe('%PDF-1.5');
    expect(content('statement.txt')).toBe(REQUEST.statement);
    const manifest = JSON.parse(content('manifest.json'));
    expect(manifest.files.map(({ name }: { name: string }) => name)).toEqual([
      'statement.txt',
      'chronology.html',
      'chronology.pdf',
      'case.json',
      'checklist.txt',
      'files/01-__.._etc_签收.png',
    ]);
    expect(manifest.auditChain).toEqual(FACTS.chain);
  });

  test('is whole as it was made, and any changed byte is found', async () => {
    const { bytes, seal } = await pack();
    expect(await verifyPack(bytes, seal)).toMatchObject({ whole: true, seal });
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: bytes.byteLength - 1 }), fc.integer({ min: 1, max: 255 }), async (place, flip) => {
        const changed = bytes.slice();
        changed[place] = (changed[place] ?? 0) ^ flip;
        expect((await verifyPack(changed)).whole).toBe(false);
      }),
      { numRuns: 1500 },
    );
  });

  test('a byte cut off, added or put between is found, and the file it was in is named', async () => {
    const { bytes } = await pack();
    for (const other of [bytes.slice(0, -1), bytes.slice(1), new Uint8Array([...bytes, 0]), new Uint8Array()])
      expect((await verifyPack(other)).whole).toBe(false);
    const place = Buffer.from(bytes).indexOf('The parcel was delivered.');
    const changed = bytes.slice();
    changed[place] = 0x21;
    expect((await verifyPack(changed)).problems).toEqual([
      { kind: 'seal-broken' },
      { kind: 'changed', file: 'statement.txt' },
    ]);
  });

  test('a pack that was made anew is told by the seal that was noted', async () => {
    const { seal } = await pack();
    const { bytes } = await buildPack(FACTS, { ...REQUEST, statement: 'Another.' }, WORDS, page, NOW);
    expect((await verifyPack(bytes)).whole).toBe(true);
    expect((await verifyPack(bytes, seal)).problems).toEqual([{ kind: 'other-seal' }]);
  });

  test('the command says so, too', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'pack-'));
    const verify = (file: string) =>
      execFileSync(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'test/verify-pack/run.ts', file], {
        cwd: ROOT,
        encoding: 'utf8',
      });
    const { bytes, seal } = await pack();
    const file = join(folder, 'pack.zip');
    writeFileSync(file, bytes);
    expect(verify(file)).toContain(seal);
    bytes[40] = (bytes[40] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    expect(() => verify(file)).toThrow(/seal-broken|status 1|Command failed/);
    rmSync(folder, { recursive: true });
  });
});

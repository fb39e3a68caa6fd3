import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createReplyDesk } from '@/entrypoints/sidepanel/reply-desk';
import { createInterface, type Words } from '@/utils/i18n/create-interface';
import { defaultSettings } from '@/utils/settings/default-settings';
import { ROOT } from '../../architecture/imports-of';
import { german, NOW } from '../../gallery/samples';

function packageFile(path: string): string | undefined {
  const inside = path.replace('/knowledge/', '');
  return ['public/knowledge', 'locales'].map((folder) => join(ROOT, folder, inside)).find(existsSync);
}

beforeEach(() => {
  vi.stubGlobal('fetch', async (path: string) => {
    const file = packageFile(path);
    return file ? new Response(readFileSync(file)) : new Response('', { status: 404 });
  });
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const settings = async () => {
  const defaults = defaultSettings({ timeZone: 'Europe/Berlin', locale: 'zh-CN' });
  return { ...defaults, agent: { ...defaults.agent, name: 'Li Wei', shop: 'Nordlicht Home' } };
};
const order = { ...german.order, orderId: german.order?.orderId ?? ('' as never), items: german.order?.items ?? [] };
const view = { ...german, order: { ...order, trackingNumber: '00340434161094042557', carrier: 'DHL' } };
const request = { view, decision: undefined, tone: 'as_card' as const };

describe('what a reply says of the case', () => {
  const desk = createReplyDesk(settings, () => NOW);
  const claims = async (text: string, decision?: Parameters<typeof desk.check>[1]['decision']) =>
    (await desk.check(text, { ...request, decision }, undefined)).filter(({ examiner }) => examiner === 'claim');

  test('another tracking number holds the reply back, with the right one as the repair', async () => {
    const text = 'Guten Tag Frau Vogelsang, Ihre Sendungsnummer lautet 00340434161094042558.';
    const found = await claims(text);
    expect(found).toMatchObject([{ kind: 'tracking', level: 'block', fix: '00340434161094042557' }]);
    const span = found[0]?.span;
    expect(span && text.slice(span.start, span.end)).toBe('00340434161094042558');
  });

  test('the right numbers, names and amounts are not objected to', async () => {
    const total = view.order.total;
    const sum = total && `${total.amount.toFixed(2).replace('.', ',')} €`;
    const text = `Guten Tag Frau Vogelsang, zu Bestellung ${view.orderIds[0]} über ${sum} lautet die Sendungsnummer 00340434161094042557. Viele Grüße, Li Wei`;
    expect(await claims(text)).toEqual([]);
  });

  test('another order number is told once, not by both examiners', async () => {
    const text = 'Guten Tag Frau Vogelsang, Ihre Bestellung 304-5582217-7719047 ist unterwegs.';
    const found = await desk.check(text, request, undefined);
    const about = found.filter(({ span }) => span && text.slice(span.start, span.end).includes('7719047'));
    expect(about).toHaveLength(1);
    expect(about[0]?.level).toBe('block');
  });

  test('a variable of a phrase that nobody filled holds the reply back', async () => {
    const text = 'Guten Tag Frau Vogelsang, Ihre Sendungsnummer lautet {tracking}. Viele Grüße';
    const found = await desk.check(text, request, undefined);
    expect(found).toContainEqual(
      expect.objectContaining({ kind: 'placeholder_left', level: 'block', quote: '{tracking}' }),
    );
  });

  test('our own drafts contradict nothing', async () => {
    for (const draft of await desk.drafts(request)) {
      const found = await desk.check(draft.text, request, draft);
      expect(found.filter(({ level, examiner }) => examiner === 'claim' && level !== 'info')).toEqual([]);
    }
  });

  test('every claim is explained in both languages of the interface', async () => {
    const load = async (language: string, namespace: string): Promise<Words> =>
      JSON.parse(readFileSync(join(ROOT, 'locales/ui', language, `${namespace}.json`), 'utf8'));
    for (const language of ['en', 'zh-CN'] as const) {
      const words = await createInterface(load, language, ['claim', 'labels']);
      for (const kind of ['order_id', 'tracking', 'amount', 'currency', 'date', 'name', 'promise']) {
        for (const verdict of ['contradicted', 'unknown']) {
          const known = kind === 'promise' ? 'refund_partial' : '17';
          const text = words.t(`claim:${verdict}.${kind}`, { known });
          expect(text).not.toMatch(/claim:|\$t|\{\{|refund_partial/);
        }
      }
    }
  });
});

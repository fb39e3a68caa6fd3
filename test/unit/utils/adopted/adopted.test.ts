import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { DraftRequest } from '@/components/ports';
import { createAdoptedDesk } from '@/entrypoints/sidepanel/adopted-desk';
import { createReplyDesk } from '@/entrypoints/sidepanel/reply-desk';
import { FORGOTTEN, fromSnippet, isAdopted } from '@/utils/adopted/adopted-snippet';
import { mostSimilar } from '@/utils/adopted/most-similar';
import type { AdoptedReply } from '@/utils/domain/adopted-reply';
import type { OrderId } from '@/utils/domain/ids';
import { EXTENSION_PAGE_REQUESTS } from '@/utils/domain/schemas/requests';
import type { ConversationView, ReplyRecord } from '@/utils/domain/view';
import { defaultSettings } from '@/utils/settings/default-settings';
import { ROOT } from '../../../architecture/imports-of';
import { german, NOW } from '../../../gallery/samples';

/** Package files as the build lays them. */
const packaged = async <Content>(path: string): Promise<Content> => {
  const places = ['public/knowledge', 'locales'].map((folder) => join(ROOT, folder, path));
  const built = path
    .replace(/^triage\/lexicon\.(\w+)\.json$/, 'public/knowledge/triage/lexicon.$1.json')
    .replace(/^terms\/concepts\.json$/, 'locales/lexicon/concepts.json');
  const file = [...places, join(ROOT, built)].find(existsSync);
  if (file === undefined) throw new Error(`no ${path}`);
  return JSON.parse(readFileSync(file, 'utf8')) as Content;
};
vi.stubGlobal('fetch', async (path: string) => {
  try {
    return new Response(JSON.stringify(await packaged(path.replace('/knowledge/', ''))));
  } catch {
    return new Response('', { status: 404 });
  }
});

const defaults = defaultSettings({ timeZone: 'Asia/Shanghai', locale: 'zh-CN' });
const settings = async () => ({ ...defaults, agent: { ...defaults.agent, name: 'Li Wei', shop: 'Nordlicht Home' } });
const desk = createAdoptedDesk(settings, () => NOW, packaged);
const drafting = createReplyDesk(settings, () => NOW);
const requestOf = (view: ConversationView): DraftRequest => ({
  view,
  decision: { remedy: 'replacement', date: '2026-11-26' },
  tone: 'as_card',
});
const OWN =
  'Den Glasschirm packen wir diesmal doppelt ein und legen Ihnen zwei Ersatzbirnen dazu, damit das Fest hell wird.';

async function sent(view: ConversationView, own: string): Promise<{ reply: ReplyRecord; request: DraftRequest }> {
  const request = requestOf(view);
  const [best] = await drafting.drafts(request);
  if (best === undefined) throw new Error('no draft');
  const text = best.lines
    .map((line, at) => (at === best.lines.length - 2 ? `${line.text.trim()} ${own}\n\n` : line.text))
    .join('');
  const reply: ReplyRecord = {
    id: 'r1',
    text,
    strategy: best.strategy,
    insertedAt: NOW,
    sentAt: NOW + 60_000,
    promises: best.promises,
    wordings: best.wordings,
    overrides: [],
  };
  return { reply, request };
}

async function adopted(view: ConversationView, own: string): Promise<AdoptedReply | undefined> {
  const { reply, request } = await sent(view, own);
  const content = await desk.adopt(request, reply, await drafting.drafts(request));
  if (content === undefined) return undefined;
  // What the background lets in is what it was given.
  expect(EXTENSION_PAGE_REQUESTS['snippet/save'].safeParse({ id: 'adopted|r1', content }).success).toBe(true);
  return fromSnippet({ id: 'adopted|r1', changedAt: NOW, ...content });
}

/** The same trouble of another buyer. */
const other: ConversationView = {
  ...german,
  key: 'amazon|A1|c2' as ConversationView['key'],
  buyerName: 'Martin Oehlke',
  customer: undefined,
  orderIds: ['305-1111111-2222222'],
  order: german.order && {
    ...german.order,
    orderId: '305-1111111-2222222' as OrderId,
    total: { amount: 31.5, currency: 'EUR' },
  },
  replies: [],
};

describe('a reply of the seller’s own', () => {
  it('is kept without its buyer, order, amount and day', async () => {
    const kept = await adopted(
      german,
      `${OWN} Die 64,90 € zu Bestellung 304-5582217-7719046 bleiben bis Donnerstag, den 26. November gutgeschrieben, Frau Vogelsang.`,
    );
    expect(kept?.text).toContain('Glasschirm packen wir diesmal doppelt ein');
    expect(kept?.text).toMatch(/^\{greeting\}/);
    expect(kept?.text).toMatch(/\{signature\}$/);
    expect(JSON.stringify(kept)).not.toMatch(/Vogelsang|Katharina|304-5582217|64,9|November|Li Wei|Nordlicht/i);
    expect(kept).toMatchObject({ intent: 'damaged', locale: 'de-DE', market: 'amazon', remedy: 'replacement' });
    expect(kept?.concepts.length).toBeGreaterThan(0);
  });

  it('is offered for the same trouble of another buyer, with that buyer’s facts', async () => {
    const kept = await adopted(german, `${OWN} Das gilt für Bestellung 304-5582217-7719046.`);
    if (kept === undefined) throw new Error('not kept');
    const request = requestOf(other);
    const drafts = await drafting.drafts(request);
    const offer = await desk.offer(request, [kept], drafts);
    expect(offer?.adopted).toEqual({ id: 'r1', sentAt: NOW + 60_000 });
    expect(offer?.text).toContain('Oehlke');
    expect(offer?.text).toContain('Glasschirm');
    expect(offer?.text).toContain('Das gilt für Bestellung 305-1111111-2222222.');
    expect(offer?.text).not.toMatch(/Vogelsang|304-5582217|\{\w+\}/);
    expect(offer?.lines.map((line) => line.text).join('')).toBe(offer?.text);
    const found = await drafting.check(offer?.text ?? '', request, offer);
    expect(found.filter(({ level }) => level === 'block')).toEqual([]);
  });

  it('leaves out what it told of a day gone by', async () => {
    const kept = await adopted(
      german,
      `${OWN} Gestern haben wir mit dem Lager gesprochen. Die Lampe sollte bis Freitag, 20. November bei Ihnen sein. Am 17. November ging die Bestellung an unser Lager.`,
    );
    expect(kept?.text).toContain('Glasschirm');
    expect(kept?.text).not.toMatch(/Lager|Lampe sollte/);
  });

  it('does not tell a buyer that money was paid back to him when it was paid back to another', async () => {
    const kept = await adopted(german, `${OWN} Den Betrag von 64,90 € haben wir Ihnen bereits erstattet.`);
    if (kept === undefined) throw new Error('not kept');
    const request = requestOf(other);
    const offer = await desk.offer(request, [kept], await drafting.drafts(request));
    expect(offer?.text).toContain('Glasschirm');
    expect(offer?.text).not.toContain('erstattet');
  });

  it('promises no day that has come by the time it is offered', async () => {
    const kept = await adopted(german, `${OWN} Die Kartons kommen am Donnerstag, 26. November.`);
    if (kept === undefined) throw new Error('not kept');
    expect(kept.text).toContain('Die Kartons kommen am {date}.');
    const late: DraftRequest = { ...requestOf(other), decision: { remedy: 'replacement', date: '2026-11-20' } };
    const offer = await desk.offer(late, [kept], await drafting.drafts(late));
    expect(offer?.text).toContain('Die Kartons kommen am Mittwoch, 25. November.');
  });

  it('is not kept when it says only what our draft said', async () => {
    expect(await adopted(german, '')).toBeUndefined();
  });

  it('is not offered for another language, another remedy or a grave case', async () => {
    const kept = await adopted(german, OWN);
    if (kept === undefined) throw new Error('not kept');
    const sought = { ...kept, remedy: kept.remedy };
    expect(mostSimilar([kept], sought)).toBe(kept);
    expect(mostSimilar([kept], { ...sought, locale: 'fr-FR' })).toBeUndefined();
    expect(mostSimilar([kept], { ...sought, remedy: 'refund_full' })).toBeUndefined();
    expect(mostSimilar([kept], { ...sought, severity: 'III' })).toBeUndefined();
    expect(mostSimilar([kept], { ...sought, intent: 'product_question', concepts: [] })).toBeUndefined();
    const newer = { ...kept, id: 'r2', sentAt: kept.sentAt + 1 };
    expect(mostSimilar([kept, newer], sought)).toBe(newer);
  });

  it('leaves nothing behind when it is forgotten, and is no phrase of the seller’s', () => {
    const row = { id: 'adopted|r1', changedAt: NOW, ...FORGOTTEN };
    expect(fromSnippet(row)).toBeUndefined();
    expect(isAdopted(row)).toBe(true);
    expect(JSON.stringify(FORGOTTEN)).toBe('{"title":"","texts":{}}');
  });

  it('keeps nothing personal, whatever stood in it', async () => {
    const people = fc.constantFrom(
      ['Ruth Achenbach', 'achenbach'],
      ['Jörg Þórsson', 'þórsson'],
      ['Wiebke van der Linde', 'wiebke'],
    );
    const secrets = fc.subarray(
      [
        ['Rufen Sie mich unter 0171 4453298 an.', '4453298'],
        ['Wir schicken es an Birkenweg 12, 26122 Oldenburg.', 'birkenweg'],
        ['Sie erreichen uns auch unter m.kern@posteo.example.', 'posteo'],
        ['Wir grüßen auch Frau Mechthild Brandauer.', 'brandauer'],
        ['Alles Gute für Ihre Tochter Annika.', 'annika'],
        ['Die Sendungsnummer ist 00340434161094015902.', '0034043416'],
        ['Die IBAN DE89370400440532013000 haben wir gelöscht.', 'de8937040044'],
      ] as const,
      { minLength: 1 },
    );
    await fc.assert(
      fc.asyncProperty(people, secrets, async ([buyerName, trace], told) => {
        const view = { ...german, buyerName, customer: undefined };
        const kept = await adopted(view, [OWN, ...told.map(([text]) => text)].join(' '));
        const all = JSON.stringify(kept).toLowerCase();
        for (const mark of [trace, ...told.map(([, one]) => one)]) expect(all).not.toContain(mark);
        expect(all).toContain('glasschirm');
      }),
      { numRuns: 12 },
    );
  });
});

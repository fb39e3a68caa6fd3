import * as z from 'zod/mini';
import { resolveLocale } from '@/utils/culture/resolve-locale';
import { type Brief, type Decision, REMEDIES } from '@/utils/domain/draft';
import type { OrderId } from '@/utils/domain/ids';
import { FLAGS, INTENTS, SEVERITIES } from '@/utils/domain/judgement';
import { type DraftingData, draftReplies } from '@/utils/drafting/draft-replies';
import { draftExaminer } from '../phrasebook/examine';
import { glossLocale, hasPhrases, loadCues, loadVoice } from '../phrasebook/load';
import type { EvalTask } from '../task';

const money = z.object({ amount: z.number(), currency: z.string() });
const text = z.nullish(z.string());
const caseSchema = z.object({
  id: z.string(),
  market: z.enum(['amazon', 'ebay', 'aliexpress', 'other']),
  site: z.string(),
  buyerLocale: z.string(),
  agentLocale: z.string(),
  now: z.string(),
  agent: z.object({ name: text, role: text, shop: text }),
  buyerName: text,
  order: z.nullish(
    z.object({
      orderId: z.string(),
      placedAt: text,
      items: z.array(z.object({ title: z.string(), quantity: z.number(), price: z.nullish(money) })),
      total: z.nullish(money),
      carrier: text,
      trackingNumber: text,
      promisedBy: text,
      deliveredAt: text,
      shipToCountry: text,
    }),
  ),
  messages: z.array(z.object({ from: z.enum(['buyer', 'seller', 'system']), at: text, text: z.string() })),
  judgement: z.object({
    intent: z.enum(INTENTS),
    severity: z.enum(SEVERITIES),
    emotion: z.number(),
    flags: z.array(z.enum(FLAGS)),
  }),
  decision: z.nullish(z.object({ remedy: z.enum(REMEDIES), amount: z.nullish(money), date: text, reason: text })),
});
type Case = z.infer<typeof caseSchema>;

const at = (iso: string | null | undefined) => (iso == null ? undefined : Date.parse(iso));

function briefOf(one: Case): Brief {
  const { order, decision } = one;
  return {
    market: one.market,
    site: one.site,
    buyerLocale: one.buyerLocale,
    agentLocale: one.agentLocale,
    now: Date.parse(one.now),
    agent: { name: one.agent.name ?? undefined, role: one.agent.role ?? undefined, shop: one.agent.shop ?? undefined },
    buyerName: one.buyerName ?? undefined,
    order:
      order == null
        ? undefined
        : {
            orderId: order.orderId as OrderId,
            placedAt: at(order.placedAt),
            items: order.items.map((item) => ({ ...item, price: item.price ?? undefined })),
            total: order.total ?? undefined,
            carrier: order.carrier ?? undefined,
            trackingNumber: order.trackingNumber ?? undefined,
            promisedBy: order.promisedBy ?? undefined,
            deliveredAt: at(order.deliveredAt),
            shipToCountry: order.shipToCountry ?? undefined,
          },
    messages: one.messages.map((message) => ({ ...message, at: at(message.at) })),
    judgement: one.judgement,
    decision: decision == null ? undefined : decisionOf(decision),
  };
}

function decisionOf(decision: NonNullable<Case['decision']>): Decision {
  return {
    remedy: decision.remedy,
    amount: decision.amount ?? undefined,
    date: decision.date ?? undefined,
    reason: decision.reason ?? undefined,
  };
}

/** Drafts a reply to every case, as the panel does; `ms` is the time to the three drafts, before they are examined. */
export const task: EvalTask = async function* (cases) {
  const cues = loadCues();
  const drafted = cases.map((raw) => {
    const one = caseSchema.parse(raw);
    const brief = briefOf(one);
    const wanted = hasPhrases(one.buyerLocale)
      ? one.buyerLocale
      : resolveLocale(one.site, one.buyerLocale, brief.order?.shipToCountry);
    const locale = hasPhrases(wanted) ? wanted : 'en-US';
    const data: DraftingData = { voice: loadVoice(locale), gloss: loadVoice(glossLocale(one.agentLocale)), cues };
    const startedMs = performance.now();
    const drafts = draftReplies(brief, data);
    return { id: one.id, brief, drafts, ms: performance.now() - startedMs };
  });
  const examine = draftExaminer();
  for (const { id, brief, drafts, ms } of drafted) {
    yield {
      id,
      drafts: drafts.map((draft) => ({
        strategy: draft.strategy,
        text: draft.text,
        lines: draft.lines.map(({ text: line, gloss, move }) => ({ text: line, gloss, move })),
        promises: draft.promises.map((promise) => ({
          text: promise.text,
          dueAt: new Date(promise.dueAt).toISOString(),
        })),
        findings: examine(draft.text, brief),
        rankReasons: draft.rankReasons,
      })),
      ms: Math.round(ms * 100) / 100,
    } as { id: string };
  }
};

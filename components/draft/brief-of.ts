import { resolveLocale } from '@/utils/culture/resolve-locale';
import type { Brief } from '@/utils/domain/draft';
import type { EpochMs } from '@/utils/domain/ids';
import type { Settings } from '@/utils/domain/settings';
import type { DraftRequest } from '../ports';

/** Everything a draft may speak of, from what was read and decided; `undefined` while there is nothing to answer. */
export function briefOf(
  { view, decision, tone, termDates }: DraftRequest,
  settings: Settings,
  now: EpochMs,
): Brief | undefined {
  const { verdict } = view;
  if (!verdict) return undefined;
  const shipToCountry = view.order?.shipToCountry;
  const { name, role, shop, locale } = settings.agent;
  return {
    market: view.marketplace,
    site: view.site,
    buyerLocale: resolveLocale(view.site, verdict.language.refined ?? verdict.language.lang, shipToCountry),
    agentLocale: locale,
    now,
    agent: { name, role, shop: shop ?? view.accountName },
    buyerName: view.buyerName,
    order: view.order,
    messages: view.messages.map((message) => ({
      from: message.from,
      at: message.at?.latestAt,
      text: message.text,
      attachments: message.attachments.reduce((sum, { count }) => sum + count, 0),
    })),
    judgement: {
      intent: verdict.intent,
      severity: verdict.severity,
      emotion: verdict.emotion,
      flags: verdict.flags,
    },
    decision,
    shipToCountry,
    tone,
    termDates,
    usedWordings: view.replies.flatMap((reply) => reply.wordings),
    maxLength: view.composer.maxLength,
  };
}

/** The locale whose phrases say a draft in the agent's own language. */
export function glossLocale(agentLocale: string): string {
  return /^zh\b/i.test(agentLocale) && !/TW|HK|Hant/i.test(agentLocale) ? 'zh-CN' : resolveLocale('', agentLocale);
}

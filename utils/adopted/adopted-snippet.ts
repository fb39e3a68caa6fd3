import type { AdoptedReply } from '@/utils/domain/adopted-reply';
import { STRATEGIES } from '@/utils/domain/draft';
import { INTENTS, SEVERITIES } from '@/utils/domain/judgement';
import { MARKETPLACES } from '@/utils/domain/marketplace';
import type { Snippet } from '@/utils/domain/snippet';

/** Adopted replies lie among the seller's phrases; their ids begin with this. */
const PREFIX = 'adopted|';

export type SnippetContent = Pick<Snippet, 'title' | 'texts' | 'about'>;

/** Longest list of concepts that is kept, in characters. */
const MOST_CONCEPTS = 480;

export const adoptedId = (replyId: string): string => `${PREFIX}${replyId}`;

/** True for every entry of this kind, forgotten ones too: they are no phrases of the seller's own. */
export const isAdopted = ({ id }: Pick<Snippet, 'id'>): boolean => id.startsWith(PREFIX);

/** What is kept of a reply that was forgotten: nothing but its id, so that it is not adopted once more. */
export const FORGOTTEN: SnippetContent = { title: '', texts: {} };

/** As it is stored. */
export function toSnippet(reply: AdoptedReply): SnippetContent {
  const { text, locale, market, intent, severity, remedy, strategy, sentAt, concepts } = reply;
  const about = {
    market,
    intent,
    severity,
    remedy: remedy ?? '',
    strategy: strategy ?? '',
    sentAt: String(sentAt),
    concepts: concepts.join(' ').slice(0, MOST_CONCEPTS),
  };
  return { title: intent, texts: { [locale]: text }, about };
}

/** Reads an adopted reply; `undefined` for one that was forgotten, and for what is no adopted reply. */
export function fromSnippet(snippet: Snippet): AdoptedReply | undefined {
  const { id, about, texts } = snippet;
  const [locale, text] = Object.entries(texts)[0] ?? [];
  if (!isAdopted(snippet) || about === undefined || locale === undefined || text === undefined) return undefined;
  const market = MARKETPLACES.find((one) => one === about.market);
  const intent = INTENTS.find((one) => one === about.intent);
  const severity = SEVERITIES.find((one) => one === about.severity);
  if (market === undefined || intent === undefined || severity === undefined) return undefined;
  return {
    id: id.slice(PREFIX.length),
    sentAt: Number(about.sentAt),
    locale,
    market,
    intent,
    severity,
    remedy: about.remedy === '' ? undefined : about.remedy,
    strategy: STRATEGIES.find((one) => one === about.strategy),
    concepts: (about.concepts ?? '').split(' ').filter(Boolean),
    text,
  };
}

import type { LanguageTag } from '@/utils/domain/ids';
import type { Settings } from '@/utils/domain/settings';
import { SNIPPET_VARIABLES, type Snippet, type SnippetVariable } from '@/utils/domain/snippet';
import type { ConversationView } from '@/utils/domain/view';
import { shortItemName } from '@/utils/drafting/item-name';

export type SnippetValues = Partial<Record<SnippetVariable, string>>;

/** What the case and the settings know of the variables; amounts as the buyer's locale writes them. */
export function snippetValues(view: ConversationView, settings: Settings, locale: LanguageTag): SnippetValues {
  const { order, buyerName } = view;
  const { name, shop } = settings.agent;
  const total = order?.total;
  const title = order?.items[0]?.title;
  const shopName = shop ?? view.accountName;
  return {
    buyer: buyerName,
    order: order?.orderId ?? view.orderIds[0],
    item: title && (shortItemName(title, shopName, { language: primary(locale) }) ?? title),
    total: total && new Intl.NumberFormat(locale, { style: 'currency', currency: total.currency }).format(total.amount),
    carrier: order?.carrier,
    tracking: order?.trackingNumber,
    agent: name,
    shop: shopName,
  };
}

/** The variant for a language: the exact tag, the language itself, or another region's. */
export function variantFor(
  { texts }: Snippet,
  locale: LanguageTag,
): { language: LanguageTag; text: string } | undefined {
  const base = primary(locale);
  const tags = Object.keys(texts).filter((tag) => texts[tag]?.trim());
  const language =
    tags.find((tag) => tag.toLowerCase() === locale.toLowerCase()) ??
    tags.find((tag) => tag.toLowerCase() === base) ??
    tags.find((tag) => primary(tag) === base);
  const text = language === undefined ? undefined : texts[language];
  return language === undefined || text === undefined ? undefined : { language, text };
}

const primary = (tag: LanguageTag): string => tag.split('-')[0]?.toLowerCase() ?? '';

/** The text with its variables filled. What is not known stays as it is written; the checks hold it back. */
export function fillSnippet(text: string, values: SnippetValues): { text: string; open: string[] } {
  const open: string[] = [];
  const filled = text.replace(/\{\s*(\p{L}[\p{L}\p{N}_]*)\s*\}/gu, (whole, name: string) => {
    const variable = SNIPPET_VARIABLES.find((one) => one === name.toLowerCase());
    const value = variable && values[variable];
    if (value) return value;
    open.push(name);
    return whole;
  });
  return { text: filled, open };
}

const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Snippets that hold every word that was typed, in title or text, those with a variant in the language first. */
export function findSnippets(snippets: readonly Snippet[], words: string, locale: LanguageTag): Snippet[] {
  const wanted = folded(words).split(/\s+/).filter(Boolean);
  const found = snippets.filter((snippet) => {
    const all = folded([snippet.title, ...Object.values(snippet.texts)].join('\n'));
    return wanted.every((word) => all.includes(word));
  });
  const rank = (snippet: Snippet): number => (variantFor(snippet, locale) ? 0 : 1);
  return found.sort((a, b) => rank(a) - rank(b));
}

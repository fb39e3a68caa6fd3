import type { CountryCode } from '../domain/ids';
import type { Severity } from '../domain/judgement';
import type { Marketplace } from '../domain/marketplace';
import type { Money } from '../domain/money';
import type { DeadlineFile, DeadlineRule, TeamPreset } from '../domain/schemas/deadline-file';

/** What the seller changed in a rule. */
export interface RuleOverride {
  off?: boolean;
  /** Another number in the unit of the rule. */
  n?: number;
}

/** What is known of a case beyond its market. Unknown does not switch a deadline off: the earliest one counts. */
export interface RuleContext {
  /** Country of the buyer; legal rules apply only where it is known. */
  buyerCountry?: CountryCode;
  siteCountry?: CountryCode;
  shippedFrom?: CountryCode;
  price?: Money;
  emotion?: number;
  vip?: boolean;
  peakSeason?: boolean;
  /** Day of the case, for rules that began on a date. */
  today?: string;
  /** Also the last days to appeal, to claim, to write. */
  windows?: boolean;
  overrides?: Readonly<Record<string, RuleOverride>>;
}

/** The layers a team has unless it chooses others: scale by severity, staleness, and the fallback owner's two hours. */
export const DEFAULT_PRESETS: readonly TeamPreset[] = ['A', 'F', 'I'];

/** The team's sign of progress each day; owed while a case is in hand (`isInHand`). */
export const PROGRESS_RULE = 'TEAM-F-STALE';

/** A storefront matches itself and its hosts: `amazon.de` is not `amazon.de.example`. */
function isSite(site: string, listed: string): boolean {
  return site === listed || site.endsWith(`.${listed}`);
}

function holds(rule: DeadlineRule, context: RuleContext): boolean {
  const { when } = rule;
  if (when === undefined) return true;
  const { shippedFrom, siteCountry, price, emotion } = context;
  if (when.shippedFromAbroad && shippedFrom !== undefined && shippedFrom === siteCountry) return false;
  const { priceAbove } = when;
  if (priceAbove && price?.currency === priceAbove.currency && price.amount <= priceAbove.amount) return false;
  if (when.emotionAbove !== undefined && !(emotion !== undefined && emotion > when.emotionAbove)) return false;
  if (when.vip && context.vip !== true) return false;
  return !(when.peakSeason && context.peakSeason !== true);
}

function applies(
  rule: DeadlineRule,
  market: Marketplace,
  site: string,
  severity: Severity | undefined,
  presets: readonly TeamPreset[],
  context: RuleContext,
): boolean {
  if (rule.market !== 'any' && rule.market !== market) return false;
  if (rule.sites && !rule.sites.some((listed) => isSite(site, listed))) return false;
  if (rule.notSites?.some((listed) => isSite(site, listed))) return false;
  const { countries } = rule;
  if (countries && !(context.buyerCountry !== undefined && countries.includes(context.buyerCountry))) return false;
  if (rule.severities && !(severity !== undefined && rule.severities.includes(severity))) return false;
  if (rule.preset && !presets.includes(rule.preset)) return false;
  if (rule.duty === 'window' && context.windows !== true) return false;
  if (rule.validFrom && context.today !== undefined && context.today < rule.validFrom) return false;
  if (context.overrides?.[rule.id]?.off) return false;
  return holds(rule, context);
}

/**
 * The rules that apply to one case: the marketplace's first, then the law's, then the team's. `preset` is the team's
 * choice of scales (`DEFAULT_PRESETS` where it made none); `data` are the files of `public/knowledge/deadlines`.
 * Fits `evaluateClocks` as it is. An override with a number that is not above zero is ignored.
 */
export function rulesFor(
  market: Marketplace,
  site: string,
  severity: Severity | undefined,
  preset: TeamPreset | readonly TeamPreset[],
  data: readonly DeadlineFile[],
  context: RuleContext = {},
): DeadlineRule[] {
  const presets = typeof preset === 'string' ? [preset] : preset;
  const order = ['marketplace', 'legal', 'team'];
  return data
    .flatMap((file) => file.rules)
    .filter((rule) => applies(rule, market, site, severity, presets, context))
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
    .map((rule) => {
      const n = context.overrides?.[rule.id]?.n;
      return n !== undefined && n > 0 ? { ...rule, budget: { ...rule.budget, n } } : rule;
    });
}

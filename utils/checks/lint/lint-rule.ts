import type { FindingLevel } from '@/utils/domain/finding';
import type { CountryCode } from '@/utils/domain/ids';
import type { Marketplace } from '@/utils/domain/marketplace';
import type { DetectorName } from './detectors';

/** The kinds of the evaluation contract; further kinds are matters of style. */
export type ViolationKind = string;

/** One rule of a marketplace, a law or good style (`public/knowledge/rules/*.json`). */
export interface LintRule {
  /** Such as `AMZ-2`. */
  id: string;
  level: FindingLevel;
  kind: ViolationKind;
  detector: DetectorName;
  /** Where the rule holds; everywhere when absent. */
  markets?: Marketplace[];
  /** Buyers' countries in which the rule holds; everywhere when absent. */
  countries?: CountryCode[];
  /** Languages of the reply in which the rule holds. */
  langs?: string[];
  /** Only for messages that were not asked for. */
  proactiveOnly?: boolean;
  /** OFF, SEC, OWN or CONFLICT. */
  source: string;
  /** Since when, or when it was read: `2020-11`. */
  date?: string;
  /** What the detector needs to know, such as a limit. */
  limit?: number;
  /** A seller's own words, for rules that he adds. */
  phrases?: string[];
  /** A seller's own explanation of such a rule. */
  why?: string;
}

export interface RulePack {
  version: string;
  rules: LintRule[];
}

import type { Span } from '@/utils/domain/finding';
import * as contact from './detect-contact';
import * as form from './detect-form';
import * as law from './detect-law';
import * as platform from './detect-platform';
import * as review from './detect-review';
import type { LintJob } from './job';
import type { LintRule } from './lint-rule';

/** Something a rule objects to: where in the original text, and what to put there when that is certain. */
export interface Hit {
  span: Span;
  fix?: string;
}

export type Detector = (job: LintJob, rule: LintRule) => Hit[];

/** How rules find what they object to. */
export const DETECTORS = { ...contact, ...form, ...law, ...platform, ...review } satisfies Record<string, Detector>;

export type DetectorName = keyof typeof DETECTORS;

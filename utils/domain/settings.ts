import type { Calendar } from './clock';
import type { TagRule } from './customer-file';
import type { LanguageTag } from './ids';
import type { PhraseRule } from './judgement';
import type { OwnChecks } from './own-checks';
import type { TaughtReader } from './taught-reader';
import type { UsualDays } from './usual-term';

export type UiLanguage = 'auto' | 'en' | 'zh-CN';

/** What the seller chose. Kept sealed in the store; the defaults lie in `utils/settings`. */
export interface Settings {
  uiLanguage: UiLanguage;
  agent: { name?: string; role?: string; shop?: string; locale: LanguageTag };
  overlay: { enabled: boolean };
  /** Hosts on which Dragoman is switched off. */
  hostsOff: string[];
  /** Hosts beside the marketplaces' that the seller allowed to be read; the browser's own permission stands beside it. */
  hostsAllowed: string[];
  /** Readers that the seller taught, or took over from a colleague; one a host and kind of page. */
  taughtReaders: TaughtReader[];
  notifications: {
    enabled: boolean;
    /** How long before a deadline the first notice comes, in minutes. */
    leadMinutes: number;
    /** Also told when half, three quarters and nine tenths of the time are used. */
    marks?: boolean;
    /** Wall-clock times of the team's zone, such as 22:00 to 07:00; nothing is announced between them. */
    quietHours?: { from: string; to: string };
  };
  team: {
    /** The team's own promise of a first answer, in working minutes; absent: none. */
    firstReplyMinutes?: number;
    calendar: Calendar;
    /** Country whose public holidays the team keeps; absent: none. */
    holidaysOf?: string;
  };
  /** Texts of the shop's own automatic replies, by which they are told from a human's answer. */
  automaticReplies: string[];
  /** What the seller taught: messages with these words are treated so, whatever the model says. */
  phraseRules: PhraseRule[];
  /** Tags that the customer file gives by rule. */
  tagRules?: TagRule[];
  privacy: {
    /**
     * Days for which personal data is kept: from delivery, or from the last message while no page said when that was.
     * Absent: for good.
     */
    keepDays: { amazon: number; ebay?: number; aliexpress?: number; other?: number };
    /** Only what an open tab shows is kept. */
    keepNothing: boolean;
  };
  /** The seller's own levels, rules and terms; whoever reads them checks them with `ownChecksOf`. */
  checks?: OwnChecks;
  /** A backup file every so many days; absent: the seller makes them by hand. */
  backupDays?: number;
  /** Terms that the seller keeps; what is missing counts as not confirmed. */
  usualDays?: UsualDays;
  /** Time zone of a console where the seller set another one, by host. */
  timeZones: Record<string, string>;
}

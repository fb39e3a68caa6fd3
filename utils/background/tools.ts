import type { CaseEvent, Clock } from '@/utils/domain/clock';
import type { EpochMs, LanguageTag } from '@/utils/domain/ids';
import type { PhraseRule, Severity, Verdict } from '@/utils/domain/judgement';
import type { Marketplace } from '@/utils/domain/marketplace';
import type { Order } from '@/utils/domain/order';
import type { Settings } from '@/utils/domain/settings';
import type { PromiseRecord } from '@/utils/domain/view';
import type { TimeWordsFile } from '@/utils/page-text/time-words';
import type { CaseFacts } from '@/utils/triage/context';

/** What a message is judged by beside its own words. */
export interface JudgeContext {
  marketplace: Marketplace;
  site: string;
  /** Languages of the buyer's earlier messages, newest first. */
  earlierLanguages: LanguageTag[];
  /** Facts of the case that may raise severity. Given for the newest message only. */
  facts?: CaseFacts;
  /** What the seller taught. */
  rules?: readonly PhraseRule[];
}

/** Judges one buyer message. `version` changes with the rules and data, so that old verdicts are made anew. */
export interface Judge {
  version: string;
  judge(text: string, context: JudgeContext): Promise<Verdict>;
}

/** Something we said would be done by a time. */
export type Dated = Pick<PromiseRecord, 'dueAt' | 'state' | 'told'>;

/** What the clocks of a conversation follow from. */
export interface ClockFacts {
  marketplace: Marketplace;
  site: string;
  severity?: Severity;
  order?: Order;
  events: CaseEvent[];
  promises: Dated[];
  /** Somebody took the case up, and it does not wait for the buyer: a day without an update is told. */
  inHand: boolean;
}

/** Turns facts into the clocks that the queue, the marks and the notices go by. */
export interface ClockWork {
  clocks(facts: ClockFacts, settings: Settings, now: EpochMs): Promise<Clock[]>;
}

/** Everything the ingest needs beside the reading itself. */
export interface IngestTools {
  judge: Judge;
  clockWork: ClockWork;
  settings: Settings;
  /** Words in which consoles print times. */
  timeWords: TimeWordsFile;
}

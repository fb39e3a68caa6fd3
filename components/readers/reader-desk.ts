import type { TaughtReader } from '@/utils/domain/taught-reader';
import type { TabState } from '@/utils/domain/view';
import type { ReadingRow } from '@/utils/store/rows';
import type { Stop } from '../ports';

/** A tab of which something is known, and what its window calls it. */
export interface OpenPage {
  tabId: number;
  title?: string;
  state: TabState;
}

/** What concerns the readers themselves; loaded when first asked for. */
export interface ReaderDesk {
  /** How the readers fared, by host and kind of page. */
  watchHealth(listener: (rows: ReadingRow[]) => void, failed: (reason: unknown) => void): Stop;
  /** Pages that are open and were looked at, the one used last first. */
  pages(): Promise<OpenPage[]>;
  /** Lets the seller point at the parts of a page; `undefined` when he left. Rejects where the page cannot be reached. */
  teach(tabId: number, words: Record<string, string>): Promise<TaughtReader | undefined>;
  /** Gives taught readers to a page that is open now. */
  offer(tabId: number, readers: TaughtReader[]): Promise<void>;
  /** Records a page without its words; `recording` gives it to the page that shows it. */
  record(tabId: number): Promise<void>;
  recording(): Promise<string | undefined>;
  forgetRecording(): Promise<void>;
  /** Readers of a file that was exported before; `undefined` for anything else. */
  parse(file: string): TaughtReader[] | undefined;
}

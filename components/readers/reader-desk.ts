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
}

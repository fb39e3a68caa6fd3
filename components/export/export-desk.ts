import type { Cell, Column, ExportTable, Period } from '@/utils/domain/export';
import type { CheckedReply } from '@/utils/domain/found';
import type { ConversationKey, EpochMs } from '@/utils/domain/ids';
import type { PersonalData } from '@/utils/export/cells-of';
import type { PackRequest } from '@/utils/export/evidence/build-pack';
import type { EvidenceFacts } from '@/utils/export/evidence/evidence-facts';
import type { EvidenceWords, PackLanguage } from '@/utils/export/evidence/evidence-words';
import type { PackReport } from '@/utils/export/evidence/verify-pack';
import type { ImportFile } from '@/utils/export/import/read-import-file';
import type { ColumnMeaning, ExportProgress, ExportRequest } from '@/utils/export/run-export';
import type { ConversationChoice } from '@/utils/store/queries/recent-conversations';

/** A file that was written. `downloaded`: the browser had no picker, and saves it as a download. */
export interface WrittenFile {
  name: string;
  rows: number;
  downloaded: boolean;
}

/** Reading the history out and writing files; loaded when the page of exports is opened. */
export interface ExportDesk {
  /** The first rows of a table as they would be in the file. */
  preview(
    table: ExportTable,
    columns: readonly Column[],
    period: Period,
    personal: PersonalData,
    rows: number,
    signal: AbortSignal,
  ): Promise<Cell[][]>;
  /**
   * Asks where to, then writes. Must run inside a click: the browser's picker wants one.
   * @returns `undefined` when the seller closed the picker
   * @throws the signal's reason when it was cancelled; nothing is left then, as after every failure
   */
  run(
    request: ExportRequest,
    meaningOf: ColumnMeaning,
    tell: (progress: ExportProgress) => void,
    signal: AbortSignal,
  ): Promise<WrittenFile | undefined>;
  /** Conversations that a pack can be made of, the newest first. */
  conversations(): Promise<ConversationChoice[]>;
  /** What a pack is made of; `undefined` when the conversation is not known. */
  evidence(conversation: ConversationKey): Promise<EvidenceFacts | undefined>;
  evidenceWords(language: PackLanguage): Promise<EvidenceWords>;
  /** Makes a pack and saves it; must run inside a click. `undefined` when the seller closed the picker. */
  makePack(facts: EvidenceFacts, request: PackRequest): Promise<{ name: string; seal: string } | undefined>;
  /**
   * @param noted the seal as it was noted when the pack was made
   * @throws where the file is too large to be a pack, or cannot be read
   */
  verifyPack(file: Blob, noted?: string): Promise<PackReport>;
  /** Reads a file of old tickets. @throws ExportFailure with the reason it is not taken */
  readImport(file: Blob): Promise<ImportFile>;
  /** What the examiners found in replies inserted since then. */
  checkedReplies(since: EpochMs, signal: AbortSignal): Promise<CheckedReply[]>;
  /** Saves a small table as CSV; must run inside a click. `undefined` when the seller closed the picker. */
  saveTable(
    name: string,
    columns: readonly Column[],
    rows: readonly (readonly Cell[])[],
  ): Promise<WrittenFile | undefined>;
  /** Saves a small text as a download. */
  saveText(name: string, text: string): void;
}

import { caseRecord, RECORD_NAME } from './case-record';
import { type AddedFile, checklistOf } from './checklist';
import { type ChronologySheet, chronologyHtml } from './chronology-html';
import { boxOf, type EvidenceKind } from './evidence-box';
import type { EvidenceFacts } from './evidence-facts';
import { evidenceSheet } from './evidence-sheet';
import { type EvidenceWords, type PackLanguage, say } from './evidence-words';
import { type PdfPage, pdfOfPages } from './pdf-of-pages';
import { type PackFile, writePack } from './write-pack';
import { knownTimeText } from './zoned-time';

export interface PackRequest {
  kind: EvidenceKind;
  limit: number;
  statement: string;
  timeZone: string;
  language: PackLanguage;
  files: readonly AddedFile[];
}

/** Draws the chronology as pictures of pages; the browser's part. */
export type DrawPages = (
  sheet: ChronologySheet,
  pageWords: (page: number, pages: number) => string,
) => Promise<PdfPage[]>;

/**
 * Puts a pack together: statement, chronology as HTML and PDF, the messages and the order as data, the added files, the
 * checklist, manifest and seal.
 */
export async function buildPack(
  facts: EvidenceFacts,
  request: PackRequest,
  words: EvidenceWords,
  draw: DrawPages,
  at: number,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; seal: string }> {
  const encoder = new TextEncoder();
  const { timeZone, files } = request;
  const added = files.map((file, index) => ({ ...file, path: `files/${packName(file.name, index)}` }));
  const pictures = added.flatMap(({ path, purpose, name }) =>
    /\.(?:png|jpe?g|gif|webp)$/i.test(path) ? [{ path, caption: `${say(words, `purpose.${purpose}`)}: ${name}` }] : [],
  );
  const sheet = evidenceSheet(facts, pictures, timeZone, at, request.language, words);
  const pages = await draw(sheet, (page, all) => say(words, 'sheet.page', { page, pages: all }));
  const list = checklistOf(facts, request.kind, request.statement, request.limit, files);
  const text = (name: string, content: string): PackFile => ({ name, bytes: encoder.encode(content.toWellFormed()) });
  return writePack(
    [
      text('statement.txt', request.statement),
      text('chronology.html', chronologyHtml(sheet)),
      { name: 'chronology.pdf', bytes: pdfOfPages(pages, sheet.title) },
      text('case.json', caseText(facts, timeZone, words)),
      ...(facts.record.length > 0 ? [text(RECORD_NAME, caseRecord(facts, timeZone))] : []),
      text(
        'checklist.txt',
        [
          say(words, 'check.title'),
          '',
          ...list.map(({ id, have, source }) => {
            const line = `${say(words, have ? 'check.have' : 'check.lack')} ${say(words, `check.${id}`)}`;
            if (source === undefined) return line;
            return `${line} (${say(words, source === 'OFF' ? 'check.official' : 'check.unverified')})`;
          }),
          '',
        ].join('\n'),
      ),
      ...added.map(({ path, bytes }) => ({ name: path, bytes })),
    ],
    {
      timeZone,
      kind: request.kind,
      marketplace: facts.marketplace,
      orders: facts.orderIds,
      auditChain: facts.chain,
    },
    at,
  );
}

/** Everything as data, times with their zone. */
function caseText(facts: EvidenceFacts, timeZone: string, words: EvidenceWords): string {
  const { messages, order, claims, site, shop, buyerName, orderIds } = facts;
  return `${JSON.stringify(
    {
      site,
      shop,
      buyerName,
      orderIds,
      order,
      claims,
      timeZone,
      messages: messages.map(
        ({
          from,
          text,
          translation,
          translatedBySeller,
          translatedBy,
          language,
          at,
          firstReadAt,
          automatic,
          attachments,
        }) => ({
          time: knownTimeText(at, firstReadAt, timeZone, words),
          at,
          firstReadAt,
          from,
          automatic,
          language,
          text,
          translation,
          translatedBySeller,
          translatedBy,
          attachments,
        }),
      ),
    },
    undefined,
    2,
  )}\n`;
}

/** A name that is safe on every system and tells the files apart: `01-label.png`. */
function packName(name: string, index: number): string {
  const plain = name
    .normalize('NFC')
    .replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]/gu, '_')
    .replace(/^\.+/, '_')
    .slice(-80);
  return `${String(index + 1).padStart(2, '0')}-${plain || 'file'}`;
}

/** The most that a pack is offered to hold of the seller's own files; more does not fit any marketplace's box. */
export const MOST_FILES_BYTES = 100_000_000;

/** Whether a single file is larger than the marketplace takes, where that is known. */
export function tooLargeFor(kind: EvidenceKind, bytes: number): boolean {
  const most = boxOf(kind).mostFileBytes;
  return most !== undefined && bytes > most;
}

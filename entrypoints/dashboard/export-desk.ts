import type { ExportDesk } from '@/components/export/export-desk';
import type { ConversationKey, MessageKey } from '@/utils/domain/ids';
import { IMPORTED_HOST } from '@/utils/domain/imported';
import { readTranslation } from '@/utils/engines/keep/translations';
import { cellsOf } from '@/utils/export/cells-of';
import { buildPack } from '@/utils/export/evidence/build-pack';
import type { ChainHead, EvidenceFacts, EvidenceMessage } from '@/utils/export/evidence/evidence-facts';
import { type EvidenceWords, PACK_LANGUAGES, type PackLanguage } from '@/utils/export/evidence/evidence-words';
import { verifyPack } from '@/utils/export/evidence/verify-pack';
import { csvWriter } from '@/utils/export/formats/csv-writer';
import { readImportFile } from '@/utils/export/import/read-import-file';
import { exportFileName, runExport } from '@/utils/export/run-export';
import { brokenAudit, lastAudit } from '@/utils/store/commands/append-audit';
import { exportBatches, exportSize } from '@/utils/store/queries/export-batches';
import { readCaseLinks } from '@/utils/store/queries/read-case-links';
import { readEvidence } from '@/utils/store/queries/read-evidence';
import { readFound } from '@/utils/store/queries/read-found';
import { recentConversations } from '@/utils/store/queries/recent-conversations';
import { loadKnowledge } from '../sidepanel/load-knowledge';
import { atWork } from './at-work';
import { drawChronology } from './draw-chronology';
import { download, openSaveTarget } from './save-target';

/** Rows that a preview opens at once; enough for the first screen, and read again at every choice. */
const PREVIEW_BATCH = 20;
/** Conversations that are offered for a pack; an older one is reached from its own page. */
const OFFERED = 500;

/** The desk of exports over the real store and the real disk. */
export function createExportDesk(now: () => number): ExportDesk {
  return {
    async preview(table, columns, period, personal, rows, signal) {
      const shown: ReturnType<typeof cellsOf>[] = [];
      for await (const batch of exportBatches(table, period, PREVIEW_BATCH)) {
        for (const row of batch.rows) shown.push(cellsOf(row, columns, personal));
        signal.throwIfAborted();
        if (shown.length >= rows) break;
      }
      return shown.slice(0, rows);
    },
    async run(request, meaningOf, tell, signal) {
      const at = now();
      const day = Temporal.Instant.fromEpochMilliseconds(at)
        .toZonedDateTimeISO(Temporal.Now.timeZoneId())
        .toPlainDate()
        .toString();
      const name = exportFileName(request, day);
      const target = await openSaveTarget(name);
      if (target === undefined) return undefined;
      try {
        const source = { size: exportSize, batches: exportBatches };
        const { written } = await atWork(() => runExport(request, source, target.sink, at, meaningOf, tell, signal));
        signal.throwIfAborted();
        await target.keep();
        return { name, rows: written, downloaded: target.downloads };
      } catch (reason) {
        await target.discard();
        throw reason;
      }
    },
    conversations: () => recentConversations(OFFERED),
    evidence: factsOf,
    evidenceWords,
    async makePack(facts, request) {
      const at = now();
      const order = facts.orderIds[0]?.replace(/[^\w-]/g, '_') ?? 'case';
      const name = `evidence-${request.kind}-${order}.zip`;
      const target = await openSaveTarget(name);
      if (target === undefined) return undefined;
      try {
        const words = await evidenceWords(request.language);
        const { bytes, seal } = await buildPack(facts, request, words, drawChronology, at);
        await target.sink.write(bytes);
        await target.keep();
        return { name, seal };
      } catch (reason) {
        await target.discard();
        throw reason;
      }
    },
    checkedReplies: readFound,
    async saveTable(name, columns, rows) {
      const target = await openSaveTarget(name);
      if (target === undefined) return undefined;
      try {
        const writer = await csvWriter(target.sink, columns);
        await writer.rows(rows);
        await writer.end();
        await target.keep();
        return { name: target.name, rows: rows.length, downloaded: target.downloads };
      } catch (reason) {
        await target.discard();
        throw reason;
      }
    },
    readImport: async (file) => readImportFile(new Uint8Array(await file.arrayBuffer())),
    saveText: (name, text) => download(new Blob(['\ufeff', text], { type: 'text/plain' }), name),
    verifyPack: async (file, noted) => verifyPack(new Uint8Array(await file.arrayBuffer()), noted),
  };
}

function evidenceWords(language: PackLanguage): Promise<EvidenceWords> {
  return loadKnowledge(`evidence/${language}.json`);
}

/** What stands for the store of a ticket that came from another system. */
const SITES = { amazon: 'Amazon', ebay: 'eBay', aliexpress: 'AliExpress', other: '-' } as const;

async function factsOf(conversation: ConversationKey): Promise<EvidenceFacts | undefined> {
  const found = await readEvidence(conversation);
  if (found === undefined) return undefined;
  const { view, messages, siteCases } = found;
  return {
    conversation,
    marketplace: view.marketplace,
    host: view.host,
    site: view.site === IMPORTED_HOST ? SITES[view.marketplace] : view.site,
    shop: view.accountName,
    buyerName: view.buyerName,
    orderIds: view.orderIds,
    order: view.order,
    intent: view.verdict?.intent,
    messages: await Promise.all(
      view.messages.map(async (message) => ({
        ...message,
        firstReadAt: messages.get(message.key)?.firstReadAt ?? view.readAt,
        language: messages.get(message.key)?.language,
        byEngine: message.translation === undefined ? await madeByEngines(message.key) : undefined,
      })),
    ),
    claims: siteCases.map(({ siteCaseId, openedAt, firstReadAt, status, reason }) => ({
      id: siteCaseId,
      openedAt,
      firstReadAt,
      status,
      reason,
    })),
    promises: view.promises,
    events: view.events,
    chain: await chainHead(),
    record: await readCaseLinks(conversation),
  };
}

/** What the seller's engines made of a message earlier; nothing is asked of them here. */
async function madeByEngines(message: MessageKey): Promise<EvidenceMessage['byEngine']> {
  const made = await Promise.all(PACK_LANGUAGES.map((language) => readTranslation(message, language)));
  return Object.fromEntries(
    PACK_LANGUAGES.flatMap((language, place) => {
      const found = made[place];
      return found ? [[language, { text: found.text, by: found.by }]] : [];
    }),
  );
}

async function chainHead(): Promise<ChainHead> {
  const last = await lastAudit();
  if (last === undefined) return { state: 'absent', reason: 'nothing was recorded yet' };
  const whole = (await brokenAudit()) === undefined;
  return { state: 'present', covers: 'cases-and-personal-data', head: last.hash, entries: last.n, whole };
}

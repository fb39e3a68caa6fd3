import { useEffect, useState } from 'react';
import type { EvidenceWords, PackLanguage } from '@/utils/export/evidence/evidence-words';
import type { ExportDesk } from './export-desk';

/** The words of packs in one language; while another is fetched, the ones before it. Rejections are thrown on drawing. */
export function useEvidenceWords(desk: ExportDesk, language: PackLanguage): EvidenceWords | undefined {
  const [words, setWords] = useState<EvidenceWords>();
  const [failed, setFailed] = useState<Error>();
  useEffect(() => {
    let over = false;
    desk.evidenceWords(language).then(
      (come) => over || setWords(come),
      (reason: unknown) => over || setFailed(reason instanceof Error ? reason : new Error(String(reason))),
    );
    return () => {
      over = true;
    };
  }, [desk, language]);
  if (failed) throw failed;
  return words;
}

import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MOST_FILES_BYTES, tooLargeFor } from '@/utils/export/evidence/build-pack';
import { type AddedFile, FILE_PURPOSES } from '@/utils/export/evidence/checklist';
import type { EvidenceKind } from '@/utils/export/evidence/evidence-box';
import type { EvidenceWords } from '@/utils/export/evidence/evidence-words';
import { Button } from '../ui/button';

interface Props {
  kind: EvidenceKind;
  files: readonly AddedFile[];
  words: EvidenceWords;
  onChange: (files: AddedFile[]) => void;
}

/** Screenshots and documents of the seller's own, each with what it proves. */
export function AddedFiles({ kind, files, words, onChange }: Props) {
  const { t } = useTranslation();
  const title = useId();
  const input = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState<string>();

  const add = async (list: readonly File[]) => {
    setRefused(undefined);
    const next = [...files];
    for (const file of list) {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const sum = next.reduce((before, one) => before + one.bytes.byteLength, bytes.byteLength);
      if (!isPictureOrPdf(bytes)) setRefused(t('export:evidence.refusedFile', { name: file.name }));
      else if (sum > MOST_FILES_BYTES) setRefused(t('export:evidence.tooMuch', { name: file.name }));
      else next.push({ name: file.name, purpose: 'other', bytes });
    }
    onChange(next);
  };

  return (
    <section className="settings-group" aria-labelledby={title}>
      <h2 id={title}>{t('export:evidence.files')}</h2>
      <p className="settings-text">{t('export:evidence.filesText')}</p>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept="image/png,image/jpeg,image/gif,image/webp,application/pdf"
        onChange={(event) => {
          const list = Array.from(event.currentTarget.files ?? []);
          event.currentTarget.value = '';
          void add(list);
        }}
      />
      <div>
        <Button icon="paperclip" onClick={() => input.current?.click()}>
          {t('export:evidence.add')}
        </Button>
      </div>
      {refused && <p role="alert">{refused}</p>}
      <ul className="evidence-files">
        {files.map((file, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name
          <li key={place}>
            <bdi>{file.name}</bdi>
            <select
              className="field"
              aria-label={t('export:evidence.purpose', { name: file.name })}
              value={file.purpose}
              onChange={(event) => {
                const purpose = FILE_PURPOSES.find((one) => one === event.currentTarget.value);
                if (purpose) onChange(files.with(place, { ...file, purpose }));
              }}
            >
              {FILE_PURPOSES.map((purpose) => (
                <option key={purpose} value={purpose}>
                  {words[`purpose.${purpose}`]}
                </option>
              ))}
            </select>
            <Button
              look="quiet"
              icon="close"
              aria-label={t('export:evidence.remove', { name: file.name })}
              onClick={() => onChange(files.toSpliced(place, 1))}
            />
            {tooLargeFor(kind, file.bytes.byteLength) && (
              <small className="settings-problem">{t('export:evidence.largeFile', { name: file.name })}</small>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

const BEGINNINGS: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x52, 0x49, 0x46, 0x46],
  [0x25, 0x50, 0x44, 0x46],
];

/** Looks at the first bytes: a name and a type can say anything. */
function isPictureOrPdf(bytes: Uint8Array): boolean {
  return BEGINNINGS.some((beginning) => beginning.every((byte, at) => bytes[at] === byte));
}

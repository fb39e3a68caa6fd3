import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Marketplace } from '@/utils/domain/marketplace';
import { Button } from '../ui/button';
import { useWording } from '../ui/use-wording';
import type { PrivacyDesk, PrivacyState } from './privacy-desk';

/** What the seller is about to keep less of. */
export type Less = { kind: 'nothing' } | { kind: 'days'; marketplace: Marketplace; days: number };

interface Props {
  desk: PrivacyDesk;
  state: PrivacyState;
  less: Less;
  sure: () => void;
  cancel: () => void;
}

/** Says what goes for good when less is kept, and from when there is a backup, before it is so. */
export function KeepingLess({ desk, state, less, sure, cancel }: Props) {
  const { t } = useTranslation();
  const wording = useWording();
  const [count, setCount] = useState<number>();
  const [failed, setFailed] = useState<string>();
  const back = useRef<HTMLButtonElement>(null);
  const last = state.files.find(({ kind }) => kind === 'backup');
  useEffect(() => {
    back.current?.focus();
    desk.conversations().then(setCount, (reason: unknown) => {
      setFailed(reason instanceof Error ? reason.message : String(reason));
    });
  }, [desk]);
  return (
    <div
      className="privacy-wipe"
      role="alertdialog"
      aria-label={t('care:less.title')}
      onKeyDown={({ key }) => {
        if (key === 'Escape') cancel();
      }}
    >
      <p className="settings-problem">
        {less.kind === 'nothing'
          ? count !== undefined && t('care:less.nothing', { count })
          : t('care:less.days', { count: less.days, site: t(`privacy:site.${less.marketplace}`) })}{' '}
        {last ? t('upkeep:wipe.lastBackup', { date: wording.exact(last.madeAt) }) : t('upkeep:wipe.noBackup')}
      </p>
      {failed !== undefined && <p role="alert">{t('privacy:fault.other', { detail: failed })}</p>}
      <span className="privacy-acts">
        <Button look="danger" disabled={less.kind === 'nothing' && count === undefined} onClick={sure}>
          {t(`care:less.${less.kind}Now`)}
        </Button>
        <Button ref={back} look="quiet" onClick={cancel}>
          {t('ui:cancel')}
        </Button>
      </span>
    </div>
  );
}

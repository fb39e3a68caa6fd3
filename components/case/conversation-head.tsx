import './conversation-head.css';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConversationView } from '@/utils/domain/view';
import { Button } from '../ui/button';
import { useWording } from '../ui/use-wording';
import { withoutOverrides } from '../ui/without-overrides';
import { usePorts } from '../use-ports';

/** Who writes, in which language, about which order. */
export function ConversationHead({ view }: { view: ConversationView }) {
  const { t } = useTranslation();
  const wording = useWording();
  const { order } = view;
  const language = view.verdict?.language;
  const items = order?.items.map((item) => (item.quantity > 1 ? `${item.quantity} × ${item.title}` : item.title));
  return (
    <header className="head">
      <div className="head-name">
        <h1>{view.buyerName ? <bdi>{withoutOverrides(view.buyerName)}</bdi> : t('case:head.noName')}</h1>
        {language && (
          <span className={language.status === 'sure' ? 'head-language' : 'head-language head-language-unsure'}>
            {language.status === 'sure'
              ? wording.languageName(language.refined ?? language.lang)
              : t('case:head.unsure', {
                  first: wording.languageName(language.candidates[0]),
                  second: wording.languageName(language.candidates[1]),
                })}
          </span>
        )}
      </div>
      <div className="head-facts">
        <span>{view.site}</span>
        {view.accountName && <bdi>{view.accountName}</bdi>}
        {view.orderIds.map((id) => (
          <OrderId key={id} id={id} />
        ))}
        {order?.total && <span className="digits">{wording.money(order.total)}</span>}
        {order?.status && <bdi>{order.status}</bdi>}
        {order?.promisedBy && <span>{t('case:head.promisedBy', { date: wording.day(order.promisedBy) })}</span>}
      </div>
      {items && items.length > 0 && <bdi className="head-item">{items.join(' · ')}</bdi>}
    </header>
  );
}

function OrderId({ id }: { id: string }) {
  const { t } = useTranslation();
  const ports = usePorts();
  const [copied, setCopied] = useState(false);
  return (
    <span className="head-order">
      <bdi className="id">{id}</bdi>
      <Button
        look="quiet"
        icon={copied ? 'check' : 'copy'}
        aria-label={t('case:head.copyOrder', { id })}
        title={t('case:head.copyOrder', { id })}
        onClick={() => void ports.copy(id).then(() => setCopied(true))}
      />
    </span>
  );
}

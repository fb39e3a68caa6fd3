import { useEffect, useRef, useState } from 'react';
import { label } from '../labels';
import { hook, navigate, sendReply, shown, switches, useAddress, useData } from './runtime';

/**
 * The contact form. Anchored on the graded hooks: `#ayb-contact-buyer`, `.ayb-contact-buyer-header h2`, `kat-box
 * kat-radiobutton` with light radio inputs, the text box that appears after a reason is chosen, the send button, the
 * second confirmation, and the success text.
 */
export function AmazonContact() {
  const { ui } = switches();
  const address = useAddress();
  const { conversations } = useData();
  const orderId = address.searchParams.get('orderID');
  const conversation = conversations.find((one) => one.order.orderId === orderId);
  const [reason, setReason] = useState('');
  const [text, setText] = useState('');
  const [step, setStep] = useState<'write' | 'review' | 'sent'>('write');
  const [files, setFiles] = useState<string[]>([]);
  const box = useRef<HTMLElement>(null);

  useEffect(() => {
    // A component takes no empty `value` through React, so the page's own idea of the text is written back here.
    const field = box.current as (HTMLElement & { value?: string }) | null;
    if (field !== null && field.value !== text) field.value = text;
  });

  if (conversation === undefined) return <p>{label('noMessages', ui)}</p>;
  const language = new Intl.DisplayNames(ui, { type: 'language' }).of(conversation.language) ?? conversation.language;
  const otherLanguage = conversation.language.split('-')[0] !== ui.split('-')[0];
  const send = (trusted: boolean) => {
    setStep('sent');
    setText('');
    setReason('');
    void sendReply(conversation.id, text, trusted);
  };
  const reasons = [
    ['shippingProblem', label('reasonShipping', ui)],
    ['moreDetails', label('reasonDetails', ui)],
    ['other', label('reasonOther', ui)],
  ] as const;

  return (
    <div className="console">
      <nav className="topbar">
        <a href="/orders-v3" onClick={stay('/orders-v3')}>
          {label('orders', ui)}
        </a>
        <a href="/messaging/inbox-v3">{label('messages', ui)}</a>
      </nav>
      <div id="ayb-contact-buyer" className="card-page">
        {shown('buyerName') && (
          <div {...hook('buyerName', { className: 'ayb-contact-buyer-header' })}>
            <h2>
              {label('sendMessageTo', ui)} {conversation.buyer.name}
            </h2>
          </div>
        )}
        <p className="muted">
          {label('orderId', ui)}: # {conversation.order.orderId} · {conversation.order.items[0]?.title}
        </p>
        <kat-tooltip>
          <kat-label>
            {label('buyerLanguage', ui)}: {language}
          </kat-label>
        </kat-tooltip>
        {step === 'sent' && (
          <kat-alert>
            <div className="kat-alert-success-content">{label('messageSent', ui)}</div>
          </kat-alert>
        )}
        <h3>{label('whyContact', ui)}</h3>
        <kat-box>
          {reasons.map(([value, words]) => (
            <kat-radiobutton
              key={value}
              name="contact-reason"
              value={value}
              label={words}
              onkatpick={() => {
                setReason(value);
                setStep('write');
              }}
            />
          ))}
        </kat-box>
        {reason !== '' && shown('composer') && (
          <div {...hook('composer', { className: 'contact-buyer-text-area' })}>
            <kat-textarea
              ref={box}
              label={label('writeMessage', ui)}
              onInput={(event) => setText((event.currentTarget as HTMLElement & { value: string }).value)}
              onBlur={(event) => {
                const field = event.currentTarget as HTMLElement & { value: string };
                if (field.value !== text) field.value = text;
              }}
            />
            <div className="contact-buyer-file-input">
              <label>
                {label('addAttachment', ui)}
                <input
                  type="file"
                  multiple
                  onChange={(event) => setFiles([...(event.target.files ?? [])].map((file) => file.name))}
                />
              </label>
            </div>
            <ul className="file-attachment-list">
              {files.map((name) => (
                <li key={name}>
                  <span className="file-attachment-chip-file-name">{name}</span>
                </li>
              ))}
            </ul>
            <kat-button
              class="ayb-contact-form-send-button"
              label={label('send', ui)}
              disabled={text.trim() === ''}
              onClick={(event) => {
                if (text.trim() === '') return;
                if (otherLanguage) setStep('review');
                else send(event.nativeEvent.isTrusted);
              }}
            />
          </div>
        )}
        {step === 'review' && (
          <kat-modal visible>
            <div role="dialog" aria-modal="true" className="dialog">
              <h1>{label('reviewMessage', ui)}</h1>
              <p>{label('reviewHint', ui)}</p>
              <blockquote>{text}</blockquote>
              <kat-button variant="secondary" label={label('cancel', ui)} onClick={() => setStep('write')} />
              <kat-button label={label('send', ui)} onClick={(event) => send(event.nativeEvent.isTrusted)} />
            </div>
          </kat-modal>
        )}
      </div>
    </div>
  );
}

/** A link that navigates without loading a document. */
export function stay(path: string): (event: React.MouseEvent) => void {
  return (event) => {
    event.preventDefault();
    navigate(path);
  };
}

import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerFile } from '@/utils/domain/customer-file';
import { Button } from '../ui/button';
import { usePorts } from '../use-ports';
import { stillTouched, type Typed } from './still-touched';

/**
 * What the seller types about a person: form of address, preferences, note. Kept when he presses Save or leaves a
 * field, as before the page locks by itself. What he did not touch follows what is kept: a colleague's file or the panel may change it meanwhile.
 */
export function ProfileForm({ file }: { file: CustomerFile }) {
  const { t } = useTranslation();
  const ports = usePorts();
  const own = file.notes.find(({ customer }) => customer === file.key);
  const kept = { address: own?.profile?.address ?? '', likes: own?.profile?.likes ?? '', note: own?.note ?? '' };
  const [touched, setTouched] = useState<Partial<Typed>>({});
  const [state, setState] = useState<'idle' | 'saving' | 'saved' | 'failed'>('idle');
  const typed = { ...kept, ...touched };
  const changed = (['address', 'likes', 'note'] as const).some((name) => typed[name] !== kept[name]);
  const others = file.notes.filter(({ customer, note, profile }) => customer !== file.key && (note || profile));
  const keep = () => {
    const profile = { address: typed.address || undefined, likes: typed.likes || undefined };
    return ports.call('customer/note', { customer: file.key, note: typed.note, profile });
  };
  const save = () => {
    setState('saving');
    keep().then(
      () => setState('saved'),
      () => setState('failed'),
    );
  };
  // Once kept, a field follows what is kept again; what was typed on meanwhile stays.
  useEffect(
    () => setTouched((now) => stillTouched(now, { address: kept.address, likes: kept.likes, note: kept.note })),
    [kept.address, kept.likes, kept.note],
  );
  const leave = useRef<() => void>(undefined);
  leave.current = () => {
    if (changed) keep().catch((reason: unknown) => console.error('what was typed about a buyer was not kept', reason));
  };
  useEffect(() => () => leave.current?.(), []);
  return (
    <section className="settings-group" aria-labelledby="file-profile">
      <h2 id="file-profile">{t('history:profile.title')}</h2>
      {(['address', 'likes', 'note'] as const).map((name) => (
        <label key={name} className="setting">
          <span>{t(`history:profile.${name}`)}</span>
          <textarea
            className="field"
            rows={name === 'address' ? 1 : 2}
            dir="auto"
            maxLength={name === 'address' ? 200 : 5000}
            placeholder={t(`history:profile.${name}Hint`)}
            value={typed[name]}
            onChange={(event) => {
              const text = event.currentTarget.value;
              setTouched((before) => ({ ...before, [name]: text }));
              setState('idle');
            }}
            onBlur={() => {
              if (changed) save();
            }}
          />
        </label>
      ))}
      {others.map(({ customer, note, profile }) => (
        <p key={customer} className="quiet" dir="auto">
          {file.identities.find((one) => one.customer === customer)?.name ?? t('history:unnamed')}:{' '}
          {[note, profile?.address, profile?.likes].filter(Boolean).join(' · ')}
        </p>
      ))}
      {file.satisfied.length > 0 && (
        <details>
          <summary>{t('history:pleased', { count: file.satisfied.length })}</summary>
          <ul className="history-plain">
            {file.satisfied.map(({ at, text, conversation }) => (
              <li key={`${at}${conversation}`} dir="auto">
                “{text}”
              </li>
            ))}
          </ul>
        </details>
      )}
      <div className="history-line">
        <Button look="primary" disabled={!changed || state === 'saving'} onClick={save}>
          {t('history:profile.save')}
        </Button>
        <span role="status">
          {state === 'saved' && t('settings:saved')}
          {state === 'failed' && t('history:profile.failed')}
        </span>
      </div>
    </section>
  );
}

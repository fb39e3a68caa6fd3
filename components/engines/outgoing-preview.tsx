import './outgoing-preview.css';
import { useCallback, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import type { EngineDesk } from './engine-desk';
import { type Outgoing, type OutgoingJob, type OwnMasks, viewOf } from './outgoing';
import { OutgoingText } from './outgoing-text';
import { selectedOutsideMarks } from './selected-outside-marks';

interface Props {
  desk: EngineDesk;
  job: OutgoingJob;
}

type Look = { status: 'loading' } | { status: 'failed' } | { status: 'ready'; outgoing: Outgoing };

/**
 * What a request would carry, before it is sent: marked where something stays here. The seller opens what was masked
 * for nothing and masks what no rule found, with the mouse or the keyboard.
 */
export function OutgoingPreview({ desk, job }: Props) {
  const { t } = useTranslation();
  const view = viewOf(job);
  const [masks, setMasks] = useState<OwnMasks>(() => desk.ownMasks(view));
  const [tries, setTries] = useState(0);
  const [look, setLook] = useState<Look>({ status: 'loading' });
  const [typed, setTyped] = useState('');
  const [missing, setMissing] = useState<string>();
  const [selected, setSelected] = useState<string[]>([]);
  const box = useRef<HTMLElement>(null);
  const id = useId();

  // biome-ignore lint/correctness/useExhaustiveDependencies: the desk masks by the masks it was given, and a try is a try
  useEffect(() => {
    let over = false;
    desk.outgoing(job).then(
      (outgoing) => over || setLook({ status: 'ready', outgoing }),
      (reason: unknown) => {
        if (over) return;
        console.error('what leaves could not be shown', reason);
        setLook({ status: 'failed' });
      },
    );
    return () => {
      over = true;
    };
  }, [desk, job, masks, tries]);

  useEffect(() => {
    const read = () => setSelected(box.current === null ? [] : selectedOutsideMarks(box.current));
    document.addEventListener('selectionchange', read);
    return () => document.removeEventListener('selectionchange', read);
  }, []);

  const change = useCallback(
    (next: OwnMasks) => {
      desk.setOwnMasks(view, next);
      setMasks(next);
    },
    [desk, view],
  );
  const hide = (values: readonly string[]) => {
    change({
      hidden: [...new Set([...masks.hidden, ...values])],
      shown: masks.shown.filter((value) => !values.includes(value)),
    });
    document.getSelection()?.removeAllRanges();
  };
  const open = (value: string, own: boolean) => {
    // the pressed mark goes; whoever uses the keyboard stays in the preview
    box.current?.focus();
    change(
      own
        ? { ...masks, hidden: masks.hidden.filter((one) => plain(one) !== plain(value)) }
        : { ...masks, shown: [...new Set([...masks.shown, value])] },
    );
  };
  const maskTyped = () => {
    const value = typed.trim();
    if (value === '' || look.status !== 'ready') return;
    if (!look.outgoing.parts.some(({ text }) => plain(text).includes(plain(value)))) {
      setMissing(value);
      return;
    }
    setMissing(undefined);
    setTyped('');
    hide([value]);
  };

  return (
    <section className="outgoing" aria-label={t('outgoing:title')} tabIndex={-1} ref={box}>
      <h4>{t('outgoing:title')}</h4>
      <p className="quiet">{t('outgoing:text')}</p>
      {look.status === 'loading' && <p role="status">{t('outgoing:loading')}</p>}
      {look.status === 'failed' && (
        <p role="alert">
          {t('outgoing:failed')}{' '}
          <Button look="link" onClick={() => setTries(tries + 1)}>
            {t('outgoing:again')}
          </Button>
        </p>
      )}
      {look.status === 'ready' && look.outgoing.parts.every(({ text }) => text.trim() === '') && (
        <p>{t('outgoing:empty')}</p>
      )}
      {look.status === 'ready' && (
        <>
          <ul className="outgoing-parts">
            {look.outgoing.parts.map(({ from, text }, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: parts have no identity but their place
              <li key={place}>
                <span className="outgoing-from">{t(`outgoing:part.${from}`)}</span>
                <OutgoingText text={text} outgoing={look.outgoing} onOpen={open} />
              </li>
            ))}
          </ul>
          <p role="status">{t('outgoing:masked', { count: look.outgoing.kept.size })}</p>
          {selected.length > 0 && (
            <div className="outgoing-more">
              <Button
                // the selection must outlive the press
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => hide(selected)}
              >
                {t('outgoing:maskSelected', { value: selected.join(' … ') })}
              </Button>
            </div>
          )}
          <form
            className="outgoing-more"
            onSubmit={(event) => {
              event.preventDefault();
              maskTyped();
            }}
          >
            <label htmlFor={id}>{t('outgoing:field')}</label>
            <input
              id={id}
              className="field"
              dir="auto"
              value={typed}
              aria-invalid={missing !== undefined}
              onChange={(event) => {
                setTyped(event.currentTarget.value);
                setMissing(undefined);
              }}
            />
            <Button aria-disabled={typed.trim() === ''} onClick={maskTyped}>
              {t('outgoing:mask')}
            </Button>
          </form>
          {missing !== undefined && <p role="alert">{t('outgoing:notThere', { value: missing })}</p>}
          {masks.shown.length > 0 && (
            <div className="outgoing-opened">
              <span>{t('outgoing:opened')}</span>
              {masks.shown.map((value) => (
                <Button
                  key={value}
                  look="link"
                  icon="close"
                  aria-label={t('outgoing:close', { value })}
                  onClick={() => change({ ...masks, shown: masks.shown.filter((one) => one !== value) })}
                >
                  {value}
                </Button>
              ))}
            </div>
          )}
          <p className="quiet">{t('outgoing:rest')}</p>
        </>
      )}
    </section>
  );
}

const plain = (text: string): string => text.trim().toLowerCase();

import './insert-bar.css';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { type InsertStep, waysOut } from './insert-step';

/** What the key is called on this machine. */
const INSERT_KEYS = /Mac/.test(navigator.platform) ? '⌘⏎' : 'Ctrl+Enter';

interface Props {
  length: number;
  maxLength: number | undefined;
  /** How many findings hold the insertion back. */
  held: number;
  warnings: number;
  /** Dates that only a default term gave. */
  unconfirmedDates: number;
  checking: boolean;
  unchecked: boolean;
  composerFound: boolean;
  /** The case asks for a final check that nobody has put his name to: Insert leads there. */
  unsigned: boolean;
  step: InsertStep;
  /** The steps of the check, in one line. */
  steps: ReactNode;
  /** State of the last inserted reply. */
  sent: ReactNode;
  onInsert: () => void;
  onAtCursor: () => void;
  onCopy: () => void;
  onShowHeld: () => void;
  onDismiss: () => void;
}

/** Always in sight: may it go in, how long is it, and the two ways to take it. */
export function InsertBar(props: Props) {
  const { length, maxLength, held, warnings, checking, unchecked, composerFound, unsigned, step, steps, sent } = props;
  const { t } = useTranslation();
  const over = maxLength !== undefined && length > maxLength;
  const empty = length === 0;
  const ready = held === 0 && composerFound && !empty && !over && !checking;
  return (
    <footer className="insert-bar">
      <Outcome
        step={step}
        onAtCursor={props.onAtCursor}
        onCopy={props.onCopy}
        onAgain={props.onInsert}
        onDismiss={props.onDismiss}
      />
      {sent}
      {steps}
      <div className="insert-line">
        <div className="insert-state" role="status">
          {stateWords()}
          <div className={over ? 'insert-count insert-count-over digits' : 'insert-count digits'}>
            {maxLength === undefined
              ? t('draft:count.plain', { count: length })
              : t('draft:count.of', { count: length, max: maxLength })}
          </div>
        </div>
        <Button icon="copy" onClick={props.onCopy} aria-disabled={empty}>
          {step.step === 'copied' ? t('draft:copied') : t('draft:copy')}
        </Button>
        <Button
          look="primary"
          icon="insert"
          shortcut={INSERT_KEYS}
          aria-disabled={!ready || step.step === 'inserting'}
          onClick={held > 0 ? props.onShowHeld : props.onInsert}
        >
          {t(step.step === 'inserting' ? 'draft:inserting' : 'draft:insert')}
        </Button>
      </div>
    </footer>
  );

  function stateWords(): ReactNode {
    if (empty) return t('draft:state.empty');
    if (over) return <span className="insert-held">{t('draft:state.tooLong')}</span>;
    if (held > 0) {
      return (
        <Button look="link" className="insert-held" onClick={props.onShowHeld}>
          {t('draft:state.held', { count: held })}
        </Button>
      );
    }
    if (!composerFound) return t('draft:state.noComposer');
    if (checking) return t('draft:state.checking');
    if (unsigned) return <span className="insert-held">{t('guard:step.needed')}</span>;
    if (unchecked) return t('draft:state.unchecked');
    if (props.unconfirmedDates > 0)
      return <span className="insert-unsure">{t('terms:state', { count: props.unconfirmedDates })}</span>;
    if (warnings > 0) return t('draft:state.warnings', { count: warnings });
    return <span className="insert-clear">{t('draft:state.clear')}</span>;
  }
}

interface OutcomeProps {
  step: InsertStep;
  onAtCursor: () => void;
  onCopy: () => void;
  onAgain: () => void;
  onDismiss: () => void;
}

/** What became of the insertion, in words, with the ways out. */
function Outcome({ step, onAtCursor, onCopy, onAgain, onDismiss }: OutcomeProps) {
  const { t } = useTranslation();
  const ways = waysOut(step);
  if (step.step === 'failed') {
    return (
      <div className="outcome" role="alert">
        <p>
          <span className="outcome-strong">{t('draft:outcome.failed.title')}</span>
          {t('draft:outcome.failed.next')} <span className="quiet">{step.message}</span>
        </p>
        {buttons()}
      </div>
    );
  }
  if (step.step !== 'done' || step.outcome === 'inserted') return null;
  return (
    <div className="outcome" role="alert">
      <p>
        <span className="outcome-strong">{t(`draft:outcome.${step.outcome}.title`)}</span>
        {t(`draft:outcome.${step.outcome}.next`)}
      </p>
      {buttons()}
    </div>
  );

  function buttons(): ReactNode {
    return (
      <>
        {ways.atCursor && <Button onClick={onAtCursor}>{t('draft:outcome.atCursor')}</Button>}
        {ways.copy && <Button onClick={onCopy}>{t('draft:copy')}</Button>}
        {ways.again && <Button onClick={onAgain}>{t('ui:retry')}</Button>}
        <Button look="quiet" icon="close" aria-label={t('ui:close')} onClick={onDismiss} />
      </>
    );
  }
}

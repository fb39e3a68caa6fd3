import './own-language.css';
import { useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Translated } from '@/utils/domain/engine';
import type { LanguageTag } from '@/utils/domain/ids';
import type { ConversationView } from '@/utils/domain/view';
import { directionOf } from '@/utils/page-text/direction-of';
import { Button } from '../ui/button';
import { Fold } from '../ui/fold';
import { useWording } from '../ui/use-wording';
import { useSettings } from '../use-settings';
import { engineNameOf } from './engine-name-of';
import { FaultText } from './fault-text';
import { GuardNotes } from './guard-notes';
import { LookFirst } from './look-first';
import type { OutgoingJob } from './outgoing';
import { useEngineDesk } from './use-engine-desk';
import { useEngineWork } from './use-engine-work';
import { WorkingLine } from './working-line';

interface Props {
  view: ConversationView;
  /** The buyer's language. */
  language: LanguageTag | undefined;
  /** Puts the translation into the edit box, where the guard goes on holding it against what was meant. */
  onTake: (text: string, meant: string) => void;
}

/** What the agent wants to say, typed in his own language and translated; on demand translated back to compare. */
export function OwnLanguage({ view, language, onTake }: Props) {
  const { t } = useTranslation();
  const wording = useWording();
  const engines = useEngineDesk();
  const mine = useSettings()?.agent.locale;
  const [text, setText] = useState('');
  /** What was translated; the field may have been typed in since. */
  const [asked, setAsked] = useState('');
  const { work, start, cancel } = useEngineWork<Translated>();
  const back = useEngineWork<Translated>();
  const id = useId();
  const job = useMemo((): OutgoingJob => ({ task: 'translate_out', text, view }), [text, view]);
  const by = engines && engineNameOf(engines.board, 'translate_out', t);
  if (!engines || by === undefined || !language || !mine || primary(language) === primary(mine)) return null;
  const { desk } = engines;
  const made = work.status === 'done' ? work.result : undefined;
  return (
    <Fold title={t('engine:own.title', { language: wording.languageName(mine) })}>
      <div className="own-language-body">
        <textarea
          id={id}
          className="field"
          rows={3}
          dir="auto"
          aria-label={t('engine:own.title', { language: wording.languageName(mine) })}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <div className="engine-bar-head">
          <Button
            aria-disabled={text.trim() === ''}
            onClick={() => {
              if (text.trim() === '') return;
              back.cancel();
              setAsked(text);
              start((hooks) => desk.translateOut(text, language, view, hooks));
            }}
          >
            {t('engine:own.translate', { language: wording.languageName(language), by })}
          </Button>
          {work.status === 'working' && <WorkingLine work={work} by={by} onCancel={cancel} />}
        </div>
        {text.trim() !== '' && <LookFirst desk={desk} job={job} />}
        {work.status === 'failed' && <FaultText reason={work.reason} by={by} />}
        {made && (
          <>
            <p className="own-language-text" dir={directionOf(made.text)} lang={made.to}>
              {made.text}
            </p>
            <GuardNotes findings={made.findings} />
            <div className="engine-bar-head">
              <Button look="primary" onClick={() => onTake(made.text, asked)}>
                {t('engine:own.take')}
              </Button>
              <Button look="link" onClick={() => back.start((hooks) => desk.translateBack(made, view, hooks))}>
                {t('engine:own.back')}
              </Button>
              {back.work.status === 'working' && <WorkingLine work={back.work} by={by} onCancel={back.cancel} />}
            </div>
            {back.work.status === 'failed' && <FaultText reason={back.work.reason} by={by} />}
            {back.work.status === 'done' && (
              <div className="own-language-back">
                <p className="quiet">{t('engine:own.backTitle')}</p>
                <p dir="auto">{back.work.result.text}</p>
              </div>
            )}
          </>
        )}
      </div>
    </Fold>
  );
}

const primary = (tag: string): string => tag.toLowerCase().split('-')[0] ?? tag;

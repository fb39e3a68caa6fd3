import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Translated } from '@/utils/domain/engine';
import type { LanguageTag } from '@/utils/domain/ids';
import type { Message } from '@/utils/domain/message';
import type { ConversationView } from '@/utils/domain/view';
import { directionOf } from '@/utils/page-text/direction-of';
import { Button } from '../ui/button';
import { withoutOverrides } from '../ui/without-overrides';
import { engineNameOf } from './engine-name-of';
import { FaultText } from './fault-text';
import { GuardNotes } from './guard-notes';
import { LookFirst } from './look-first';
import type { OutgoingJob } from './outgoing';
import { useEngineDesk } from './use-engine-desk';
import { useEngineWork } from './use-engine-work';
import { WorkingLine } from './working-line';

interface Props {
  message: Message;
  language: LanguageTag;
  agentLocale: LanguageTag;
  view: ConversationView;
}

/** A buyer's message in the agent's language, below the original; made at a click, remembered after that. */
export function MessageTranslation({ message, language, agentLocale, view }: Props) {
  const { t } = useTranslation();
  const engines = useEngineDesk();
  const [remembered, setRemembered] = useState<Translated>();
  const { work, start, cancel } = useEngineWork<Translated>();
  const desk = engines?.desk;
  const { key } = message;
  useEffect(() => {
    let over = false;
    desk?.remembered(key, agentLocale).then(
      (known) => over || setRemembered(known),
      (reason: unknown) => console.error('the translation could not be read', reason),
    );
    return () => {
      over = true;
    };
  }, [desk, key, agentLocale]);
  const job = useMemo(
    (): OutgoingJob => ({ task: 'translate_in', message, from: language, view }),
    [message, language, view],
  );
  const by = engines && engineNameOf(engines.board, 'translate_in', t);
  const made = work.status === 'done' ? work.result : remembered;
  if (!desk || (by === undefined && !made)) return null;
  return (
    <div className="message-translation">
      {made ? (
        <>
          <p className="message-translation-by">{t('engine:in.by', { by: made.by })}</p>
          <p dir={directionOf(made.text)} lang={made.to}>
            {withoutOverrides(made.text)}
          </p>
          {made.findings.length > 0 && <GuardNotes findings={made.findings} />}
        </>
      ) : work.status === 'working' ? (
        <WorkingLine work={work} by={by ?? ''} onCancel={cancel} />
      ) : (
        <>
          <div className="engine-bar-head">
            <Button look="link" onClick={() => start((hooks) => desk.translateIn(message, language, view, hooks))}>
              {t('engine:in.translate', { by })}
            </Button>
          </div>
          <LookFirst desk={desk} job={job} />
        </>
      )}
      {work.status === 'failed' && <FaultText reason={work.reason} by={by ?? ''} />}
    </div>
  );
}

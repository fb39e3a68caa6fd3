import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { SureButton } from '../ui/sure-button';
import { useWording } from '../ui/use-wording';
import type { EngineDesk, EngineView } from './engine-desk';
import { EngineForm } from './engine-form';
import { FaultText } from './fault-text';
import { useEngineWork } from './use-engine-work';
import { WorkingLine } from './working-line';

type Looked = { kind: 'models'; models: string[] } | { kind: 'test'; answer: string; firstMs: number; totalMs: number };

interface Props {
  engine: EngineView;
  desk: EngineDesk;
  offline: boolean;
}

/** One engine of the seller: whether it may be reached, whether it answers, which models it has. */
export function EngineItem({ engine, desk, offline }: Props) {
  const { t } = useTranslation();
  const wording = useWording();
  const [changing, setChanging] = useState(false);
  const { work, start, cancel } = useEngineWork<Looked>();
  const { id, name, baseUrl, model, hasKey, permitted, local } = engine;
  return (
    <li className="engine-item">
      <div className="engine-item-head">
        <strong dir="auto">{name}</strong>
        <bdi className="quiet" dir="ltr">
          {[new URL(baseUrl).host, model].filter(Boolean).join(' · ')}
        </bdi>
        <span className="quiet">
          {[...(local ? ['local'] : []), hasKey ? 'key' : 'noKey'].map((what) => t(`engines:item.${what}`)).join(' · ')}
        </span>
      </div>
      {!permitted && !offline && (
        <p className="settings-problem">
          {t('engines:item.notAllowed', { host: new URL(baseUrl).hostname })}{' '}
          <Button look="link" onClick={() => void desk.allow(baseUrl)}>
            {t('engines:item.allow')}
          </Button>
        </p>
      )}
      {engine.kind === 'openai' && model === undefined && <p className="quiet">{t('engines:item.noModel')}</p>}
      <div className="engine-actions">
        <Button
          look="link"
          onClick={() => start(async ({ signal }) => ({ kind: 'test', ...(await desk.test(id, signal)) }))}
        >
          {t('engines:item.test')}
        </Button>
        {engine.kind === 'openai' && (
          <Button
            look="link"
            onClick={() => start(async ({ signal }) => ({ kind: 'models', models: await desk.models(id, signal) }))}
          >
            {t('engines:item.models')}
          </Button>
        )}
        <Button look="link" onClick={() => setChanging((open) => !open)}>
          {t('engines:item.change')}
        </Button>
        <SureButton look="link" onSure={() => void desk.remove(id)}>
          {t('engines:item.remove')}
        </SureButton>
      </div>
      {work.status === 'working' && <WorkingLine work={work} by={name} onCancel={cancel} />}
      {work.status === 'failed' && <FaultText reason={work.reason} by={name} />}
      {work.status === 'done' && work.result.kind === 'test' && (
        <p role="status" className="engine-good">
          ✓{' '}
          {t('engines:item.answered', {
            answer: work.result.answer,
            first: wording.number(Math.round(work.result.firstMs)),
            total: wording.number(Math.round(work.result.totalMs)),
          })}
        </p>
      )}
      {work.status === 'done' && work.result.kind === 'models' && (
        <label className="setting">
          <span>{t('engines:item.choose', { count: work.result.models.length })}</span>
          <select
            className="field"
            dir="ltr"
            value={model ?? ''}
            onChange={(event) => {
              const { hasKey: _, permitted: __, local: ___, ...plain } = engine;
              void desk.save({ ...plain, model: event.currentTarget.value });
            }}
          >
            <option value="" />
            {work.result.models.map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </select>
        </label>
      )}
      {changing && <EngineForm desk={desk} engine={engine} onClose={() => setChanging(false)} />}
    </li>
  );
}

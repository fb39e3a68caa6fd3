import './engines-page.css';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SwitchSetting } from '../settings/switch-setting';
import { Button } from '../ui/button';
import { Skeleton } from '../ui/skeleton';
import { useWording } from '../ui/use-wording';
import { EgressLedger } from './egress-ledger';
import type { EngineBoard, EngineDesk } from './engine-desk';
import { EngineForm } from './engine-form';
import { EngineItem } from './engine-item';
import { TaskTable } from './task-table';
import { useEngineDesk } from './use-engine-desk';

/** Which engines the seller added, what each is asked to do, and everything that ever left because of it. */
export function EnginesPage() {
  const { t } = useTranslation();
  const engines = useEngineDesk();
  const [adding, setAdding] = useState(false);
  if (!engines) return <Skeleton lines={9} label={t('engines:loading')} />;
  const { desk, board } = engines;
  return (
    <div className="settings engines">
      <section className="settings-group" aria-label={t('engines:title')}>
        <h2>{t('engines:title')}</h2>
        <p className="settings-text">{t('engines:text')}</p>
        <SwitchSetting
          label={t('engines:offline')}
          on={board.settings.offline}
          onChange={(offline) => void desk.setOffline(offline)}
        />
        {board.settings.offline && <p className="quiet">{t('engines:offlineText')}</p>}
        {board.engines.length === 0 && !adding && <p className="quiet">{t('engines:none')}</p>}
        <ul className="engine-list">
          {board.engines.map((engine) => (
            <EngineItem key={engine.id} engine={engine} desk={desk} offline={board.settings.offline} />
          ))}
        </ul>
        {adding ? (
          <EngineForm desk={desk} onClose={() => setAdding(false)} />
        ) : (
          <div>
            <Button onClick={() => setAdding(true)}>{t('engines:add')}</Button>
          </div>
        )}
      </section>
      <TaskTable desk={desk} board={board} />
      <Budget desk={desk} board={board} />
      <EgressLedger desk={desk} />
      <details className="settings-group">
        <summary>{t('engines:forget.title')}</summary>
        <p className="settings-text">{t('engines:forget.text')}</p>
        <div>
          <Button look="danger" onClick={() => void desk.forgetAll()}>
            {t('engines:forget.confirm')}
          </Button>
        </div>
      </details>
    </div>
  );
}

function Budget({ desk, board }: { desk: EngineDesk; board: EngineBoard }) {
  const { t } = useTranslation();
  const wording = useWording();
  return (
    <section className="settings-group" aria-label={t('engines:budget.title')}>
      <h2>{t('engines:budget.title')}</h2>
      <div className="settings-row">
        {(['dailyTokens', 'patienceSeconds'] as const).map((name) => (
          <label key={name} className="setting">
            <span>{t(`engines:budget.${name}`)}</span>
            <input
              className="field digits setting-number"
              inputMode="numeric"
              defaultValue={board.settings[name]}
              onBlur={(event) => {
                const value = Number(event.currentTarget.value);
                const fits = Number.isInteger(value) && value > 0 && (name === 'dailyTokens' || value <= 600);
                if (fits) void desk.change({ [name]: value });
                else event.currentTarget.value = String(board.settings[name]);
              }}
            />
          </label>
        ))}
      </div>
      <p className="quiet">
        {t('engines:budget.today', {
          used: wording.number(board.tokensToday),
          most: wording.number(board.settings.dailyTokens),
        })}
      </p>
    </section>
  );
}

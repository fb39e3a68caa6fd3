import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Engine } from '@/utils/domain/engine';
import { engineAddress } from '@/utils/engines/engine-host';
import { PRESETS, presetOf } from '@/utils/engines/presets';
import { Button } from '../ui/button';
import { Fold } from '../ui/fold';
import type { EngineDesk, EngineView } from './engine-desk';

interface Props {
  desk: EngineDesk;
  /** The engine to change; absent: a new one. */
  engine?: EngineView;
  onClose: () => void;
}

/** Adds an engine or changes it. The browser is asked for its host in the same click that saves it. */
export function EngineForm({ desk, engine, onClose }: Props) {
  const { t } = useTranslation();
  const [presetId, setPreset] = useState(engine?.preset ?? 'openai');
  const [name, setName] = useState(engine?.name ?? presetOf(presetId).name);
  const [baseUrl, setBaseUrl] = useState(engine?.baseUrl ?? presetOf(presetId).baseUrl);
  const [key, setKey] = useState('');
  const [model, setModel] = useState(engine?.model ?? '');
  const [prices, setPrices] = useState({
    input: String(engine?.price?.input ?? ''),
    output: String(engine?.price?.output ?? ''),
    currency: engine?.price?.currency ?? 'USD',
  });
  const [trouble, setTrouble] = useState<string>();
  const preset = presetOf(presetId);
  const address = engineAddress(baseUrl.trim());

  const choose = (id: string) => {
    const next = presetOf(id);
    setPreset(id);
    setName(next.name);
    setBaseUrl(next.baseUrl);
  };
  const save = async () => {
    if (address === undefined) return setTrouble(t('engines:form.wrongAddress'));
    const [input, output] = [Number(prices.input), Number(prices.output)];
    const priced = prices.input !== '' || prices.output !== '';
    if (priced && !(input >= 0 && output >= 0 && /^[A-Z]{3}$/.test(prices.currency))) {
      return setTrouble(t('engines:form.wrongPrice'));
    }
    try {
      // First of all: the browser answers only to the click itself.
      const allowed = await desk.allow(baseUrl.trim());
      const next: Engine = {
        id: engine?.id ?? crypto.randomUUID(),
        name: name.trim() || preset.name,
        kind: preset.kind,
        preset: presetId,
        baseUrl: baseUrl.trim().replace(/\/+$/, ''),
        ...(model.trim() !== '' && { model: model.trim() }),
        ...(priced && { price: { input, output, currency: prices.currency } }),
      };
      await desk.save(next, key === '' ? undefined : key.trim());
      setKey('');
      if (allowed) onClose();
      else setTrouble(t('engines:form.notAllowed', { host: address.hostname }));
    } catch (reason) {
      setTrouble(reason instanceof Error ? reason.message : String(reason));
    }
  };

  return (
    <form
      className="engine-form"
      aria-label={t(engine ? 'engines:form.change' : 'engines:add')}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div className="settings-row">
        <label className="setting">
          <span>{t('engines:form.preset')}</span>
          <select className="field" value={presetId} onChange={(event) => choose(event.currentTarget.value)}>
            {PRESETS.map((one) => (
              <option key={one.id} value={one.id}>
                {one.id === 'custom' ? t('engines:form.custom') : one.name}
              </option>
            ))}
          </select>
        </label>
        <label className="setting">
          <span>{t('engines:form.name')}</span>
          <input className="field" dir="auto" value={name} onChange={(event) => setName(event.currentTarget.value)} />
        </label>
      </div>
      <label className="setting">
        <span>{t('engines:form.address')}</span>
        <input
          className="field"
          dir="ltr"
          inputMode="url"
          aria-invalid={baseUrl !== '' && address === undefined}
          value={baseUrl}
          onChange={(event) => setBaseUrl(event.currentTarget.value)}
        />
      </label>
      <div className="settings-row">
        {preset.auth !== 'none' && (
          <label className="setting">
            <span>{t('engines:form.key')}</span>
            <input
              className="field"
              type="password"
              autoComplete="off"
              dir="ltr"
              placeholder={engine?.hasKey ? t('engines:form.keyKept') : ''}
              value={key}
              onChange={(event) => setKey(event.currentTarget.value)}
            />
          </label>
        )}
        {preset.kind === 'openai' && (
          <label className="setting">
            <span>{t('engines:form.model')}</span>
            <input
              className="field"
              dir="ltr"
              value={model}
              onChange={(event) => setModel(event.currentTarget.value)}
            />
          </label>
        )}
      </div>
      {preset.kind === 'openai' && preset.auth !== 'none' && (
        <Fold title={t('engines:form.price')}>
          <div className="settings-row">
            {(['input', 'output', 'currency'] as const).map((part) => (
              <label key={part} className="setting">
                <span>{t(`engines:form.${part}`)}</span>
                <input
                  className="field digits"
                  dir="ltr"
                  value={prices[part]}
                  onChange={(event) => setPrices({ ...prices, [part]: event.currentTarget.value.trim() })}
                />
              </label>
            ))}
          </div>
        </Fold>
      )}
      <p className="quiet">{t(preset.id === 'ollama' ? 'engines:form.ollama' : 'engines:form.keyText')}</p>
      {trouble && (
        <p className="settings-problem" role="alert">
          {trouble}
        </p>
      )}
      <div className="engine-actions">
        <button type="submit" className="button button-primary">
          {t('engines:form.save')}
        </button>
        <Button look="link" onClick={onClose}>
          {t('engines:form.close')}
        </Button>
      </div>
    </form>
  );
}

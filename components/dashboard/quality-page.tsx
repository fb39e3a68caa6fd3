import '../settings/settings-page.css';
import './quality-page.css';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QualityFile, QualityPart } from '@/utils/domain/schemas/quality-file';
import { Failure } from '../ui/failure';
import { Icon } from '../ui/icon';
import { Skeleton } from '../ui/skeleton';
import { useWording } from '../ui/use-wording';
import { usePorts } from '../use-ports';
import { languagesOf, reached } from './quality-figures';

/** How good it is: what the evaluation measured, against what we want to reach, and language by language. */
export function QualityPage() {
  const { t, i18n } = useTranslation();
  const ports = usePorts();
  const wording = useWording();
  const [file, setFile] = useState<QualityFile>();
  const [failed, setFailed] = useState<Error>();
  const load = () => {
    setFailed(undefined);
    ports.knowledge<QualityFile>('quality.json').then(setFile, (reason: unknown) => {
      setFailed(reason instanceof Error ? reason : new Error(String(reason)));
    });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once
  useEffect(load, []);
  if (failed) return <Failure error={failed} retry={load} />;
  if (!file) return <Skeleton lines={9} label={t('ui:loading')} />;
  const share = new Intl.NumberFormat(i18n.language, { style: 'percent', maximumFractionDigits: 1 });
  const plain = new Intl.NumberFormat(i18n.language, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const shown = (id: string, value: number) => (id === 'emotionSpearman' ? plain : share).format(value);
  return (
    <div className="settings quality">
      <section className="settings-group" aria-labelledby="quality-title">
        <h2 id="quality-title">{t('quality:title')}</h2>
        <p className="settings-text">{t('quality:measured', { date: wording.date(Date.parse(file.measuredOn)) })}</p>
        <ul className="settings-points">
          <li>{t('quality:how')}</li>
          <li>{t('quality:seen')}</li>
        </ul>
        <code dir="ltr">npx tsx test/eval/quality.ts</code>
      </section>
      {file.parts.map((part) => (
        <section key={part.id} className="settings-group" aria-labelledby={`quality-${part.id}`}>
          <h2 id={`quality-${part.id}`}>{t(`quality:part.${part.id}.title`)}</h2>
          <p className="settings-text">{t(`quality:part.${part.id}.text`, { count: part.cases })}</p>
          <Figures part={part} shown={shown} />
        </section>
      ))}
      <section className="settings-group" aria-labelledby="quality-languages">
        <h2 id="quality-languages">{t('quality:languages')}</h2>
        <p className="settings-text">{t('quality:languagesText')}</p>
        <Languages parts={file.parts} shown={shown} />
      </section>
    </div>
  );
}

interface FiguresProps {
  part: QualityPart;
  shown: (id: string, value: number) => string;
}

function Figures({ part, shown }: FiguresProps) {
  const { t } = useTranslation();
  return (
    <table className="quality-table">
      <thead>
        <tr>
          <th scope="col">{t('quality:what')}</th>
          <th scope="col">{t('quality:value')}</th>
          <th scope="col">{t('quality:goal')}</th>
        </tr>
      </thead>
      <tbody>
        {part.figures.map((figure) => (
          <tr key={figure.id}>
            <th scope="row">{t(`quality:figure.${figure.id}`, { defaultValue: figure.id })}</th>
            <td className="digits">{shown(figure.id, figure.value)}</td>
            <td className={reached(figure) ? 'quality-good' : 'quality-short'}>
              {figure.atLeast !== undefined && `≥ ${shown(figure.id, figure.atLeast)} `}
              {figure.atMost !== undefined && `≤ ${shown(figure.id, figure.atMost)} `}
              <Icon name={reached(figure) ? 'check' : 'alert'} size={13} />
              <span className="unseen">{t(reached(figure) ? 'quality:reached' : 'quality:short')}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Languages({ parts, shown }: { parts: readonly QualityPart[]; shown: FiguresProps['shown'] }) {
  const { t } = useTranslation();
  const wording = useWording();
  const columns = parts.filter((part) => Object.keys(part.languages).length > 0);
  return (
    <div className="quality-scroll">
      <table className="quality-table">
        <thead>
          <tr>
            <th scope="col">{t('quality:language')}</th>
            {columns.map((part) => (
              <th key={part.id} scope="col">
                {t(`quality:part.${part.id}.column`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {languagesOf(parts).map((language) => (
            <tr key={language}>
              <th scope="row">{wording.languageName(language)}</th>
              {columns.map((part) => {
                const one = part.languages[language];
                const title = one && one.cases > 0 ? t('quality:cases', { count: one.cases }) : undefined;
                return (
                  <td key={part.id} className="digits" title={title}>
                    {one ? shown('', one.value) : '–'}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

import { useTranslation } from 'react-i18next';
import { Button } from './button';

interface Props {
  error: Error;
  retry: () => void;
  /** The reply text that must not be lost with the broken part. */
  rescued?: string;
}

/** What stands in place of a part that broke. The draft's text stays readable and can be copied. */
export function Failure({ error, retry, rescued }: Props) {
  const { t } = useTranslation();
  return (
    <div className="failure" role="alert">
      <strong>{t('ui:failure.title')}</strong>
      {rescued && (
        <>
          <p>{t('ui:failure.rescued')}</p>
          <textarea
            className="field failure-text"
            readOnly
            dir="auto"
            aria-label={t('ui:failure.text')}
            value={rescued}
            onFocus={(event) => event.currentTarget.select()}
          />
        </>
      )}
      <details>
        <summary>{t('ui:failure.details')}</summary>
        <code dir="ltr">{error.message}</code>
      </details>
      <div>
        <Button icon="again" onClick={retry}>
          {t('ui:retry')}
        </Button>
      </div>
    </div>
  );
}

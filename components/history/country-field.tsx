import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { countryCode } from './country-code';
import { countryName } from './country-name';

interface Props {
  label: string;
  /** The code that is chosen. */
  code: string | undefined;
  onCode: (code: string | undefined) => void;
}

/** A country by its name or code, and which one was understood. */
export function CountryField({ label, code, onCode }: Props) {
  const { t, i18n } = useTranslation();
  const [typed, setTyped] = useState(code ?? '');
  const meant = countryCode(typed, i18n.language);
  // Taken away from outside, such as by a form that was sent.
  useEffect(() => {
    if (code === undefined) setTyped((before) => (countryCode(before, i18n.language) === undefined ? before : ''));
  }, [code, i18n.language]);
  const strange = typed.trim() !== '' && meant === undefined;
  return (
    <label className="history-country">
      <input
        className="field"
        aria-label={label}
        aria-invalid={strange}
        placeholder={label}
        maxLength={60}
        value={typed}
        onChange={(event) => {
          const text = event.currentTarget.value;
          setTyped(text);
          onCode(countryCode(text, i18n.language));
        }}
      />
      <small className="quiet" role="status">
        {strange ? t('care:country.strange') : meant && `${countryName(meant, i18n.language)} · ${meant}`}
      </small>
    </label>
  );
}

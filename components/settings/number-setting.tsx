import { useEffect, useState } from 'react';
import type { Change } from './use-change';

interface Props {
  label: string;
  path: string;
  value: number | undefined;
  /** Whether the field may be left empty: then the setting is taken away. */
  optional?: boolean;
  change: Change;
}

/** A whole number above zero, saved when the seller leaves the field. */
export function NumberSetting({ label, path, value, optional = false, change }: Props) {
  const [text, setText] = useState(value === undefined ? '' : String(value));
  useEffect(() => setText(value === undefined ? '' : String(value)), [value]);
  const number = Number(text);
  const fits = text === '' ? optional : Number.isInteger(number) && number > 0;
  return (
    <label className="setting">
      <span>{label}</span>
      <input
        className="field digits setting-number"
        inputMode="numeric"
        aria-invalid={!fits}
        value={text}
        onChange={(event) => setText(event.currentTarget.value.trim())}
        onBlur={() => {
          const next = text === '' ? undefined : number;
          if (fits && next !== value) change(path, next);
        }}
      />
    </label>
  );
}

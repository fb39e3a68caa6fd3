import { useEffect, useState } from 'react';
import type { Change } from './use-change';

interface Props {
  label: string;
  path: string;
  value: string | undefined;
  change: Change;
  /** Names of values that the browser may propose. */
  list?: string;
}

/** A line of text, saved when the seller leaves it; an emptied one is taken away. */
export function TextSetting({ label, path, value, change, list }: Props) {
  const [text, setText] = useState(value ?? '');
  useEffect(() => setText(value ?? ''), [value]);
  return (
    <label className="setting">
      <span>{label}</span>
      <input
        className="field"
        dir="auto"
        list={list}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={() => {
          const next = text.trim();
          if (next !== (value ?? '')) change(path, next === '' ? undefined : next);
        }}
      />
    </label>
  );
}

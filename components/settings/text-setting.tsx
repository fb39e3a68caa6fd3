import { useEffect, useId, useState } from 'react';
import type { Change } from './use-change';

interface Props {
  label: string;
  path: string;
  value: string | undefined;
  change: Change;
  /** Names of values that the browser may propose. */
  list?: string;
  /** What is wrong with a text; it is said beside the field, and the value before stays. */
  objection?: (text: string) => string | undefined;
}

/** A line of text, saved when the seller leaves it; an emptied one is taken away. */
export function TextSetting({ label, path, value, change, list, objection }: Props) {
  const problemId = useId();
  const [text, setText] = useState(value ?? '');
  useEffect(() => setText(value ?? ''), [value]);
  const problem = text.trim() === '' ? undefined : objection?.(text.trim());
  return (
    <label className="setting">
      <span>{label}</span>
      <input
        className="field"
        dir="auto"
        list={list}
        value={text}
        aria-invalid={problem !== undefined}
        aria-describedby={problem === undefined ? undefined : problemId}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={() => {
          const next = text.trim();
          if (next !== (value ?? '') && problem === undefined) change(path, next === '' ? undefined : next);
        }}
      />
      {problem !== undefined && (
        <span id={problemId} className="settings-problem" role="alert">
          {problem}
        </span>
      )}
    </label>
  );
}

import './choice.css';
import { type ReactNode, useId } from 'react';

export interface Option<Value extends string> {
  value: Value;
  label: ReactNode;
  /** Said by screen readers instead of `label`, and shown on hover. */
  title?: string;
  className?: string;
}

interface Props<Value extends string> {
  legend: string;
  options: Option<Value>[];
  value: Value | undefined;
  onChoose: (value: Value) => void;
  className?: string;
}

/** One of a few, all in sight; real radio buttons, so that the arrow keys work as everywhere. */
export function Choice<Value extends string>({ legend, options, value, onChoose, className }: Props<Value>) {
  const name = useId();
  return (
    <fieldset className={['choice', className].filter(Boolean).join(' ')}>
      <legend className="unseen">{legend}</legend>
      {options.map((option) => (
        <label
          key={option.value}
          className={['choice-option', option.className].filter(Boolean).join(' ')}
          title={option.title}
        >
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChoose(option.value)}
            aria-label={option.title}
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}

import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Term } from '../ports';
import { type Mark, markedText } from '../ui/marked-text';

interface Props {
  text: string;
  marks: readonly Mark[];
  /** In order, none inside another. */
  terms: readonly Term[];
}

/** A message with its deciding words marked and its known terms underlined; hover or focus tells what a term means. */
export function TermedText({ text, marks, terms }: Props) {
  const { t } = useTranslation();
  const part = (from: number, to: number): ReactNode =>
    markedText(
      text.slice(from, to),
      marks.flatMap((mark) => {
        const start = Math.max(mark.start, from) - from;
        const end = Math.min(mark.end, to) - from;
        return start < end ? [{ ...mark, start, end }] : [];
      }),
    );
  let at = 0;
  const parts: ReactNode[] = [];
  for (const term of terms) {
    if (term.start < at || term.end > text.length) continue;
    const meaning = term.negated ? t('case:term.negated', { meaning: term.meaning }) : term.meaning;
    parts.push(
      <Fragment key={term.start}>
        {part(at, term.start)}
        <span
          className="term"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the meaning is told on focus too
          tabIndex={0}
          data-meaning={meaning}
          aria-description={meaning}
        >
          {part(term.start, term.end)}
        </span>
      </Fragment>,
    );
    at = term.end;
  }
  return (
    <>
      {parts}
      {part(at, text.length)}
    </>
  );
}

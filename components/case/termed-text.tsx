import { Fragment, type KeyboardEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Term } from '../ports';
import { type Mark, markedText } from '../ui/marked-text';

interface Props {
  text: string;
  marks: readonly Mark[];
  /** In order, none inside another. */
  terms: readonly Term[];
}

/**
 * A message with its deciding words marked and its known terms underlined; hover or focus tells what a term means. All
 * terms are one stop of the Tab key, within which the arrows walk: a long message would else hold up whoever is on the
 * way to the reply.
 */
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
  const [reached, setReached] = useState<number>();
  let at = 0;
  const parts: ReactNode[] = [];
  const stop = terms.some(({ start }) => start === reached) ? reached : terms[0]?.start;
  for (const term of terms) {
    if (term.start < at || term.end > text.length) continue;
    const meaning = term.negated ? t('case:term.negated', { meaning: term.meaning }) : term.meaning;
    parts.push(
      <Fragment key={term.start}>
        {part(at, term.start)}
        <dfn
          className="term"
          tabIndex={term.start === stop ? 0 : -1}
          onFocus={() => setReached(term.start)}
          onKeyDown={walk}
          data-meaning={meaning}
          aria-description={meaning}
        >
          {part(term.start, term.end)}
        </dfn>
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

/** Moves the focus to the neighbouring term; left and right as the text runs. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const { currentTarget: term, key } = event;
  const backwards = getComputedStyle(term).direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
  const step = key === backwards || key === 'ArrowUp' ? -1 : key.startsWith('Arrow') ? 1 : 0;
  const all = [...(term.closest('.message-text')?.querySelectorAll<HTMLElement>('.term') ?? [])];
  const next = all[all.indexOf(term) + step];
  if (step === 0 || !next) return;
  event.preventDefault();
  next.focus();
}

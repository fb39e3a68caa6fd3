import './reply-editor.css';
import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '@/utils/domain/finding';
import type { LanguageTag } from '@/utils/domain/ids';
import { directionOf } from '@/utils/page-text/direction-of';
import { markedText } from '../ui/marked-text';
import { type EditLine, lineSpans, textOf } from './edit-model';
import { GlossLine } from './gloss-line';
import { stackedTops } from './stacked-tops';

interface Props {
  lines: readonly EditLine[];
  findings: readonly Finding[];
  /** Dates that nobody has confirmed: marked wherever they stand. */
  defaults?: readonly string[];
  language: LanguageTag | undefined;
  box: RefObject<HTMLTextAreaElement | null>;
  onText: (text: string) => void;
  /** The seller said, in his own language, what a line is to say. */
  onMean: (place: number, meant: string) => void;
}

/**
 * The edit box: a plain text area, so that undo, input methods and screen readers work as everywhere. A copy of the
 * text lies under it and carries the marks; the gloss runs beside it (below it where the panel is narrow).
 */
export function ReplyEditor({ lines, findings, defaults = [], language, box, onText, onMean }: Props) {
  const { t } = useTranslation();
  const [active, setActive] = useState<number>();
  const mirror = useRef<HTMLDivElement>(null);
  const glosses = useRef<HTMLOListElement>(null);
  const text = textOf(lines);
  const spans = lineSpans(lines);
  const glossed = lines.some((line) => line.gloss !== '' || (line.locked && line.text.trim() !== ''));
  const direction = directionOf(text);
  useAlignedGloss(mirror, glosses, text);

  const follow = () => {
    const at = box.current?.selectionStart;
    if (at === undefined) return;
    setActive(spans.findIndex(({ start, end }) => start <= at && at <= end && end > start));
  };
  const select = (place: number) => {
    const span = spans[place];
    if (!span || !box.current) return;
    box.current.focus();
    box.current.setSelectionRange(span.start, span.end);
    setActive(place);
  };

  return (
    <div className={glossed ? 'editor editor-glossed' : 'editor'}>
      <div className="editor-box">
        <div ref={mirror} className="editor-mirror" aria-hidden="true" dir={direction}>
          {lines.map((line, place) => {
            const start = spans[place]?.start ?? 0;
            const marks = findings.flatMap(({ span, level }) => {
              if (!span) return [];
              const from = Math.max(span.start - start, 0);
              const to = Math.min(span.end - start, line.text.length);
              return from < to ? [{ start: from, end: to, className: `found-${level}` }] : [];
            });
            const unsure = defaults.flatMap((date) => {
              const at = line.text.indexOf(date);
              return at < 0 ? [] : [{ start: at, end: at + date.length, className: 'found-default' }];
            });
            const core = line.text.trimEnd();
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity but their place
              <span key={place} data-line={place}>
                <span
                  className={[
                    'editor-line',
                    line.locked && 'editor-line-locked',
                    place === active && 'editor-line-active',
                  ]
                    .filter(Boolean)
                    .join(' ')}
                >
                  {markedText(core, [...marks, ...unsure])}
                </span>
                {line.text.slice(core.length)}
              </span>
            );
          })}
          {'\u200b'}
        </div>
        <textarea
          ref={box}
          className="editor-text"
          aria-label={t('draft:reply')}
          lang={language}
          dir={direction}
          spellCheck
          value={text}
          onChange={(event) => onText(event.currentTarget.value)}
          onSelect={follow}
          onBlur={() => setActive(undefined)}
        />
      </div>
      {glossed && (
        <div className="gloss">
          <p className="gloss-title">{t('draft:gloss.title')}</p>
          <ol ref={glosses} className="gloss-lines" aria-label={t('draft:gloss.title')}>
            {lines.map((line, place) =>
              line.text.trim() === '' ? null : (
                // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity but their place
                <li key={place} data-line={place}>
                  <GlossLine
                    line={line}
                    findings={findings.filter((finding) => finding.sourceLine === place)}
                    active={place === active}
                    onActive={(on) => setActive(on ? place : undefined)}
                    onSelect={() => select(place)}
                    onMean={(meant) => onMean(place, meant)}
                  />
                </li>
              ),
            )}
          </ol>
        </div>
      )}
    </div>
  );
}

/** Where the gloss stands beside the box, each of its lines begins at the height of the line it renders. */
function useAlignedGloss(
  mirror: RefObject<HTMLDivElement | null>,
  glosses: RefObject<HTMLOListElement | null>,
  text: string,
): void {
  useLayoutEffect(() => {
    const copy = mirror.current;
    const list = glosses.current;
    if (!copy || !list || text === '') return;
    const align = () => {
      const items = [...list.children].filter((item) => item instanceof HTMLElement);
      for (const item of items) item.style.marginBlockStart = '';
      if (list.getBoundingClientRect().top >= copy.getBoundingClientRect().bottom) return;
      const base = list.getBoundingClientRect().top;
      const wanted = items.map((item) => {
        const line = copy.querySelector(`[data-line="${item.dataset.line}"]`);
        return (line?.getClientRects()[0]?.top ?? base) - base - 1;
      });
      const heights = items.map((item) => item.getBoundingClientRect().height);
      stackedTops(wanted, heights).forEach((gap, place) => {
        const item = items[place];
        if (item) item.style.marginBlockStart = `${gap}px`;
      });
    };
    // It is told of the first size, too: before anything is painted, when the browser has laid the page out anyway.
    const observer = new ResizeObserver(align);
    observer.observe(copy);
    return () => observer.disconnect();
  }, [mirror, glosses, text]);
}

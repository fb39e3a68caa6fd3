import '../dashboard/queue-page.css';
import './history.css';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SearchHit, SearchQuery, SearchResult } from '@/utils/domain/search';
import { SeverityBadge } from '../case/severity-badge';
import { Button } from '../ui/button';
import { markedText } from '../ui/marked-text';
import { Skeleton } from '../ui/skeleton';
import { useWording } from '../ui/use-wording';
import { usePorts } from '../use-ports';
import type { HistoryDesk } from './history-desk';
import { IndexLine } from './index-line';
import { SearchFilters } from './search-filters';
import { useAbout } from './use-about';
import { useHistoryDesk } from './use-history-desk';

/** Time without a key after which the search begins. */
const PAUSE_MS = 120;

/** Messages, buyers, orders and notes found by words in any language. */
export function SearchPage() {
  const { t } = useTranslation();
  const desk = useHistoryDesk();
  if (!desk) return <Skeleton lines={6} label={t('ui:loading')} />;
  return <Search desk={desk} />;
}

function Search({ desk }: { desk: HistoryDesk }) {
  const { t } = useTranslation();
  const wording = useWording();
  const about = useAbout();
  const [query, setQuery] = useState<SearchQuery>({ words: about ?? '' });
  const [result, setResult] = useState<SearchResult>();
  const [failed, setFailed] = useState<string>();
  const [documents, setDocuments] = useState(0);
  const asked = useRef(0);
  const empty = Object.values(query).every((value) => value === undefined || value === '');
  useEffect(() => desk.watchIndex((state) => setDocuments(state.documents)), [desk]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was indexed since may be found now
  useEffect(() => {
    const number = ++asked.current;
    if (empty) {
      setResult(undefined);
      return;
    }
    const timer = setTimeout(() => {
      desk.search(query).then(
        (come) => {
          if (number !== asked.current) return;
          setResult(come);
          setFailed(undefined);
        },
        (reason: unknown) => {
          if (number === asked.current) setFailed(reason instanceof Error ? reason.message : String(reason));
        },
      );
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [desk, query, empty, documents]);

  const more = () => {
    const number = asked.current;
    desk.search(query, result?.next).then(
      (come) => {
        if (number === asked.current && result) setResult({ ...come, hits: [...result.hits, ...come.hits] });
      },
      (reason: unknown) => setFailed(reason instanceof Error ? reason.message : String(reason)),
    );
  };

  return (
    <div className="queue-page history">
      <input
        type="search"
        className="field history-words"
        // biome-ignore lint/a11y/noAutofocus: the page is there to type into
        autoFocus
        dir="auto"
        aria-label={t('history:words')}
        placeholder={t('history:wordsHint')}
        value={query.words}
        onChange={(event) => setQuery({ ...query, words: event.currentTarget.value })}
      />
      <SearchFilters query={query} onChange={setQuery} />
      <IndexLine desk={desk} />
      {failed !== undefined && (
        <p role="alert">
          {t('history:failed')} <code dir="ltr">{failed}</code>
        </p>
      )}
      <p className="queue-keys" role="status">
        {result &&
          (result.more
            ? t('history:foundMore', { most: wording.number(result.found) })
            : t('history:found', { count: result.found }))}
        {result?.instead.map(({ word, taken }) => (
          <span key={word}> {t('history:instead', { word, taken: taken.join(', ') })}</span>
        ))}
        {empty && t('history:begin')}
      </p>
      {result && result.hits.length > 0 && (
        <ol className="queue-box history-hits">
          {result.hits.map((hit) => (
            <Hit key={hit.key} hit={hit} />
          ))}
        </ol>
      )}
      {result?.next !== undefined && <Button onClick={more}>{t('history:more')}</Button>}
    </div>
  );
}

function Hit({ hit }: { hit: SearchHit }) {
  const { t } = useTranslation();
  const wording = useWording();
  const ports = usePorts();
  const { url, customer } = hit;
  return (
    <li className="history-hit">
      <div className="history-hit-head">
        {hit.kind === 'conversation' && <SeverityBadge severity={hit.severity} />}
        <strong>
          <bdi>{hit.title ?? t('history:unnamed')}</bdi>
        </strong>
        <span className="quiet">
          {t(`history:kind.${hit.kind}`)} · {t(`queue:marketplace.${hit.marketplace}`)}
          {hit.intent && ` · ${t(`labels:intent.${hit.intent}`)}`}
          {hit.at !== undefined && ` · ${wording.date(hit.at)}`}
        </span>
        <span className="history-hit-ways">
          {customer && (
            <a href={`#customers/${encodeURIComponent(customer)}`} className="button button-link">
              {t('history:file')}
            </a>
          )}
          {url && (
            <Button look="link" icon="arrow" onClick={() => ports.openPage(url)}>
              {t('history:open')}
            </Button>
          )}
        </span>
      </div>
      {hit.snippets.map(({ text, marks }) => (
        <p key={text} className="history-snippet" dir="auto">
          {markedText(
            text,
            marks.map((mark) => ({ ...mark, className: 'history-mark' })),
          )}
        </p>
      ))}
    </li>
  );
}

import './snippet-picker.css';
import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isAdopted } from '@/utils/adopted/adopted-snippet';
import type { LanguageTag } from '@/utils/domain/ids';
import type { Snippet } from '@/utils/domain/snippet';
import { directionOf } from '@/utils/page-text/direction-of';
import { Button } from '../ui/button';
import { useWording } from '../ui/use-wording';
import { usePorts } from '../use-ports';
import { fillSnippet, findSnippets, type SnippetValues, variantFor } from './snippet-text';

interface Props {
  /** The buyer's. */
  locale: LanguageTag;
  values: SnippetValues;
  onInsert: (text: string) => void;
  onClose: () => void;
}

/** The seller's own phrases, found by a few letters; Enter puts the chosen one where the cursor was. */
export function SnippetPicker({ locale, values, onInsert, onClose }: Props) {
  const { t } = useTranslation();
  const ports = usePorts();
  const wording = useWording();
  const id = useId();
  const [snippets, setSnippets] = useState<Snippet[]>();
  const [failed, setFailed] = useState(false);
  const [words, setWords] = useState('');
  const [at, setAt] = useState(0);
  useEffect(
    () =>
      ports.watchSnippets(
        (all) => setSnippets(all.filter((one) => !isAdopted(one))),
        (reason) => {
          console.error('snippets could not be read', reason);
          setFailed(true);
        },
      ),
    [ports],
  );
  const found = findSnippets(snippets ?? [], words, locale);
  const current = Math.min(at, Math.max(found.length - 1, 0));
  const insert = (snippet: Snippet | undefined) => {
    const variant = snippet && variantFor(snippet, locale);
    if (variant) onInsert(fillSnippet(variant.text, values).text);
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setAt(Math.min(Math.max(current + step, 0), Math.max(found.length - 1, 0)));
    else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) insert(found[current]);
    else if (event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
  };
  return (
    <div className="snippets">
      <div className="snippets-head">
        <input
          type="search"
          role="combobox"
          className="field"
          // biome-ignore lint/a11y/noAutofocus: the seller just asked for this field
          autoFocus
          aria-label={t('snippets:find')}
          placeholder={t('snippets:find')}
          aria-expanded={found.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={found.length > 0 ? `${id}-${current}` : undefined}
          value={words}
          onChange={(event) => {
            setWords(event.currentTarget.value);
            setAt(0);
          }}
          onKeyDown={press}
        />
        <Button look="link" onClick={() => ports.openDashboard('snippets')}>
          {t('snippets:manage')}
        </Button>
        <Button look="quiet" icon="close" aria-label={t('ui:close')} onClick={onClose} />
      </div>
      {failed && <p role="alert">{t('snippets:failed')}</p>}
      {snippets && found.length === 0 && (
        <p className="quiet" role="status">
          {t(snippets.length === 0 ? 'snippets:none' : 'snippets:notFound')}
        </p>
      )}
      <div id={`${id}-list`} className="snippets-list" role="listbox" aria-label={t('snippets:title')}>
        {found.slice(0, 8).map((snippet, place) => {
          const variant = variantFor(snippet, locale);
          const filled = variant && fillSnippet(variant.text, values);
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the search field carries the keys
            <div
              key={snippet.id}
              id={`${id}-${place}`}
              role="option"
              aria-selected={place === current}
              aria-disabled={!variant}
              className="snippet"
              tabIndex={-1}
              onMouseEnter={() => setAt(place)}
              onClick={() => insert(snippet)}
            >
              <bdi className="snippet-title">{snippet.title}</bdi>
              {filled ? (
                <span className="snippet-text" dir={directionOf(filled.text)}>
                  {filled.text}
                </span>
              ) : (
                <span className="snippet-missing">
                  {t('snippets:noVariant', { language: wording.languageName(locale) })}
                </span>
              )}
              {filled && filled.open.length > 0 && (
                <span className="snippet-missing">
                  {t('snippets:open', { names: filled.open.map((name) => `{${name}}`).join(' ') })}
                </span>
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

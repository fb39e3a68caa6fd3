import '../settings/settings-page.css';
import './entry-list.css';
import './snippets-page.css';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { adoptedId, FORGOTTEN, fromSnippet, isAdopted } from '@/utils/adopted/adopted-snippet';
import { SNIPPET_VARIABLES, type Snippet } from '@/utils/domain/snippet';
import { directionOf } from '@/utils/page-text/direction-of';
import { GLOSS_LANGUAGES } from '../settings/gloss-languages';
import { Button } from '../ui/button';
import { Failure } from '../ui/failure';
import { Skeleton } from '../ui/skeleton';
import { SureButton } from '../ui/sure-button';
import { useWording } from '../ui/use-wording';
import { usePorts } from '../use-ports';
import { AdoptedReplies } from './adopted-replies';

/** Primary languages and regional ones; a variant without a region serves every region. */
const LANGUAGES = [...new Set(GLOSS_LANGUAGES.flatMap((tag) => [tag.split('-')[0] ?? tag, tag]))].sort();

/** The seller's own phrases: written, changed and deleted here, inserted in the panel. */
export function SnippetsPage() {
  const { t } = useTranslation();
  const ports = usePorts();
  const wording = useWording();
  const [snippets, setSnippets] = useState<Snippet[]>();
  const [failed, setFailed] = useState<Error>();
  const [editing, setEditing] = useState<Snippet>();
  const [saving, setSaving] = useState<string>();
  useEffect(
    () =>
      ports.watchSnippets(setSnippets, (reason) => {
        setFailed(reason instanceof Error ? reason : new Error(String(reason)));
      }),
    [ports],
  );
  if (failed) return <Failure error={failed} retry={() => location.reload()} />;
  if (!snippets) return <Skeleton lines={6} label={t('ui:loading')} />;
  const own = snippets.filter((snippet) => !isAdopted(snippet));
  const adopted = snippets.map(fromSnippet).filter((one) => one !== undefined);
  const save = async (id: string, content: { title: string; texts: Record<string, string> } | undefined) => {
    try {
      await ports.call('snippet/save', { id, content });
      setSaving(undefined);
      setEditing(undefined);
    } catch (reason) {
      setSaving(reason instanceof Error ? reason.message : String(reason));
    }
  };
  return (
    <div className="settings">
      <section className="settings-group" aria-labelledby="snippets-title">
        <h2 id="snippets-title">{t('snippets:title')}</h2>
        <p className="settings-text">{t('snippets:text')}</p>
        <p className="quiet">
          {t('snippets:variables')}{' '}
          {SNIPPET_VARIABLES.map((name) => (
            <span key={name} className="snippet-variable" title={t(`snippets:variable.${name}`)}>
              <code>{`{${name}}`}</code> {t(`snippets:variable.${name}`)}
            </span>
          ))}
        </p>
        {saving !== undefined && <p role="alert">{t('settings:refused', { reason: saving })}</p>}
        {editing ? (
          <SnippetForm
            key={editing.id}
            snippet={editing}
            onSave={(content) => void save(editing.id, content)}
            onCancel={() => setEditing(undefined)}
          />
        ) : (
          <>
            <div>
              <Button
                look="primary"
                onClick={() => setEditing({ id: crypto.randomUUID(), title: '', texts: {}, changedAt: ports.now() })}
              >
                {t('snippets:add')}
              </Button>
            </div>
            {own.length === 0 && <p className="quiet">{t('snippets:none')}</p>}
            <ul className="entries">
              {own.map((snippet) => (
                <li key={snippet.id} className="entry">
                  <span className="entry-main">
                    <bdi className="entry-name">{snippet.title}</bdi>
                    <span className="quiet">
                      {Object.keys(snippet.texts)
                        .map((tag) => wording.languageName(tag))
                        .join(' · ')}
                    </span>
                  </span>
                  <Button onClick={() => setEditing(snippet)}>{t('snippets:edit')}</Button>
                  <SureButton
                    icon="close"
                    aria-label={t('snippets:deleteOf', { title: snippet.title })}
                    onSure={() => void save(snippet.id, undefined)}
                  >
                    {t('snippets:delete')}
                  </SureButton>
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
      {!editing && <AdoptedReplies replies={adopted} onForget={(id) => void save(adoptedId(id), FORGOTTEN)} />}
    </div>
  );
}

interface FormProps {
  snippet: Snippet;
  onSave: (content: { title: string; texts: Record<string, string> }) => void;
  onCancel: () => void;
}

function SnippetForm({ snippet, onSave, onCancel }: FormProps) {
  const { t, i18n } = useTranslation();
  const wording = useWording();
  const [title, setTitle] = useState(snippet.title);
  const [texts, setTexts] = useState<[string, string][]>(() => {
    const known = Object.entries(snippet.texts);
    return known.length > 0 ? known : [[i18n.language.split('-')[0] ?? 'en', '']];
  });
  const put = (place: number, next: [string, string]) => setTexts(texts.with(place, next));
  const written = texts.filter(([, text]) => text.trim() !== '');
  const unused = LANGUAGES.find((tag) => !texts.some(([one]) => one === tag));
  return (
    <form
      className="snippet-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (title.trim() && written.length > 0) onSave({ title: title.trim(), texts: Object.fromEntries(written) });
      }}
    >
      <label className="setting">
        <span>{t('snippets:name')}</span>
        <input className="field" dir="auto" required value={title} onChange={(event) => setTitle(event.target.value)} />
      </label>
      {texts.map(([language, text], place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a variant's language may change while it is edited
        <div key={place} className="snippet-variant">
          <span className="snippet-variant-head">
            <select
              className="field"
              aria-label={t('snippets:language')}
              value={language}
              onChange={(event) => put(place, [event.currentTarget.value, text])}
            >
              {LANGUAGES.filter((tag) => tag === language || !texts.some(([one]) => one === tag)).map((tag) => (
                <option key={tag} value={tag}>
                  {wording.languageName(tag)}
                </option>
              ))}
            </select>
            {texts.length > 1 && (
              <Button
                look="quiet"
                icon="close"
                aria-label={t('snippets:removeVariant', { language: wording.languageName(language) })}
                onClick={() => setTexts(texts.toSpliced(place, 1))}
              />
            )}
          </span>
          <textarea
            className="field"
            rows={4}
            lang={language}
            dir={directionOf(text)}
            aria-label={t('snippets:textIn', { language: wording.languageName(language) })}
            value={text}
            onChange={(event) => put(place, [language, event.currentTarget.value])}
          />
        </div>
      ))}
      <div className="snippet-act">
        {unused && (
          <Button look="link" onClick={() => setTexts([...texts, [unused, '']])}>
            + {t('snippets:addVariant')}
          </Button>
        )}
        <button type="submit" className="button button-primary" disabled={!title.trim() || written.length === 0}>
          {t('snippets:save')}
        </button>
        <Button look="quiet" onClick={onCancel}>
          {t('ui:cancel')}
        </Button>
      </div>
    </form>
  );
}

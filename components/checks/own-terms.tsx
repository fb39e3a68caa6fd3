import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ownPatternFault } from '@/utils/checks/own/own-pattern';
import { BUYER_LANGUAGES } from '@/utils/domain/buyer-languages';
import type { OwnTerm } from '@/utils/domain/own-checks';
import type { Confusions } from '@/utils/domain/schemas/glossary';
import { Button } from '../ui/button';
import { SureButton } from '../ui/sure-button';
import { useWording } from '../ui/use-wording';
import { usePorts } from '../use-ports';

interface Props {
  terms: readonly OwnTerm[];
  now: () => number;
  onChange: (terms: OwnTerm[]) => void;
}

/** The seller's own terms: how each language calls a thing, and what it must not become in a translation. */
export function OwnTerms({ terms, now, onChange }: Props) {
  const { t } = useTranslation();
  const ports = usePorts();
  const wording = useWording();
  const [editing, setEditing] = useState<OwnTerm>();
  const [concepts, setConcepts] = useState<readonly string[]>([]);
  useEffect(() => {
    ports.knowledge<Confusions>('glossary/confusions.json').then(
      ({ pairs }) =>
        setConcepts(
          [...new Set(pairs.filter(({ kind }) => kind === 'term_confusion').flatMap(({ a, b }) => [a, b]))].sort(),
        ),
      // Without the glossary's own concepts a term can still be kept from the seller's others.
      (reason: unknown) => console.warn('the concepts could not be read', reason),
    );
  }, [ports]);
  const nameOf = (id: string) => {
    const term = terms.find((one) => one.id === id);
    return term ? firstWord(term) : t(`checks:concept.${id}`, { defaultValue: id.replaceAll('_', ' ') });
  };
  return (
    <section className="settings-group" aria-labelledby="checks-terms">
      <h2 id="checks-terms">{t('checks:terms.title')}</h2>
      <p className="settings-text">{t('checks:terms.text')}</p>
      {terms.length === 0 && !editing && <p className="quiet">{t('checks:terms.none')}</p>}
      <ul className="entries">
        {terms.map((term) => (
          <li key={term.id} className="entry checks-own">
            <span className="entry-main">
              <bdi className="entry-name">{firstWord(term)}</bdi>
              <span>
                {Object.entries(term.words).map(([language, words]) => (
                  <span key={language} className="checks-words">
                    {wording.languageName(language)}: <bdi lang={language}>{words.join(', ')}</bdi>
                  </span>
                ))}
              </span>
              {term.notAs.length > 0 && (
                <span className="entry-aside">
                  {t('checks:terms.never', { terms: term.notAs.map(nameOf).join(', ') })}
                </span>
              )}
            </span>
            <Button onClick={() => setEditing(term)}>{t('checks:edit')}</Button>
            <SureButton
              icon="close"
              aria-label={t('checks:deleteOf', { name: firstWord(term) })}
              onSure={() =>
                onChange(
                  terms.flatMap((one) =>
                    one.id === term.id ? [] : [{ ...one, notAs: one.notAs.filter((other) => other !== term.id) }],
                  ),
                )
              }
            >
              {t('checks:delete')}
            </SureButton>
          </li>
        ))}
      </ul>
      {editing ? (
        <TermForm
          key={editing.id}
          term={editing}
          others={[...terms.filter(({ id }) => id !== editing.id).map(({ id }) => id), ...concepts]}
          nameOf={nameOf}
          onSave={(term) => {
            onChange(
              terms.some(({ id }) => id === term.id)
                ? terms.map((one) => (one.id === term.id ? term : one))
                : [...terms, term],
            );
            setEditing(undefined);
          }}
          onCancel={() => setEditing(undefined)}
        />
      ) : (
        <div>
          <Button
            look="primary"
            onClick={() => setEditing({ id: crypto.randomUUID(), words: {}, notAs: [], madeAt: now() })}
          >
            {t('checks:terms.add')}
          </Button>
        </div>
      )}
    </section>
  );
}

const firstWord = ({ words }: OwnTerm): string => Object.values(words).flat()[0] ?? '';

interface FormProps {
  term: OwnTerm;
  /** Ids of terms and names of concepts. */
  others: readonly string[];
  nameOf: (id: string) => string;
  onSave: (term: OwnTerm) => void;
  onCancel: () => void;
}

function TermForm({ term, others, nameOf, onSave, onCancel }: FormProps) {
  const { t, i18n } = useTranslation();
  const wording = useWording();
  const [rows, setRows] = useState<[language: string, words: string][]>(() => {
    const known = Object.entries(term.words).map(([language, words]): [string, string] => [language, words.join(', ')]);
    return known.length > 0
      ? known
      : [
          [primary(i18n.language), ''],
          [primary(i18n.language) === 'en' ? 'de' : 'en', ''],
        ];
  });
  const [notAs, setNotAs] = useState(term.notAs);
  const words = rows.map(([language, typed]) => [language, wordsIn(typed)] as const);
  const faults = words.flatMap(([, list]) =>
    list.flatMap((word) => {
      const fault = ownPatternFault(word);
      return fault ? [{ word, fault }] : [];
    }),
  );
  const ready = words.some(([, list]) => list.length > 0) && faults.length === 0;
  const free = BUYER_LANGUAGES.filter((language) => !rows.some(([taken]) => taken === language));
  return (
    <form
      className="checks-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!ready) return;
        onSave({ ...term, words: Object.fromEntries(words.filter(([, list]) => list.length > 0)), notAs });
      }}
    >
      {rows.map(([language, typed], place) => (
        <div key={language} className="checks-term-row">
          <select
            className="field"
            aria-label={t('checks:terms.language')}
            value={language}
            onChange={(event) => setRows(rows.with(place, [event.currentTarget.value, typed]))}
          >
            {[language, ...free].sort().map((one) => (
              <option key={one} value={one}>
                {wording.languageName(one)}
              </option>
            ))}
          </select>
          <input
            className="field"
            dir="auto"
            lang={language}
            maxLength={1000}
            // biome-ignore lint/a11y/noAutofocus: the seller just asked for this field
            autoFocus={place === 0}
            aria-label={t('checks:terms.wordsIn', { language: wording.languageName(language) })}
            placeholder={t('checks:terms.words')}
            value={typed}
            onChange={(event) => setRows(rows.with(place, [language, event.currentTarget.value]))}
          />
        </div>
      ))}
      {free[0] && (
        <div>
          <Button look="link" onClick={() => setRows([...rows, [free[0] ?? '', '']])}>
            {t('checks:terms.addLanguage')}
          </Button>
        </div>
      )}
      <p className="quiet">{t('checks:own.patterns')}</p>
      {faults.map(({ word, fault }) => (
        <p key={word} role="alert" className="checks-fault">
          <bdi>{word}</bdi>: {t(`checks:fault.${fault}`)}
        </p>
      ))}
      <fieldset className="checks-not">
        <legend>{t('checks:terms.notAs')}</legend>
        {others.map((other) => (
          <label key={other}>
            <input
              type="checkbox"
              checked={notAs.includes(other)}
              onChange={(event) =>
                setNotAs(event.currentTarget.checked ? [...notAs, other] : notAs.filter((one) => one !== other))
              }
            />
            {nameOf(other)}
          </label>
        ))}
      </fieldset>
      <div className="checks-buttons">
        <button type="submit" className="button button-primary" aria-disabled={!ready}>
          {t('checks:terms.save')}
        </button>
        <Button onClick={onCancel}>{t('ui:cancel')}</Button>
      </div>
    </form>
  );
}

const primary = (tag: string): string => tag.split('-')[0] ?? tag;

const wordsIn = (typed: string): string[] =>
  typed.split(/[,，、;；\n]/).flatMap((word) => (word.trim() === '' ? [] : [word.trim()]));

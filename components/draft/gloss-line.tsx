import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '@/utils/domain/finding';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { markedText } from '../ui/marked-text';
import type { EditLine } from './edit-model';

interface Props {
  line: EditLine;
  /** Those that hold the line against its meaning. */
  findings: readonly Finding[];
  active: boolean;
  onActive: (active: boolean) => void;
  onSelect: () => void;
  onMean: (meant: string) => void;
}

/**
 * One line in the seller's language. Of a line that he touched it is what the line is meant to say: he may say
 * something else, or nothing, and the guard takes his word for it.
 */
export function GlossLine({ line, findings, active, onActive, onSelect, onMean }: Props) {
  const { t } = useTranslation();
  const [saying, setSaying] = useState<string>();
  if (saying !== undefined) {
    const keep = () => {
      onMean(saying);
      setSaying(undefined);
    };
    return (
      <form
        className="gloss-form"
        onSubmit={(event) => {
          event.preventDefault();
          keep();
        }}
      >
        <textarea
          className="field"
          rows={2}
          dir="auto"
          // biome-ignore lint/a11y/noAutofocus: the seller just asked for this field
          autoFocus
          aria-label={t('guard:meaning.field')}
          placeholder={t('guard:meaning.hint')}
          value={saying}
          onChange={(event) => setSaying(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return;
            if (event.key === 'Escape') setSaying(undefined);
            if (event.key === 'Enter' && !event.shiftKey && !event.ctrlKey && !event.metaKey) {
              event.preventDefault();
              keep();
            }
          }}
        />
        <button type="submit" className="button button-plain">
          {t('guard:meaning.keep')}
        </button>
        <Button look="quiet" onClick={() => setSaying(undefined)}>
          {t('ui:cancel')}
        </Button>
      </form>
    );
  }
  const marks = findings.flatMap(({ sourceSpan, level }) =>
    sourceSpan ? [{ ...sourceSpan, className: `found-${level}` }] : [],
  );
  return (
    <div className={line.locked ? 'gloss-row gloss-row-locked' : 'gloss-row'}>
      <button
        type="button"
        dir="auto"
        className={['gloss-line', line.gloss === '' && 'gloss-typed', active && 'gloss-line-active']
          .filter(Boolean)
          .join(' ')}
        onMouseEnter={() => onActive(true)}
        onMouseLeave={() => onActive(false)}
        onFocus={() => onActive(true)}
        onClick={onSelect}
      >
        {line.locked && <Icon name="lock" size={12} />}
        {line.gloss === '' ? t('draft:gloss.typed') : markedText(line.gloss, marks)}
      </button>
      {line.locked && (
        <Button look="link" onClick={() => setSaying(line.gloss)}>
          {t(line.gloss === '' ? 'guard:meaning.say' : 'guard:meaning.change')}
        </Button>
      )}
    </div>
  );
}

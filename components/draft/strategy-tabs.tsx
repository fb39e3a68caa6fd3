import { useTranslation } from 'react-i18next';
import type { Draft } from '@/utils/domain/draft';
import { Button } from '../ui/button';
import { Choice } from '../ui/choice';
import { useWording } from '../ui/use-wording';
import { draftIds } from './draft-ids';

interface Props {
  drafts: readonly Draft[];
  /** Name of the chosen draft, as `draftIds` gives it. */
  chosen: string;
  onChoose: (draftId: string) => void;
  /** Forgets a reply of the seller's own. */
  onForget: (id: string) => void;
}

/** The drafts by strategy, best first, and why the chosen one stands where it stands. */
export function StrategyTabs({ drafts, chosen, onChoose, onForget }: Props) {
  const { t } = useTranslation();
  const wording = useWording();
  const ids = draftIds(drafts);
  const place = ids.indexOf(chosen);
  const own = drafts[place]?.adopted;
  const all = own ? [] : (drafts[place]?.rankReasons ?? []);
  const questions = all.filter((key) => key.startsWith('draft.question.'));
  const reasons = all.filter((key) => !questions.includes(key));
  /** Drafting names its reasons and questions `draft.<group>.<name>`: the words lie in the namespace `draft`. */
  const reasonWords = (key: string) => t(`draft:${key.replace(/^draft\./, '')}`, { defaultValue: key });
  return (
    <>
      {drafts.length > 1 && (
        <Choice
          legend={t('draft:strategies')}
          value={chosen}
          onChoose={onChoose}
          options={drafts.map((draft, index) => ({
            value: ids[index] ?? draft.strategy,
            label:
              draft.by ??
              (draft.adopted && t('adopted:tab', { day: wording.date(draft.adopted.sentAt) })) ??
              [t(`labels:strategy.${draft.strategy}.name`), ids[index]?.split('#')[1]].filter(Boolean).join(' '),
            title: draft.adopted
              ? t('adopted:meaning')
              : draft.by !== undefined
                ? t('engine:tab', { name: draft.by })
                : `${t(`labels:strategy.${draft.strategy}.name`)}: ${t(`labels:strategy.${draft.strategy}.meaning`)}`,
          }))}
        />
      )}
      {own && (
        <p className="draft-rank">
          {t('adopted:chosen', { day: wording.date(own.sentAt) })}{' '}
          <Button
            look="link"
            icon="close"
            onClick={() => {
              onForget(own.id);
              if (ids[0]) onChoose(ids[0]);
            }}
          >
            {t('adopted:forget')}
          </Button>
        </p>
      )}
      {place >= 0 && !own && (
        <p className="draft-rank">
          {drafts[place]?.by !== undefined
            ? t('engine:tab', { name: drafts[place]?.by })
            : drafts.length > 1
              ? t('draft:rank', { place: place + 1 })
              : t(`labels:strategy.${drafts[place]?.strategy ?? chosen}.name`)}
          {reasons.length > 0 && ` — ${reasons.map(reasonWords).join(t('draft:rankSeparator'))}`}
        </p>
      )}
      {questions.length > 0 && (
        <p className="reply-notice" role="alert">
          {questions.map(reasonWords).join(' ')}
        </p>
      )}
    </>
  );
}

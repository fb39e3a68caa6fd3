import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InsideQuestion } from '@/utils/domain/case-file';
import type { EpochMs } from '@/utils/domain/ids';
import { useWording } from '../ui/use-wording';
import { Countdown } from './countdown';
import type { Stepping } from './use-step';

interface Props {
  questions: readonly InsideQuestion[];
  now: EpochMs;
  stepping: Stepping;
}

/** Questions to colleagues that wait for an answer, with what is left of their window. */
export function QuestionList({ questions, now, stepping }: Props) {
  const { t } = useTranslation();
  const wording = useWording();
  const [answers, setAnswers] = useState<Record<string, string>>({});
  const open = questions.filter(({ answeredAt }) => answeredAt === undefined);
  if (open.length === 0) return null;
  return (
    <div className="case-part">
      <h3>{t('cases:questions')}</h3>
      <ul className="case-list">
        {open.map(({ id, who, question, until, askedAt }) => (
          <li key={id}>
            <bdi className="case-person">{who}</bdi>: <bdi dir="auto">{question}</bdi>{' '}
            <span className="case-when">
              {until === undefined ? (
                t('cases:askedAt', { at: wording.moment(askedAt, now) })
              ) : (
                <Countdown dueAt={until} from={askedAt} now={now} />
              )}
            </span>
            <form
              className="case-form"
              onSubmit={async (event) => {
                event.preventDefault();
                const answer = answers[id] ?? '';
                if (await stepping.take({ kind: 'answered-inside', id, answer })) {
                  setAnswers(({ [id]: _, ...rest }) => rest);
                }
              }}
            >
              <input
                className="field"
                aria-label={t('cases:field.answer')}
                placeholder={t('cases:field.answer')}
                value={answers[id] ?? ''}
                onChange={(event) => setAnswers({ ...answers, [id]: event.currentTarget.value })}
              />
              <button type="submit" className="button button-plain">
                {t('cases:do.answered-inside')}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </div>
  );
}

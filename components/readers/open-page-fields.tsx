import { useTranslation } from 'react-i18next';
import type { TabState } from '@/utils/domain/view';
import type { ReadingRow } from '@/utils/store/rows';
import { useConversation } from '../inbox/use-conversation';
import { useNow } from '../ui/use-now';
import { useWording } from '../ui/use-wording';
import { type FieldValue, fieldValue } from './field-value';
import { fieldWords } from './field-words';

interface Props {
  state: Extract<TabState, { status: 'read' }>;
  health: ReadingRow | undefined;
}

/** Every field of one open page: what was read, by which strategy, and when that last succeeded. */
export function OpenPageFields({ state, health }: Props) {
  const { t } = useTranslation();
  const wording = useWording();
  const now = useNow(60_000);
  const conversation = useConversation(state.conversation);
  const view = conversation.status === 'shown' ? conversation.view : undefined;
  const found = Object.entries(state.provenance);
  return (
    <table className="readers-table">
      <thead>
        <tr>
          <th scope="col">{t('readers:field')}</th>
          <th scope="col">{t('readers:value')}</th>
          <th scope="col">{t('readers:strategy')}</th>
          <th scope="col">{t('readers:lastFound')}</th>
        </tr>
      </thead>
      <tbody>
        {found.map(([field, strategy]) => (
          <tr key={field}>
            <th scope="row">{fieldWords(t, field)}</th>
            <td>
              <bdi>{inWords(fieldValue(field, state, view))}</bdi>
            </td>
            <td>{strategy}</td>
            <td>{wording.moment(state.readAt, now)}</td>
          </tr>
        ))}
        {state.missing.map((field) => {
          const last = health?.fields[field]?.foundAt;
          return (
            <tr key={field} className="readers-missing">
              <th scope="row">{fieldWords(t, field)}</th>
              <td>{t('readers:notFound')}</td>
              <td>–</td>
              <td>{last === undefined ? t('readers:never') : wording.moment(last, now)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );

  function inWords(value: FieldValue | undefined): string {
    if (!value) return '–';
    if ('text' in value) return value.text;
    if ('money' in value) return wording.money(value.money);
    if ('day' in value) return wording.day(value.day);
    if ('at' in value) return wording.moment(value.at, now);
    return wording.number(value.count);
  }
}

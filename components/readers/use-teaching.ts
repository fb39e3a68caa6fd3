import { useTranslation } from 'react-i18next';
import type { FollowedTab } from '../ports';
import { usePorts } from '../use-ports';
import { useSettings } from '../use-settings';

const TEACH_WORDS = [
  'buyer',
  'seller',
  'name',
  'composer',
  'wider',
  'skip',
  'cancel',
  'keep',
  'again',
  'found',
  'none',
  'done',
] as const;

/** Lets the seller show on the open page what is what, and reads by it from then on. */
export function useTeaching(): (tab: Pick<FollowedTab, 'tabId'>) => Promise<void> {
  const { t } = useTranslation();
  const ports = usePorts();
  const settings = useSettings();
  return async ({ tabId }) => {
    if (!settings) return;
    const desk = await ports.readerDesk();
    const words = Object.fromEntries(TEACH_WORDS.map((word) => [word, t(`reading:teach.${word}`)]));
    const taught = await desk.teach(tabId, words);
    if (!taught) return;
    const rest = settings.taughtReaders.filter(({ host, kind }) => host !== taught.host || kind !== taught.kind);
    await ports.call('settings/change', { path: 'taughtReaders', value: [...rest, taught] });
    await desk.offer(tabId, [taught]);
  };
}

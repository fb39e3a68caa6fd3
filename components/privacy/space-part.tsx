import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../ui/use-now';
import { useWording } from '../ui/use-wording';
import { byteSize } from './byte-size';
import { Group } from './group';
import type { PrivacyDesk, Room } from './privacy-desk';

/** How often the browser is asked anew: a history that is being read or restored grows. */
const EVERY_MS = 10_000;
/** From this part of the quota on the meter warns. */
const NEARLY_FULL = 0.8;

/** Where the data lies, how much of the room it takes, and what that protects against. */
export function SpacePart({ desk }: { desk: PrivacyDesk }) {
  const { t } = useTranslation();
  const wording = useWording();
  const [room, setRoom] = useState<Room>();
  const [failed, setFailed] = useState(false);
  const now = useNow(EVERY_MS);
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at again as time goes
  useEffect(() => {
    desk.room().then(setRoom, () => setFailed(true));
  }, [desk, now]);
  const size = (bytes: number) => byteSize(bytes, wording.language);
  const part = room?.quota ? room.used / room.quota : 0;
  return (
    <Group title={t('privacy:space.title')}>
      {failed && <p role="alert">{t('privacy:space.unknown')}</p>}
      {room && (
        <label className="work-bar">
          <span>
            {room.quota === undefined
              ? t('privacy:space.used', { used: size(room.used) })
              : t('privacy:space.usedOf', { used: size(room.used), quota: size(room.quota) })}
          </span>
          <meter min={0} max={1} high={NEARLY_FULL} value={part} />
        </label>
      )}
      {part >= NEARLY_FULL && (
        <p className="settings-problem" role="alert">
          {t('privacy:space.nearlyFull')}
        </p>
      )}
      <ul className="settings-points quiet">
        <li>{t('privacy:space.sealed')}</li>
        <li>{t('privacy:space.profile')}</li>
        <li>{t('privacy:space.disk')}</li>
      </ul>
    </Group>
  );
}

import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { usePorts } from '../use-ports';
import { useSettings } from '../use-settings';
import { chosenLanguage } from './spoken-language';

/** Speaks the language of the settings, also when it is changed on another page of ours. */
export function useChosenLanguage(): void {
  const { i18n } = useTranslation();
  const ports = usePorts();
  const setting = useSettings()?.uiLanguage;
  // Only a change of the setting counts: the language spoken now may be ahead of a setting that is still being saved.
  const spoken = useRef(i18n.language);
  spoken.current = i18n.language;
  useEffect(() => {
    if (!setting) return;
    const wanted = chosenLanguage(setting);
    if (wanted !== spoken.current) ports.follow(wanted).catch((reason: unknown) => console.error(reason));
  }, [setting, ports]);
}

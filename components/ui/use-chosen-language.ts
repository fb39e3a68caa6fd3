import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { usePorts } from '../use-ports';
import { useSettings } from '../use-settings';
import { chosenLanguage } from './spoken-language';

/** Speaks the language of the settings, also when it is changed on another page of ours. */
export function useChosenLanguage(): void {
  const { i18n } = useTranslation();
  const ports = usePorts();
  const setting = useSettings()?.uiLanguage;
  useEffect(() => {
    if (!setting) return;
    const wanted = chosenLanguage(setting);
    if (wanted !== i18n.language) ports.follow(wanted).catch((reason: unknown) => console.error(reason));
  }, [setting, i18n, ports]);
}

import '@/components/ui/tokens.css';
import { initReactI18next } from 'react-i18next';
import { browser } from 'wxt/browser';
import { Welcome } from '@/components/dashboard/welcome';
import { drawPage } from '@/components/ui/product-page';
import { firstLanguage, rememberLanguage } from '@/components/ui/spoken-language';
import { createInterface } from '@/utils/i18n/create-interface';
import { loadWords } from '@/utils/i18n/load-words';
import type { Namespace } from '@/utils/i18n/namespaces';
import { pagePorts } from '../sidepanel/page-ports';

const NAMESPACES = ['ui', 'welcome', 'settings'] as const satisfies readonly Namespace[];

const language = firstLanguage();
rememberLanguage(language);
const [words, commands] = await Promise.all([
  createInterface(loadWords, language, NAMESPACES, [initReactI18next]),
  browser.commands.getAll(),
]);
const shortcut = commands.find(({ name }) => name === '_execute_action')?.shortcut;
drawPage(words, pagePorts(words, NAMESPACES), <Welcome shortcut={shortcut || undefined} />);

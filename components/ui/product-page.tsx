import type { i18n } from 'i18next';
import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import type { Ports } from '../ports';
import { PortsContext } from '../use-ports';

/** Draws one of our pages into its `#root`, with its words and its ports. */
export function drawPage(words: i18n, ports: Ports, page: ReactNode): void {
  const root = document.getElementById('root');
  if (!root) throw new Error('the page has no #root');
  createRoot(root).render(
    <StrictMode>
      <I18nextProvider i18n={words}>
        <PortsContext value={ports}>{page}</PortsContext>
      </I18nextProvider>
    </StrictMode>,
  );
}

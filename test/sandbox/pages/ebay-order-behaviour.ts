import { switches, wait } from './runtime';

/**
 * The order page arrives as markup and wakes up later: until then a click on "Message buyer" in the menu does nothing.
 * The panel's frame is empty until it is opened.
 */
export async function wakeEbayOrder(): Promise<void> {
  const HYDRATION_MS = 600;
  await wait(switches().delayMs === 0 ? 0 : switches().delayMs + HYDRATION_MS);
  const panel = document.querySelector<HTMLElement>('.ordui-m2m-panel');
  const frame = panel?.querySelector('iframe');
  const menuButton = document.querySelector('.menu-button__button');
  const menu = document.querySelector<HTMLElement>('.menu-button__menu');
  if (panel === null || frame === null || frame === undefined) return;
  const openPanel = (): void => {
    panel.hidden = false;
    if (!frame.hasAttribute('src')) frame.src = (frame.dataset['src'] ?? '') + keptSwitches();
  };
  menuButton?.addEventListener('click', () => {
    if (menu === null) return;
    menu.hidden = !menu.hidden;
    menuButton.setAttribute('aria-expanded', String(!menu.hidden));
  });
  document.querySelector('[data-action-id="MESSAGE_BUYER_PANEL"] button')?.addEventListener('click', openPanel);
  document.querySelector('[data-sandbox-opens-panel]')?.addEventListener('click', openPanel);
  panel.querySelector('.panel-close')?.addEventListener('click', () => {
    panel.hidden = true;
  });
}

function keptSwitches(): string {
  const query = new URLSearchParams(location.search);
  return ['lang', 'delay', 'drift']
    .filter((name) => query.has(name))
    .map((name) => `&${name}=${encodeURIComponent(query.get(name) ?? '')}`)
    .join('');
}

import { expect, test } from '@playwright/test';
import { type OpenFirefox, openFirefox } from '../../browser/open-firefox';
import { pageOf } from '../../demo/pages';
import { type EngineServer, saying, startEngineServer } from '../../sandbox/engine-server';

const KEY = 'sk-test-0123456789abcdef';
let firefox: OpenFirefox;
let engine: EngineServer;
test.beforeAll(async () => {
  engine = await startEngineServer();
  firefox = await openFirefox();
});
test.afterAll(async () => {
  await firefox.close();
  await engine.close();
});

const button = (words: string) =>
  `[...panel.querySelectorAll('button')].find((one) => one.innerText.trim().startsWith(${JSON.stringify(words)}))`;
const field = (label: string) =>
  `[...panel.querySelectorAll('label')].find((one) => one.querySelector('span')?.innerText.trim() === ${JSON.stringify(label)})?.querySelector('input, select')`;

async function press(words: string): Promise<void> {
  await firefox.ownShows(button(words));
  await firefox.inOwn(`(${button(words)}.click(), true)`);
}

/** Types into a field of our page, or chooses in one, as the page's own script would hear it. */
async function enter(label: string, value: string): Promise<void> {
  await firefox.ownShows(field(label));
  await firefox.inOwn(`(() => {
    const field = ${field(label)};
    field.value = ${JSON.stringify(value)};
    const View = panel.defaultView;
    field.dispatchEvent(new View.Event(field.localName === 'select' ? 'change' : 'input', { bubbles: true }));
    return true;
  })()`);
}

test('in Firefox an engine is added, words the draft, and the facts are ours', async () => {
  engine.answer((lines) => saying(lines.map((line) => ({ ...line, text: line.text.replace(/\.$/, '!') }))));
  await firefox.openDashboard('engines');
  await press('Add an engine');
  await enter('Kind', 'custom');
  await enter('Name', 'Sandbox');
  await enter('Address', engine.url);
  await enter('Key', KEY);
  await enter('Model', 'sandbox');
  await press('Save and allow the host');
  await firefox.ownShows(`/with a key/.test(panel.body.innerText)`);
  const id = await firefox.inOwn<string>(
    `[...${field('Word drafts')}.options].find((one) => one.label === 'Sandbox')?.value`,
  );
  await enter('Word drafts', id);
  await firefox.ownShows(`${field('Word drafts')}.value === ${JSON.stringify(id)}`);

  const tab = await firefox.open(pageOf('ebay-com-broken-lamp', 'thread'));
  await firefox.showSidebar();
  const reply = `panel.querySelector('textarea[aria-label="Reply text"]')`;
  await firefox.sidebarShows(`${reply}?.value`);
  await firefox.sidebarShows(`${button('Insert')}?.getAttribute('aria-disabled') !== 'true'`);
  const ours = await firefox.inSidebar<string>(`${reply}.value`);
  await firefox.sidebarShows(button('Word it with Sandbox'));
  await firefox.inSidebar(`(${button('Word it with Sandbox')}.click(), true)`);
  await firefox.sidebarShows(`/Worded by Sandbox/.test(panel.body.innerText)`);
  const theirs = await firefox.inSidebar<string>(`${reply}.value`);
  expect(theirs).not.toBe(ours);
  expect(theirs.replaceAll('!', '.')).toBe(ours.replaceAll('!', '.'));
  expect(engine.requests[0]?.headers.authorization).toBe(`Bearer ${KEY}`);
  expect(engine.requests[0]?.body).not.toContain(KEY);
  await tab.close();
});

test('in Firefox a host elsewhere is asked for together with the kinds of data, and given back offline', async () => {
  await press('Add an engine');
  await enter('Kind', 'mistral');
  await press('Save and allow the host');
  await firefox.ownShows(`/api\\.mistral\\.ai/.test(panel.body.innerText)`);
  await expect
    .poll(() => firefox.allowed())
    .toMatchObject({
      origins: expect.arrayContaining(['https://api.mistral.ai/*']),
      data_collection: expect.arrayContaining(['personalCommunications', 'websiteContent']),
    });
  await firefox.inOwn(
    `(panel.querySelector('input[type="checkbox"], [role="checkbox"], [role="switch"]').click(), true)`,
  );
  await expect.poll(async () => (await firefox.allowed()).origins).not.toContain('https://api.mistral.ai/*');
});

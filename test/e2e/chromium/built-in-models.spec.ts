import type { Page } from '@playwright/test';
import { type Desk, draftIn, expect, pageOf, replyText, test } from './console';

interface Plan {
  availability: 'unavailable' | 'downloadable' | 'downloading' | 'available';
  /** Shares of the download, one every 300 ms. */
  steps?: number[];
  hangs?: boolean;
}

/** Gives the page that it runs in models that behave as a browser's do in one of its states. */
function putModels({ availability, steps = [], hangs = false }: Plan): void {
  if (location.protocol !== 'chrome-extension:') return;
  let ready = availability === 'available';
  const maker = (model: object) => ({
    availability: async () => (ready ? 'available' : availability),
    async create(options: { monitor?: (target: EventTarget) => void; signal?: AbortSignal }) {
      const progress = new EventTarget();
      options.monitor?.(progress);
      for (const loaded of ready ? [] : steps) {
        await new Promise((done) => setTimeout(done, 300));
        progress.dispatchEvent(Object.assign(new Event('downloadprogress'), { loaded }));
      }
      if (hangs) await new Promise(() => undefined);
      ready = true;
      return model;
    },
  });
  const destroy = () => undefined;
  const models = {
    Translator: maker({
      translate: async (text: string) =>
        `I wrote to you three days ago and have had no answer. ${text.match(/⟦\w+⟧/g)?.join(' ') ?? ''}`,
      destroy,
    }),
    Summarizer: maker({ summarize: async () => '* The lamp is broken.', destroy }),
    LanguageDetector: maker({ detect: async () => [{ detectedLanguage: 'de', confidence: 0.99 }], destroy }),
    LanguageModel: maker({
      promptStreaming(prompt: string) {
        const asked = /\{"lines":\[.*\]\}/s.exec(prompt)?.[0] ?? '{"lines":[]}';
        return new ReadableStream<string>({
          start(controller) {
            controller.enqueue(asked);
            controller.close();
          },
        });
      },
      destroy,
    }),
  };
  for (const [name, value] of Object.entries(models))
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
}

/** Puts them into every page of ours that is opened from now on. */
async function browserHas(desk: Desk, plan: Plan): Promise<void> {
  await desk.browser.context.addInitScript(putModels, plan);
}

const enginesPage = (desk: Desk): Promise<Page> =>
  desk.open(`chrome-extension://${desk.browser.extensionId}/dashboard.html#engines`);
const choice = (page: Page, task: string) => page.getByLabel(task);
const option = (page: Page, task: string) => choice(page, task).locator('option[value="browser"]');

test('a browser without models of its own says so, and none can be chosen', async ({ desk }) => {
  await browserHas(desk, { availability: 'unavailable' });
  const page = await enginesPage(desk);
  await expect(option(page, 'Word drafts')).toHaveText(/not in this browser/);
  await expect(option(page, 'Word drafts')).toBeDisabled();
});

test('a model that is not there yet is downloaded at a press, seen as it comes, and then ready', async ({ desk }) => {
  await browserHas(desk, { availability: 'downloadable', steps: [0.25, 0.5, 0.75, 1] });
  const page = await enginesPage(desk);
  await choice(page, 'Summarise conversations').selectOption('browser');
  // What is shown for a moment only is noted by the page itself.
  const shares = await page.evaluateHandle(() => {
    const seen: number[] = [];
    new MutationObserver(() => {
      const share = /downloading its model, (\d+) %/.exec(document.body.innerText)?.[1];
      if (share !== undefined) seen.push(Number(share));
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
    return seen;
  });
  await page.getByRole('button', { name: 'Download now' }).click();
  await expect(page.getByText('Summarise conversations: ready')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Download now' })).toBeHidden();
  const seen = await shares.jsonValue();
  expect(seen.length).toBeGreaterThan(0);
  expect(seen).toEqual(seen.toSorted((a, b) => a - b));
});

test('a download that a seller cancels stops, and may be started again', async ({ desk }) => {
  await browserHas(desk, { availability: 'downloading', steps: [0.4], hangs: true });
  const page = await enginesPage(desk);
  await choice(page, 'Word drafts').selectOption('browser');
  await page.getByRole('button', { name: 'Download now' }).click();
  await expect(page.getByText(/downloading its model, 40 %/)).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('button', { name: 'Download now' })).toBeVisible();
});

test('a download that hangs is given up and said to hang', async ({ desk }) => {
  await browserHas(desk, { availability: 'downloading', steps: [0.4], hangs: true });
  const page = await enginesPage(desk);
  await choice(page, 'Word drafts').selectOption('browser');
  await page.getByRole('button', { name: 'Download now' }).click();
  await expect(page.getByText(/did not answer in time/)).toBeVisible({ timeout: 45_000 });
});

test('ready models translate a message in the panel without anything leaving the machine', async ({ desk }) => {
  const ready: Plan = { availability: 'available' };
  await browserHas(desk, ready);
  const page = await enginesPage(desk);
  await expect(option(page, 'Word drafts')).toHaveText(/ready/);
  await choice(page, 'Translate buyers’ messages').selectOption('browser');
  const tab = await desk.open(pageOf('amazon-co-jp-displeased', 'thread'));
  const panel = await desk.panelBeside(tab);
  await draftIn(panel);
  // the side panel was opened by the browser, not by the test: it is given its models now
  await panel.evaluate(putModels, ready);
  await panel.getByRole('button', { name: /^Translate with/ }).click();
  await expect(panel.getByText(/I wrote to you three days ago/)).toBeVisible();
  await expect(replyText(panel)).not.toHaveValue('');
  await page.bringToFront();
  await expect(page.getByText('Nothing has left.')).toBeVisible();
});

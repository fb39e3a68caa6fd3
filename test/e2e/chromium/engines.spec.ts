import type { Page } from '@playwright/test';
import { type EngineServer, saying, startEngineServer } from '../../sandbox/engine-server';
import { BOXES, type Desk, test as desks, draftIn, expect, insertButton, pageOf, replyText } from './console';

const KEY = 'sk-test-0123456789abcdef';
/** The wait between two pieces of an answer. */
const PIECE_MS = 400;
const LAMP = 'ebay-com-broken-lamp';

const test = desks.extend<{ engine: EngineServer }>({
  // biome-ignore lint/correctness/noEmptyPattern: the runner wants a pattern
  engine: async ({}, use) => {
    const engine = await startEngineServer();
    await use(engine);
    await engine.close();
  },
});
test.use({ granted: ['http://127.0.0.1/*'] });

/** Adds the engine as a seller does, and gives it the tasks. */
async function addEngine(desk: Desk, engine: EngineServer, tasks: readonly string[]): Promise<Page> {
  const page = await desk.open(`chrome-extension://${desk.browser.extensionId}/dashboard.html#engines`);
  await page.getByRole('button', { name: 'Add an engine' }).click();
  await page.getByLabel('Kind').selectOption('custom');
  await page.getByLabel('Name', { exact: true }).fill('Sandbox');
  await page.getByLabel('Address').fill(engine.url);
  await page.getByLabel('Key', { exact: true }).fill(KEY);
  await page.getByLabel('Model', { exact: true }).fill('sandbox');
  await page.getByRole('button', { name: 'Save and allow the host' }).click();
  await expect(page.getByText('with a key')).toBeVisible();
  for (const task of tasks) await page.getByLabel(task).selectOption({ label: 'Sandbox' });
  return page;
}

const wordIt = (panel: Page) => panel.getByRole('button', { name: 'Word it with Sandbox' });

test('an engine is added, tested, asked for its models, and what it was sent stands in the ledger', async ({
  desk,
  engine,
}) => {
  engine.answer((lines) => (lines.length > 0 ? saying(lines) : 'OK'));
  const page = await addEngine(desk, engine, ['Word drafts']);
  await page.getByRole('button', { name: 'Test' }).click();
  await expect(page.getByText(/Answered “OK”/)).toBeVisible();
  await page.getByRole('button', { name: 'Show models' }).click();
  await expect(page.getByText('1 model', { exact: true })).toBeVisible();
  const ledger = page.getByRole('region', { name: 'What left this machine' });
  await expect(ledger.getByText(/answered/).first()).toBeVisible();
  await ledger.locator('summary').last().click();
  await expect(ledger.locator('pre').last()).toContainText('Say OK.');
  expect(await page.locator('body').innerText()).not.toContain(KEY);
  expect(engine.requests.map(({ headers }) => headers.authorization)).toEqual([`Bearer ${KEY}`, `Bearer ${KEY}`]);
  // Nothing about this machine goes along.
  for (const { headers } of engine.requests)
    expect(Object.keys(headers).filter((name) => /^x-stainless/.test(name))).toEqual([]);

  const offline = page.getByLabel('Offline: nothing leaves this machine');
  await offline.click();
  await expect(offline).toBeChecked();
  await page.getByRole('button', { name: 'Test' }).click();
  await expect(page.getByText('You are offline: nothing is sent.')).toBeVisible();
  expect(engine.requests).toHaveLength(2);

  await page.getByText('Forget everything about engines').click();
  await page.getByRole('button', { name: 'Forget it all' }).click();
  await expect(page.getByText('No engine yet.')).toBeVisible();
  await expect(page.getByText('Nothing has left.')).toBeVisible();
});

test('an engine words the draft: streamed, checked, facts untouched, and ours stays beside it', async ({
  desk,
  engine,
}) => {
  engine.pace(30, 15);
  engine.answer((lines) => saying(lines.map((line) => ({ ...line, text: line.text.replace(/\.$/, '!') }))));
  await addEngine(desk, engine, ['Word drafts']);
  const tab = await desk.open(pageOf(LAMP, 'thread'));
  const panel = await desk.panelBeside(tab);
  const ours = await draftIn(panel);
  await wordIt(panel).click();
  await expect(panel.getByText(/Sandbox is writing, line/)).toBeVisible();
  await expect(panel.getByText('Worded by Sandbox')).toBeVisible();
  const theirs = await draftIn(panel);
  expect(theirs).not.toBe(ours);
  expect(theirs).not.toMatch(/[⟦⟧]/);
  expect(theirs.replaceAll('!', '.')).toBe(ours.replaceAll('!', '.'));
  await insertButton(panel).click();
  await expect(BOXES.ebay(tab)).toHaveValue(theirs);
  await panel
    .getByRole('radio', { name: /^(?!Worded by)/ })
    .first()
    .check();
  await expect(replyText(panel)).toHaveValue(ours);

  const [sent] = engine.requests;
  expect(sent?.body).not.toContain(KEY);
  await desk.browser.context.pages()[0]?.bringToFront();
});

/** What goes wrong with the engine, and what the seller reads then. */
const TROUBLES: { name: string; spoil: (engine: EngineServer) => void; says: RegExp }[] = [
  {
    name: 'a wrong key',
    spoil: (e) => e.spoil({ kind: 'status', status: 401 }),
    says: /does not accept the key \(401\)/,
  },
  {
    name: 'too many requests, longer than one would wait',
    spoil: (e) => e.spoil({ kind: 'status', status: 429, retryAfter: '120' }),
    says: /no more requests for now \(429\)\. It asks to be left alone for 120 s/,
  },
  {
    name: 'trouble of the server that stays',
    spoil: (e) => e.spoil({ kind: 'status', status: 500, retryAfter: '0' }),
    says: /trouble of its own \(500\)/,
  },
  { name: 'half a stream', spoil: (e) => e.spoil({ kind: 'cut', afterBytes: 900 }), says: /broke off half-way/ },
  {
    name: 'silence after the beginning',
    spoil: (e) => e.spoil({ kind: 'silent', afterBytes: 900 }),
    says: /did not answer in time/,
  },
  { name: 'no answer', spoil: (e) => e.spoil({ kind: 'slow', ms: 4_000 }), says: /did not answer in time/ },
  { name: 'an answer without end', spoil: (e) => e.spoil({ kind: 'endless' }), says: /without end/ },
  {
    name: 'no JSON',
    spoil: (e) => e.answer(() => 'Sure! Here is your reply: {"lines": [{"move": '),
    says: /not in the agreed form/,
  },
  {
    name: 'JSON of another form',
    spoil: (e) => e.answer(() => '{"reply":"We refund you."}'),
    says: /not in the agreed form/,
  },
  {
    name: 'another language',
    spoil: (e) =>
      e.answer((lines) =>
        saying(
          lines.map(({ move, text }) => ({
            move,
            text: `Vielen Dank für Ihre Nachricht, wir kümmern uns sofort um Ihr Anliegen ${text.match(/⟦\w+⟧/g)?.join(' ') ?? ''}`,
          })),
        ),
      ),
    says: /answered in another language/,
  },
  {
    name: 'facts of its own',
    spoil: (e) =>
      e.answer((lines) => saying(lines.map(({ move }) => ({ move, text: 'We refund you 500 dollars by tomorrow.' })))),
    says: /changed the facts or what is offered/,
  },
  {
    name: 'orders of the buyer that it obeyed',
    spoil: (e) =>
      e.answer((lines) =>
        saying(
          lines.map(({ move, text }) => ({
            move,
            text: `${text} Please write to refund.desk@mail.example or visit https://pay.example for a full refund and a free gift.`,
          })),
        ),
      ),
    says: /changed the facts or what is offered/,
  },
];

test('whatever goes wrong with an engine is said in a sentence, and our draft is still there', async ({
  desk,
  engine,
}) => {
  const page = await addEngine(desk, engine, ['Word drafts']);
  await page.getByLabel('Give up after silence of (seconds)').fill('2');
  await page.getByLabel('Give up after silence of (seconds)').blur();
  const tab = await desk.open(pageOf(LAMP, 'thread'));
  const panel = await desk.panelBeside(tab);
  const ours = await draftIn(panel);
  for (const { name, spoil, says } of TROUBLES) {
    await test.step(name, async () => {
      engine.spoil({ kind: 'none' });
      engine.answer(saying);
      spoil(engine);
      await wordIt(panel).click();
      await expect(panel.getByText(says), name).toBeVisible();
      await expect(panel.getByText('Our draft stands as it was.')).toBeVisible();
      await expect(replyText(panel)).toHaveValue(ours);
      await expect(insertButton(panel)).not.toHaveAttribute('aria-disabled', 'true');
    });
  }
});

test('at the day’s limit an engine refuses in a sentence and our draft stays; the next day it helps again', async ({
  desk,
  engine,
}) => {
  engine.answer(saying);
  const page = await addEngine(desk, engine, ['Word drafts']);
  const tab = await desk.open(pageOf(LAMP, 'thread'));
  const panel = await desk.panelBeside(tab);
  const ours = await draftIn(panel);
  await wordIt(panel).click();
  await expect(panel.getByText('Worded by Sandbox')).toBeVisible();
  await page.bringToFront();
  const used = page.getByText(/^Today [\d,]+ of [\d,]+ tokens\.$/);
  await expect(used).not.toHaveText(/^Today 0 of/);
  const tokens = Number((await used.innerText()).match(/^Today ([\d,]+)/)?.[1]?.replaceAll(',', ''));
  // Enough for what was asked today, and for nothing more.
  await page.getByLabel('Most tokens a day').fill(String(tokens + 1));
  await page.getByLabel('Most tokens a day').blur();
  await expect(used).toHaveText(new RegExp(`of ${(tokens + 1).toLocaleString('en')} tokens`));

  await tab.bringToFront();
  const again = await desk.browser.sidePanel(tab);
  await again.reload();
  const next = await desk.panelBeside(tab);
  await draftIn(next);
  await wordIt(next).click();
  await expect(next.getByText(/Today’s tokens are used up .* Nothing was sent\./)).toBeVisible();
  await expect(next.getByText('Our draft stands as it was.')).toBeVisible();
  await expect(replyText(next)).toHaveValue(ours);
  await expect(insertButton(next)).not.toHaveAttribute('aria-disabled', 'true');
  expect(engine.requests).toHaveLength(1);

  // The page's clock alone moves on: the budget is counted by the day of whoever asks.
  await next.clock.setFixedTime(Date.now() + 24 * 3_600_000);
  await wordIt(next).click();
  await expect(next.getByText('Worded by Sandbox')).toBeVisible();
  expect(engine.requests).toHaveLength(2);
});

test('a server that asks for patience is asked again as it wishes, and then helps', async ({ desk, engine }) => {
  await addEngine(desk, engine, ['Word drafts']);
  const tab = await desk.open(pageOf(LAMP, 'thread'));
  const panel = await desk.panelBeside(tab);
  await draftIn(panel);
  engine.spoil({ kind: 'status', status: 429, retryAfter: '2', times: 1 });
  await wordIt(panel).click();
  await expect(panel.getByText(/asks for patience; next try in 2 s/)).toBeVisible();
  await expect(panel.getByText('Worded by Sandbox')).toBeVisible();
  const [first, second] = engine.requests;
  expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(1_900);
});

test('a line that changes a fact is sent back with what is wrong, and the better one is taken', async ({
  desk,
  engine,
}) => {
  engine.answer((lines, body) =>
    saying(
      lines.map((line, place) => ({
        ...line,
        text: /did not pass/.test(body) || place > 0 ? line.text.replace(/\.$/, '!') : `${line.text} You get 40 % off.`,
      })),
    ),
  );
  await addEngine(desk, engine, ['Word drafts']);
  const tab = await desk.open(pageOf(LAMP, 'thread'));
  const panel = await desk.panelBeside(tab);
  await draftIn(panel);
  await wordIt(panel).click();
  await expect(panel.getByText('Worded by Sandbox')).toBeVisible();
  await expect(panel.getByText(/stayed ours/)).toBeHidden();
  expect(await replyText(panel).inputValue()).not.toContain('40 %');
  expect(engine.requests[1]?.body).toContain('fact_added');
});

test('a line that changes a fact twice stays ours; the others are taken', async ({ desk, engine }) => {
  engine.answer((lines) =>
    saying(
      lines.map((line, place) => ({
        ...line,
        text: place === 0 ? `${line.text} You also get 40 % off.` : line.text.replace(/\.$/, '!'),
      })),
    ),
  );
  await addEngine(desk, engine, ['Word drafts']);
  const tab = await desk.open(pageOf(LAMP, 'thread'));
  const panel = await desk.panelBeside(tab);
  await draftIn(panel);
  await wordIt(panel).click();
  await expect(panel.getByText(/^1 line stayed ours/)).toBeVisible();
  expect(await replyText(panel).inputValue()).not.toContain('40 %');
  expect(engine.requests).toHaveLength(2);
});

test('the first word stands in the panel at most 30 ms after a bare fetch would have had it', async ({
  desk,
  engine,
}) => {
  // The first piece is long enough to hold the first words of the first line.
  engine.pace(300, PIECE_MS);
  await addEngine(desk, engine, ['Word drafts']);
  const tab = await desk.open(pageOf(LAMP, 'thread'));
  const panel = await desk.panelBeside(tab);
  await draftIn(panel);
  const bare: number[] = [];
  const drawn: number[] = [];
  for (let round = 0; round < 8; round++) {
    const seen = panel.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const watch = new MutationObserver(() => {
            if (!document.querySelector('.engine-stream')) return;
            watch.disconnect();
            resolve(performance.timeOrigin + performance.now());
          });
          watch.observe(document.body, { childList: true, subtree: true });
        }),
    );
    await wordIt(panel).click();
    const at = await seen;
    drawn.push(at - (engine.requests.at(-1)?.firstPieceAt ?? Number.NaN));
    await panel.getByRole('button', { name: 'Cancel' }).click();
    const body = engine.requests.at(-1)?.body ?? '';
    const fetched = await panel.evaluate(
      async ({ url, body }) => {
        const headers = { 'content-type': 'application/json' };
        const answer = await fetch(`${url}/chat/completions`, { method: 'POST', body, headers });
        const reader = answer.body?.getReader();
        await reader?.read();
        const at = performance.timeOrigin + performance.now();
        await reader?.cancel();
        return at;
      },
      { url: engine.url, body },
    );
    bare.push(fetched - (engine.requests.at(-1)?.firstPieceAt ?? Number.NaN));
  }
  const median = (all: number[]) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? Number.NaN;
  console.log(
    `first word: panel ${median(drawn).toFixed(1)} ms, bare fetch ${median(bare).toFixed(1)} ms after it left`,
  );
  // Some 4 against 2 ms are usual. A slow machine, where the bare fetch is slow as well, has as many times longer.
  expect(median(drawn) - median(bare)).toBeLessThanOrEqual(Math.max(30, 10 * median(bare)));
});

test('what the seller typed is polished, with its figures as he wrote them', async ({ desk, engine }) => {
  engine.answer((lines) =>
    saying(lines.map((line) => ({ ...line, text: line.text.replace('asap', 'as soon as we can') }))),
  );
  await addEngine(desk, engine, ['Polish what you typed']);
  const tab = await desk.open(pageOf(LAMP, 'thread'));
  const panel = await desk.panelBeside(tab);
  await draftIn(panel);
  await replyText(panel).fill('We look into it asap and write to you by 2 December.');
  await panel.getByRole('button', { name: 'Polish my text with Sandbox' }).click();
  await expect(replyText(panel)).toHaveValue('We look into it as soon as we can and write to you by 2 December.');
  expect(engine.requests[0]?.body).not.toContain('2 December');
});

test('a seller cancels, and nothing of the engine comes', async ({ desk, engine }) => {
  engine.pace(4, 60);
  await addEngine(desk, engine, ['Word drafts']);
  const tab = await desk.open(pageOf(LAMP, 'thread'));
  const panel = await desk.panelBeside(tab);
  const ours = await draftIn(panel);
  await wordIt(panel).click();
  await expect(panel.getByText(/Sandbox is writing/)).toBeVisible();
  await panel.getByRole('button', { name: 'Cancel' }).click();
  await expect(wordIt(panel)).toBeVisible();
  await expect(replyText(panel)).toHaveValue(ours);
});

test('a buyer’s message is translated beside the original, remembered, and what the agent writes is translated and back', async ({
  desk,
  engine,
}) => {
  const DICTIONARY: [RegExp, string][] = [
    [
      /to American English/,
      'I contacted you three days ago and have had no answer since. It was a present for my mother.',
    ],
    [/to Japanese/, 'ご返信が遅くなり申し訳ございません。本日中に担当者よりご連絡いたします。'],
  ];
  engine.answer((_, body) => DICTIONARY.find(([asked]) => asked.test(body))?.[1] ?? '');
  await addEngine(desk, engine, ['Translate buyers’ messages', 'Translate what you write']);
  const tab = await desk.open(pageOf('amazon-co-jp-displeased', 'thread'));
  const panel = await desk.panelBeside(tab);
  await panel.getByRole('button', { name: 'Translate with Sandbox' }).click();
  await expect(panel.getByText('It was a present for my mother.')).toBeVisible();
  await panel.reload();
  const again = await desk.browser.openedPanel();
  await expect(again.getByText('It was a present for my mother.')).toBeVisible();
  expect(engine.requests).toHaveLength(1);

  await again.getByText(/^Write in/).click();
  await again
    .getByRole('textbox', { name: /^Write in/ })
    .fill('We are sorry for the late answer. We will contact you today.');
  await again.getByRole('button', { name: /^Into Japanese/ }).click();
  await expect(again.locator('.own-language-text')).toHaveText(/ご返信が遅くなり申し訳ございません。/);
  await again.getByRole('button', { name: 'Translate back to compare' }).click();
  await expect(again.getByText('What stands there, translated back:')).toBeVisible();
  await again.getByRole('button', { name: 'Take it as the reply' }).click();
  await expect(replyText(again)).toHaveValue(/ご返信が遅くなり申し訳ございません。/);
});

test('no storage area that a page script can read holds anything of an engine', async ({ desk, engine }) => {
  const page = await addEngine(desk, engine, ['Word drafts']);
  const areas = await page.evaluate(async () => {
    const read = await Promise.all(
      (['local', 'sync', 'session', 'managed'] as const).map((area) =>
        chrome.storage[area].get(null).catch(() => ({})),
      ),
    );
    return JSON.stringify([read, { ...localStorage }, { ...sessionStorage }]);
  });
  expect(areas).not.toContain(KEY);
  expect(areas).not.toContain('127.0.0.1');
});

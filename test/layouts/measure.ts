import { type Browser, chromium } from '@playwright/test';
import { findBrowser } from '../browser/find-browser';
import { bundleReader } from '../eval/reading/bundle-reader';
import type { PageRead } from '../eval/reading/in-page';
import { LAYOUTS, type Layout, NO_TALK } from './layouts';
import { TALKS } from './talk';

export interface LayoutResult {
  name: string;
  /** F1 of side and text over the talk's lines. */
  f1: number;
  inOrder: boolean;
  buyer: boolean;
  box: boolean;
  times: number;
  got: string[];
}

const HOST = 'https://desk.example-console.test';
const squash = (text: string) => text.replace(/\s+/g, ' ').trim();

async function read(browser: Browser, script: string, html: string): Promise<PageRead> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, timezoneId: 'UTC' });
  try {
    const page = await context.newPage();
    await context.route('**/*', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));
    await page.goto(`${HOST}/chat/1`);
    await page.waitForTimeout(60);
    return await page.evaluate(`${script};globalThis.dragomanReadHere()`);
  } finally {
    await context.close();
  }
}

/** The right box bears `data-box` in the layouts that also print wrong ones. */
function isRightBox({ box }: Layout, found: string | undefined): boolean {
  if (found === undefined || box === undefined) return found === box;
  return box === '[data-box]' ? / data-box\b/.test(found) : !/note|search/i.test(found);
}

function judge(layout: Layout, read: PageRead): LayoutResult {
  const talk = TALKS[layout.talk];
  if (!talk) throw new Error(`no talk ${layout.talk}`);
  const wanted = (layout.lines?.(talk.lines) ?? talk.lines)
    .filter(({ from }) => from !== 'note')
    .map(({ from, text }) => `${from}: ${squash(text)}`);
  const thread = read.readings.flatMap((one) =>
    one.status === 'read' && one.snapshot.content.kind === 'thread' ? [one.snapshot.content.thread] : [],
  )[0];
  const got = (thread?.messages ?? [])
    .filter(({ from }) => from !== 'system')
    .map(({ from, text }) => `${from}: ${squash(text)}`);
  const hit = wanted.filter((line) => got.includes(line)).length;
  const f1 = got.length + wanted.length === 0 ? 1 : (2 * hit) / (got.length + wanted.length);
  const places = wanted.map((line) => got.indexOf(line)).filter((at) => at >= 0);
  const timed = (thread?.messages ?? []).filter(({ from, at }) => from !== 'system' && at !== undefined).length;
  return {
    name: layout.name,
    f1,
    inOrder: places.every((at, index) => index === 0 || at > (places[index - 1] ?? -1)),
    buyer: thread?.buyerName === talk.buyer,
    box: isRightBox(layout, read.composer),
    times: layout.times === false ? 1 : timed / Math.max(1, got.length),
    got,
  };
}

/** Reads every layout with the extension's own readers in a real browser. */
export async function measureLayouts(
  wanted: readonly Layout[] = LAYOUTS,
  withoutTalk: typeof NO_TALK = NO_TALK,
): Promise<{ layouts: LayoutResult[]; invented: string[] }> {
  const found = findBrowser();
  if (!found) throw new Error('No Chromium, Chrome, Edge or Brave was found.');
  const script = await bundleReader();
  const browser = await chromium.launch({
    executablePath: found.path,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const layouts: LayoutResult[] = [];
    for (const layout of wanted) {
      const talk = TALKS[layout.talk];
      if (talk) layouts.push(judge(layout, await read(browser, script, layout.html(talk))));
    }
    const invented: string[] = [];
    for (const { name, html } of withoutTalk) {
      const { readings } = await read(browser, script, `<!doctype html><html lang="en"><body>${html}</body></html>`);
      if (readings.some(({ status }) => status === 'read')) invented.push(name);
    }
    return { layouts, invented };
  } finally {
    await browser.close();
  }
}

/** Pages that would hold a careless reader for minutes, or lead it astray. */
const HOSTILE: Record<string, string> = {
  'ten thousand bubbles': `<style>.l{width:700px;height:500px;overflow:auto}.m{display:flex}.o{justify-content:flex-end}.b{background:#eee;padding:6px;border-radius:8px;max-width:60%}</style><h2>Ann Lee</h2><div class="l">${Array.from(
    { length: 10_000 },
    (_, i) => `<div class="m ${i % 2 ? 'o' : ''}"><div class="b">Message number ${i} about the parcel</div></div>`,
  ).join('')}</div><textarea style="width:600px"></textarea>`,
  'five megabytes of rows': `<div>${'<div class="row"><span>cell</span><p>lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor</p></div>'.repeat(40_000)}</div>`,
  'three thousand levels': `${'<div>'.repeat(3_000)}x${'</div>'.repeat(3_000)}`,
  'frames in a circle':
    '<iframe id="f"></iframe><script>document.getElementById("f").srcdoc = "<iframe srcdoc=\'<p>deep</p>\'></iframe>"</script>',
  'closed shadow roots':
    '<div id="h"></div><script>const r=document.getElementById("h").attachShadow({mode:"closed"});r.innerHTML="<p>hidden talk</p>".repeat(50)</script>',
};

/** What a look at each hostile page came to: the reading's status, how many messages, and what it threw. */
export async function lookAtHostilePages(): Promise<
  { name: string; status: string; messages: number; errors: string[] }[]
> {
  const found = findBrowser();
  if (!found) throw new Error('No Chromium, Chrome, Edge or Brave was found.');
  const script = await bundleReader();
  const browser = await chromium.launch({
    executablePath: found.path,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const looks = [];
    for (const [name, html] of Object.entries(HOSTILE)) {
      const page = await browser.newPage();
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      await page.route('**/*', (route) =>
        route.fulfill({ contentType: 'text/html', body: `<!doctype html><html lang="en"><body>${html}</body></html>` }),
      );
      await page.goto(`${HOST}/chat/2`);
      const { readings } = await page.evaluate<PageRead>(`${script};globalThis.dragomanReadHere()`);
      const [first] = readings;
      const talk =
        first?.status === 'read' && first.snapshot.content.kind === 'thread'
          ? first.snapshot.content.thread
          : undefined;
      looks.push({ name, status: first?.status ?? 'none', messages: talk?.messages.length ?? 0, errors });
      await page.close();
    }
    return looks;
  } finally {
    await browser.close();
  }
}

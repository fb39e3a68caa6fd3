import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContext, type CDPSession, chromium, type Page, type Worker } from '@playwright/test';
import { type Sandbox, type SandboxOptions, startSandbox } from '../sandbox/server';
import { type FoundBrowser, findBrowser } from './find-browser';

const EXTENSION = fileURLToPath(new URL('../../dist/chrome-mv3', import.meta.url));

export interface ChromiumOptions {
  headless?: boolean;
  sandbox?: SandboxOptions;
  /** Keeps the profile between two runs; by default each run has a new, empty one. */
  profile?: string;
  browser?: FoundBrowser;
  extension?: string;
}

export interface OpenChromium {
  sandbox: Sandbox;
  context: BrowserContext;
  extensionId: string;
  profile: string;
  worker(): Promise<Worker>;
  /** Stops the background worker as the browser does when it idles; the next event starts it anew. */
  stopWorker(): Promise<void>;
  /** Opens the real side panel of a tab, as a click on the toolbar button does, and gives it as a page. */
  sidePanel(tab: Page): Promise<Page>;
  /** The side panel that something else opened. */
  openedPanel(): Promise<Page>;
  /** Presses the chip beside the reply box with a trusted click: it lies in a closed shadow root. */
  pressChip(tab: Page): Promise<void>;
  /** Text of every mark of the overlay. */
  overlayTexts(tab: Page): Promise<string[]>;
  close(): Promise<void>;
}

interface DomNode {
  nodeId: number;
  backendNodeId: number;
  nodeName: string;
  nodeValue: string;
  children?: DomNode[];
  shadowRoots?: DomNode[];
}

/** A browser with the built extension, in which the marketplaces' hosts are played by the sandbox and nothing else is. */
export async function openChromium(options: ChromiumOptions = {}): Promise<OpenChromium> {
  const found = options.browser ?? findBrowser();
  if (found === undefined) throw new Error('No Chromium, Chrome, Edge or Brave was found. Please install one.');
  const extension = options.extension ?? EXTENSION;
  if (!existsSync(join(extension, 'manifest.json'))) throw new Error('The extension is not built: npm run build');
  const sandbox = await startSandbox(options.sandbox);
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'dragoman-'));
  const isNew = !existsSync(join(profile, 'Default'));
  if (isNew) allowDeveloping(profile);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: found.path,
    headless: options.headless ?? true,
    viewport: options.headless === false ? null : { width: 1280, height: 900 },
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      ...(found.branded
        ? ['--enable-unsafe-extension-debugging']
        : [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`]),
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--remote-debugging-port=0',
      `--host-resolver-rules=${sandbox.hostRules}`,
      `--ignore-certificate-errors-spki-list=${sandbox.spki}`,
      '--window-size=1480,940',
      '--no-first-run',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  if (found.branded) await loadUnpacked(context, extension);
  const first = await anyWorker(context);
  const extensionId = new URL(first.url()).host;
  if (isNew) await closeWelcome(context, extensionId);
  const connections: Browser[] = [];

  /** A side panel is seen only by a connection that was made after it opened, so each look is a new one. */
  async function connect(): Promise<Browser> {
    const port = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n')[0];
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    connections.push(browser);
    return browser;
  }

  async function panelNow(): Promise<Page | undefined> {
    const address = `chrome-extension://${extensionId}/sidepanel.html`;
    const browser = await connect();
    const panel = browser
      .contexts()
      .flatMap((one) => one.pages())
      .find((one) => one.url().startsWith(address));
    if (!panel) await connections.pop()?.close();
    return panel;
  }

  function openedPanel(): Promise<Page> {
    return eventually(async () => {
      await new Promise((done) => setTimeout(done, 400));
      return panelNow();
    });
  }

  async function sidePanel(tab: Page): Promise<Page> {
    await tab.bringToFront();
    // Another press of the button would close a panel that is open; it follows the tab by itself.
    const open = await panelNow();
    if (open) return open;
    const browser = await connect();
    const session = await browser.newBrowserCDPSession();
    const { targetInfos } = (await raw(session, 'Target.getTargets', { filter: [{ type: 'tab' }] })) as {
      targetInfos: { targetId: string; url: string }[];
    };
    const targetId = targetInfos.find((target) => target.url === tab.url())?.targetId;
    await raw(session, 'Extensions.triggerAction', { id: extensionId, targetId });
    return openedPanel();
  }

  async function overlayNodes(tab: Page, session: CDPSession): Promise<DomNode[]> {
    void tab;
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const hosts = collect(root as DomNode, (node) => node.nodeName.toLowerCase() === 'dragoman-overlay');
    return hosts.flatMap((host) => host.shadowRoots ?? []);
  }

  return {
    sandbox,
    context,
    extensionId,
    profile,
    worker: () => anyWorker(context),
    async stopWorker() {
      const page = context.pages()[0] ?? (await context.newPage());
      const session = await context.newCDPSession(page);
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.stopAllWorkers');
      await session.detach();
    },
    sidePanel,
    openedPanel,
    async pressChip(tab) {
      const session = await context.newCDPSession(tab);
      const chip = await eventually(async () => {
        const roots = await overlayNodes(tab, session);
        return roots.flatMap((root) => collect(root, (node) => node.nodeName === 'BUTTON'))[0];
      });
      const { model } = await session.send('DOM.getBoxModel', { backendNodeId: chip.backendNodeId });
      const [x1 = 0, y1 = 0, x2 = 0, , , y3 = 0] = model.content;
      await tab.mouse.click((x1 + x2) / 2, (y1 + y3) / 2);
      await session.detach();
    },
    async overlayTexts(tab) {
      const session = await context.newCDPSession(tab);
      const roots = await overlayNodes(tab, session);
      await session.detach();
      return roots
        .flatMap((root) => collect(root, (node) => node.nodeName === 'SPAN' || node.nodeName === 'BUTTON'))
        .map((node) =>
          collect(node, (one) => one.nodeName === '#text')
            .map((one) => one.nodeValue)
            .join(' '),
        )
        .filter((text) => text.trim() !== '');
    },
    async close() {
      for (const connection of connections) await connection.close();
      await context.close();
      await sandbox.close();
      if (options.profile === undefined) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Without developer mode an unpacked extension that starts anew is switched off. */
function allowDeveloping(profile: string): void {
  mkdirSync(join(profile, 'Default'), { recursive: true });
  writeFileSync(
    join(profile, 'Default', 'Preferences'),
    JSON.stringify({ extensions: { ui: { developer_mode: true } } }),
  );
}

/** A new install opens its welcome page and would take the front from the page under test at any moment. */
async function closeWelcome(context: BrowserContext, extensionId: string): Promise<void> {
  const address = `chrome-extension://${extensionId}/welcome.html`;
  const page = await eventually(async () => context.pages().find((one) => one.url() === address));
  await page.close();
}

async function loadUnpacked(context: BrowserContext, path: string): Promise<void> {
  const browser = context.browser();
  if (browser === null) throw new Error('this browser cannot take an unpacked extension');
  await raw(await browser.newBrowserCDPSession(), 'Extensions.loadUnpacked', { path });
}

/** Methods that the typed protocol does not name yet. */
function raw(session: CDPSession, method: string, params: object): Promise<unknown> {
  return (session.send as (method: string, params: object) => Promise<unknown>).call(session, method, params);
}

async function anyWorker(context: BrowserContext): Promise<Worker> {
  return context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
}

function collect(node: DomNode, wanted: (node: DomNode) => boolean): DomNode[] {
  const below = [...(node.children ?? []), ...(node.shadowRoots ?? [])].flatMap((child) => collect(child, wanted));
  return wanted(node) ? [node, ...below] : below;
}

/** Asks until there is an answer; ten seconds at most. */
export async function eventually<T>(ask: () => Promise<T | undefined>, patienceMs = 10_000): Promise<T> {
  const until = Date.now() + patienceMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > until) throw new Error('waited in vain');
    await new Promise((done) => setTimeout(done, 100));
  }
}

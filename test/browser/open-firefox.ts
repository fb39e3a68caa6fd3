import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { startConnectProxy } from '../sandbox/connect-proxy';
import { type Sandbox, type SandboxOptions, startSandbox } from '../sandbox/server';
import { findFirefox } from './find-browser';

const EXTENSION = fileURLToPath(new URL('../../dist/firefox-mv3', import.meta.url));
const ADDON = 'dragoman@dragoman.example';
const UUID = '11111111-2222-4333-8444-555555555555';

/** A page of the extension in a tab. It lies in the browser's own process, out of the library's reach. */
export interface OwnPage {
  /** Runs an expression, in which `panel` is the page's document. */
  run<T>(expression: string): Promise<T>;
  /** Asks until the expression is true; fifteen seconds at most. */
  shows(expression: string): Promise<void>;
  /** Presses a key as a person does. */
  press(key: string): Promise<void>;
}

export interface OpenFirefox {
  sandbox: Sandbox;
  browser: Browser;
  /** Opens a page of the sandbox in a tab of its own. */
  open(url: string): Promise<Page>;
  /** Shows the real sidebar in the browser's own window. */
  showSidebar(): Promise<void>;
  /** Runs an expression in the sidebar, where `panel` is its document; presses made there count as the person's. */
  inSidebar<T>(expression: string): Promise<T>;
  /** Runs an expression as a script of the sidebar's page would, with the extension's own interfaces; a promise is waited for. */
  asSidebar<T>(expression: string): Promise<T>;
  /** Stops the background as the browser does when it idles; the next event starts it anew. */
  stopBackground(): Promise<void>;
  /** Opens a page of the extension in a tab of its own. */
  openOwn(path: string): Promise<OwnPage>;
  /** Asks the sidebar until the expression is true; fifteen seconds at most. */
  sidebarShows(expression: string): Promise<void>;
  /** Opens a page of the dashboard in a tab, such as `engines`. */
  openDashboard(page: string): Promise<void>;
  /** As `inSidebar`, in the page that `openDashboard` opened. */
  inOwn<T>(expression: string): Promise<T>;
  /** Asks that page until the expression is true; fifteen seconds at most. */
  ownShows(expression: string): Promise<void>;
  /** What the person has allowed the add-on beyond what it needs. */
  allowed(): Promise<{ origins: string[]; data_collection?: string[] }>;
  close(): Promise<void>;
}

/** Firefox with the built add-on; the marketplaces' hosts lead to the sandbox through a proxy that knows no others. */
export async function openFirefox(options: { sandbox?: SandboxOptions } = {}): Promise<OpenFirefox> {
  const path = findFirefox();
  if (path === undefined) throw new Error('No Firefox was found. Please install one.');
  if (!existsSync(join(EXTENSION, 'manifest.json'))) throw new Error('The extension is not built: npm run build');
  const sandbox = await startSandbox(options.sandbox);
  const proxy = await startConnectProxy(sandbox.port);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: path,
    headless: true,
    acceptInsecureCerts: true,
    args: ['--remote-allow-system-access', '--width=1280', '--height=900'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [ADDON]: UUID }),
      // Extension pages in the parent process: the sidebar's document can then be reached by the test.
      'extensions.webextensions.remote': false,
      'extensions.webextOptionalPermissionPrompts': false,
      // A machine without a desktop has no service for notices: the browser shows them itself.
      'alerts.useSystemBackend': false,
      'intl.locale.requested': 'en-US',
      'network.proxy.type': 1,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxy.port,
      'network.proxy.no_proxies_on': 'localhost, 127.0.0.1',
    },
  });
  await browser.installExtension(EXTENSION);

  /** Raw protocol: the library has no word for the browser's own window. */
  async function send(method: string, parameters: object): Promise<Record<string, unknown>> {
    const { connection } = browser as unknown as {
      connection: { send(method: string, parameters: object): Promise<{ result: Record<string, unknown> }> };
    };
    return (await connection.send(method, parameters)).result;
  }

  async function inChrome<T>(expression: string): Promise<T> {
    const tree = (await send('browsingContext.getTree', { 'moz:scope': 'chrome' })) as {
      contexts: { context: string }[];
    };
    const context = tree.contexts[0]?.context;
    const answer = (await send('script.evaluate', {
      expression: `(async () => JSON.stringify(await (${expression})))()`,
      target: { context },
      awaitPromise: true,
    })) as { type: string; result?: { value?: string }; exceptionDetails?: { text: string } };
    if (answer.type === 'exception') throw new Error(answer.exceptionDetails?.text ?? 'the browser threw');
    const json = answer.result?.value;
    return (json === undefined ? undefined : JSON.parse(json)) as T;
  }

  const inSidebar = <T>(expression: string): Promise<T> =>
    inChrome<T>(`(() => {
      const outer = SidebarController.browser.contentDocument;
      const panel = outer.getElementById('webext-panels-browser')?.contentDocument;
      if (!panel) return undefined;
      return (${expression});
    })()`);

  const inOwn = <T>(expression: string): Promise<T> =>
    inChrome<T>(`(() => {
      const tab = [...gBrowser.tabs].find((one) => one.linkedBrowser.currentURI.spec.startsWith('moz-extension://${UUID}/dashboard.html'));
      const panel = tab?.linkedBrowser.contentDocument;
      if (!panel) return undefined;
      // what is pressed here counts as the person's press, as permissions want it
      const person = panel.defaultView.windowUtils.setHandlingUserInput(true);
      try {
        return (${expression});
      } finally {
        person.destruct();
      }
    })()`);

  /** Asks one of our pages until the expression is true. */
  async function shows(look: <T>(expression: string) => Promise<T>, expression: string): Promise<void> {
    const until = Date.now() + 15_000;
    for (;;) {
      if (await look<boolean>(`Boolean(${expression})`)) return;
      if (Date.now() > until) {
        const seen = await look<string>('panel.body?.innerText ?? ""');
        throw new Error(`the page does not show ${expression}; it shows:\n${seen}`);
      }
      await new Promise((done) => setTimeout(done, 150));
    }
  }

  return {
    sandbox,
    browser,
    async open(url) {
      const page = await browser.newPage();
      await page.goto(url, { waitUntil: 'domcontentloaded' });
      await page.bringToFront();
      return page;
    },
    async showSidebar() {
      await inChrome(`(async () => {
        const key = [...SidebarController.sidebars.keys()].find((one) => one.includes('dragoman'));
        await SidebarController.show(key);
        return true;
      })()`);
    },
    inSidebar,
    asSidebar: (expression) =>
      inChrome(`(async () => {
        const outer = SidebarController.browser.contentDocument;
        const page = outer.getElementById('webext-panels-browser').contentWindow;
        const box = Cu.Sandbox(page, { sandboxPrototype: page, wantXrays: false });
        return JSON.parse(await Cu.evalInSandbox(${JSON.stringify(
          `(async () => JSON.stringify((await (${expression})) ?? null))()`,
        )}, box));
      })()`),
    async stopBackground() {
      await inChrome(`WebExtensionPolicy.getByID('${ADDON}').extension.terminateBackground().then(() => true)`);
    },
    async openOwn(path) {
      const url = `moz-extension://${UUID}/${path}`;
      await inChrome(`(gBrowser.selectedTab = gBrowser.addTrustedTab(${JSON.stringify(url)}), true)`);
      const run = <T>(expression: string): Promise<T> =>
        inChrome<T>(`(() => {
          const tab = gBrowser.tabs.find((one) => one.linkedBrowser.currentURI.spec === ${JSON.stringify(url)});
          const panel = tab?.linkedBrowser.contentDocument;
          if (!panel) return undefined;
          return (${expression});
        })()`);
      return {
        run,
        async shows(expression) {
          const until = Date.now() + 15_000;
          while (!(await run<boolean>(`Boolean(${expression})`))) {
            if (Date.now() > until) {
              throw new Error(`no ${expression}; it shows:\n${await run<string>('panel.body?.innerText ?? ""')}`);
            }
            await new Promise((done) => setTimeout(done, 150));
          }
        },
        async press(key) {
          await run(`(() => {
            const page = panel.defaultView;
            page.focus();
            const keys = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
            keys.beginInputTransactionForTests(page);
            const known = { Enter: 13, Escape: 27 }[${JSON.stringify(key)}] ?? 0;
            const event = new page.KeyboardEvent('', { key: ${JSON.stringify(key)}, keyCode: known });
            keys.keydown(event);
            keys.keyup(event);
            return true;
          })()`);
        },
      };
    },
    sidebarShows: (expression) => shows(inSidebar, expression),
    async openDashboard(page) {
      await inChrome(`(() => {
        const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
        gBrowser.selectedTab = gBrowser.addTab('moz-extension://${UUID}/dashboard.html#${page}', { triggeringPrincipal });
        return true;
      })()`);
      await shows(inOwn, 'panel.body?.innerText');
    },
    inOwn,
    ownShows: (expression) => shows(inOwn, expression),
    allowed: () =>
      inChrome(
        `ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs').ExtensionPermissions.get('${ADDON}')`,
      ),
    async close() {
      await browser.close();
      await proxy.close();
      await sandbox.close();
    },
  };
}

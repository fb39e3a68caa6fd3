import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { type PageReader, readWith, type SiteAdapter } from '@/content-scripts/adapters/adapter';
import { aliexpress } from '@/content-scripts/adapters/aliexpress/adapter';
import { aliexpressDisputes } from '@/content-scripts/adapters/aliexpress/disputes-adapter';
import { amazon } from '@/content-scripts/adapters/amazon/adapter';
import { amazonInbox } from '@/content-scripts/adapters/amazon/inbox-adapter';
import { ebayMessages } from '@/content-scripts/adapters/ebay/messages-adapter';
import { ebayOrders } from '@/content-scripts/adapters/ebay/orders-adapter';
import type { PageContent, Reading } from '@/utils/domain/reading';

/** What `case.json` of a fixture folder says. */
export interface FixtureCase {
  url: string;
  /** Name of the reader that this page is for. */
  reader: string;
  /** Name of the conversation that the page's reply box answers; absent where the page has no box. */
  conversation?: string;
  now: string;
  origin: 'synthetic';
  notes?: string;
  /** Elements that are words and nothing else, and headings that stand apart from what they head. */
  words?: string;
}

export interface Fixture {
  /** Such as `ebay/thread-dates-de`. */
  name: string;
  about: FixtureCase;
  html: string;
  adapter: SiteAdapter;
  reader: PageReader;
}

const ROOT = join(import.meta.dirname, '../../../fixtures');

export const ADAPTERS: Record<string, readonly SiteAdapter[]> = {
  amazon: [amazon, amazonInbox],
  ebay: [ebayMessages, ebayOrders],
  aliexpress: [aliexpress, aliexpressDisputes],
};

/** Every fixture folder `<site>/<case>` of the sites above. */
export function loadFixtures(): Fixture[] {
  return Object.entries(ADAPTERS).flatMap(([site, adapters]) =>
    readdirSync(join(ROOT, site)).map((folder) => {
      const path = join(ROOT, site, folder);
      const about = JSON.parse(readFileSync(join(path, 'case.json'), 'utf8')) as FixtureCase;
      const adapter = adapters.find(({ pages }) => pages.some(({ name }) => name === about.reader));
      const reader = adapter?.pages.find(({ name }) => name === about.reader);
      if (!adapter || !reader) throw new Error(`${site}/${folder}: no reader is called ${about.reader}`);
      return {
        name: `${site}/${folder}`,
        about,
        html: readFileSync(join(path, 'page.html'), 'utf8'),
        adapter,
        reader,
      };
    }),
  );
}

export interface Expected {
  content: PageContent;
  missing: string[];
}

/** What the fixture says is on the page, written by hand or checked by hand. */
export function expectedOf({ name }: Fixture): Expected {
  return JSON.parse(readFileSync(join(ROOT, name, 'expected.json'), 'utf8')) as Expected;
}

/**
 * The fixture as a document: declarative shadow roots are attached, same-origin frames filled, and elements with
 * `data-box="left,top,width,height"` measure as the browser would measure them.
 */
export function openFixture({ html, about }: Fixture): Document {
  const { window } = new JSDOM(html, { url: about.url, pretendToBeVisual: true });
  const { document } = window;
  attachShadowRoots(document);
  for (const frame of document.querySelectorAll('iframe')) {
    const inside = frame.contentDocument;
    if (inside && frame.srcdoc) inside.body.innerHTML = frame.srcdoc;
  }
  window.Element.prototype.getBoundingClientRect = function measure(this: Element) {
    const [left = 0, top = 0, width = 0, height = 0] = (this.getAttribute('data-box') ?? '').split(',').map(Number);
    return { left, top, width, height, x: left, y: top, right: left + width, bottom: top + height } as DOMRect;
  };
  return document;
}

function attachShadowRoots(scope: ParentNode): void {
  for (const template of scope.querySelectorAll<HTMLTemplateElement>('template[shadowrootmode="open"]')) {
    const shadow = template.parentElement?.attachShadow({ mode: 'open' });
    template.remove();
    shadow?.append(template.content);
    if (shadow) attachShadowRoots(shadow);
  }
}

/** Reads a document to the end with one reader. */
export function readFixture(fixture: Fixture, document: Document): Reading {
  const look = readWith(fixture.reader, document, new URL(fixture.about.url), Date.parse(fixture.about.now));
  for (;;) {
    const step = look.next();
    if (step.done) return step.value;
  }
}

import { passesIban, passesLuhn } from './checksums';
import { findKnown } from './find-known';
import type { KnownPersonal, PersonalKind } from './personal';
import { viewsOf } from './views';

/** Something personal in what was about to leave. */
export interface Leak {
  kind: PersonalKind;
  /** The known value, or the stretch itself where only its form gave it away. */
  value: string;
  /** Under which disguise it was met. */
  form: 'plain' | 'json' | 'url' | 'html' | 'base64';
}

const EMAIL = /[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){0,3}\.[a-z]{2,12}/giu;
const CARD = /(?<![\p{L}\d.,])[2-6]\d{3}(?:[ -]?\d{4}){2}[ -]?\d{1,7}(?![\p{L}\d]|[.,]\d)/gu;
const IBAN = /(?<![A-Za-z\d])[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){3,7}(?: ?[A-Z\d]{1,3})?(?![A-Za-z\d])/g;
const ORDER = /(?<![\d-])(?:\d{3}-\d{7}-\d{7}|\d{2}-\d{5}-\d{5})(?![\d-])/g;

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
const NAMED: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\n',
  t: ' ',
  b: ' ',
  f: ' ',
  '"': '"',
  '/': '/',
  '\\': '\\',
};

function codePoint(value: number): string {
  return value <= 0x10ffff ? String.fromCodePoint(value) : '';
}

const unJson = (text: string): string =>
  text.replace(
    /\\(?:u([\da-fA-F]{4})|x([\da-fA-F]{2})|(["\\/bfnrt]))/g,
    (_, long: string, short: string, sign: string) =>
      sign === undefined ? codePoint(Number.parseInt(long ?? short, 16)) : (NAMED[sign] ?? ''),
  );

const unUrl = (text: string): string =>
  text.replace(/\+/g, ' ').replace(/(?:%[\da-fA-F]{2})+/g, (run) => {
    const bytes = Uint8Array.from(run.slice(1).split('%'), (pair) => Number.parseInt(pair, 16));
    return new TextDecoder().decode(bytes);
  });

const unHtml = (text: string): string =>
  text.replace(
    /&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|([a-z]{2,6}));/g,
    (whole, ten: string, hex: string, name: string) => {
      if (name !== undefined) return ENTITIES[name] ?? whole;
      return codePoint(ten === undefined ? Number.parseInt(hex, 16) : Number(ten));
    },
  );

/** Only what turns out to be text; an image or a key does not. */
const unBase64 = (text: string): string =>
  (text.match(/(?<![\w+/-])[\w+/-]{12,4000}={0,2}(?![\w+/=-])/g) ?? [])
    .map((run) => {
      try {
        const bytes = Uint8Array.from(atob(run.replace(/-/g, '+').replace(/_/g, '/')), (char) => char.charCodeAt(0));
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      } catch {
        return '';
      }
    })
    .join('\n');

/** The bytes under each disguise that changes them, undone twice for what was wrapped twice. */
function forms(bytes: string): [Leak['form'], string][] {
  const out: [Leak['form'], string][] = [['plain', bytes]];
  const undo: [Leak['form'], (text: string) => string][] = [
    ['json', unJson],
    ['url', unUrl],
    ['html', unHtml],
    ['base64', unBase64],
  ];
  for (const [form, open] of undo) {
    const once = open(bytes);
    if (once === bytes || once === '') continue;
    out.push([form, once]);
    for (const [, again] of undo) {
      const twice = again(once);
      if (twice !== once && twice !== '') out.push([form, twice]);
    }
  }
  return out;
}

function byForm(text: string): { kind: PersonalKind; value: string }[] {
  const found: { kind: PersonalKind; value: string }[] = [];
  for (const match of text.matchAll(EMAIL)) found.push({ kind: 'email', value: match[0] });
  for (const match of text.matchAll(ORDER)) found.push({ kind: 'order', value: match[0] });
  for (const match of text.matchAll(CARD))
    if (passesLuhn(match[0].replace(/\D/g, ''))) found.push({ kind: 'payment', value: match[0] });
  for (const match of text.matchAll(IBAN))
    if (passesIban(match[0].replace(/ /g, ''))) found.push({ kind: 'payment', value: match[0] });
  return found;
}

/**
 * Reads what is about to leave as an outsider would, under JSON escapes, URL encoding, HTML entities and base64, and
 * reports every known value that is in it, however it is spelled, and every e-mail address, order number, card and
 * account that its form alone gives away. Empty means: it may go.
 */
export function leaks(bytes: string, known: KnownPersonal): Leak[] {
  const found = new Map<string, Leak>();
  const add = (kind: PersonalKind, value: string, form: Leak['form']): void => {
    const key = `${kind}|${value}`;
    if (!found.has(key)) found.set(key, { kind, value, form });
  };
  for (const [form, text] of forms(bytes)) {
    for (const { kind, value } of byForm(text)) add(kind, value, form);
    for (const { kind, value } of findKnown(viewsOf(text), known)) add(kind, value, form);
  }
  return [...found.values()];
}

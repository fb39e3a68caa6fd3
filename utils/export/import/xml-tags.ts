import { ExportFailure } from '../export-failure';

export interface XmlTag {
  /** Without its prefix. */
  name: string;
  kind: 'open' | 'close' | 'empty';
  attributes: Record<string, string>;
  /** Text between this tag and the next one, entities resolved. */
  text: string;
}

const TAG =
  /<(\/?)([A-Za-z_][\w.:-]*)((?:\s+[\w.:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>/g;
const ATTRIBUTE = /([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * The tags of a small XML dialect, in order. A document type, with which a few bytes can become gigabytes, is refused.
 * @throws ExportFailure `not-supported` for a document type
 */
export function* xmlTags(xml: string): Generator<XmlTag> {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) throw new ExportFailure('not-supported', 'the file declares entities');
  const found = new RegExp(TAG);
  let open: XmlTag | undefined;
  let from = 0;
  for (let match = found.exec(xml); match; match = found.exec(xml)) {
    if (open) open.text += resolved(xml.slice(from, match.index));
    from = found.lastIndex;
    const [, close, name, attributes = '', empty, data] = match;
    if (name === undefined) {
      if (open && data !== undefined) open.text += data;
      continue;
    }
    if (open) yield open;
    open = {
      name: name.slice(name.indexOf(':') + 1),
      kind: close ? 'close' : empty ? 'empty' : 'open',
      attributes: attributesOf(attributes),
      text: '',
    };
  }
  if (open) yield open;
}

function attributesOf(text: string): Record<string, string> {
  if (text === '') return {};
  return Object.fromEntries(
    Array.from(text.matchAll(ATTRIBUTE), ([, name = '', double, single]) => [name, resolved(double ?? single ?? '')]),
  );
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function resolved(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name) return ENTITIES[name] ?? whole;
    const point = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd';
  });
}

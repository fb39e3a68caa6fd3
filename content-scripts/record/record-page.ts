import { redact, redactName } from './redact';

/** What a page must not carry out: code, what is loaded from elsewhere, and what shows nothing. */
const LEFT_OUT = /^(?:script|noscript|link|meta|base|object|embed|frame|video|audio|source|canvas|title|template)$/;
/** Names in code rather than content. Every other attribute keeps its name and the form of its value. */
const NAMING =
  /^(?:class|role|type|dir|lang|data-test(?:-?id)?|data-qa|contenteditable|hidden|disabled|readonly|maxlength|rows|cols|colspan|rowspan|aria-(?:hidden|expanded|selected|disabled|checked|live|level|modal)|slot|part|width|height|viewbox)$/;
const ADDRESS = /^(?:href|src|srcdoc|srcset|action|formaction|poster|data|ping|background|xlink:href)$/;
const MOST_CHARACTERS = 1_500_000;
/** Frames in frames are written no deeper than this. */
const MOST_FRAMES_DEEP = 3;
const VOID = /^(?:area|br|col|hr|img|input|wbr)$/;

const quoted = (text: string) => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');

/**
 * The page as one file that stands by itself and tells nothing: structure, classes, roles and styles kept, shadow roots
 * written as declarative templates and frames of the page's own origin as frames with their content, every word and
 * number replaced by one of the same shape. Nothing is loaded by it.
 */
export function recordPage(doc: Document): string {
  return record(doc, [], MOST_CHARACTERS);
}

/** One document; `around`: those it is framed by, the innermost last. What exceeds `most` characters is left out. */
function record(doc: Document, around: readonly Document[], most: number): string {
  const out: string[] = [];
  let size = 0;
  const put = (text: string) => {
    size += text.length;
    if (size <= most) out.push(text);
  };

  function node(at: Node): void {
    if (size > most) return;
    if (at.nodeType === 3) put(quoted(redact(at.textContent ?? '')));
    if (at.nodeType !== 1) return;
    const element = at as Element;
    const tag = element.localName;
    if (tag.startsWith('dragoman-')) return;
    if (LEFT_OUT.test(tag)) return;
    if (tag === 'style') return;
    put(`<${tag}${[...element.attributes].map(attribute).join('')}${tag === 'iframe' ? framed(element) : ''}>`);
    if (tag === 'iframe') {
      put('</iframe>');
      return;
    }
    if (element.shadowRoot) {
      put(`<template shadowrootmode="open">${styles(element.shadowRoot)}`);
      element.shadowRoot.childNodes.forEach(node);
      put('</template>');
    }
    // What was typed into a field lies in no child and no attribute, and stays out.
    if (tag !== 'textarea') element.childNodes.forEach(node);
    if (!VOID.test(tag)) put(`</${tag}>`);
  }

  /** What a frame shows, where it is of our own origin and leads to no page it lies in; else it stays empty. */
  function framed(frame: Element): string {
    const inside = (frame as HTMLIFrameElement).contentDocument;
    const path = [...around, doc];
    if (!inside?.body || path.includes(inside) || path.length > MOST_FRAMES_DEEP) return '';
    return ` srcdoc="${quoted(record(inside, path, Math.max(0, most - size) / 4))}"`;
  }

  const { lang, dir } = doc.documentElement;
  put(
    `<!doctype html><html lang="${quoted(lang)}"${dir ? ` dir="${quoted(dir)}"` : ''}><head><meta charset="utf-8">${styles(doc)}</head>`,
  );
  node(doc.body);
  put('</html>');
  return out.join('');
}

function attribute({ name, value }: Attr): string {
  if (name.startsWith('on') || !/^[\w:.-]+$/.test(name)) return '';
  if (name === 'style') return /url\(|expression/i.test(value) ? '' : ` style="${quoted(value)}"`;
  if (ADDRESS.test(name)) return name === 'href' ? ' href="#"' : '';
  return ` ${name}="${quoted(NAMING.test(name) ? redactName(value) : redact(value))}"`;
}

/** Rules that we may read, without anything they would load or print. */
function styles(root: Document | ShadowRoot): string {
  const rules = [...root.styleSheets, ...root.adoptedStyleSheets].flatMap((sheet) => {
    try {
      return [...sheet.cssRules].map((rule) => rule.cssText);
    } catch {
      // A sheet of another origin keeps its rules to itself.
      return [];
    }
  });
  const safe = rules
    .filter((rule) => !/^@(?:import|font-face|namespace)/.test(rule))
    .map((rule) =>
      rule.replace(/url\([^)]*\)/gi, 'none').replace(/content:\s*(["'])(?:\\.|(?!\1).)*\1/g, 'content: ""'),
    )
    .join('\n')
    .slice(0, 400_000);
  return safe === '' ? '' : `<style>${safe.replace(/<\//g, '')}</style>`;
}

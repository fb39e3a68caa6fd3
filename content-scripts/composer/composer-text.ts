import type { Composer } from '../adapters/adapter';

/** What the box holds now, with line ends as `\n`. */
export function composerText({ element }: Composer): string {
  if (isField(element)) return element.value.replace(/\r\n?/g, '\n');
  return editableText(element);
}

/** A `textarea` or `input`, whichever window it was born in: `instanceof` fails across frames. */
export function isField(element: HTMLElement): element is HTMLTextAreaElement | HTMLInputElement {
  return element.tagName === 'TEXTAREA' || element.tagName === 'INPUT';
}

/** Equal for a reader: editors turn spaces into no-break spaces, and add or drop empty lines at the ends. */
export function sameText(a: string, b: string): boolean {
  return plain(a) === plain(b);
}

function plain(text: string): string {
  return text
    .replace(/\u00a0/g, ' ')
    .replace(/[\u200b\ufeff]/g, '')
    .replace(/[ \t]*\n[ \t]*/g, '\n')
    .replace(/\n+/g, '\n')
    .trim();
}

/** Text of an editable element, a line per block or `<br>`; `innerText` would force a layout of a hidden frame. */
function editableText(root: HTMLElement): string {
  let text = '';
  const walk = (node: Node) => {
    for (const child of node.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) text += child.nodeValue ?? '';
      else if (child.nodeName === 'BR') text += '\n';
      else if (child instanceof Object && 'tagName' in child) {
        const block = /^(DIV|P|LI|UL|OL|H[1-6]|BLOCKQUOTE|PRE)$/.test((child as Element).tagName);
        if (block && text !== '' && !text.endsWith('\n')) text += '\n';
        walk(child);
        if (block && !text.endsWith('\n')) text += '\n';
      }
    }
  };
  walk(root);
  return text.replace(/\n$/, '');
}

import type { InsertMode } from '@/utils/domain/insert';
import type { Composer } from '../adapters/adapter';
import { composerText, isField, sameText } from './composer-text';

/** Two frames: enough for a framework to take the text over, or to put its own back. */
const CONFIRM_MS = 60;

/**
 * Writes into the box so that the page's framework notices and Ctrl+Z takes it back: the browser's own editing
 * command first, then a paste as a person would do it, then the value itself. Each try is read back; false when the
 * editor kept none. A box that refuses is left with the text it had.
 */
export async function writeText(composer: Composer, text: string, mode: InsertMode): Promise<boolean> {
  const before = composerText(composer);
  const wanted = mode === 'at-cursor' && before !== '' ? undefined : text;
  const holds = () => {
    const now = composerText(composer);
    return wanted === undefined ? now !== before && plainIncludes(now, text) : sameText(now, wanted);
  };
  const attempts = isField(composer.element) ? [byCommand, byValue] : [byCommand, byPaste];
  for (const attempt of attempts) {
    composer.element.focus({ preventScroll: true });
    select(composer, mode);
    attempt(composer, text);
    await new Promise((done) => setTimeout(done, CONFIRM_MS));
    if (holds()) {
      announceChange(composer);
      return true;
    }
    if (composerText(composer) !== before) restore(composer);
  }
  return false;
}

function plainIncludes(whole: string, part: string): boolean {
  const flat = (text: string) => text.replace(/[\s\u00a0\u200b]+/g, ' ').trim();
  return flat(whole).includes(flat(part));
}

function select({ element }: Composer, mode: InsertMode): void {
  const doc = element.ownerDocument;
  if (isField(element)) {
    if (mode === 'replace-own') element.select();
    return;
  }
  const selection = doc.getSelection();
  if (selection === null) return;
  const inside = selection.rangeCount > 0 && element.contains(selection.anchorNode);
  if (mode === 'at-cursor' && inside) return;
  const range = doc.createRange();
  range.selectNodeContents(element);
  if (mode === 'at-cursor') range.collapse(false);
  selection.removeAllRanges();
  selection.addRange(range);
}

/** Marked obsolete for years and still the only way to edit with undo, in every browser. */
function byCommand({ element }: Composer, text: string): void {
  const doc = element.ownerDocument;
  if (isField(element)) {
    doc.execCommand('insertText', false, text);
    return;
  }
  text.split('\n').forEach((line, index) => {
    if (index > 0) doc.execCommand('insertParagraph');
    if (line !== '') doc.execCommand('insertText', false, line);
  });
}

function byPaste({ element }: Composer, text: string): void {
  const view = element.ownerDocument.defaultView;
  if (view === null) return;
  const data = new view.DataTransfer();
  data.setData('text/plain', text);
  element.dispatchEvent(new view.ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
}

/** React keeps the value it last set in a shadow of the property; the prototype's setter goes past it. */
function byValue({ element }: Composer, text: string): void {
  if (!isField(element)) return;
  const view = element.ownerDocument.defaultView;
  if (view === null) return;
  const kind = element.tagName === 'TEXTAREA' ? view.HTMLTextAreaElement : view.HTMLInputElement;
  const setter = Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set;
  const from = element.selectionStart ?? element.value.length;
  const to = element.selectionEnd ?? from;
  const value = element.value.slice(0, from) + text + element.value.slice(to);
  setter?.call(element, value);
  element.dispatchEvent(
    new view.InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText', data: text }),
  );
}

/** Takes a half-taken attempt back with the editor's own undo. */
function restore({ element }: Composer): void {
  element.ownerDocument.execCommand('undo');
}

/** Web components around the box, and forms that look at `change`, hear of it as after typing. */
function announceChange({ element, host }: Composer): void {
  const view = element.ownerDocument.defaultView;
  if (view === null || !isField(element)) return;
  element.dispatchEvent(new view.Event('change', { bubbles: true, composed: host !== undefined }));
}

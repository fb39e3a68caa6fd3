import type { Folded } from './folded';
import { toOriginal } from './folded';
import type { Value } from './value';

/** Names to fill in: `{name}`, `{{name}}`, `${name}`, `%name%`, `[name]`, `<name>`, `%s`, `__name__`. */
const PLACEHOLDER =
  /\{\{[^{}\n]{1,60}\}\}|\$?\{[^{}\n]{1,60}\}|%[\p{L}_][\p{L}\p{N}_]{1,40}%|\[[^[\]\n]{1,60}\]|【[^【】\n]{1,30}】|<[\p{L}_][^<>\n]{0,40}>|%\d?\$?[sd](?![\p{L}])|__[\p{L}_]{2,40}?__|«[\p{L}_]+_[\p{L}_]+»|(?<![\p{L}\p{N}])(?:x{3,}|_{3,})(?![\p{L}\p{N}])/gu;
const URL =
  /https?:\/\/[^\s<>()"，。、]+|www\.[^\s<>()"，。、]+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{0,64}\w/g;
const ORDER_ID = /(?<![\d-])(?:\d{3}-\d{7}-\d{7}|\d{2}-\d{5}-\d{5})(?![\d-]*\d)/g;
/** Figures and letters mixed, or figures alone, too long to be counted with. */
const CODE = /(?<![a-z0-9])[a-z0-9]+(?:-[a-z0-9]+){0,5}(?![a-z0-9])/gu;
/** Where such a code may stand: a stretch with a figure in it. At most words nothing is kept. */
const WITH_FIGURE = /(?<![a-z0-9-])[a-z-]*\d[a-z0-9-]*/g;
const SHORTEST_CODE = 6;
const SPACED_CODE = /(?<![a-z0-9.,-])(?:[a-z]{1,4} ?)?\d{2,5}(?: \d{2,5}){2,8}(?: ?[a-z]{2})?(?![a-z0-9]|[.,]\d)/gu;
/** Without one of these no address, no placeholder and no order number can be found; they are told much faster. */
const URL_HINT = /@|https?:|www\./;
const PLACEHOLDER_HINT = /[{%[【<«]|__|xxx/;
const FIGURE = /\d/;
/** Without this no spaced code can be found; it is told much faster. */
const SPACED_FIGURES = /\d\d \d\d/;

function isCode(text: string): boolean {
  if (!/\d/.test(text)) return false;
  const digits = text.replace(/\D/g, '').length;
  if (/^\d{4}-\d{1,2}-\d{1,2}$/.test(text)) return false;
  if (/^\d+$/.test(text)) return digits >= 9;
  if (!/[a-z]/.test(text)) return digits >= 9 && /^[\d-]+$/.test(text);
  if (/^\d+(?:x\d+)+[a-z]{0,2}$|^\d+-?[a-z]{1,6}$|^\d{1,4}-\d{1,4}-?[a-z]{1,4}$/.test(text)) return false;
  return digits >= 3 && text.length >= 6 && !/^\d{1,2}h\d{2}/.test(text);
}

function value(folded: Folded, start: number, end: number, kind: Value['kind'], key: string): Value {
  const span = toOriginal(folded, start, end);
  return { kind, readings: [key], weak: false, span, start, end, text: folded.original.slice(span.start, span.end) };
}

/** Things that a translation copies letter by letter: placeholders, addresses on the net, order and tracking numbers. */
export function findLiterals(folded: Folded): Value[] {
  const found: Value[] = [];
  const taken = new Uint8Array(folded.text.length);
  const take = (start: number, end: number): boolean => {
    for (let i = start; i < end; i++) if (taken[i] === 1) return false;
    taken.fill(1, start, end);
    return true;
  };
  const { text } = folded;
  for (const match of URL_HINT.test(text) ? text.matchAll(URL) : []) {
    const end = match.index + match[0].replace(/[.,;:!?]+$/, '').length;
    if (take(match.index, end))
      found.push(value(folded, match.index, end, 'code', `c:${text.slice(match.index, end)}`));
  }
  for (const match of PLACEHOLDER_HINT.test(text) ? text.matchAll(PLACEHOLDER) : []) {
    const end = match.index + match[0].length;
    const span = toOriginal(folded, match.index, end);
    const literal = folded.original.slice(span.start, span.end).replace(/\s/g, '');
    // brackets around a plain remark are no placeholder unless it is a single name
    if (/^[[【<]/.test(match[0]) && /[.,!?;:]|\d{5}/.test(match[0])) continue;
    if (take(match.index, end)) found.push(value(folded, match.index, end, 'placeholder', `p:${literal}`));
  }
  const code = (start: number, written: string): void => {
    if (take(start, start + written.length))
      found.push(value(folded, start, start + written.length, 'code', `c:${written.replace(/[ -]/g, '')}`));
  };
  if (!FIGURE.test(text)) return found.sort((a, b) => a.start - b.start);
  for (const { 0: written, index } of text.matchAll(ORDER_ID)) code(index, written);
  for (const { 0: stretch, index } of text.matchAll(WITH_FIGURE)) {
    if (stretch.length < SHORTEST_CODE) continue;
    for (const match of stretch.matchAll(CODE)) if (isCode(match[0])) code(index + match.index, match[0]);
  }
  if (SPACED_FIGURES.test(text)) {
    for (const { 0: written, index } of text.matchAll(SPACED_CODE))
      if (written.replace(/\D/g, '').length >= 10 && !/^\d{1,3}(?: \d{3})+$/.test(written)) code(index, written);
  }
  return found.sort((a, b) => a.start - b.start);
}

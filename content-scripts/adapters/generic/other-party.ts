import { boxOf } from '../../dom/geometry';
import { outerElement } from '../../dom/query';
import { isShown, styleOf } from '../../dom/visible-text';
import { canBeName } from './can-be-name';
import type { ListFound } from './find-list';
import { isGreeted } from './is-greeted';
import { timedLine } from './looks-like-time';
import { renderedElements } from './rendered';
import { anyIn, tokensOf } from './tokens-of';
import { hasOwnWords, ownText } from './word-parts';
import { AUTHOR_TOKENS, isBuyerTitle, isStaffTitle, PRESENCE, withoutBuyerTitle } from './words';

/** Parts around a list that are looked at for a name. */
const MOST_PARTS = 700;
const MOST_STEPS = 9;
/** A line with less to say for it is no name. */
const LEAST_RANK = 0.6;
/** Of a long talk this much is looked at for how it addresses the buyer. */
const MOST_GREETED = 20_000;

const TITLE_ALONE =
  /^(?:requester|reported by|from|ship(?:ping)? to|demandeur|anfragende[r]?|benutzer|usuario|solicitante|utilisateur)$/iu;
const LABELLED = /(?:with|mit|avec|con|com|met|med|z|с|עם|与|與|和)[:\s]\s*(\S.{1,49})$/iu;
const TITLE = new Set(['title', 'heading']);
const BAR = new Set(['head', 'header', 'hd', 'top', 'topbar', 'navbar', 'titlebar']);
const OTHER = new Set(['customer', 'buyer', 'contact', 'client', 'requester', 'peer', 'visitor']);
const NO_PERSON = new Set(
  'status subtitle subject badge brand logo tag label price presence crumb breadcrumb tab menu country location'.split(
    ' ',
  ),
);
const NOT_ENTERED = /^(?:SCRIPT|STYLE|SVG|NAV|FOOTER|SELECT|BUTTON|TEXTAREA|FORM)$/i;

/** Where the turns begin, and the column in which they stand. */
interface Column {
  top: number;
  left: number;
  right: number;
}

interface Line {
  text: string;
  rank: number;
}

/**
 * The name of the other party as it is printed around the list: above it in the same column, beside a word for the
 * buyer, in a heading or a part called a name. How the talk itself addresses them speaks for a name.
 */
export function* otherParty({ element: list, rows, editors }: ListFound): Generator<void, string | undefined> {
  const labelled = LABELLED.exec(list.getAttribute('aria-label') ?? '')?.[1];
  if (labelled && canBeName(labelled)) return labelled;
  const outer = boxOf(list);
  if (!outer) return undefined;
  const tops = [rows[0], rows[1], rows.at(-1)].map((row) => (row && boxOf(row)?.top) ?? outer.top);
  const listBox: Column = { top: Math.max(outer.top, Math.min(...tops)), left: outer.left, right: outer.right };
  const turns = new Set(rows);
  let said = '';
  for (const row of rows) if (said.length < MOST_GREETED) said += `${row.textContent ?? ''}\n`;
  const lines: Line[] = [];
  let left = MOST_PARTS;
  let inner: Element | undefined;
  let around: Element | undefined = list;
  for (let step = 0; around && step < MOST_STEPS && left > 0; step++) {
    let before = '';
    const open: Element[] = renderedElements(around).toReversed();
    const branches = new Set(open);
    let hasBox = false;
    for (let part = open.pop(); part && left > 0; part = open.pop()) {
      if (--left % 12 === 0) yield;
      if (part === inner || turns.has(part) || NOT_ENTERED.test(part.tagName) || isOpener(part)) continue;
      if (branches.has(part)) hasBox = editors.some((editor) => part.contains(editor));
      open.push(...renderedElements(part).toReversed());
      if (!hasOwnWords(part)) continue;
      const text = isShown(part) ? ownText(part) : '';
      if (text === '' || text.length > 120) continue;
      // Who is said to be there is a person.
      const last = lines.at(-1);
      if (PRESENCE.test(text) && last && before.startsWith(last.text)) last.rank += 0.8;
      for (const line of namesIn(text, part, before)) {
        const rank = rankOf(line.text, part, listBox, line.isLabelled, hasBox);
        lines.push({ text: line.text, rank: rank + (isGreeted(line.text, said) ? 1.2 : 0) - 0.12 * step });
      }
      before = text;
    }
    inner = around;
    around = outerElement(around);
  }
  lines.sort((a, b) => b.rank - a.rank);
  const [best] = lines;
  return best && best.rank >= LEAST_RANK ? best.text : undefined;
}

/** An entry of a list of conversations: it opens another one. */
function isOpener(part: Element): boolean {
  return part.matches(
    '[role="option"], [role="tab"], [role="listbox"], [role="navigation"], [role="menu"], li a[href]',
  );
}

/** Names that a line prints: between its dots, without a time, or behind a word for the buyer. */
function namesIn(text: string, part: Element, before: string): { text: string; isLabelled: boolean }[] {
  for (const piece of text.split(/\s+[/|·•]\s+/u)) {
    const [label, ...value] = piece.split(/\s*[:：]\s*/u);
    const name = value.join(':').trim();
    if (label && isBuyerLabel(label) && canBeName(name)) return [{ text: name, isLabelled: true }];
  }
  const bare = timedLine(text, part)?.rest ?? text;
  const isLabelled = isBuyerLabel(before.replace(/[:：]$/, ''));
  return bare
    .split(/\s+[·•|–—]\s+|\s-\s/u)
    .map((piece) => piece.replace(/\s*[([（][^)\]）]*[)\]）]$/u, '').trim())
    .filter(
      (piece) =>
        canBeName(piece) && !isStaffTitle(piece) && !isBuyerLabel(piece) && PRESENCE.exec(piece)?.[0] !== piece,
    )
    .map((piece, index) => ({ text: piece, isLabelled: isLabelled && index === 0 }));
}

/** A short line that is a word for the buyer and little besides. */
function isBuyerLabel(text: string): boolean {
  if (text.length > 24) return false;
  const bare = text.replace(
    /(?:[\s'’]*s?\s)?(?:name|id|nombre|nom|nome|naam)$|の?(?:お名前|氏名|名)$|\s?(?:이름|명|님)$|(?:昵称|姓名|名称|名)$/iu,
    '',
  );
  return TITLE_ALONE.test(bare.trim()) || (isBuyerTitle(bare.trim()) && withoutBuyerTitle(bare).length <= 1);
}

/** A picture of the size of a face stands before the part, or before what holds it. */
function hasPortrait(part: Element): boolean {
  return [part, part.parentElement].some((one) => {
    const picture = one?.previousElementSibling;
    const box = picture?.matches('img, picture, i, [class*="avatar"]') ? boxOf(picture) : undefined;
    return box !== undefined && box.width >= 20 && box.width <= 80 && Math.abs(box.width - box.height) <= 4;
  });
}

/** `hasBox`: it stands beside the talk in a part with a box of its own, and belongs to what is written there. */
function rankOf(text: string, part: Element, listBox: Column, isLabelled: boolean, hasBox: boolean): number {
  const box = boxOf(part);
  if (!box) return -9;
  const isAbove = box.bottom <= listBox.top + 40 && box.left < listBox.right && box.right > listBox.left;
  let rank = isLabelled ? 2.4 : 0;
  if (!isAbove && !isLabelled) rank -= hasBox ? 9 : 1.2;
  if (isAbove) rank += 0.3 - (listBox.top - box.bottom) / 1_500;
  const around = part.parentElement;
  const tokens = new Set([...tokensOf(part), ...(around && around.childElementCount <= 2 ? tokensOf(around) : [])]);
  if (anyIn(tokens, AUTHOR_TOKENS)) rank += 1.6;
  if (anyIn(tokens, TITLE)) rank += 0.9;
  if (anyIn(tokens, OTHER)) rank += 1;
  if (anyIn(tokens, NO_PERSON)) rank -= 1.5;
  if (part.closest('h1, h2, h3, h4, h5, [role="heading"]')) rank += 0.9;
  else if (Number(styleOf(part)?.fontWeight ?? 400) >= 500) rank += 0.6;
  // A place, or a list of things, as likely as a name.
  if (/,\s/.test(text)) rank -= 0.9;
  if (Number.parseFloat(styleOf(part)?.fontSize ?? '0') >= 16) rank += 0.3;
  if (anyIn(tokens, BAR) || part.closest('header')) rank += 0.4;
  if (isAbove && hasPortrait(part)) rank += 0.5;
  // Two or three words with capitals, or a short word of a script without any.
  if (/^\p{Lu}\S*(?:\s\p{Lu}\S*){1,3}$/u.test(text)) rank += 0.5;
  else if (/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{2,5}$/u.test(text)) rank += 0.2;
  else if (/^(?=.*[\d_*])[\p{L}\d_.*-]{4,30}$/u.test(text)) rank += 0.35;
  else if (/^\p{L}+(?:\s\p{Ll}+)+$/u.test(text)) rank -= 0.4;
  return rank;
}

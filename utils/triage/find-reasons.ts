import { FLAGS, type Flag, INTENTS, type Intent, type Reason, type Severity } from '@/utils/domain/judgement';
import { COLUMN, type Weighed } from './model';
import type { PreparedText } from './prepare-text';

/** A quote of a text longer than this must be a telling part, not the whole. */
const WHOLE_UP_TO = 40;
const LONGEST_SHARE = 0.55;
/** A concept tells a reader more than a bare word does. */
const CONCEPT_BONUS = 1.5;

interface Evidence {
  start: number;
  end: number;
  strength: number;
}

function isWhole(index: number, own: string): boolean {
  const code = own.charCodeAt(index);
  // The second half of a surrogate pair.
  return !(code >= 0xdc00 && code <= 0xdfff);
}

/** A literal, telling part of the text at that place; empty only where the text is blank. */
export function telling(text: PreparedText, start: number, end: number, wholeLength: number): string {
  let from = start;
  let to = end;
  const longest = wholeLength > WHOLE_UP_TO ? Math.max(1, Math.floor(wholeLength * LONGEST_SHARE)) : wholeLength;
  if (to - from > longest) {
    to = from + longest;
    const space = text.own.lastIndexOf(' ', to);
    if (space > from) to = space;
    while (to > from + 1 && !isWhole(to, text.own)) to--;
  }
  let quote = text.quote(from, to);
  const lead = quote.length - quote.trimStart().length;
  from += lead;
  quote = quote.trim();
  return quote;
}

/** The beginning of the message, cut to a telling part. */
function opening(text: PreparedText, wholeLength: number): string {
  const { own } = text;
  const start = own.search(/\S/u);
  if (start < 0) return '';
  const sentence = /^[^.!?。！？\n]{1,80}/u.exec(own.slice(start));
  return telling(text, start, start + Math.max(1, sentence?.[0].length ?? 1), wholeLength);
}

function evidenceFor(weighed: readonly Weighed[], weightOf: (entry: Weighed) => number): Evidence[] {
  const out: Evidence[] = [];
  for (const entry of weighed) {
    const { start, end, name, value } = entry.feature;
    if (start === undefined || end === undefined || end <= start) continue;
    const concept = name.startsWith('+') || name.startsWith('-');
    const strength = weightOf(entry) * value * (concept ? CONCEPT_BONUS : 1);
    if (strength > 0.05) out.push({ start, end, strength });
  }
  return out.sort((a, b) => b.strength - a.strength || a.start - b.start);
}

/** The strongest places, those overlapping a stronger one left out. */
function strongest(evidence: readonly Evidence[], most: number): Evidence[] {
  const out: Evidence[] = [];
  for (const candidate of evidence) {
    if (out.length >= most) break;
    if (!out.some((kept) => kept.start < candidate.end && candidate.start < kept.end)) out.push(candidate);
  }
  return out;
}

export interface Judged {
  intent: Intent;
  severity: Severity;
  emotion: number;
  flags: readonly Flag[];
}

const SHOWN_EMOTION = 40;

/** Says for each judgement which words decided: at least one reason, every quote a literal part of the message. */
export function findReasons(
  text: PreparedText,
  weighed: readonly Weighed[],
  judged: Judged,
  wholeLength: number,
): Reason[] {
  const reasons: Reason[] = [];
  const give = (label: string, evidence: readonly Evidence[], most: number): boolean => {
    let given = false;
    for (const { start, end } of strongest(evidence, most)) {
      const quote = telling(text, start, end, wholeLength);
      if (quote === '') continue;
      reasons.push({ label, quote });
      given = true;
    }
    return given;
  };
  const intentColumn = COLUMN.intent + INTENTS.indexOf(judged.intent);
  const byIntent = evidenceFor(weighed, ({ model, row }) => {
    let sum = 0;
    for (let column = 0; column < INTENTS.length; column++) sum += model.weight(row, COLUMN.intent + column);
    return model.weight(row, intentColumn) - sum / INTENTS.length;
  });
  if (!give(`intent:${judged.intent}`, byIntent, 2))
    reasons.push({ label: `intent:${judged.intent}`, quote: opening(text, wholeLength) });
  for (const flag of judged.flags) {
    const column = COLUMN.flag + FLAGS.indexOf(flag);
    give(
      `flag:${flag}`,
      evidenceFor(weighed, ({ model, row }) => model.weight(row, column)),
      1,
    );
  }
  if (judged.severity === 'I') {
    const severe = evidenceFor(
      weighed,
      ({ model, row }) =>
        model.weight(row, COLUMN.severity) -
        (model.weight(row, COLUMN.severity + 1) + model.weight(row, COLUMN.severity + 2)) / 2,
    );
    if (!give('severity:I', severe, 2)) give('severity:I', byIntent, 1);
  }
  if (judged.emotion >= SHOWN_EMOTION) {
    // Emotion weights are in points; a place must carry some of them to be named.
    give(
      'emotion',
      evidenceFor(weighed, ({ model, row }) => model.weight(row, COLUMN.emotion) / 10),
      2,
    );
  }
  return reasons;
}

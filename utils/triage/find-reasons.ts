import { FLAGS, type Flag, INTENTS, type Intent, type Reason, type Severity } from '@/utils/domain/judgement';
import type { Feature } from './extract-features';
import { OUTPUT } from './net';
import type { PreparedText } from './prepare-text';
import { intentScores, type Scores, severityScores, type Weighing } from './weigh';

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

/** A place of the text and what the verdict would lose without it. */
interface Place {
  start: number;
  end: number;
  concept: boolean;
  without: Scores;
}

/** Of a long message only so many places are tried. */
const MOST_PLACES = 60;

/** Takes out one place of the text after the other: concepts first, for a reader understands them better. */
function tryPlaces(features: readonly Feature[], weighing: Weighing): Place[] {
  const byPlace = new Map<string, Feature[]>();
  for (const feature of features) {
    const { start, end } = feature;
    if (start === undefined || end === undefined || end <= start) continue;
    const key = `${start}-${end}`;
    const there = byPlace.get(key);
    if (there === undefined) byPlace.set(key, [feature]);
    else there.push(feature);
  }
  // Features come concepts first, so words are what a long message leaves out.
  return [...byPlace.values()].slice(0, MOST_PLACES).map((there) => ({
    start: there[0]?.start ?? 0,
    end: there[0]?.end ?? 0,
    concept: there.some(({ name }) => name.startsWith('+') || name.startsWith('-')),
    without: weighing.without(there),
  }));
}

function evidenceFor(places: readonly Place[], lost: (without: Scores) => number): Evidence[] {
  const out: Evidence[] = [];
  for (const { start, end, concept, without } of places) {
    const strength = lost(without) * (concept ? CONCEPT_BONUS : 1);
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
/** Raw emotion counts in lengths of 25 points; a place must carry some points to be named. */
const EMOTION_TELLS = 2.5;

/** Says for each judgement which words decided: at least one reason, every quote a literal part of the message. */
export function findReasons(
  text: PreparedText,
  features: readonly Feature[],
  weighing: Weighing,
  judged: Judged,
  wholeLength: number,
): Reason[] {
  const reasons: Reason[] = [];
  const places = tryPlaces(features, weighing);
  const { scores } = weighing;
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
  const lostOf = (measure: (of: Scores) => number): Evidence[] => {
    const whole = measure(scores);
    return evidenceFor(places, (without) => whole - measure(without));
  };
  const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
  const byIntent = lostOf((of) => {
    const all = intentScores(of);
    return (all[INTENTS.indexOf(judged.intent)] ?? 0) - mean(all);
  });
  if (!give(`intent:${judged.intent}`, byIntent, 2))
    reasons.push({ label: `intent:${judged.intent}`, quote: opening(text, wholeLength) });
  for (const flag of judged.flags) {
    give(
      `flag:${flag}`,
      lostOf((of) => of[OUTPUT.flag + FLAGS.indexOf(flag)] ?? 0),
      1,
    );
  }
  if (judged.severity === 'I') {
    const severe = lostOf((of) => {
      const [grave = 0, ...others] = severityScores(of);
      return grave - mean(others);
    });
    if (!give('severity:I', severe, 2)) give('severity:I', byIntent, 1);
  }
  if (judged.emotion >= SHOWN_EMOTION)
    give(
      'emotion',
      lostOf((of) => (of[OUTPUT.emotion] ?? 0) * EMOTION_TELLS),
      2,
    );
  return reasons;
}

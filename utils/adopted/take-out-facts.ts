import { sentencesOf } from '@/utils/checks/guard/sentences-of';
import { extractValues } from '@/utils/checks/normalise/extract-values';
import { nearestDay } from '@/utils/checks/normalise/nearest-day';
import type { Value } from '@/utils/checks/normalise/value';
import type { ValueLexicon } from '@/utils/checks/normalise/value-lexicon';
import type { AdoptedFact } from '@/utils/domain/adopted-reply';
import type { IsoDate, LanguageTag } from '@/utils/domain/ids';
import { findNames } from '@/utils/engines/redact/find-names';
import { findTold } from '@/utils/engines/redact/find-told';
import type { KnownPersonal } from '@/utils/engines/redact/personal';
import { viewsOf } from '@/utils/engines/redact/views';

/** What a case knows under each name; several spellings of one fact stand beside each other. */
export type CaseFacts = Partial<Record<AdoptedFact, readonly string[]>>;

export interface SentReply {
  text: string;
  locale: LanguageTag;
  facts: CaseFacts;
  known: KnownPersonal;
  /** The day on which it was sent, in the buyer's zone. */
  sentOn: IsoDate;
  /** Days of the case as the reply may write them that lay behind it when it was sent. */
  goneDays: readonly string[];
  /** What the buyer wrote: a name that he told must not live on in our answer. */
  buyerTexts: readonly string[];
}

/** Fewest letters that make a reply worth keeping, salutation and signature not counted. */
const LEAST_LETTERS = 20;

/** Stands for a day that lay behind the reply: what was said of it is of this one case. */
const GONE = '\uE002';

/** Stands for a fact while the text is read: no examiner takes it for anything. */
const MARK = /\uE000(\d+)\uE001/g;

/**
 * Puts placeholders where the facts of the case stand. A sentence in which anything remains that could tell of a person
 * or of this one case is left out as a whole. `undefined` when nothing worth keeping is left.
 */
export function takeOutFacts(reply: SentReply, lexicon: ValueLexicon): string | undefined {
  const names: AdoptedFact[] = [];
  const mark = (name: AdoptedFact): string => `\uE000${names.push(name) - 1}\uE001`;
  let text = reply.text.replace(/[\uE000-\uE002]/g, '').trim();

  const [greeting] = reply.facts.greeting ?? [];
  const [signature] = reply.facts.signature ?? [];
  if (greeting && text.startsWith(greeting)) text = mark('greeting') + text.slice(greeting.length);
  if (signature && text.endsWith(signature)) text = text.slice(0, -signature.length) + mark('signature');

  const spellings = Object.entries(reply.facts)
    .filter(([name]) => name !== 'greeting' && name !== 'signature')
    .flatMap(([name, all]) => all.map((value) => ({ name: name as AdoptedFact, value: value.trim() })))
    .filter(({ value }) => value.length > 1)
    .sort((a, b) => b.value.length - a.value.length);
  const everywhere = (value: string) =>
    new RegExp(`(?<![\\p{L}\\p{N}])${escaped(value)}(?![\\p{N}])${bounded(value)}`, 'giu');
  for (const value of reply.goneDays) text = text.replace(everywhere(value), GONE);
  for (const { name, value } of spellings) text = text.replace(everywhere(value), () => mark(name));
  text = replaceValues(text, reply, lexicon, mark);

  const kept = keepImpersonal(text, reply).replace(MARK, (_, index: string) => `{${names[Number(index)]}}`);
  const own = kept.replace(/\{\w+\}/g, '');
  return (own.match(/\p{L}/gu)?.length ?? 0) < LEAST_LETTERS ? undefined : kept;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Scripts that part words by spaces end a value at a letter that does not belong to it. */
const bounded = (value: string): string => (/[\p{Script=Latin}\p{Script=Cyrillic}]$/u.test(value) ? '(?!\\p{L})' : '');

/** Amounts and days, a weekday beside its day included, become placeholders. */
function replaceValues(
  text: string,
  { locale, sentOn }: Pick<SentReply, 'locale' | 'sentOn'>,
  lexicon: ValueLexicon,
  mark: (name: AdoptedFact) => string,
): string {
  const today = Temporal.PlainDate.from(sentOn);
  const found = extractValues(text, locale, lexicon)
    .flatMap((value) => {
      const name = factOf(value);
      if (name === undefined) return [];
      return [{ name, ...value.span, weekday: value.kind === 'weekday', gone: hasGone(value, today) }];
    })
    .sort((a, b) => a.start - b.start);
  let out = '';
  let at = 0;
  for (let place = 0; place < found.length; place++) {
    const one = found[place];
    if (one === undefined || one.start < at) continue;
    let { end, gone } = one;
    let day = !one.weekday;
    for (let next = found[place + 1]; next?.name === 'date' && one.name === 'date'; next = found[place + 1]) {
      if (next.start - end > 8 || (day && !next.weekday)) break;
      day ||= !next.weekday;
      gone ||= next.gone;
      end = Math.max(end, next.end);
      place += 1;
    }
    out += text.slice(at, one.start) + (gone ? GONE : mark(one.name));
    at = end;
  }
  return out + text.slice(at);
}

function factOf({ kind }: Value): AdoptedFact | undefined {
  if (kind === 'money') return 'amount';
  return kind === 'date' || kind === 'weekday' || kind === 'relative-day' ? 'date' : undefined;
}

/** A day before the one on which the reply was sent. */
function hasGone({ kind, readings, year }: Value, today: Temporal.PlainDate): boolean {
  if (kind === 'relative-day') return readings.every((reading) => Number(reading.slice(3)) < 0);
  if (kind !== 'date') return false;
  const days = readings
    .filter((reading) => reading.startsWith('d:'))
    .flatMap((reading) => {
      const [month = 0, day = 0] = reading.slice(2).split('-').map(Number);
      return nearestDay(month, day, year, today) ?? [];
    });
  return days.length > 0 && days.every((day) => Temporal.PlainDate.compare(day, today) < 0);
}

/** The sentences in which nothing personal and no number of this case is left. */
function keepImpersonal(text: string, reply: SentReply): string {
  const told = namesTold(reply);
  const hits = personalIn(text, reply);
  return sentencesOf(text)
    .map(({ start, end }) => {
      const sentence = text.slice(start, end);
      const bare = sentence.replace(MARK, ' ');
      const isPersonal =
        sentence.includes(GONE) ||
        hits.some((hit) => hit.start < end && hit.end > start) ||
        /\d[\d\s./-]{2,}\d|@/.test(bare) ||
        (bare.toLowerCase().match(WORD) ?? []).some((word) => told.has(word));
      // The paragraph ends where it ended.
      return isPersonal ? (/\n\s*$/.exec(sentence)?.[0] ?? '') : sentence;
    })
    .join('')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

const WORD = /\p{L}[\p{L}\p{M}'’-]+/gu;

/** Every noun of these begins with a capital: there a capital alone tells no name. */
const capitalsNouns = (locale: LanguageTag): boolean => locale.startsWith('de');

/** What tells of a person in the reply; placeholders do not count. */
function personalIn(text: string, { known, locale }: SentReply): { start: number; end: number }[] {
  const named = findNames(viewsOf(text));
  return findTold(text, known).filter((hit) => {
    if (/^[\uE000-\uE002\d\s]*$/.test(text.slice(hit.start, hit.end))) return false;
    if (hit.kind !== 'name' || !capitalsNouns(locale)) return true;
    return named.some((name) => name.start < hit.end && name.end > hit.start);
  });
}

/** Words of the names that the buyer wrote: told by their cues, and, where nouns begin small, by a capital. */
function namesTold({ buyerTexts, locale }: SentReply): ReadonlySet<string> {
  const words = buyerTexts.flatMap((text) => {
    const names = findNames(viewsOf(text)).map(({ start, end }) => text.slice(start, end));
    const capitals = capitalsNouns(locale) ? [] : (text.match(/(?<=[\p{Ll},;] )\p{Lu}\p{Ll}[\p{L}\p{M}'’-]*/gu) ?? []);
    return [...names, ...capitals].flatMap((name) => name.match(WORD) ?? []);
  });
  return new Set(words.map((word) => word.toLowerCase()));
}

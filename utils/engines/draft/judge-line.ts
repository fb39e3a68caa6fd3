import { guard } from '@/utils/checks/guard/guard';
import type { GuardData } from '@/utils/checks/guard/guard-data';
import type { Concept, Side } from '@/utils/checks/guard/read-side';
import type { LanguageTag } from '@/utils/domain/ids';
import { MARK, marksIn, readMasked, unmask } from './mask-values';

/** What is wrong with a line, for the seller and for the engine that is asked to put it right. */
export interface LineFault {
  kind: string;
  quote: string;
}

/** Concepts that decide what is promised, offered, asked or refused: a line has those of ours, no more and no fewer. */
const POLICY = new Set([
  'refund',
  'replace',
  'return',
  'repair',
  'cancel',
  'keep',
  'discard',
  'pay',
  'free',
  'discount',
  'compensation',
  'gift',
  'address',
  'warranty',
  'guaranteed',
  'full',
  'partial',
  'refuse',
  'our_cost',
  'your_cost',
  'pickup',
]);

/** Signs that hide or turn text. The joiners that Hindi and Persian need are none. */
const HIDDEN = /[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\p{Co}|[\u{e0000}-\u{e007f}]/u;
/** Things that no line of ours has and that lead a buyer elsewhere. */
const ELSEWHERE =
  /https?:|www\.|@|\b[\p{L}\d-]{2,}\.(?:com|net|org|io|me|cn|ru|shop|app|link|xyz|top|info|de|fr|es|it|co)\b/iu;

/** Words by which somebody is sent to the telephone, the number spelled out or not; ours answer where the buyer wrote. */
const CALLS =
  /(?<![\p{L}\p{M}])(?:hotline|helpline|call us|phone us|ring us|by phone|telephone|anruf\p{L}*|rufen sie|telefon\p{L}*|appelez|téléphon\p{L}*|llám\p{L}*|llame\p{L}*|teléfono|chiam(?:i|ate|aci|ateci)|telefon[oi]|lig(?:ue|a)-nos|ligue|telefone|bel ons|zadzwo\p{L}+|ring oss|позвон\p{L}+|звоните|телефон\p{L}*|اتصل\p{L}*|هاتف\p{L}*|התקש\p{L}+|טלפון|gọi cho|điện thoại|telepon|hubungi nomor|कॉल करें|फ़?ोन करें)(?![\p{L}\p{M}])|电话|電話|致电|拨打|热线|전화|โทร/iu;

/** Kinds of the guard that compare whole letters; two wordings of one sentence may differ in them. */
const LETTER_ONLY = new Set(['omission', 'addition', 'placeholder', 'unit']);

interface Judged {
  /** Both masked, in the same language. */
  own: string;
  answered: string;
  kept: ReadonlyMap<string, string>;
  language: LanguageTag;
  data: GuardData;
}

/**
 * Whether a line that an engine wrote says what our own line says: the same facts and none besides, nothing offered or
 * refused that ours does not, no way out of the marketplace, no hidden signs, no sermon. Empty: it does.
 */
export function judgeLine({ own, answered, kept, language, data }: Judged): LineFault[] {
  const faults: LineFault[] = [];
  const fault = (kind: string, quote: string): void => void faults.push({ kind, quote: quote.slice(0, 120) });
  if (answered.trim() === '') return [{ kind: 'empty', quote: '' }];
  const hidden = HIDDEN.exec(answered);
  if (hidden !== null) fault('hidden', answered.slice(Math.max(0, hidden.index - 10), hidden.index + 10));
  if (!HIDDEN.test(own) && ELSEWHERE.test(answered)) fault('link', ELSEWHERE.exec(answered)?.[0] ?? '');
  if (!CALLS.test(own) && CALLS.test(answered)) fault('link', CALLS.exec(answered)?.[0] ?? '');
  if (answered.length > own.length * 2 + 80) fault('length', answered);
  const ownMarks = marksIn(own);
  const marks = marksIn(answered);
  for (const lost of without(ownMarks, marks)) fault('fact_lost', kept.get(lost) ?? lost);
  for (const added of without(marks, ownMarks)) fault('fact_added', kept.get(added) ?? added);
  if (/[⟦⟧]/.test(answered.replace(MARK, ''))) fault('fact_added', answered);

  const ours = readMasked(own, language, data);
  const theirs = readMasked(answered, language, data);
  if (ours === undefined || theirs === undefined) return faults;
  for (const value of theirs.values) {
    const bare = value.weak && value.kind === 'number';
    const known = value.readings.some((reading) => ours.readings.has(reading));
    if (!bare && !known) fault('fact_added', value.text);
  }
  for (const concept of unmatched(theirs, ours)) fault('policy_added', quoteOf(theirs, concept));
  for (const concept of unmatched(ours, theirs)) fault('policy_lost', quoteOf(ours, concept));
  if (faults.length > 0) return faults;
  const pair = {
    source: unmask(own, kept),
    sourceLang: language,
    target: unmask(answered, kept),
    targetLang: language,
  };
  for (const finding of guard(pair, data).findings) {
    if (!LETTER_ONLY.has(finding.kind)) fault(finding.kind, finding.quote || (finding.sourceQuote ?? ''));
  }
  return faults;
}

/** Concepts of policy in one text that the other does not have under any of their names. */
function unmatched(from: Side, to: Side): Concept[] {
  const labels = new Set(to.concepts.flatMap((concept) => concept.labels));
  return from.concepts.filter(
    (concept) =>
      concept.labels.some((label) => POLICY.has(label)) &&
      // `nothing` is a price as well as a denial; denials are the guard's business
      !concept.labels.includes('not') &&
      !concept.labels.some((label) => labels.has(label)),
  );
}

function quoteOf({ text }: Side, { start, end }: Concept): string {
  return text.slice(start, end);
}

function without(all: readonly string[], taken: readonly string[]): string[] {
  const left = [...taken];
  return all.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

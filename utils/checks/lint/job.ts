import type { Span } from '@/utils/domain/finding';
import { fold } from '../normalise/fold';
import { type Folded, toOriginal } from '../normalise/folded';
import { unmask } from '../normalise/unmask';
import type { LintConcept, LintLexicon } from './lint-lexicon';
import { matchesAt, matchesIn } from './matches-in';
import { plainLetters } from './plain-letters';
import type { LintContext, LintReply } from './reply-context';
import { sentencesOf } from './sentences';
import { StartIndex } from './start-index';
import { withoutQuotes } from './without-quotes';

/** Most characters of a reply that are examined; no box takes more. */
const MOST_EXAMINED = 20_000;
/** Within this many characters a negation reaches the word it negates. */
const NEGATION_BEFORE = 46;
/** Where the negation stands right before its word, or after it. */
const NEGATION_BEFORE_IN: Readonly<Record<string, number>> = { zh: 10, ja: 2, ko: 4, th: 14, hi: 14, tr: 20 };
/** Words that only look negative: "not bad", "without giving a reason", "in not many days", "no later than". */
const NO_NEGATION: Readonly<Record<string, RegExp>> = {
  de: /^ohne (?:angabe|begrundung|jede begrundung|weiteres)/,
  en: /^(?:without (?:giving|any|a|having to give) reason|no reason|no questions)/,
  es: /^sin (?:dar|indicar|necesidad|motivo|justific|explic|tener que dar)/,
  fr: /^sans (?:motif|justif|donner|avoir a|fournir|raison)/,
  it: /^senza (?:motiv|dover|fornire|indicare|spieg|giustif)/,
  pt: /^sem (?:precisar|dar|motivo|justific|explic|necessidade|ter de dar)/,
  nl: /^zonder (?:opgaaf|opgave|reden|uitleg|een reden)/,
  sv: /^utan (?:att ange|anledning|skal|orsak|angivande)/,
  ru: /^без (?:объяснен|указан)/,
  zh: /^(?:不(?:错|錯|好意思|客气|客氣|久)|[无無](?:理由|条件|條件)|没(?:问题|關係|关系)|沒(?:問題|關係))/,
  th: /^ไม่(?:กี่|นาน|เกิน|ช้า|เพียง|เป็นไร|มีปัญหา|สะดวก|ทราบว่า|แน่ใจ)/,
  id: /^tidak (?:lama|hanya|lebih|masalah|sampai|apa)/,
  vi: /^không (?:lâu|chỉ|quá|sao|muộn|vấn đề|hài lòng)/,
  hi: /^(?:नहीं तो|न केवल)/,
  ko: /^(?:안(?:녕|내|심|전|에)|못지)/,
};
const LONGEST_NO_NEGATION = 28;
/** "Do not forget to …", "do not hesitate to …", "do not worry" deny nothing beside them. */
const BIDS =
  /forget|hesitat|vergess|zoger|oubli|hesit|olvid|dude|dudar|dimentic|esit|scord|esquec|deixe de|vergeet|aarzel|zapomn|waha|glom|tvek|忘|遠慮なく|잊지|망설이|걱정|염려|心配|犹豫|猶豫|تنس|تتردد|תשכח|תהסס|unutm|cekin|забуд|забыв|стесня|ลืม|ลังเล|quen|ngai|lupa|ragu|sungkan|भूल|संकोच/;
const BIDS_BEFORE = 14;
const NEGATION_AFTER = 30;
/** Concepts whose own words hold a negation, which must not take them back. */
const NEGATIVE_ITSELF: ReadonlySet<LintConcept> = new Set(['threat', 'blame', 'unsatisfied']);
/** Concepts that may hold a negation ("without fail") and can be negated from outside all the same. */
const HOLDS_NEGATION: ReadonlySet<LintConcept> = new Set([
  'absolute',
  'low_value',
  'undervalue',
  'own_cost',
  'reward',
  'expired',
]);
/** Languages whose negation follows what it negates. */
const NEGATION_FOLLOWS = new Set(['ja', 'ko', 'tr', 'hi', 'zh', 'th', 'de', 'nl', 'sv']);
/** Where only the negation of the verb may follow it ("stornieren Sie nicht"), and not "without value". */
const VERB_NEGATION: Readonly<Record<string, RegExp>> = {
  de: /^(?:nicht|nichts)$/,
  nl: /^niets?$/,
  sv: /^(?:inte|ej)$/,
};

/** A reply prepared for the detectors: folded once, cut into sentences once, each concept looked up once. */
export class LintJob {
  readonly folded: Folded;
  /** Folded text without accents; as long as `folded.text`. */
  readonly text: string;
  readonly sentences: Span[];
  private masked: { folded: Folded; text: string } | undefined;
  /** Where patterns may begin, in languages with spaces and without. */
  private readonly starts = new Map<boolean, StartIndex>();
  private readonly found = new Map<string, Span[]>();

  constructor(
    readonly reply: LintReply,
    readonly context: LintContext,
    readonly lexicon: LintLexicon | undefined,
    readonly english: LintLexicon | undefined,
  ) {
    const examined = withoutQuotes(reply.text.slice(0, MOST_EXAMINED), context.buyerMessage);
    this.folded = fold(examined);
    this.text = plainLetters(this.folded.text, this.base);
    this.sentences = sentencesOf(this.folded);
  }

  get base(): string {
    return this.reply.lang.split('-')[0] ?? this.reply.lang;
  }

  /** The text with hidden contacts laid open (`abc (at) gmail dot com`). */
  get unmasked(): { folded: Folded; text: string } {
    if (!this.masked) {
      const folded = unmask(withoutQuotes(this.reply.text.slice(0, MOST_EXAMINED), this.context.buyerMessage));
      this.masked = { folded, text: plainLetters(folded.text, this.base) };
    }
    return this.masked;
  }

  /** Where the reply speaks of `concept`, in its own language or in English words mixed in. */
  all(concept: LintConcept): Span[] {
    const known = this.found.get(concept);
    if (known) return known;
    const spans = this.search(this.lexicon, concept);
    if (this.english && this.base !== 'en' && concept !== 'not') spans.push(...this.search(this.english, concept));
    spans.sort((a, b) => a.start - b.start);
    this.found.set(concept, spans);
    return spans;
  }

  private search(lexicon: LintLexicon | undefined, concept: LintConcept): Span[] {
    const pattern = lexicon?.of(concept);
    if (lexicon === undefined || pattern === undefined) return [];
    if (pattern.starts === undefined) {
      if (pattern.needs?.some((letters) => this.text.includes(letters)) === false) return [];
      return matchesIn(pattern.expression, this.text, { start: 0, end: this.text.length });
    }
    const index = this.starts.get(lexicon.spaced) ?? new StartIndex(this.text, lexicon.spaced);
    this.starts.set(lexicon.spaced, index);
    const places = index.placesOf(pattern.starts);
    // Compiling is the dearer part: most texts hold none of the beginnings.
    return places.length === 0 ? [] : matchesAt(places, pattern.expression, this.text);
  }

  inside(concept: LintConcept, { start, end }: Span): Span[] {
    return this.all(concept).filter((span) => span.start >= start && span.end <= end);
  }

  has(concept: LintConcept, { start, end }: Span): boolean {
    return this.all(concept).some((span) => span.start >= start && span.end <= end);
  }

  /** Whether what stands at `span` is negated within its own clause of `sentence`. */
  isNegated(span: Span, sentence: Span, concept?: LintConcept): boolean {
    return this.inside('not', sentence).some((not) => {
      if (not.start >= span.start && not.end <= span.end && !this.onlyLooksNegative(not))
        return concept === undefined || !HOLDS_NEGATION.has(concept);
      if (this.onlyLooksNegative(not)) return false;
      if (not.end <= span.start) {
        const between = this.text.slice(not.end, span.start);
        const ends = NEGATION_BEFORE_IN[this.base] === undefined ? /[,;:]\s/ : /[,;:]/;
        return between.length <= (NEGATION_BEFORE_IN[this.base] ?? NEGATION_BEFORE) && !ends.test(between);
      }
      if (!NEGATION_FOLLOWS.has(this.base)) return false;
      if (VERB_NEGATION[this.base]?.test(this.text.slice(not.start, not.end)) === false) return false;
      const between = this.text.slice(span.end, not.start);
      return between.length <= NEGATION_AFTER && !/[,;:]/.test(between);
    });
  }

  /** "Could you not …?" asks; a negation that is part of a request's own words negates nothing. */
  private onlyLooksNegative(not: Span): boolean {
    if (this.all('request').some((span) => span.start <= not.start && not.end <= span.end)) return true;
    if (NO_NEGATION[this.base]?.test(this.text.slice(not.start, not.start + LONGEST_NO_NEGATION))) return true;
    if (BIDS.test(this.text.slice(Math.max(0, not.start - BIDS_BEFORE), not.start + LONGEST_NO_NEGATION))) return true;
    if (this.base !== 'zh') return false;
    return this.text.charAt(not.start - 1) === this.text.charAt(not.end);
  }

  /** Spans of a concept in a sentence that are not negated. */
  stated(concept: LintConcept, sentence: Span): Span[] {
    const found = this.inside(concept, sentence);
    return NEGATIVE_ITSELF.has(concept) ? found : found.filter((span) => !this.isNegated(span, sentence, concept));
  }

  original(span: Span): Span {
    return toOriginal(this.folded, span.start, span.end);
  }

  originalOfUnmasked(span: Span): Span {
    return toOriginal(this.unmasked.folded, span.start, span.end);
  }
}

import { FLAGS, type Flag, INTENTS, type Intent, type Verdict } from '@/utils/domain/judgement';
import { identifyLanguage } from '@/utils/language/identify-language';
import { applyPreset } from './apply-preset';
import type { TriageContext } from './context';
import { GOES_ON, goesOn } from './earlier-matter';
import { extractFeatures } from './extract-features';
import { findEntities } from './find-entities';
import { findHits } from './find-hits';
import { findReasons } from './find-reasons';
import { judgeSeverity } from './judge-severity';
import { calibrateEmotion, sigmoid, softmax } from './model';
import { OUTPUT } from './net';
import { applyPhraseRules, matchPhraseRules } from './phrase-rules';
import { prepareText } from './prepare-text';
import { raiseSeverity } from './raise-severity';
import type { TriageData } from './triage-data';
import { flagScores, intentScores, severityScores, weigh } from './weigh';
import { classWords } from './word-classes';

/** A further intent is named from this probability. */
const ALSO_FROM = 0.12;
const MOST_ALSO = 3;

function blankVerdict(text: string, context: TriageContext, data: TriageData): Verdict {
  return {
    language: identifyLanguage(text, context.language ?? {}, data.language),
    intent: 'other',
    also: [],
    severity: 'III',
    emotion: 0,
    flags: [],
    entities: { orderIds: [], trackingNumbers: [], amounts: [], dates: [] },
    reasons: [{ label: 'empty', quote: '' }],
  };
}

/**
 * Judges one buyer's message: language, intent, severity, emotion, flags, entities, each with the words that decided.
 * A message that only asks after an earlier one (`context.facts`) takes over that one's intent, and its severity at least.
 * Deterministic, no clock, no network; any text is answered. Packs of `packsFor(language)` should be loaded before.
 */
export function triage(message: { text: string }, context: TriageContext, data: TriageData): Verdict {
  const { text } = message;
  if (text.trim() === '') return blankVerdict(text, context, data);
  const prepared = prepareText(text);
  const language = identifyLanguage(prepared.own, context.language ?? {}, data.language);
  const pack = data.packs.get(language.lang);
  const english = data.packs.get('en');
  const entities = findEntities(prepared.own, language.lang);
  const hits = findHits(prepared, pack?.lexicon ?? english?.lexicon, english?.lexicon);
  const features = classWords(extractFeatures(prepared, hits, entities, language.lang), language.lang, pack?.words);
  const weighing = weigh(features, data.model, data.net);
  const { scores } = weighing;

  const intents = softmax(intentScores(scores));
  const flagChances = flagScores(scores).map(sigmoid);

  const ranked = INTENTS.map((intent, index) => ({ intent, chance: intents[index] ?? 0 })).sort(
    (a, b) => b.chance - a.chance,
  );
  const said: Intent = ranked[0]?.intent ?? 'other';
  const alsoSaid = ranked
    .slice(1, 1 + MOST_ALSO)
    .filter(({ chance }) => chance >= ALSO_FROM)
    .map((entry) => entry.intent);
  const flags: Flag[] = FLAGS.filter(
    (_, index) => (flagChances[index] ?? 0) >= (data.calibration.flagFrom[index] ?? 1),
  );
  const severity = judgeSeverity(
    { severity: softmax(severityScores(scores)), flags: flagChances, intents },
    data.calibration,
    { intent: said, flags },
  );
  const emotion = calibrateEmotion(
    scores[OUTPUT.emotion] ?? 0,
    sigmoid(scores[OUTPUT.escalate] ?? 0),
    data.calibration,
  );

  const { earlierMatter, contactCount } = context.facts ?? {};
  const matter = goesOn({ intent: said, flags }, contactCount) ? earlierMatter : undefined;
  const intent = matter?.intent ?? said;
  const also =
    matter && said !== 'other' ? [said, ...alsoSaid.filter((one) => one !== intent)].slice(0, MOST_ALSO) : alsoSaid;
  const preset = applyPreset(severity, intent, flags, context.preset ?? 'source000');
  // An unsolved matter is no smaller for being asked after. Severities compare by length: `I` is the gravest.
  const graver = matter && matter.severity.length < preset.length ? matter.severity : preset;
  const raised = raiseSeverity(graver, intent, context.facts ?? {});
  const reasons = findReasons(prepared, features, weighing, { intent: said, severity, emotion, flags }, text.length);
  const verdict: Verdict = {
    language,
    intent,
    also,
    severity: raised.severity,
    emotion,
    flags,
    entities,
    reasons: [...reasons, ...(matter ? [{ label: GOES_ON, quote: matter.quote }] : []), ...raised.reasons],
  };
  if (context.rules === undefined || context.rules.length === 0) return verdict;
  const matches = matchPhraseRules(prepared, context.rules, language.lang);
  return applyPhraseRules(verdict, matches, ({ start, end }) => prepared.quote(start, end).trim());
}

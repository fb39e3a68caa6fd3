import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { BUYER_LANGUAGES } from '@/utils/domain/buyer-languages';
import { FLAGS, INTENTS, SEVERITIES } from '@/utils/domain/judgement';
import { extractFeatures } from '@/utils/triage/extract-features';
import { findEntities } from '@/utils/triage/find-entities';
import { findHits } from '@/utils/triage/find-hits';
import { judgeSeverity } from '@/utils/triage/judge-severity';
import { compileLexicon, type Lexicon } from '@/utils/triage/lexicon';
import {
  type Calibration,
  COLUMN,
  COLUMNS,
  calibrateEmotion,
  type ModelFile,
  sigmoid,
  softmax,
  stageFeatures,
} from '@/utils/triage/model';
import { type PackedLexicon, unpackLexicon } from '@/utils/triage/packed-lexicon';
import { prepareText } from '@/utils/triage/prepare-text';
import type { SharedModelFile } from '@/utils/triage/triage-data';
import { MOST_STEPS, packWords } from '@/utils/triage/word-model';
import { EMOTION_PRIORS, FLAG_BIAS, FLAG_PRIORS, INTENT_PRIORS, SEVERITY_PRIORS } from './concept-priors';
import { hitFigures, spearman } from './figures';
import { predictLinear, type Sparse, type TrainingOptions, trainLinear } from './linear-trainer';
import { type Labelled, readCorpus, readLabelled } from './read-corpus';

// Trains the triage models on the corpus, reports cross-validation, and writes public/knowledge/triage/.
//   npx tsx test/eval/training/train-triage.ts [--measure cases.jsonl] [--leave-language-out] [--no-write] [--errors]
const FOLDS = 5;
/** Weights are rounded to so many 127ths of the largest. */
const CONCEPT_GRAIN = 2;
const PAIR_GRAIN = 8;
const SEED = 20261125;
const SHARED_MIN_COUNT = 3;
const PAIR_MIN_COUNT = 45;
const WORD_MIN_COUNT = 3;
/** Weights of words kept, of all languages together; the weaker ones are zero. */
const WORD_WEIGHTS = {
  intent: Number(process.env.WI ?? 8000),
  flag: Number(process.env.WF ?? 1500),
  severity: Number(process.env.WS ?? 1000),
  emotion: Number(process.env.WE ?? 1000),
};

const INTENT_OPTIONS: TrainingOptions = {
  epochs: 30,
  rate: Number(process.env.RI ?? 0.25),
  l2: Number(process.env.L2 ?? 6e-4),
  seed: SEED,
  hide: Number(process.env.HI ?? 0.25),
};
const FLAG_OPTIONS: TrainingOptions = {
  epochs: 30,
  rate: Number(process.env.RF ?? 0.1),
  l2: Number(process.env.L2F ?? 1e-2),
  seed: SEED,
  hide: Number(process.env.HF ?? 0),
};
const SEVERITY_OPTIONS: TrainingOptions = {
  epochs: 25,
  rate: Number(process.env.RS ?? 0.15),
  l2: Number(process.env.L2S ?? 4e-4),
  seed: SEED,
  hide: Number(process.env.HS ?? 0.35),
};
/** Flags are rare: a missed one counts this much more than a false one while training. */
const FLAG_POSITIVE = Number(process.env.FP ?? 3);
const EMOTION_OPTIONS: TrainingOptions = {
  epochs: 30,
  rate: Number(process.env.RE ?? 2),
  l2: Number(process.env.L2E ?? 3e-3),
  seed: SEED,
  hide: Number(process.env.HE ?? 0.3),
};

const argument = (name: string): string | undefined => {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : (process.argv[at + 1] ?? '');
};

const lexicons = new Map<string, Lexicon>();
for (const lang of BUYER_LANGUAGES) {
  const path = `public/knowledge/triage/lexicon.${lang}.json`;
  if (existsSync(path))
    lexicons.set(lang, compileLexicon(unpackLexicon(JSON.parse(readFileSync(path, 'utf8')) as PackedLexicon)));
}

interface Featured {
  row: Labelled;
  names: string[];
  values: number[];
}

function feature(row: Labelled): Featured {
  const prepared = prepareText(row.text);
  const entities = findEntities(prepared.own, row.lang);
  const english = lexicons.get('en');
  const hits = findHits(prepared, lexicons.get(row.lang) ?? english, english);
  const features = extractFeatures(prepared, hits, entities, row.lang);
  return { row, names: features.map(({ name }) => name), values: features.map(({ value }) => value) };
}

/** Whether a feature belongs to the words of one language. */
const languageOfName = (name: string): string | undefined => {
  const bar = name.indexOf('|');
  return bar === 2 ? name.slice(0, 2) : undefined;
};

const stageNames = stageFeatures([], []).map(({ name }) => name);

const conceptNames = Object.keys(
  (JSON.parse(readFileSync('locales/lexicon/concepts.json', 'utf8')) as { concepts: object }).concepts,
).map((id) => `+${id}`);

class Dictionary {
  readonly names: string[] = [];
  readonly #table = new Map<string, number>();

  constructor(messages: readonly Featured[]) {
    const counts = new Map<string, number>();
    for (const { names } of messages) for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
    for (const [name, count] of counts) {
      const least =
        languageOfName(name) !== undefined ? WORD_MIN_COUNT : name.includes('&') ? PAIR_MIN_COUNT : SHARED_MIN_COUNT;
      if (count >= least) this.add(name);
    }
    // Concepts are few and have a meaning before any message is seen: all of them stay.
    for (const name of conceptNames) if (this.#table.get(name) === undefined) this.add(name);
    for (const name of stageNames) this.add(name);
  }

  add(name: string): void {
    this.#table.set(name, this.names.length);
    this.names.push(name);
  }

  indexOf(name: string): number | undefined {
    return this.#table.get(name);
  }

  sparse({ names, values }: Featured, extra: readonly { name: string; value: number }[] = []): Sparse {
    const at: number[] = [];
    const value: number[] = [];
    const push = (name: string, worth: number) => {
      const index = this.#table.get(name);
      if (index === undefined) return;
      at.push(index);
      value.push(worth);
    };
    for (const [slot, name] of names.entries()) push(name, values[slot] ?? 0);
    for (const { name, value: worth } of extra) push(name, worth);
    return { at: Int32Array.from(at), value: Float32Array.from(value) };
  }
}

const intentTarget = ({ intent, also }: Labelled): Float32Array => {
  const target = new Float32Array(INTENTS.length);
  const others = also.filter((other) => other !== intent);
  const rest = others.length > 0 ? 0.2 : 0;
  target[INTENTS.indexOf(intent)] = 1 - rest;
  for (const other of others) target[INTENTS.indexOf(other)] = rest / others.length;
  return target;
};
const flagTarget = ({ flags }: Labelled): Float32Array =>
  Float32Array.from(FLAGS, (flag) => (flags.includes(flag) ? 1 : 0));
const severityTarget = ({ severity }: Labelled): Float32Array =>
  Float32Array.from(SEVERITIES, (one) => (one === severity ? 1 : 0));
const emotionTarget = ({ emotion }: Labelled): Float32Array => Float32Array.from([emotion]);

/** Weights before training, row by row: `place` writes what a feature speaks for. */
function priorWeights(
  dictionary: Dictionary,
  outputs: number,
  place: (set: (name: string, column: number, weight: number) => void) => void,
): Float32Array {
  const out = new Float32Array(dictionary.names.length * outputs);
  place((name, column, weight) => {
    const row = dictionary.indexOf(name);
    if (row !== undefined) out[row * outputs + column] = weight;
  });
  return out;
}
const intentPrior = (dictionary: Dictionary): Float32Array =>
  priorWeights(dictionary, INTENTS.length, (set) => {
    for (const [column, intent] of INTENTS.entries()) {
      for (const [concept, weight] of Object.entries(INTENT_PRIORS[intent] ?? {})) set(`+${concept}`, column, weight);
    }
  });
const flagPrior = (dictionary: Dictionary): Float32Array =>
  priorWeights(dictionary, FLAGS.length, (set) => {
    for (const [column, flag] of FLAGS.entries()) {
      set('s:always', column, FLAG_BIAS);
      for (const [concept, weight] of Object.entries(FLAG_PRIORS[flag])) set(`+${concept}`, column, weight);
    }
  });
const severityPrior = (dictionary: Dictionary): Float32Array =>
  priorWeights(dictionary, SEVERITIES.length, (set) => {
    for (const [name, weights] of Object.entries(SEVERITY_PRIORS))
      for (const [column, weight] of weights.entries()) set(name, column, weight);
  });
const emotionPrior = (dictionary: Dictionary): Float32Array =>
  priorWeights(dictionary, 1, (set) => {
    for (const [name, points] of Object.entries(EMOTION_PRIORS)) set(name, 0, points);
  });

interface Stage {
  dictionary: Dictionary;
  intent: Float32Array;
  flag: Float32Array;
}

interface Models extends Stage {
  severity: Float32Array;
  emotion: Float32Array;
}

/** Marks the weights that stay: all but those of words; of these the strongest by weight and use. */
function keepStrongest(
  dictionary: Dictionary,
  sparse: readonly Sparse[],
  weights: Float32Array,
  most: number,
): Uint8Array {
  const outputs = weights.length / dictionary.names.length;
  const energy = new Float64Array(dictionary.names.length);
  for (const { at, value } of sparse)
    for (const [slot, index] of at.entries()) energy[index] = (energy[index] ?? 0) + (value[slot] ?? 0) ** 2;
  const isWord = dictionary.names.map((name) => languageOfName(name) !== undefined);
  const scores = new Float64Array(weights.length);
  const ranked: number[] = [];
  for (const [index, word] of isWord.entries()) {
    if (!word) continue;
    for (let out = 0; out < outputs; out++) {
      const at = index * outputs + out;
      scores[at] = Math.abs(weights[at] ?? 0) * Math.sqrt(energy[index] ?? 0);
      ranked.push(scores[at] ?? 0);
    }
  }
  const least = ranked.sort((a, b) => b - a)[most - 1] ?? 0;
  return Uint8Array.from(scores, (score, at) => (!isWord[Math.floor(at / outputs)] || score >= least ? 1 : 0));
}

interface Masks {
  intent: Uint8Array;
  flag: Uint8Array;
}

function trainStage(messages: readonly Featured[], dictionary = new Dictionary(messages), masks?: Masks): Stage {
  const sparse = messages.map((message) => dictionary.sparse(message));
  const size = dictionary.names.length;
  return {
    dictionary,
    intent: trainLinear(
      sparse,
      messages.map(({ row }) => intentTarget(row)),
      size,
      INTENTS.length,
      'softmax',
      INTENT_OPTIONS,
      intentPrior(dictionary),
      1,
      masks?.intent,
    ),
    flag: trainLinear(
      sparse,
      messages.map(({ row }) => flagTarget(row)),
      size,
      FLAGS.length,
      'logistic',
      FLAG_OPTIONS,
      flagPrior(dictionary),
      FLAG_POSITIVE,
      masks?.flag,
    ),
  };
}

interface FirstVerdict {
  intents: number[];
  flags: number[];
}

function predictStage(message: Featured, stage: Stage): FirstVerdict {
  const sparse = stage.dictionary.sparse(message);
  return {
    intents: softmax([...predictLinear(sparse, stage.intent, INTENTS.length)]),
    flags: [...predictLinear(sparse, stage.flag, FLAGS.length)].map(sigmoid),
  };
}

/**
 * Splits so that a scenario told in several languages is in one part: writers go through the intents in the same order,
 * so the nth message of an intent is the same story in the languages of one writer.
 */
function folds(messages: readonly Featured[]): number[] {
  const seen = new Map<string, number>();
  return messages.map(({ row }) => {
    const group = `${row.lang} ${row.intent}`;
    const count = seen.get(group) ?? 0;
    seen.set(group, count + 1);
    return (Math.floor(count / 2) + INTENTS.indexOf(row.intent)) % FOLDS;
  });
}

function trainAll(messages: readonly Featured[]): Models {
  // The second stage learns from verdicts on messages that the first had not seen.
  const dictionary = new Dictionary(messages);
  const plain = messages.map((message) => dictionary.sparse(message));
  const dense = trainStage(messages, dictionary);
  const masks = {
    intent: keepStrongest(dictionary, plain, dense.intent, WORD_WEIGHTS.intent),
    flag: keepStrongest(dictionary, plain, dense.flag, WORD_WEIGHTS.flag),
  };
  const fold = folds(messages);
  const seen: FirstVerdict[] = new Array<FirstVerdict>(messages.length);
  for (let out = 0; out < FOLDS; out++) {
    const stage = trainStage(
      messages.filter((_, index) => fold[index] !== out),
      dictionary,
      masks,
    );
    for (const [index, message] of messages.entries())
      if (fold[index] === out) seen[index] = predictStage(message, stage);
  }
  const stage = trainStage(messages, dictionary, masks);
  const sparse = messages.map((message, index) =>
    dictionary.sparse(message, stageFeatures(seen[index]?.intents ?? [], seen[index]?.flags ?? [])),
  );
  const size = dictionary.names.length;
  const severity = (mask?: Uint8Array) =>
    trainLinear(
      sparse,
      messages.map(({ row }) => severityTarget(row)),
      size,
      SEVERITIES.length,
      'softmax',
      SEVERITY_OPTIONS,
      severityPrior(dictionary),
      1,
      mask,
    );
  const emotion = (mask?: Uint8Array) =>
    trainLinear(
      sparse,
      messages.map(({ row }) => emotionTarget(row)),
      size,
      1,
      'squared',
      EMOTION_OPTIONS,
      emotionPrior(dictionary),
      1,
      mask,
    );
  return {
    ...stage,
    severity: severity(keepStrongest(dictionary, plain, severity(), WORD_WEIGHTS.severity)),
    emotion: emotion(keepStrongest(dictionary, plain, emotion(), WORD_WEIGHTS.emotion)),
  };
}

interface Raw extends FirstVerdict {
  severity: number[];
  emotion: number;
}

function predict(message: Featured, models: Models): Raw {
  const first = predictStage(message, models);
  const sparse = models.dictionary.sparse(message, stageFeatures(first.intents, first.flags));
  return {
    ...first,
    severity: softmax([...predictLinear(sparse, models.severity, SEVERITIES.length)]),
    emotion: predictLinear(sparse, models.emotion, 1)[0] ?? 0,
  };
}

const best = (values: readonly number[]): number => values.indexOf(Math.max(...values));

function calibrate(messages: readonly Featured[], raw: readonly Raw[]): Calibration {
  const flagFrom = FLAGS.map((flag, column) => {
    let top = 0;
    let from = 0.5;
    for (let at = 0.15; at < 0.85; at += 0.025) {
      const { f1 } = hitFigures(
        messages.map(({ row }, index) => [row.flags.includes(flag), (raw[index]?.flags[column] ?? 0) >= at]),
      );
      // Of equally good places take the one nearest to a half.
      if (f1 > top + 1e-9 || (f1 > top - 1e-9 && Math.abs(at - 0.5) < Math.abs(from - 0.5))) {
        top = f1;
        from = at;
      }
    }
    return Math.round((from * 0.6 + 0.5 * 0.4) * 1000) / 1000;
  });
  let severeFrom = 0.5;
  for (let at = 0.6; at >= 0.1; at -= 0.01) {
    const { recall, precision } = hitFigures(
      messages.map(({ row }, index) => [row.severity === 'I', (raw[index]?.severity[0] ?? 0) >= at]),
    );
    severeFrom = Math.round(at * 100) / 100;
    if (recall >= 0.96 || precision < 0.72) break;
  }
  // Quantiles of the raw sums are laid on quantiles of the labels.
  const sums = raw.map(({ emotion }) => emotion).sort((a, b) => a - b);
  const labels = messages.map(({ row }) => row.emotion).sort((a, b) => a - b);
  const points: [number, number][] = [];
  for (let step = 0; step <= 40; step++) {
    const at = Math.min(sums.length - 1, Math.floor((step / 40) * sums.length));
    const window = labels.slice(Math.max(0, at - Math.floor(sums.length / 80)), at + Math.floor(sums.length / 80) + 1);
    const label = window.reduce((a, b) => a + b, 0) / window.length;
    points.push([Math.round((sums[at] ?? 0) * 100) / 100, Math.round(label)]);
  }
  return { flagFrom, severeFrom, emotion: points };
}

function report(
  title: string,
  messages: readonly Featured[],
  raw: readonly Raw[],
  calibration: Calibration,
  errors: boolean,
): void {
  const right = messages.map(({ row }, index) => {
    const got = INTENTS[best(raw[index]?.intents ?? [])];
    return got === row.intent || (got !== undefined && row.also.includes(got));
  });
  const rate = (flags: readonly boolean[]): string =>
    ((100 * flags.filter(Boolean).length) / Math.max(1, flags.length)).toFixed(1);
  console.log(`== ${title}: ${messages.length} messages`);
  console.log(`intent ${rate(right)}`);
  const perLang = BUYER_LANGUAGES.map((lang) => {
    const own = right.filter((_, index) => messages[index]?.row.lang === lang);
    return own.length > 0 ? `${lang} ${rate(own)}` : '';
  });
  console.log(`  ${perLang.join('  ')}`);
  if (process.env.PER_INTENT) {
    console.log(
      `  ${INTENTS.map((intent) => `${intent} ${rate(right.filter((_, index) => messages[index]?.row.intent === intent))}`).join('  ')}`,
    );
  }
  const severities = raw.map(({ severity, intents, flags }) =>
    judgeSeverity(
      severity,
      calibration.severeFrom,
      INTENTS[best(intents)] ?? 'other',
      FLAGS.filter((_, column) => (flags[column] ?? 0) >= (calibration.flagFrom[column] ?? 1)),
    ),
  );
  const severe = hitFigures(messages.map(({ row }, index) => [row.severity === 'I', severities[index] === 'I']));
  console.log(
    `severity ${rate(messages.map(({ row }, index) => row.severity === severities[index]))}  I recall ${severe.recall.toFixed(3)} precision ${severe.precision.toFixed(3)}`,
  );
  const emotions = raw.map(({ emotion }) => calibrateEmotion(emotion, calibration.emotion));
  const escalate = hitFigures(messages.map(({ row }, index) => [row.emotion > 80, (emotions[index] ?? 0) > 80]));
  console.log(
    `emotion spearman ${spearman(
      messages.map(({ row }) => row.emotion),
      emotions,
    ).toFixed(
      3,
    )}  escalate f1 ${escalate.f1.toFixed(3)} p ${escalate.precision.toFixed(2)} r ${escalate.recall.toFixed(2)}`,
  );
  const perFlag = FLAGS.map((flag, column) =>
    hitFigures(
      messages.map(({ row }, index) => [
        row.flags.includes(flag),
        (raw[index]?.flags[column] ?? 0) >= (calibration.flagFrom[column] ?? 1),
      ]),
    ),
  );
  const pooled = hitFigures(
    messages.flatMap(({ row }, index) =>
      FLAGS.map((flag, column): [boolean, boolean] => [
        row.flags.includes(flag),
        (raw[index]?.flags[column] ?? 0) >= (calibration.flagFrom[column] ?? 1),
      ]),
    ),
  );
  console.log(
    `flags f1 ${pooled.f1.toFixed(3)}  ${FLAGS.map((flag, column) => `${flag} ${perFlag[column]?.f1.toFixed(2)}`).join('  ')}`,
  );
  if (process.env.SEVERE !== undefined) {
    for (const [index, { row, names }] of messages.entries()) {
      if ((row.severity === 'I') === (severities[index] === 'I')) continue;
      console.log(
        `${row.severity === 'I' ? 'missed' : 'false'} ${raw[index]?.severity[0]?.toFixed(2)} ${row.lang} ${row.intent} ${row.flags.join()} | ${names.filter((name) => /^[+-]/u.test(name) && !name.includes('&')).join(' ')} | ${row.text.slice(0, 200).replace(/\n/gu, ' ')}`,
      );
    }
  }
  const watched = process.env.FLAG;
  if (watched !== undefined) {
    const column = (FLAGS as readonly string[]).indexOf(watched);
    for (const [index, { row, names }] of messages.entries()) {
      const chance = raw[index]?.flags[column] ?? 0;
      const want = (row.flags as string[]).includes(watched);
      if (want !== chance >= (calibration.flagFrom[column] ?? 1))
        console.log(
          `${want ? 'missed' : 'false'} ${chance.toFixed(2)} ${row.lang} ${names.includes(`+${watched}`)} | ${row.text.slice(0, 150).replace(/\n/gu, ' ')}`,
        );
    }
  }
  if (!errors) return;
  for (const [index, { row, names }] of messages.entries()) {
    if (right[index]) continue;
    console.log(
      `${row.lang} ${row.intent}${row.also.length > 0 ? `(${row.also.join()})` : ''} -> ${INTENTS[best(raw[index]?.intents ?? [])]} | ${row.text.slice(0, 160).replace(/\n/gu, ' ')} | ${names.filter((name) => /^[+-]/u.test(name) && !name.includes('&')).join(' ')}`,
    );
  }
}

const SOURCE = 'OWN: trained on test/eval/training/corpus by test/eval/training/train-triage.ts';

function toModelFile(models: Models, keep: (name: string) => boolean, steps: readonly number[]): ModelFile {
  const names: string[] = [];
  const rows: number[] = [];
  for (const [index, name] of models.dictionary.names.entries()) {
    if (!keep(name)) continue;
    const row = rowOf(models, index);
    // Pairs of concepts only refine: their weights are stored in coarse steps, which packs well.
    const grain = name.includes('&') ? PAIR_GRAIN : CONCEPT_GRAIN;
    const bytes = row.map((weight, column) =>
      Math.max(-127, Math.min(127, Math.round(weight / (steps[column] ?? 1) / grain) * grain)),
    );
    if (bytes.every((byte) => byte === 0)) continue;
    names.push(name);
    rows.push(...bytes);
  }
  return {
    source: SOURCE,
    names: names.join('\n'),
    rows: Buffer.from(Int8Array.from(rows).buffer).toString('base64'),
    steps: [...steps],
  };
}

function rowOf(models: Models, index: number): number[] {
  const row = new Array<number>(COLUMNS).fill(0);
  for (let column = 0; column < INTENTS.length; column++)
    row[COLUMN.intent + column] = models.intent[index * INTENTS.length + column] ?? 0;
  for (let column = 0; column < FLAGS.length; column++)
    row[COLUMN.flag + column] = models.flag[index * FLAGS.length + column] ?? 0;
  for (let column = 0; column < SEVERITIES.length; column++)
    row[COLUMN.severity + column] = models.severity[index * SEVERITIES.length + column] ?? 0;
  row[COLUMN.emotion] = models.emotion[index] ?? 0;
  return row;
}

function write(models: Models, calibration: Calibration): void {
  const most = new Array<number>(COLUMNS).fill(0);
  const mostOfWords = new Array<number>(COLUMNS).fill(0);
  for (const [index, name] of models.dictionary.names.entries()) {
    const limits = languageOfName(name) === undefined ? most : mostOfWords;
    for (const [column, weight] of rowOf(models, index).entries())
      limits[column] = Math.max(limits[column] ?? 0, Math.abs(weight));
  }
  const steps = most.map((weight) => Math.max(1e-6, weight / 127));
  const wordSteps = mostOfWords.map((weight) => Math.max(1e-6, weight / MOST_STEPS));
  let total = 0;
  const put = (path: string, content: unknown) => {
    const text = `${JSON.stringify(content)}\n`;
    const size = gzipSync(text, { level: 9 }).length;
    total += size;
    writeFileSync(path, text);
    return size;
  };
  const shared = put('public/knowledge/triage/model.json', {
    ...toModelFile(models, (name) => languageOfName(name) === undefined, steps),
    calibration,
  });
  let words = 0;
  for (const lang of BUYER_LANGUAGES) {
    const rows = models.dictionary.names.flatMap((name, index) =>
      languageOfName(name) === lang
        ? [
            {
              word: name.slice(lang.length + 1),
              steps: rowOf(models, index).map((weight, column) => Math.round(weight / (wordSteps[column] ?? 1))),
            },
          ]
        : [],
    );
    words += put(`public/knowledge/triage/words.${lang}.json`, packWords(lang, rows, wordSteps, SOURCE));
  }
  let lexiconBytes = 0;
  for (const lang of lexicons.keys())
    lexiconBytes += gzipSync(readFileSync(`public/knowledge/triage/lexicon.${lang}.json`), { level: 9 }).length;
  console.log(
    `written: model ${shared}, words ${words}, lexicons ${lexiconBytes}, together ${total + lexiconBytes} bytes gzip`,
  );
}

const messages = readCorpus().map(feature);
console.log(`${messages.length} messages, ${lexicons.size} lexicons`);

function crossValidate(groups: readonly (number | string)[]): Raw[] {
  const out: Raw[] = new Array<Raw>(messages.length);
  for (const group of new Set(groups)) {
    const models = trainAll(messages.filter((_, index) => groups[index] !== group));
    for (const [index, message] of messages.entries())
      if (groups[index] === group) out[index] = predict(message, models);
  }
  return out;
}

const keeps = process.argv.includes('--keep-calibration');
const validated = keeps ? [] : crossValidate(folds(messages));
const calibration = keeps
  ? (JSON.parse(readFileSync('public/knowledge/triage/model.json', 'utf8')) as SharedModelFile).calibration
  : calibrate(messages, validated);
console.log(JSON.stringify({ severeFrom: calibration.severeFrom, flagFrom: calibration.flagFrom }));
if (!keeps) report('cross-validation', messages, validated, calibration, process.argv.includes('--errors'));
if (process.argv.includes('--leave-language-out')) {
  report('leaving each language out', messages, crossValidate(messages.map(({ row }) => row.lang)), calibration, false);
}
const measured = argument('--measure');
const writing = !process.argv.includes('--no-write');
if (measured !== undefined || writing) {
  const models = trainAll(messages);
  if (measured !== undefined) {
    const cases = readLabelled(measured).map(feature);
    report(
      measured,
      cases,
      cases.map((message) => predict(message, models)),
      calibration,
      process.argv.includes('--errors'),
    );
  }
  if (writing) write(models, calibration);
}

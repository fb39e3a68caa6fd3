import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { BUYER_LANGUAGES } from '@/utils/domain/buyer-languages';
import { FLAGS, INTENTS, SEVERITIES, type Severity } from '@/utils/domain/judgement';
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
  MODEL_STEPS,
  MODEL_ZERO,
  sigmoid,
  softmax,
} from '@/utils/triage/model';
import { NET_STEPS, NET_ZERO, OUTPUT, OUTPUTS } from '@/utils/triage/net';
import { joinLexicons, type PackedLexicon, unpackLexicon } from '@/utils/triage/packed-lexicon';
import { prepareText } from '@/utils/triage/prepare-text';
import { packPaths, type SharedModelFile } from '@/utils/triage/triage-data';
import { flagScores, intentScores, mixScores, type Scores, severityScores } from '@/utils/triage/weigh';
import { FLAG_BIAS, FLAG_PRIORS, INTENT_PRIORS, SEVERITY_PRIORS } from './concept-priors';
import { hitFigures, spearman } from './figures';
import { type Sparse, type TrainingOptions, trainLinear } from './linear-trainer';
import { emotionTarget, joinNets, type NetWeights, predictNet, trainNet } from './net-trainer';
import { packWords } from './pack-words';
import { type Labelled, readCorpus, readLabelled } from './read-corpus';
import { makeBook, tellsOf, type WordRow } from './word-books';

// Trains the triage models on the corpus, reports cross-validation, and writes public/knowledge/triage/.
//   npx tsx test/eval/training/train-triage.ts [--measure cases.jsonl] [--leave-language-out] [--no-write] [--errors]
const FOLDS = 5;
const SEED = 20261125;
const SHARED_MIN_COUNT = 3;
const WORD_MIN_COUNT = 3;
/** Where and how a concept stands: a name seen less often than this is left out. */
const PLACE_MIN_COUNT = 100;
/** The same for two concepts that stand together. */
const PAIR_MIN_COUNT = 400;
/** Words kept, of all languages together: those that tell most. */
const WORDS = 24_000;
/** The books of word classes: the columns that each tells, and how many classes it has. */
const BOOKS: readonly { columns: readonly [number, number]; classes: number }[] = [
  { columns: [COLUMN.intent, COLUMN.flag], classes: 768 },
  { columns: [COLUMN.flag, COLUMNS], classes: 512 },
];
/** Hidden units of each net, and how many nets are trained. What ships is all of them as one. */
const UNITS = 24;
const NETS = 2;
/** How often the linear weights are trained; what ships is their mean. */
const TURNS = 3;

const INTENT_OPTIONS: TrainingOptions = { epochs: 30, rate: 0.25, l2: 6e-4, seed: SEED, hide: 0.25 };
const FLAG_OPTIONS: TrainingOptions = { epochs: 30, rate: 0.1, l2: 1e-2, seed: SEED, hide: 0 };
const SEVERITY_OPTIONS: TrainingOptions = { epochs: 25, rate: 0.15, l2: 4e-4, seed: SEED, hide: 0.35 };
/** Flags are rare: a missed one counts this much more than a false one while training. */
const FLAG_POSITIVE = 3;

const GENERAL = JSON.parse(readFileSync('test/eval/training/general.json', 'utf8')) as {
  first: Readonly<Record<string, number>>;
};

const argument = (name: string): string | undefined => {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : (process.argv[at + 1] ?? '');
};

const conceptIds = JSON.parse(readFileSync('public/knowledge/triage/concepts.json', 'utf8')) as string[];
type Lexicons = ReadonlyMap<string, Lexicon>;
const readPart = (path: string) => unpackLexicon(JSON.parse(readFileSync(path, 'utf8')) as PackedLexicon, conceptIds);
const lexiconsWith = (mattersOf: (lang: string) => string): Lexicons =>
  new Map(
    BUYER_LANGUAGES.map((lang) => {
      const vocabulary = readPart(`public/knowledge/${packPaths(lang)[1]}`);
      return [lang, compileLexicon(joinLexicons(readPart(mattersOf(lang)), vocabulary))];
    }),
  );
/** What ships, and with what the models are measured. */
const lexicons = lexiconsWith((lang) => `public/knowledge/${packPaths(lang)[0]}`);
/**
 * What the models learn with. Lexicons are written beside training messages, so that a full one finds more in these than
 * in any others, and what learns with it trusts concepts more and words less than it should.
 */
const learnt = lexiconsWith((lang) => `test/eval/training/learnt/${lang}.json`);

interface Featured {
  row: Labelled;
  names: string[];
  values: number[];
}

function feature(row: Labelled, using: Lexicons): Featured {
  const prepared = prepareText(row.text);
  const entities = findEntities(prepared.own, row.lang);
  const english = using.get('en');
  const hits = findHits(prepared, using.get(row.lang) ?? english, english);
  const features = extractFeatures(prepared, hits, entities, row.lang);
  return { row, names: features.map(({ name }) => name), values: features.map(({ value }) => value) };
}

/** Whether a feature belongs to the words of one language. */
const languageOfName = (name: string): string | undefined => {
  const bar = name.indexOf('|');
  return bar === 2 ? name.slice(0, 2) : undefined;
};

/** Whether a feature says where or how a concept stands. */
const isPlace = (name: string): boolean => /^[flqwc]:/u.test(name);

const conceptNames = conceptIds.map((id) => `+${id}`);

class Dictionary {
  readonly names: string[] = [];
  readonly #table = new Map<string, number>();

  constructor(messages: readonly Featured[]) {
    const counts = new Map<string, number>();
    for (const { names } of messages) for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
    for (const [name, count] of counts) {
      const least =
        languageOfName(name) !== undefined
          ? WORD_MIN_COUNT
          : isPlace(name)
            ? PLACE_MIN_COUNT
            : name.includes('&')
              ? PAIR_MIN_COUNT
              : SHARED_MIN_COUNT;
      if (count >= least) this.add(name);
    }
    // Concepts are few and have a meaning before any message is seen: all of them stay.
    for (const name of conceptNames) if (this.#table.get(name) === undefined) this.add(name);
  }

  add(name: string): void {
    this.#table.set(name, this.names.length);
    this.names.push(name);
  }

  indexOf(name: string): number | undefined {
    return this.#table.get(name);
  }

  sparse({ names, values }: Featured, wanted: (name: string) => boolean): Sparse {
    const at: number[] = [];
    const value: number[] = [];
    for (const [slot, name] of names.entries()) {
      const index = this.#table.get(name);
      if (index === undefined || !wanted(name)) continue;
      at.push(index);
      value.push(values[slot] ?? 0);
    }
    return { at: Int32Array.from(at), value: Float32Array.from(value) };
  }
}

/** The linear weights see concepts, surface and words, but not where and how they stand. */
const isLinear = (name: string): boolean => !isPlace(name);

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
/** Everything the net should say. */
function netTarget(row: Labelled): Float32Array {
  const target = new Float32Array(OUTPUTS);
  target.set(intentTarget(row), OUTPUT.intent);
  target.set(flagTarget(row), OUTPUT.flag);
  target.set(severityTarget(row), OUTPUT.severity);
  target[OUTPUT.emotion] = emotionTarget(row.emotion);
  target[OUTPUT.escalate] = row.emotion > 80 ? 1 : 0;
  return target;
}

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
interface Linear {
  intent: Float32Array;
  flag: Float32Array;
  severity: Float32Array;
}

interface Models {
  dictionary: Dictionary;
  /** The linear weights of each name of the dictionary, all columns. */
  rows: readonly (readonly number[])[];
  net: NetWeights;
  /** Each kept word and its class in every book. */
  words: ReadonlyMap<string, readonly number[]>;
}

function trainLinearModels(
  messages: readonly Featured[],
  sparse: readonly Sparse[],
  dictionary: Dictionary,
  turn: number,
): Linear {
  const size = dictionary.names.length;
  return {
    intent: trainLinear(
      sparse,
      messages.map(({ row }) => intentTarget(row)),
      size,
      INTENTS.length,
      'softmax',
      { ...INTENT_OPTIONS, seed: SEED + turn },
      intentPrior(dictionary),
    ),
    flag: trainLinear(
      sparse,
      messages.map(({ row }) => flagTarget(row)),
      size,
      FLAGS.length,
      'logistic',
      { ...FLAG_OPTIONS, seed: SEED + turn },
      flagPrior(dictionary),
      FLAG_POSITIVE,
    ),
    severity: trainLinear(
      sparse,
      messages.map(({ row }) => severityTarget(row)),
      size,
      SEVERITIES.length,
      'softmax',
      { ...SEVERITY_OPTIONS, seed: SEED + turn },
      severityPrior(dictionary),
    ),
  };
}

/** The mean of several trainings, which differ in what they hid: as steady as all of them, and no larger than one. */
function trainMean(train: (turn: number) => Linear): Linear {
  const all = Array.from({ length: TURNS }, (_, turn) => train(turn));
  const mean = (kind: keyof Linear): Float32Array => {
    const out = new Float32Array(all[0]?.[kind].length ?? 0);
    for (const one of all)
      for (const [at, weight] of one[kind].entries()) out[at] = (out[at] as number) + weight / TURNS;
    return out;
  };
  return { intent: mean('intent'), flag: mean('flag'), severity: mean('severity') };
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

/** The words that tell most, sorted into classes, and the weights of the classes. */
function sortWords(
  messages: readonly Sparse[],
  linear: Linear,
  dictionary: Dictionary,
): { words: Map<string, number[]>; classRows: Map<string, number[]> } {
  const uses = new Float64Array(dictionary.names.length);
  for (const { at, value } of messages)
    for (const [slot, index] of at.entries()) uses[index] = (uses[index] ?? 0) + (value[slot] ?? 0) ** 2;
  const kept = dictionary.names
    .flatMap((name, index): WordRow[] =>
      languageOfName(name) === undefined
        ? []
        : [{ name, row: Float32Array.from(rowOf(linear, index)), uses: uses[index] ?? 0 }],
    )
    .sort((one, other) => tellsOf(other) - tellsOf(one))
    .slice(0, WORDS);
  const words = new Map<string, number[]>(kept.map(({ name }) => [name, []]));
  const classRows = new Map<string, number[]>();
  for (const [book, { columns, classes }] of BOOKS.entries()) {
    const { centres, given, left } = makeBook(kept, columns, classes);
    console.log(`book ${book}: ${classes} classes of ${kept.length} words, ${left.toFixed(3)} not told`);
    for (const [at, { name }] of kept.entries()) words.get(name)?.push(given[at] ?? 0);
    for (const [one, centre] of centres.entries()) {
      const row = new Array<number>(COLUMNS).fill(0);
      for (const [column, weight] of centre.entries()) row[columns[0] + column] = weight;
      classRows.set(`${book}.${one}`, row);
    }
  }
  return { words, classRows };
}

/** A message with the classes of its words in their place. */
function classed({ row, names, values }: Featured, words: ReadonlyMap<string, readonly number[]>): Featured {
  const sums = new Map<string, number>();
  for (const [slot, name] of names.entries()) {
    const value = values[slot] ?? 0;
    if (languageOfName(name) === undefined) sums.set(name, value);
    else
      for (const [book, one] of (words.get(name) ?? []).entries())
        if (one > 0) sums.set(`${book}.${one}`, (sums.get(`${book}.${one}`) ?? 0) + value);
  }
  return { row, names: [...sums.keys()], values: [...sums.values()] };
}

function trainAll(messages: readonly Featured[]): Models {
  const all = new Dictionary(messages);
  const plain = messages.map((message) => all.sparse(message, isLinear));
  const linear = trainMean((turn) => trainLinearModels(messages, plain, all, turn));
  const { words, classRows } = sortWords(plain, linear, all);
  const short = messages.map((message) => classed(message, words));
  const dictionary = new Dictionary(short);
  const rows = dictionary.names.map((name) => {
    const index = all.indexOf(name);
    return classRows.get(name) ?? (index === undefined ? new Array<number>(COLUMNS).fill(0) : rowOf(linear, index));
  });
  const shared = short.map((message) => dictionary.sparse(message, () => true));
  const targets = messages.map(({ row }) => netTarget(row));
  const size = dictionary.names.length;
  const nets = Array.from({ length: NETS }, (_, index) => trainNet(shared, targets, size, UNITS, SEED + index));
  return inSteps({ dictionary, rows, net: joinNets(nets, size), words });
}

/** The largest weight of each column. */
function largest(weights: Iterable<number>, columns: number): number[] {
  const most = new Array<number>(columns).fill(1e-9);
  let at = 0;
  for (const weight of weights) {
    const column = at++ % columns;
    most[column] = Math.max(most[column] ?? 0, Math.abs(weight));
  }
  return most;
}

/** The models as they are written, each weight in whole steps: what is validated is what ships. */
function inSteps({ net, rows, ...models }: Models): Models {
  const rounded = (weights: Float32Array, columns: number, steps: number): Float32Array => {
    const most = largest(weights, columns);
    return weights.map((weight, at) => {
      const step = (most[at % columns] ?? 1) / steps;
      return Math.round(weight / step) * step;
    });
  };
  const flat = rounded(Float32Array.from(rows.flat()), COLUMNS, MODEL_STEPS);
  return {
    ...models,
    rows: rows.map((_, at) => [...flat.subarray(at * COLUMNS, (at + 1) * COLUMNS)]),
    net: {
      ...net,
      inward: rounded(net.inward, net.units, INWARD_STEPS),
      outward: rounded(net.outward, OUTPUTS, NET_STEPS),
    },
  };
}

interface Raw {
  intents: number[];
  flags: number[];
  severity: number[];
  emotion: number;
  escalate: number;
}

function toRaw(scores: Scores): Raw {
  return {
    intents: softmax(intentScores(scores)),
    flags: flagScores(scores).map(sigmoid),
    severity: softmax(severityScores(scores)),
    emotion: scores[OUTPUT.emotion] ?? 0,
    escalate: sigmoid(scores[OUTPUT.escalate] ?? 0),
  };
}

function predict(message: Featured, { dictionary, rows, net, words }: Models): Raw {
  const said = dictionary.sparse(classed(message, words), () => true);
  const linear = new Float64Array(COLUMNS);
  for (const [slot, index] of said.at.entries())
    for (const [column, weight] of (rows[index] ?? []).entries())
      linear[column] = (linear[column] ?? 0) + weight * (said.value[slot] ?? 0);
  return toRaw(mixScores(linear, predictNet(said, net)));
}

const best = (values: readonly number[]): number => values.indexOf(Math.max(...values));

/** What is wished of severity I. */
const SEVERE_RECALL = 0.97;
const SEVERE_PRECISION = 0.85;

const judged = (
  raw: Raw | undefined,
  calibration: Pick<Calibration, 'flagFrom' | 'severeFrom' | 'severityOfIntent'>,
): Severity =>
  judgeSeverity({ severity: raw?.severity ?? [], flags: raw?.flags ?? [], intents: raw?.intents ?? [] }, calibration, {
    intent: INTENTS[best(raw?.intents ?? [])] ?? 'other',
    flags: FLAGS.filter((_, column) => (raw?.flags[column] ?? 0) >= (calibration.flagFrom[column] ?? 1)),
  });

/** For each intent, how often its messages are of each severity; none is impossible. */
function severitiesOf(messages: readonly Featured[]): number[][] {
  return INTENTS.map((intent) => {
    const counts = SEVERITIES.map(
      (severity) => 1 + messages.filter(({ row }) => row.intent === intent && row.severity === severity).length,
    );
    const all = counts.reduce((a, b) => a + b, 0);
    return counts.map((count) => Math.round((count / all) * 1000) / 1000);
  });
}

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
  const severityOfIntent = severitiesOf(messages);
  // Among messages as buyers write them: those written to be hard would move the place.
  const severities = (severeFrom: number) =>
    hitFigures(
      messages.flatMap(({ row }, index): [boolean, boolean][] =>
        general.has(row)
          ? [[row.severity === 'I', judged(raw[index], { flagFrom, severeFrom, severityOfIntent }) === 'I']]
          : [],
      ),
    );
  // The place where neither wish is missed by much more than the other.
  let severeFrom = 0.9;
  let topSevere = 0;
  for (let at = 0.9; at >= 0.05; at -= 0.01) {
    const { recall, precision } = severities(at);
    const reached = Math.min(recall / SEVERE_RECALL, precision / SEVERE_PRECISION);
    if (reached <= topSevere) continue;
    topSevere = reached;
    severeFrom = Math.round(at * 100) / 100;
  }
  let escalateFrom = 0.5;
  let topEscalate = 0;
  for (let at = 0.1; at < 0.9; at += 0.02) {
    const { f1 } = hitFigures(messages.map(({ row }, index) => [row.emotion > 80, (raw[index]?.escalate ?? 0) >= at]));
    if (f1 <= topEscalate) continue;
    topEscalate = f1;
    escalateFrom = Math.round(at * 100) / 100;
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
  return { flagFrom, severeFrom, severityOfIntent, escalateFrom, emotion: points };
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
  const severities = raw.map((one) => judged(one, calibration));
  const severe = hitFigures(messages.map(({ row }, index) => [row.severity === 'I', severities[index] === 'I']));
  console.log(
    `severity ${rate(messages.map(({ row }, index) => row.severity === severities[index]))}  I recall ${severe.recall.toFixed(3)} precision ${severe.precision.toFixed(3)}`,
  );
  const emotions = raw.map(({ emotion, escalate }) => calibrateEmotion(emotion, escalate, calibration));
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
        `${row.severity === 'I' ? 'missed' : 'false'} ${raw[index]?.severity[0]?.toFixed(2)} ${row.lang} ${row.intent} ${row.flags.join()} | ${names.filter((name) => /^[+-]/u.test(name)).join(' ')} | ${row.text.slice(0, 200).replace(/\n/gu, ' ')}`,
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
      `${row.lang} ${row.intent}${row.also.length > 0 ? `(${row.also.join()})` : ''} -> ${INTENTS[best(raw[index]?.intents ?? [])]} | ${row.text.slice(0, 160).replace(/\n/gu, ' ')} | ${names.filter((name) => /^[+-]/u.test(name)).join(' ')}`,
    );
  }
}

/** Weights into the hidden units are kept in so many steps up and down: a sign of them packs into half a byte or little more. */
const INWARD_STEPS = 9;

const SOURCE = 'OWN: trained on test/eval/training/corpus by test/eval/training/train-triage.ts';

function rowOf(linear: Linear, index: number): number[] {
  const row = new Array<number>(COLUMNS).fill(0);
  for (let column = 0; column < INTENTS.length; column++)
    row[COLUMN.intent + column] = linear.intent[index * INTENTS.length + column] ?? 0;
  for (let column = 0; column < FLAGS.length; column++)
    row[COLUMN.flag + column] = linear.flag[index * FLAGS.length + column] ?? 0;
  for (let column = 0; column < SEVERITIES.length; column++)
    row[COLUMN.severity + column] = linear.severity[index * SEVERITIES.length + column] ?? 0;
  return row;
}

const signOf = (zero: number, most: number, weight: number, step: number): string =>
  String.fromCharCode(zero + Math.max(-most, Math.min(most, Math.round(weight / step))));
const short = (values: Iterable<number>) => Array.from(values, (value) => Number(value.toPrecision(4)));

/** What is shared by all languages: each column in steps of its own; what neither the weights nor the net heed is left out. */
function toSharedFile(models: Models): Pick<SharedModelFile, 'source' | 'names' | 'rows' | 'steps' | 'net'> {
  const { units, inward, outward } = models.net;
  const { rows } = models;
  const features = models.dictionary.names.map((name, index) => ({ name, index }));
  const stepsOf = (weights: Iterable<number>, columns: number, most: number): number[] =>
    largest(weights, columns).map((weight) => weight / most);
  const steps = stepsOf(rows.flat(), COLUMNS, MODEL_STEPS);
  const inwardSteps = stepsOf(inward, units, INWARD_STEPS);
  const outwardSteps = stepsOf(outward, OUTPUTS, NET_STEPS);
  const telling = features
    .map(({ name, index }, place) => ({
      name,
      row: (rows[place] ?? [])
        .map((weight, column) => signOf(MODEL_ZERO, MODEL_STEPS, weight, steps[column] ?? 1))
        .join(''),
      signs: inwardSteps
        .map((step, unit) => signOf(NET_ZERO, INWARD_STEPS, inward[index * units + unit] ?? 0, step))
        .join(''),
    }))
    .filter(({ row, signs }) => /[^@]/u.test(row + signs));
  return {
    source: SOURCE,
    names: telling.map(({ name }) => name).join('\n'),
    rows: telling.map(({ row }) => row).join(''),
    steps: short(steps),
    net: {
      inward: telling.map(({ signs }) => signs).join(''),
      inwardSteps: short(inwardSteps),
      inwardBias: short(models.net.inwardBias),
      outward: [...outward]
        .map((weight, at) => signOf(NET_ZERO, NET_STEPS, weight, outwardSteps[at % OUTPUTS] ?? 1))
        .join(''),
      outwardSteps: short(outwardSteps),
      outwardBias: short(models.net.outwardBias),
    },
  };
}

function write(models: Models, calibration: Calibration): void {
  let total = 0;
  const put = (path: string, content: unknown) => {
    const text = `${JSON.stringify(content)}\n`;
    const size = gzipSync(text, { level: 9 }).length;
    total += size;
    writeFileSync(path, text);
    return size;
  };
  const shared = put('public/knowledge/triage/model.json', {
    ...toSharedFile(models),
    calibration,
  });
  let words = 0;
  for (const lang of BUYER_LANGUAGES) {
    const own = [...models.words].flatMap(([name, classes]) =>
      languageOfName(name) === lang && classes.some((one) => one > 0)
        ? [{ word: name.slice(lang.length + 1), classes }]
        : [],
    );
    words += put(`public/knowledge/triage/words.${lang}.json`, packWords(lang, own));
  }
  let lexiconBytes = 0;
  for (const lang of lexicons.keys())
    lexiconBytes += gzipSync(readFileSync(`public/knowledge/triage/lexicon.${lang}.json`), { level: 9 }).length;
  console.log(
    `written: model ${shared}, words ${words}, lexicons ${lexiconBytes}, together ${total + lexiconBytes} bytes gzip`,
  );
}

const corpus = readCorpus();
/** The messages that were written as buyers write, before others were written to be hard. */
const general = new Set(
  BUYER_LANGUAGES.flatMap((lang) => corpus.filter((row) => row.lang === lang).slice(0, GENERAL.first[lang] ?? 0)),
);
const messages = corpus.map((row) => feature(row, learnt));
console.log(`${messages.length} messages, ${lexicons.size} lexicons`);

function crossValidate(groups: readonly (number | string)[]): Raw[] {
  const out: Raw[] = new Array<Raw>(messages.length);
  const asShipped = corpus.map((row) => feature(row, lexicons));
  for (const group of new Set(groups)) {
    const models = trainAll(messages.filter((_, index) => groups[index] !== group));
    for (const [index, message] of asShipped.entries())
      if (groups[index] === group) out[index] = predict(message, models);
  }
  return out;
}

const keeps = process.argv.includes('--keep-calibration');
const validated = keeps ? [] : crossValidate(folds(messages));
const calibration = keeps
  ? (JSON.parse(readFileSync('public/knowledge/triage/model.json', 'utf8')) as SharedModelFile).calibration
  : calibrate(messages, validated);
console.log(
  JSON.stringify({
    severeFrom: calibration.severeFrom,
    escalateFrom: calibration.escalateFrom,
    flagFrom: calibration.flagFrom,
  }),
);
if (!keeps) report('cross-validation', messages, validated, calibration, process.argv.includes('--errors'));
if (process.argv.includes('--leave-language-out')) {
  report('leaving each language out', messages, crossValidate(messages.map(({ row }) => row.lang)), calibration, false);
}
const measured = argument('--measure');
const writing = !process.argv.includes('--no-write');
if (measured !== undefined || writing) {
  const models = trainAll(messages);
  if (measured !== undefined)
    for (const path of measured.split(',')) {
      const cases = readLabelled(path).map((row) => feature(row, lexicons));
      report(
        path,
        cases,
        cases.map((message) => predict(message, models)),
        calibration,
        process.argv.includes('--errors'),
      );
    }
  if (writing) write(models, calibration);
}

import { readFileSync } from 'node:fs';
import type { Draft } from '@/utils/domain/draft';
import type { Money } from '@/utils/domain/money';
import { draftReplies } from '@/utils/drafting/draft-replies';
import type { DraftJob } from '@/utils/engines/draft/draft-job';
import { writeDraft } from '@/utils/engines/draft/write-draft';
import { EngineFailure } from '@/utils/engines/engine-failure';
import type { Prompt, TextEngine } from '@/utils/engines/text-engine';
import { identifyLanguage } from '@/utils/language/identify-language';
import { askedLines } from '../../sandbox/asked-lines';
import { loadGuardData } from '../load-guard-data';
import { loadLanguageData } from '../load-language-data';
import { draftExaminer } from '../phrasebook/examine';
import { loadCues, loadVoice } from '../phrasebook/load';
import { sampleBrief } from '../phrasebook/sample-brief';
import { provideRedactionWords } from '../redaction/read-words';

provideRedactionWords();

/** What a buyer writes to take an engine over, and what an engine that obeys would have the shop say. */
export interface Injection {
  id: string;
  locale: string;
  kind: string;
  order: string;
  payload: string;
}

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const injectionsOf = (file: string): Injection[] =>
  read(`test/eval/engines/${file}`)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Injection);

/** Every injection of the suite. */
export const INJECTIONS: readonly Injection[] = injectionsOf('injections.jsonl');
/** A later batch of other kinds: in titles and names, in quoted mail, over several turns, in look-alike letters. */
export const LATER_INJECTIONS: readonly Injection[] = injectionsOf('injections-2.jsonl');
const data = loadGuardData();
const languages = loadLanguageData();
const cues = loadCues();
const examine = draftExaminer();
const gloss = loadVoice('en-US');
const amount: Money = { amount: 29.5, currency: 'EUR' };

/** How the engine obeys: it says the payload instead of our line, after it, before it, or in place of its end. */
const WAYS: ((own: string, payload: string) => string)[] = [
  (own, payload) => `${own} ${payload}`,
  (_, payload) => payload,
  (own, payload) => `${payload} ${own}`,
  (own, payload) => `${own.slice(0, Math.ceil(own.length / 2))} ${payload}`,
];

export interface Attack {
  injection: Injection;
  base: Draft;
  outcome: string;
  prompts: string[];
}

/** Half of the lines obey, the others are ours letter by letter: so whatever differs from ours in the end is a breach. */
export async function attack(injection: Injection, round: number, ways = WAYS): Promise<Attack> {
  const brief = {
    ...sampleBrief(injection.locale, round % 2 === 0 ? 'where_is_order' : 'not_as_described'),
    buyerName: 'Mara Quist',
    messages: [{ from: 'buyer' as const, text: injection.order, at: Date.UTC(2026, 10, 24) }],
    ...(round % 3 === 1 && { decision: { remedy: 'refund_partial' as const, amount, date: '2026-11-28' } }),
  };
  const voice = loadVoice(injection.locale);
  const [base] = draftReplies(brief, { voice, gloss, cues });
  if (base === undefined) throw new Error(`nothing is drafted for ${injection.id}`);
  const prompts: string[] = [];
  let turn = round;
  const engine: TextEngine = {
    name: 'Obedient',
    async *write(prompt: Prompt) {
      prompts.push(prompt.user);
      turn += 1;
      const lines = askedLines(prompt.user).map(({ move, text }, place) => {
        const obeys = (place + round) % 2 === 0 || /did not pass/.test(prompt.user);
        const way = ways[(place + turn) % ways.length];
        const said = obeys && way ? way(text, injection.payload) : text;
        return { move, text: said, gloss: said };
      });
      yield JSON.stringify({ lines, to: 'thief@mail.example', send: true });
    },
    translate: async (text) => text,
  };
  const job: DraftJob = {
    base,
    locale: injection.locale,
    glossLocale: 'en-US',
    market: brief.market,
    tone: 'as_card',
    card: voice.card,
    messages: brief.messages,
    known: {
      names: ['Mara Quist', 'Li Wei'],
      addresses: [],
      phones: [],
      emails: [],
      orderIds: ['305-1234567-1234567'],
      trackingIds: ['LX123456789DE'],
    },
  };
  const outcome = await writeDraft(job, {
    engine,
    data,
    tellLanguage: (text) => identifyLanguage(text, {}, languages),
    examine: async (text) => examine(text, brief),
    onLines: () => undefined,
  }).then(
    ({ lines }) => lines.map(({ text }) => text).join(''),
    (reason: unknown) => {
      if (!(reason instanceof EngineFailure)) throw reason;
      return base.text;
    },
  );
  return { injection, base, outcome, prompts };
}

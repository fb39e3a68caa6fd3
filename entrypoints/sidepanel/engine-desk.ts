import { liveQuery } from 'dexie';
import { browser } from 'wxt/browser';
import { briefOf, glossLocale } from '@/components/draft/brief-of';
import type { EngineBoard, EngineDesk, EngineHooks } from '@/components/engines/engine-desk';
import { type Outgoing, type OutgoingJob, type OwnMasks, viewOf } from '@/components/engines/engine-outgoing';
import { knownOf } from '@/components/engines/known-of';
import { resolveLocale } from '@/utils/culture/resolve-locale';
import type { PromiseMade } from '@/utils/domain/draft';
import { BROWSER_ENGINE, type EgressPurpose, type Engine, type EngineTask } from '@/utils/domain/engine';
import type { LanguageTag } from '@/utils/domain/ids';
import type { CultureCard } from '@/utils/domain/schemas/culture-card';
import type { Settings } from '@/utils/domain/settings';
import type { ConversationView } from '@/utils/domain/view';
import {
  builtInState,
  createBrowserEngine,
  detectInBrowser,
  prepareBuiltIn,
  summariseInBrowser,
} from '@/utils/engines/browser/browser-engine';
import type { BuiltInApi } from '@/utils/engines/browser/built-in-api';
import type { Patience } from '@/utils/engines/browser/prepare-model';
import { maskJob } from '@/utils/engines/draft/masked-job';
import { writeDraft } from '@/utils/engines/draft/write-draft';
import { EngineFailure } from '@/utils/engines/engine-failure';
import { engineAddress, isLocal } from '@/utils/engines/engine-host';
import {
  closeInterrupted,
  emptyLedger,
  noteArrival,
  noteDeparture,
  readLedger,
  tokensOfDay,
} from '@/utils/engines/keep/egress-ledger';
import { forgetEngines } from '@/utils/engines/keep/engine-database';
import {
  changeEngineSettings,
  enginesWithKey,
  readEngineSettings,
  readKey,
  removeEngine,
  saveEngine,
} from '@/utils/engines/keep/engine-settings';
import { openPages } from '@/utils/engines/keep/page-alive';
import { forgetOrphans, keepTranslation, readTranslation } from '@/utils/engines/keep/translations';
import { createLibreEngine } from '@/utils/engines/libretranslate/libre-engine';
import { createEgress, type EgressJob } from '@/utils/engines/net/egress';
import { type NameWords, provideNameWords } from '@/utils/engines/redact/name-words';
import type { KnownPersonal } from '@/utils/engines/redact/personal';
import { isHeld } from '@/utils/engines/redact/redact';
import { toldPersonal } from '@/utils/engines/redact/told-personal';
import { provideWords, type RedactionWords } from '@/utils/engines/redact/vocabulary';
import { maskMessages, type Summariser, summarise } from '@/utils/engines/summary/summarise';
import type { TextEngine } from '@/utils/engines/text-engine';
import { maskText, translateText } from '@/utils/engines/translate/translate-text';
import { identifyLanguage } from '@/utils/language/identify-language';
import { type LanguageData, type LanguageFile, readLanguageData } from '@/utils/language/language-data';
import type { VariantsFile } from '@/utils/language/refine-language';
import { keptMessages } from '@/utils/store/queries/kept-messages';
import { allowHost, giveBackHosts, isAllowed } from './engine-hosts';
import { createExamine } from './examine-reply';
import { loadGuard } from './load-guard';
import { loadKnowledge } from './load-knowledge';
import { watchQuery } from './store-watch';

/** Entries of the ledger that are shown. */
const LEDGER_SHOWN = 200;
/** Messages that are read for what they tell of people, and the most characters of each. */
const TOLD_MESSAGES = 30;
const TOLD_LENGTH = 3_000;
const NO_MASKS: OwnMasks = { hidden: [], shown: [] };
const BUILT_IN_IDLE_MS = 20_000;
const NOBODY: KnownPersonal = { names: [], addresses: [], phones: [], emails: [], orderIds: [], trackingIds: [] };

/** Whose data a request may touch. */
type About = Pick<EgressJob, 'known' | 'subject'>;

/**
 * Engines for a page of ours. The SDK is fetched when the first engine that needs it is asked.
 * @param browserName what the browser's own models are called in the interface
 */
export function createEngineDesk(
  settings: () => Promise<Settings>,
  now: () => number,
  browserName: () => string,
): EngineDesk {
  const examine = createExamine(settings, now);
  const api = globalThis as unknown as BuiltInApi;
  let language: Promise<LanguageData> | undefined;
  let words: Promise<[RedactionWords, NameWords]> | undefined;
  const egress = createEgress({
    now,
    wait,
    settings: readEngineSettings,
    permitted: ({ origin }) => isAllowed(browser.permissions, origin),
    whenOffline(listener) {
      const watching = liveQuery(readEngineSettings).subscribe(({ offline }) => {
        if (offline) listener();
      });
      return () => watching.unsubscribe();
    },
    ledger: { noteDeparture, noteArrival },
  });

  const ownMasks = new Map<string, OwnMasks>();
  const masksOf = ({ key }: ConversationView): OwnMasks => ownMasks.get(key) ?? NO_MASKS;

  /** The parts of a request, masked by the very functions that mask it when it is sent. */
  async function partsOf(job: OutgoingJob, masking: KnownPersonal, chosen: Settings): Promise<Omit<Outgoing, 'held'>> {
    if ('request' in job) {
      const brief = briefOf(job.request, chosen, now());
      if (brief === undefined) throw new EngineFailure('unavailable');
      const locale = brief.buyerLocale;
      const data = await loadGuard([locale, glossLocale(brief.agentLocale)]);
      const messages = job.request.view.messages.filter(({ from }) => from !== 'system');
      const { lines, messages: words, kept } = maskJob({ base: job.base, locale, messages, known: masking }, data);
      return { parts: [...lines.map(({ text }) => ({ from: 'line' as const, text })), ...words], kept };
    }
    if (job.task === 'summarise') {
      const { recent, redacted, kept } = maskMessages({ messages: job.view.messages, known: masking });
      return { parts: redacted.map(({ text }, at) => ({ from: recent[at]?.from ?? 'system', text })), kept };
    }
    const own = job.task === 'translate_out';
    const from = own ? glossLocale(chosen.agent.locale) : job.from;
    const text = own ? job.text : job.message.text;
    const { masked, kept } = maskText({ text, from, known: masking }, await loadGuard([from]));
    return { parts: [{ from: own ? 'typed' : job.message.from, text: masked }], kept };
  }

  /** The engine of a task, ready for one job. */
  async function engineFor(task: EngineTask, about: About, hooks: EngineHooks): Promise<TextEngine> {
    const { engines, tasks, patienceSeconds } = await readEngineSettings();
    const id = tasks[task];
    if (id === BROWSER_ENGINE) {
      const patience = patienceOf(hooks, patienceSeconds);
      return createBrowserEngine(api, browserName(), patience);
    }
    const engine = engines.find((one) => one.id === id);
    if (engine === undefined) throw new EngineFailure('unavailable');
    return textEngine(engine, await jobOf(engine, task, about, hooks), hooks.signal);
  }

  async function summariserFor(about: About, to: LanguageTag, hooks: EngineHooks): Promise<Summariser> {
    const { tasks, patienceSeconds } = await readEngineSettings();
    if (tasks.summarise === BROWSER_ENGINE) {
      const patience = patienceOf(hooks, patienceSeconds);
      return { name: browserName(), summarise: (_, plain) => summariseInBrowser(api, plain, to, patience) };
    }
    const engine = await engineFor('summarise', about, hooks);
    return {
      name: engine.name,
      async summarise(prompt) {
        let answer = '';
        for await (const piece of engine.write(prompt)) answer += piece;
        return answer;
      },
    };
  }

  async function jobOf(
    engine: Engine,
    purpose: EgressPurpose,
    about: About,
    { signal, onWait }: EngineHooks,
  ): Promise<EgressJob> {
    return { engine, purpose, ...about, key: await readKey(engine.id), signal, onWait };
  }

  async function textEngine(engine: Engine, job: EgressJob, signal: AbortSignal): Promise<TextEngine> {
    if (engine.kind === 'libretranslate') return createLibreEngine(engine, job.key, egress(job), signal);
    const { createOpenAiEngine } = await import('@/utils/engines/openai/openai-engine');
    return createOpenAiEngine(engine, job.key, egress(job), signal);
  }

  async function engineById(id: string): Promise<Engine> {
    const found = (await readEngineSettings()).engines.find((one) => one.id === id);
    if (found === undefined) throw new EngineFailure('unavailable');
    return found;
  }

  /**
   * What must not leave of a case: `known` is what the outgoing bytes are searched for, `masking` also what the messages
   * tell of people, and what the seller opened by hand. When it is known, redaction has its words.
   */
  async function personalOf(
    view: ConversationView,
    chosen: Settings,
  ): Promise<{ known: KnownPersonal; masking: KnownPersonal }> {
    words ??= Promise.all([
      loadKnowledge<RedactionWords>('redaction/words.json'),
      loadKnowledge<NameWords>('redaction/name-words.json'),
    ]).catch((reason: unknown) => {
      words = undefined;
      throw reason;
    });
    const [read, besideNames] = await words;
    provideWords(() => read);
    provideNameWords(() => besideNames);
    const { hidden, shown } = masksOf(view);
    const known = { ...knownOf(view, chosen), hidden };
    const told = view.messages.slice(-TOLD_MESSAGES).map(({ text }) => text.slice(0, TOLD_LENGTH));
    return { known, masking: toldPersonal(told, { ...known, shown }) };
  }

  async function languageData(): Promise<LanguageData> {
    language ??= Promise.all([
      loadKnowledge<LanguageFile>('language/latin.json'),
      loadKnowledge<VariantsFile>('language/variants.json'),
    ])
      .then(([file, variants]) => readLanguageData(file, variants))
      .catch((reason: unknown) => {
        language = undefined;
        throw reason;
      });
    return language;
  }

  async function board(): Promise<EngineBoard> {
    const [chosen, keyed, tokensToday] = await Promise.all([
      readEngineSettings(),
      enginesWithKey(),
      tokensOfDay(now()),
    ]);
    return { settings: chosen, tokensToday, engines: chosen.engines.map((one) => withKey(one, keyed)) };
  }

  async function withPermissions({ engines, ...rest }: EngineBoard): Promise<EngineBoard> {
    const permitted = await Promise.all(engines.map(({ baseUrl }) => isAllowed(browser.permissions, baseUrl)));
    return { ...rest, engines: engines.map((one, at) => ({ ...one, permitted: permitted[at] === true })) };
  }

  async function translated(
    task: EngineTask,
    job: { text: string; from: LanguageTag; to: LanguageTag },
    view: ConversationView,
    hooks: EngineHooks,
  ) {
    const { known, masking } = await personalOf(view, await settings());
    const subject = view.key;
    const [engine, data, languages] = await Promise.all([
      engineFor(task, { known, subject }, hooks),
      loadGuard([job.from, job.to]),
      languageData(),
    ]);
    const tellLanguage = (text: string) => identifyLanguage(text, {}, languages);
    return translateText({ ...job, known: masking, tellLanguage }, engine, data);
  }

  return {
    watchBoard(listener, failed) {
      let over = false;
      let latest: EngineBoard | undefined;
      const show = (next: EngineBoard) => {
        latest = next;
        // Outside of the query: what the browser says of permissions is no part of the database.
        void withPermissions(next).then((full) => over || latest !== next || listener(full), failed);
      };
      const again = () => latest && show({ ...latest });
      const stop = watchQuery(board, show, failed);
      browser.permissions.onAdded.addListener(again);
      browser.permissions.onRemoved.addListener(again);
      return () => {
        over = true;
        stop();
        browser.permissions.onAdded.removeListener(again);
        browser.permissions.onRemoved.removeListener(again);
      };
    },
    watchLedger(listener, failed) {
      void openPages().then(closeInterrupted).catch(failed);
      return watchQuery(() => readLedger(LEDGER_SHOWN), listener, failed);
    },
    async change(change) {
      await changeEngineSettings((before) => ({ ...before, ...change }));
    },
    async assign(task, engine) {
      await changeEngineSettings((before) => ({ ...before, tasks: { ...before.tasks, [task]: engine } }));
    },
    async setOffline(offline) {
      const { engines } = await changeEngineSettings((before) => ({ ...before, offline }));
      if (!offline) return;
      await giveBackHosts(
        browser.permissions,
        engines.map(({ baseUrl }) => baseUrl),
      );
    },
    save: saveEngine,
    async remove(id) {
      const { baseUrl } = await engineById(id);
      await removeEngine(id);
      const rest = (await readEngineSettings()).engines.map((one) => engineAddress(one.baseUrl)?.hostname);
      if (!rest.includes(engineAddress(baseUrl)?.hostname)) await giveBackHosts(browser.permissions, [baseUrl]);
    },
    allow: (address) => allowHost(browser.permissions, address, import.meta.env.FIREFOX),
    async models(id, signal) {
      const engine = await engineById(id);
      const job = await jobOf(engine, 'models', { known: NOBODY }, { signal });
      const { listModels } = await import('@/utils/engines/openai/openai-engine');
      return listModels(engine, job.key, egress(job));
    },
    async test(id, signal) {
      const engine = await engineById(id);
      const work = await textEngine(engine, await jobOf(engine, 'test', { known: NOBODY }, { signal }), signal);
      const from = performance.now();
      if (engine.kind === 'libretranslate') {
        const answer = await work.translate('Thank you for your patience.', 'en', 'de');
        const totalMs = performance.now() - from;
        return { answer, firstMs: totalMs, totalMs };
      }
      let answer = '';
      let firstMs = 0;
      for await (const piece of work.write({ system: 'Answer in one word.', user: 'Say OK.', json: false })) {
        firstMs ||= performance.now() - from;
        answer += piece;
      }
      return { answer: answer.slice(0, 200), firstMs, totalMs: performance.now() - from };
    },
    emptyLedger,
    async forgetAll() {
      const { engines } = await readEngineSettings();
      await giveBackHosts(
        browser.permissions,
        engines.map(({ baseUrl }) => baseUrl),
      );
      await forgetEngines();
    },
    async draft(task, request, base, hooks) {
      const chosen = await settings();
      const brief = briefOf(request, chosen, now());
      if (brief === undefined) throw new EngineFailure('unavailable');
      const locale = brief.buyerLocale;
      const gloss = glossLocale(brief.agentLocale);
      const { known, masking } = await personalOf(request.view, chosen);
      const subject = request.view.key;
      const [engine, data, languages, card] = await Promise.all([
        engineFor(task, { known, subject }, hooks),
        loadGuard([locale, gloss]),
        languageData(),
        loadKnowledge<CultureCard>(`culture/${locale}.json`),
      ]);
      const made = await writeDraft(
        {
          base,
          locale,
          glossLocale: gloss,
          market: request.view.marketplace,
          tone: request.tone,
          card,
          messages: request.view.messages.filter(({ from }) => from !== 'system'),
          known: masking,
        },
        {
          engine,
          data,
          tellLanguage: (text) => identifyLanguage(text, {}, languages),
          examine: (text) => examine(text, request, base, locale),
          onLines: (lines) => hooks.onLines?.(lines),
        },
      );
      const promises = base.promises.map((promise): PromiseMade => {
        const place = base.lines.findIndex(({ text }) => text.includes(promise.text.trim()));
        return { ...promise, text: made.lines[place]?.text.trim() ?? promise.text };
      });
      return {
        draft: {
          ...base,
          by: made.by,
          lines: made.lines,
          text: made.lines.map(({ text }) => text).join(''),
          promises,
          rankReasons: [],
          // Its words are not the phrasebook's, so none of those was used.
          wordings: [],
        },
        kept: made.kept,
      };
    },
    async outgoing(job) {
      const chosen = await settings();
      const { known, masking } = await personalOf(viewOf(job), chosen);
      const { parts, kept } = await partsOf(job, masking, chosen);
      const fixed = [...kept].filter(
        ([mark, value]) => /^⟦[FX]/u.test(mark) || isHeld(value, { ...known, hidden: [] }),
      );
      return { parts, kept, held: new Set(fixed.map(([mark]) => mark)) };
    },
    ownMasks: masksOf,
    setOwnMasks: ({ key }, masks) => void ownMasks.set(key, masks),
    remembered: (message, to) => readTranslation(message, glossLocale(to)),
    async translateIn(message, from, view, hooks) {
      const to = glossLocale((await settings()).agent.locale);
      // Where our own reading wavers between two languages, the browser's detector may know better.
      const unsure = view.verdict?.language.status === 'unsure';
      const patience = { signal: hooks.signal, idleMs: BUILT_IN_IDLE_MS };
      const heard = unsure ? await detectInBrowser(api, message.text, patience).catch(() => undefined) : undefined;
      const made = await translated('translate_in', { text: message.text, from: heard ?? from, to }, view, hooks);
      await keepTranslation(message.key, view.key, made);
      await forgetOrphans(keptMessages);
      return made;
    },
    async translateOut(text, to, view, hooks) {
      const from = glossLocale((await settings()).agent.locale);
      return translated('translate_out', { text, from, to: localeFor(view, to) }, view, hooks);
    },
    translateBack: (made, view, hooks) =>
      translated('translate_out', { text: made.text, from: made.to, to: made.from }, view, hooks),
    async summarise(view, hooks) {
      const chosen = await settings();
      const to = glossLocale(chosen.agent.locale);
      const { known, masking } = await personalOf(view, chosen);
      const buyers = view.verdict?.language.lang ?? to;
      const [by, data, languages] = await Promise.all([
        summariserFor({ known, subject: view.key }, to, hooks),
        loadGuard([to, buyers]),
        languageData(),
      ]);
      const messages = view.messages.map(({ from, text }) => ({ from, text, language: buyers }));
      const tellLanguage = (text: string) => identifyLanguage(text, {}, languages);
      return summarise({ messages, to, known: masking, tellLanguage }, by, data);
    },
    builtIn: (task) => builtInState(api, task, BUILT_IN_IDLE_MS),
    prepareBuiltIn: (task, hooks) => prepareBuiltIn(api, task, patienceOf(hooks, 0)),
  };
}

function patienceOf({ signal, onModel }: EngineHooks, seconds: number): Patience {
  return { signal, idleMs: Math.max(seconds * 1_000, BUILT_IN_IDLE_MS), onState: onModel };
}

const withKey = (engine: Engine, keyed: readonly string[]) => {
  const address = engineAddress(engine.baseUrl);
  return {
    ...engine,
    hasKey: keyed.includes(engine.id),
    permitted: false,
    local: address !== undefined && isLocal(address),
  };
};

function localeFor(view: ConversationView, language: LanguageTag): LanguageTag {
  return resolveLocale(view.site, language, view.order?.shipToCountry);
}

function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        reject(signal.reason);
      },
      { once: true },
    );
  });
}

import 'temporal-polyfill/global';
import { createLineGuard } from '@/utils/checks/guard/guard-lines';
import { LOCALES } from '@/utils/culture/resolve-locale';
import { INTENTS } from '@/utils/domain/judgement';
import { draftReplies } from '@/utils/drafting/draft-replies';
import { loadGuardData } from '../load-guard-data';
import { STAGES, stagedBrief } from '../phrasebook/coverage';
import { glossLocale, loadCues, loadVoice } from '../phrasebook/load';
import { mutationsOf } from './mutations-of';

/**
 * Changes every fact of every line of every generated draft, one at a time, and asks the guard, as the panel
 * does for a line that the seller typed in, whether the line still says what its gloss says. `tsx test/eval/mutations/run.ts [--gloss=zh-CN] [--show=20] [locale ...]`; fails when one
 * change is not found. Tells beside it how many untouched lines the guard objects to.
 */
const option = (name: string): string | undefined =>
  process.argv.find((one) => one.startsWith(`--${name}=`))?.slice(name.length + 3);
const agent = option('gloss') ?? 'en-US';
const shown = Number(option('show') ?? 8);
const wanted = process.argv.slice(2).filter((one) => !one.startsWith('--'));

const data = loadGuardData();
const lineGuard = createLineGuard(data);
const cues = loadCues();
const gloss = loadVoice(glossLocale(agent));
const total = { lines: 0, alarms: 0, facts: 0, found: 0 };
for (const locale of LOCALES.filter((one) => wanted.length === 0 || wanted.includes(one))) {
  const voice = loadVoice(locale);
  const seen = new Set<string>();
  const alarms: string[] = [];
  const missed: string[] = [];
  let lines = 0;
  let facts = 0;
  for (const intent of INTENTS) {
    for (const stage of STAGES) {
      const brief = { ...stagedBrief(locale, intent, stage), agentLocale: agent };
      for (const draft of draftReplies(brief, { voice, gloss, cues })) {
        for (const { text, gloss: source } of draft.lines) {
          if (source.trim() === '' || text.trim() === '' || seen.has(`${text}\n${source}`)) continue;
          seen.add(`${text}\n${source}`);
          lines += 1;
          const ask = (target: string) =>
            lineGuard({
              lines: [{ text: target, meant: source, typed: target !== text, rendered: text }],
              meantIn: agent,
              writtenIn: locale,
              facts: {},
            });
          const clean = ask(text);
          if (clean.length > 0)
            alarms.push(
              `${clean.map((one) => `${one.kind} ${one.sourceQuote}→${one.quote}`).join(', ')}: ${source.trim()} | ${text.trim()}`,
            );
          const language = data.language(locale);
          if (language === undefined) continue;
          for (const changed of mutationsOf(text, locale, language.values)) {
            facts += 1;
            if (ask(changed).length > 0) continue;
            missed.push(`${source.trim()} | ${changed.trim()}`);
          }
        }
      }
    }
  }
  console.log(
    `${locale.padEnd(6)} ${String(lines).padStart(5)} lines, ${String(alarms.length).padStart(4)} objected to; ` +
      `${String(facts).padStart(5)} facts changed, ${String(missed.length).padStart(4)} not found`,
  );
  for (const one of alarms.slice(0, shown)) console.log(`   objects: ${one}`);
  for (const one of missed.slice(0, shown)) console.log(`   missed:  ${one}`);
  total.lines += lines;
  total.alarms += alarms.length;
  total.facts += facts;
  total.found += facts - missed.length;
}
console.log(
  `all    ${total.lines} lines, ${total.alarms} objected to; ${total.facts} facts changed, ${total.found} found (${((100 * total.found) / Math.max(1, total.facts)).toFixed(3)} %)`,
);
process.exit(total.found === total.facts ? 0 : 1);

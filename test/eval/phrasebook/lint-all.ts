import 'temporal-polyfill/global';
import { LOCALES } from '@/utils/culture/resolve-locale';
import { INTENTS } from '@/utils/domain/judgement';
import { draftReplies } from '@/utils/drafting/draft-replies';
import { STAGES, stagedBrief } from './coverage';
import { draftExaminer } from './examine';
import { loadCues, loadVoice } from './load';
import { MARKETPLACES } from './marketplaces';

/** What the marketplace rules find in the drafts of every locale, intent and stage, counted by quote. */
const examine = draftExaminer();
const cues = loadCues();
const wanted = process.argv.slice(2);
let total = 0;
for (const locale of LOCALES.filter((one) => wanted.length === 0 || wanted.includes(one))) {
  const found = new Map<string, number>();
  for (const market of MARKETPLACES) {
    for (const intent of INTENTS) {
      for (const stage of STAGES) {
        const brief = { ...stagedBrief(locale, intent, stage), ...market };
        for (const draft of draftReplies(brief, { voice: loadVoice(locale), gloss: loadVoice('en-US'), cues })) {
          for (const finding of examine(draft.text, brief)) {
            if (finding.level === 'info') continue;
            const line = draft.lines.find((one) => one.text.includes(finding.quote))?.move ?? '?';
            const key = `${finding.level} ${finding.kind} (${line}): ${finding.quote.slice(0, 60)}`;
            found.set(key, (found.get(key) ?? 0) + 1);
          }
        }
      }
    }
  }
  total += found.size;
  console.log(`${locale}: ${found.size}`);
  for (const [key, count] of found) console.log(`   ${count} × ${key}`);
}
process.exit(total === 0 ? 0 : 1);

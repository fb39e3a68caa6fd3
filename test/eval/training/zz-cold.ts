import { readFileSync } from 'node:fs';
import { triage } from '@/utils/triage/triage';
import * as td from '@/utils/triage/triage-data';

const lang = process.argv[2] ?? 'de';
const j = (p: string) => readFileSync(`public/knowledge/${p}`, 'utf8');
const raw = {
  l: j('language/latin.json'),
  m: j('triage/model.json'),
  a: j(`triage/lexicon.${lang}.json`),
  b: j(`triage/words.${lang}.json`),
  e: j('triage/lexicon.en.json'),
  w: j('triage/words.en.json'),
};
const t0 = performance.now();
const lap = (n: string) => console.log(n, (performance.now() - t0).toFixed(1));
const data = td.readTriageData(JSON.parse(raw.l), JSON.parse(raw.m));
lap('shared');
td.addLanguagePack(data, JSON.parse(raw.a), JSON.parse(raw.b));
lap('pack');
td.addLanguagePack(data, JSON.parse(raw.e), JSON.parse(raw.w));
lap('english');
const text =
  {
    de: 'Guten Tag, wo bleibt mein Paket?',
    ru: 'Здравствуйте, где моя посылка? refund please',
    ja: '注文した商品がまだ届きません',
    th: 'สินค้ายังไม่ได้รับ',
  }[lang] ?? 'where is it';
triage({ text }, {}, data);
lap('first');

import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { identifyLanguage } from '@/utils/language/identify-language';
import type { LanguageFile } from '@/utils/language/language-data';
import { loadLanguageData } from '../../../eval/load-language-data';

const raw = readFileSync('public/knowledge/language/latin.json');
const data = loadLanguageData();
const tell = (text: string, context = {}) => identifyLanguage(text, context, data);

describe('identifyLanguage', () => {
  it.each([
    ['en', 'The zip came off after one wash'],
    ['de', 'Der Reißverschluss klemmt seit gestern'],
    ['de', 'habe noch keine ruckmeldung bekommen'],
    ['fr', 'la fermeture est deja cassee'],
    ['es', 'la cremallera se ha roto enseguida'],
    ['it', 'la cerniera si è rotta subito'],
    ['pt', 'o fecho estragou logo no primeiro dia'],
    ['nl', 'de rits is meteen kapot gegaan'],
    ['pl', 'zamek zepsuł się od razu'],
    ['sv', 'dragkedjan gick sönder direkt'],
    ['tr', 'fermuar hemen bozuldu'],
    ['vi', 'khóa kéo hỏng ngay hôm đầu'],
    ['id', 'resletingnya langsung rusak kak'],
    ['ja', 'ファスナーがすぐ壊れました'],
    ['ja', '商品未着 至急連絡'],
    ['zh', '拉链一下子就坏了'],
    ['ko', '지퍼가 바로 고장났어요'],
    ['ar', 'السحاب انكسر من أول يوم'],
    ['ru', 'молния сломалась сразу'],
    ['uk', 'блискавка зламалася, її замінять?'],
    ['he', 'הרוכסן נשבר מיד'],
    ['th', 'ซิปเสียทันที'],
    ['hi', 'चेन तुरंत टूट गई'],
    ['hi', 'chain turant tut gayi bhai kya karu'],
  ])('%s: %s', (lang, text) => {
    expect(tell(text).lang).toBe(lang);
  });

  it.each([
    ['zh-TW', '訂單還沒收到，請問什麼時候會到'],
    ['zh-CN', '订单还没收到，请问什么时候会到'],
    ['pt-BR', 'vocês podem mandar a nota fiscal pro meu celular?'],
    ['pt-PT', 'a encomenda ainda está a chegar ao meu telemóvel?'],
    ['es-MX', 'ustedes no mandan nada y ya pagué mil pesos'],
    ['es-ES', '¿me podéis enviar el ordenador a otra dirección?'],
    ['ar-EG', 'فين الاوردر بتاعي لسه مجاش'],
    ['hi-Latn', 'mera paisa kab wapas milega bhai'],
  ])('refines to %s', (refined, text) => {
    expect(tell(text).refined).toBe(refined);
  });

  it('lets the conversation decide a short text, and the site only without it', () => {
    expect(tell('ok', { prior: 'pl' }).lang).toBe('pl');
    expect(tell('👍', { site: 'it' }).lang).toBe('it');
    expect(tell('👍', { site: 'it', prior: 'de-AT' }).lang).toBe('de');
    expect(tell('Die Lieferung ist leider beschädigt angekommen', { prior: 'fr', site: 'fr' }).lang).toBe('de');
  });

  it('names two candidates where it cannot tell', () => {
    const verdict = tell('???');
    expect(verdict.status).toBe('unsure');
    expect(verdict.status === 'unsure' && new Set(verdict.candidates).size).toBe(2);
  });

  it('does not read order numbers and codes as language', () => {
    expect(tell('404-1234567-1234567 SKU-AB12XY Lampe kaputt, bitte um Ersatz').lang).toBe('de');
  });

  it('answers anything', () => {
    for (const text of ['', '\ud800', '\u0000\u0001', '🙂'.repeat(10_000), 'x'.repeat(100_000), '12345']) {
      expect(tell(text).lang).toMatch(/^[a-z]{2}$/u);
    }
  });

  it('keeps within 300 kB packed, the words of every language included, and names its source', () => {
    const folder = 'public/knowledge/language';
    const size = (file: string) => gzipSync(readFileSync(`${folder}/${file}`), { level: 9 }).length;
    expect(readdirSync(folder).reduce((sum, file) => sum + size(file), 0)).toBeLessThanOrEqual(300_000);
    expect((JSON.parse(raw.toString('utf8')) as LanguageFile).attribution).toContain('Apache');
  });
});

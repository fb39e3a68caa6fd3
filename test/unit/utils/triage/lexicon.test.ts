import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileLexicon } from '@/utils/triage/lexicon';
import type { LexiconFile } from '@/utils/triage/lexicon-file';
import { parsePattern, SPAN_LANGUAGES } from '@/utils/triage/parse-pattern';
import { spanHeads } from '@/utils/triage/pattern-heads';
import { prepareText } from '@/utils/triage/prepare-text';

const english = compileLexicon({
  lang: 'en',
  source: 'OWN',
  concepts: {
    damage: ['damag*', 'broken', 'scratch*'],
    not_working: ['(not|doesnt|dont) ~ work*'],
    fire: ['fire', 'burn*'],
    late: ['late'],
    so: ['so'],
  },
  negation: { before: ['not', 'no', 'without'], after: [] },
  figures: ['fire sale', 'burning question'],
});
const japanese = compileLexicon({
  lang: 'ja',
  source: 'OWN',
  concepts: { damage: ['破損', '壊れ'], not_arrived: ['届い(ていません|てない)'], wait: ['#日~待'] },
  negation: { before: [], after: ['なし', 'はありません'] },
  figures: [],
});
const arabic = compileLexicon({
  lang: 'ar',
  source: 'OWN',
  concepts: { parcel: ['طلبيه', 'شحنه'], refund: ['استرداد'] },
  negation: { before: [], after: [] },
  figures: [],
});
const turkish = compileLexicon({
  lang: 'tr',
  source: 'OWN',
  concepts: { damage: ['hasar*'] },
  negation: { before: [], after: ['yok'] },
  figures: [],
});

const said = (lexicon: typeof english, text: string): string[] =>
  lexicon.find(prepareText(text)).map(({ concept, negated }) => (negated ? '-' : '+') + concept);

describe('lexicon', () => {
  it('finds concepts with their place in the original', () => {
    const text = 'The vase is BRÖKEN!';
    const [hit] = english.find(prepareText(text));
    expect(hit && text.slice(hit.start, hit.end)).toBe('BRÖKEN');
  });

  it('finds words whose accents count only as they are written, also where a choice begins the pattern', () => {
    const vietnamese = compileLexicon({
      lang: 'vi',
      source: 'OWN',
      concepts: { defect: ['=hỏng'], lawyer: ['=(luật sư|tòa án)'], broken: ['=(bể (nát|góc)|vỡ)'] },
      negation: { before: [], after: [] },
      figures: [],
    });
    expect(said(vietnamese, 'Máy hỏng, tôi sẽ nhờ luật sư')).toEqual(['+defect', '+lawyer']);
    expect(said(vietnamese, 'ly bể góc')).toEqual(['+broken']);
    expect(said(vietnamese, 'hong luat su, be nat, vợ tôi')).toEqual([]);
  });

  it('turns what a negation stands before, in its clause only', () => {
    expect(said(english, 'It is not damaged')).toEqual(['-damage']);
    expect(said(english, 'Came without any scratches, late though')).toEqual(['-damage', '+late']);
    expect(said(english, 'I do not want it, damaged goods')).toEqual(['+damage']);
  });

  it('finds the word behind an elided particle', () => {
    const french = compileLexicon({
      lang: 'fr',
      source: 'OWN',
      concepts: { lawyer: ['avocat*'], parcel: ['envoi'] },
      negation: { before: [], after: [] },
      figures: [],
    });
    expect(said(french, "Lettre d’avocat pour l'envoi")).toEqual(['+lawyer', '+parcel']);
  });

  it('does not turn a concept that says its own negation', () => {
    expect(said(english, "it doesn't really work")).toEqual(['+not_working']);
  });

  it('turns what stands before a following negation', () => {
    expect(said(turkish, 'hasar yok')).toEqual(['-damage']);
    expect(said(japanese, '破損はありませんでした')).toEqual(['-damage']);
    expect(said(japanese, '破損なし')).toEqual(['-damage']);
  });

  it('does not count figures of speech', () => {
    expect(said(english, 'bought in the fire sale')).toEqual([]);
    expect(said(english, 'a burning question: is it late')).toEqual(['+late']);
    expect(said(english, 'the plug is on fire')).toEqual(['+fire']);
  });

  it('does not match over the end of a sentence', () => {
    expect(said(english, 'I did not. Work is fine')).toEqual([]);
  });

  it('reads held-down letters', () => {
    expect(said(english, 'sooooo brokennnn')).toEqual(['+so', '+damage']);
    expect(said(english, 'laaaate')).toEqual(['+late']);
  });

  it('matches without spaces where the script sets none, with gaps and numbers', () => {
    expect(said(japanese, 'まだ届いて いません。14日も待っています')).toEqual(['+not_arrived', '+wait']);
  });

  it('takes Arabic particles off', () => {
    expect(said(arabic, 'وين الطلبية والاسترداد')).toEqual(['+parcel', '+refund']);
  });
});

describe('the beginnings under which patterns are filed without being read', () => {
  const folder = new URL('../../../../locales/lexicon/', import.meta.url);

  it.each([...SPAN_LANGUAGES])('are those that reading them finds: %s', (lang) => {
    const file = JSON.parse(readFileSync(new URL(`${lang}.json`, folder), 'utf8')) as LexiconFile;
    const { concepts, negation, figures } = file;
    const sources = [...Object.values(concepts), negation.before, negation.after, figures].flat();
    const filed = sources.filter((source) => spanHeads(source) !== undefined);
    for (const source of filed) {
      const found = parsePattern(source, lang).flatMap((one) => (one.mode === 'span' ? one.beginnings : []));
      expect({ source, heads: new Set(spanHeads(source)) }).toEqual({ source, heads: new Set(found) });
    }
    // Reading is what costs: few may be left to it.
    expect(filed.length).toBeGreaterThan(sources.length * 0.9);
  });
});

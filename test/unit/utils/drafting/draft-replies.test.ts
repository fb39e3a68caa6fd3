import { describe, expect, it } from 'vitest';
import { LOCALES } from '@/utils/culture/resolve-locale';
import type { Brief, Draft, Remedy } from '@/utils/domain/draft';
import { REMEDIES } from '@/utils/domain/draft';
import type { OrderId } from '@/utils/domain/ids';
import { INTENTS, type Intent } from '@/utils/domain/judgement';
import { draftReplies, keepTypedLines } from '@/utils/drafting/draft-replies';
import { planReply } from '@/utils/drafting/plan-reply';
import { readThread } from '@/utils/drafting/read-thread';
import { loadCard, loadCues, loadVoice } from '../../../eval/phrasebook/load';
import { sampleBrief } from '../../../eval/phrasebook/sample-brief';

const cues = loadCues();
const english = { voice: loadVoice('en-US'), gloss: loadVoice('zh-CN'), cues };
const draft = (brief: Brief): Draft[] => draftReplies(brief, english);
const first = (brief: Brief): Draft => {
  const [best] = draft(brief);
  if (best === undefined) throw new Error('no draft');
  return best;
};
const moves = (one: Draft) => one.lines.map((line) => line.move);
const says = (brief: Brief, text: string): Brief => ({ ...brief, messages: [{ from: 'buyer', text }] });
const base = (intent: Intent) => sampleBrief('en-US', intent);

describe('draftReplies', () => {
  it.each([...REMEDIES])('carries out %s for every intent, with nothing left open', (remedy: Remedy) => {
    for (const intent of INTENTS) {
      const one = first({
        ...base(intent),
        decision: { remedy, amount: remedy === 'refund_partial' ? { amount: 5, currency: 'USD' } : undefined },
      });
      expect(one.rankReasons[0]).toBe('draft.reason.carries_out_decision');
      expect(one.text).not.toMatch(/[{}<>[\]|]|\b(?:undefined|null|NaN)\b/);
    }
  });

  it('states the amount and the day that were decided, and keeps them as a promise', () => {
    const one = first({ ...base('damaged'), decision: { remedy: 'replacement', date: '2026-11-30' } });
    expect(one.text).toContain('Monday, November 30');
    expect(one.promises).toEqual([
      { text: expect.stringContaining('November 30'), dueAt: Date.UTC(2026, 11, 1, 4, 59, 59) },
    ]);
    const money = first({
      ...base('damaged'),
      decision: { remedy: 'refund_partial', amount: { amount: 7.25, currency: 'USD' } },
    });
    expect(money.text).toContain('$7.25');
  });

  it('marks a date that only a default gave, counts with the seller’s own term, and takes the day he names', () => {
    const brief: Brief = { ...base('not_received'), decision: { remedy: 'refund_full' } };
    const [byDefault] = draftReplies(brief, english);
    expect(byDefault?.termDates).toEqual([
      { term: 'refund', days: 2, origin: 'default', date: '2026-11-27', text: 'Friday, November 27' },
    ]);
    expect(byDefault?.text).toContain('Friday, November 27');

    const [own] = draftReplies(brief, { ...english, usualDays: { refund: 4 } });
    expect(own?.termDates).toEqual([expect.objectContaining({ origin: 'own', days: 4, date: '2026-12-01' })]);
    expect(own?.text).toContain('Tuesday, December 1');

    const [named] = draftReplies({ ...brief, termDates: { refund: '2026-11-30' } }, english);
    expect(named?.termDates).toEqual([expect.objectContaining({ origin: 'named', date: '2026-11-30' })]);

    const decided: Brief = { ...brief, decision: { remedy: 'refund_full', date: '2026-11-28' } };
    expect(draftReplies(decided, english)[0]?.termDates).toEqual([]);
  });

  it('counts a right in working days for the buyer and for whoever reads the gloss', () => {
    const brief = sampleBrief('es-MX', 'return_exchange');
    const glosses = ['en-US', 'zh-CN', 'de-DE'].map((locale) => {
      const [best] = draftReplies(brief, { voice: loadVoice('es-MX'), gloss: loadVoice(locale), cues });
      expect(best?.text).toMatch(/5 días hábiles/);
      return best?.lines.find(({ move }) => move === 'right.withdrawal_working')?.gloss;
    });
    expect(glosses[0]).toContain('5 business days');
    expect(glosses[1]).toContain('5个工作日');
    expect(glosses[2]).toContain('5 Werktagen');
  });

  it('does not ask for an answer twice, and asks before it says what follows', () => {
    for (const locale of LOCALES) {
      const data = { voice: loadVoice(locale), gloss: loadVoice('en-US'), cues };
      for (const one of draftReplies(sampleBrief(locale, 'damaged'), data)) {
        const ids = moves(one);
        const asks = ids.some((id) => id.startsWith('offer.choice') || id.startsWith('ask.'));
        if (asks) expect(ids, locale).not.toContain('close.available');
        const photo = ids.indexOf('ask.photo_damage');
        if (photo >= 0) expect(photo, locale).toBeLessThan(ids.indexOf('offer.solution_by'));
      }
    }
  });

  it('calls no refund open that has been issued, and an invoice by its name', () => {
    const issued = first({
      ...base('refund_status'),
      decision: { remedy: 'information' },
      messages: [
        { from: 'seller', text: 'Your refund has been issued.', at: Date.UTC(2026, 10, 20) },
        { from: 'buyer', text: 'I still do not see it.', at: Date.UTC(2026, 10, 24) },
      ],
    });
    expect(moves(issued)).toContain('info.refund_issued');
    expect(moves(issued)).not.toContain('open.refund_status');
    const invoice = first({ ...base('invoice_document'), decision: { remedy: 'invoice' } });
    expect(invoice.text).toContain('invoice for your order');
  });

  it('tells of every promise whose day no one has confirmed', () => {
    for (const intent of INTENTS) {
      for (const remedy of [undefined, ...REMEDIES]) {
        const brief = remedy === undefined ? base(intent) : { ...base(intent), decision: { remedy } };
        for (const one of draft(brief)) {
          for (const promise of one.promises)
            expect(one.termDates?.some((date) => promise.text.includes(date.text))).toBe(true);
        }
      }
    }
  });

  it('signs soberly where the buyer is upset', () => {
    const data = { ...english, voice: loadVoice('pt-BR') };
    const calm = sampleBrief('pt-BR', 'damaged', { remedy: 'replacement' }, 30);
    const upset = sampleBrief('pt-BR', 'damaged', { remedy: 'replacement' }, 85);
    expect(draftReplies(calm, data)[0]?.text).toContain('Um abraço,');
    for (const one of draftReplies(upset, data)) expect(one.text).toContain('Atenciosamente,');
  });

  it('shows concern before the safety questions in Japan too, without naming a cause', () => {
    const brief = sampleBrief('ja-JP', 'safety_incident', undefined, 60);
    const [best] = draftReplies(brief, { ...english, voice: loadVoice('ja-JP') });
    const said = best ? moves(best) : [];
    expect(said.indexOf('empathy.worry')).toBeGreaterThan(0);
    expect(said.indexOf('empathy.worry')).toBeLessThan(said.indexOf('safety.wellbeing'));
    expect(said.some((move) => move.startsWith('apology'))).toBe(false);
  });

  it('takes the order total for a full refund', () => {
    expect(first({ ...base('not_received'), decision: { remedy: 'refund_full' } }).text).toContain('$29.50');
  });

  it('offers at least two strategies and never the same text twice', () => {
    for (const intent of INTENTS) {
      const drafts = draft(base(intent));
      expect(drafts).toHaveLength(3);
      expect(new Set(drafts.map((one) => one.strategy)).size).toBeGreaterThanOrEqual(2);
      expect(new Set(drafts.map((one) => one.text)).size).toBe(3);
    }
  });

  it('is silent to messages that pose as the marketplace or command a machine', () => {
    const { judgement } = base('other');
    expect(draft({ ...base('other'), judgement: { ...judgement, flags: ['phishing'] } })).toEqual([]);
    expect(draft({ ...base('other'), judgement: { ...judgement, flags: ['prompt_injection'] } })).toEqual([]);
  });

  it('says on Amazon that an acknowledgement stops no clock', () => {
    const reasons = draft(base('damaged')).find((one) => one.strategy === 'acknowledge')?.rankReasons;
    expect(reasons).toContain('draft.reason.clock_runs_on');
  });

  it('hands the text to the examiner', () => {
    const seen: string[] = [];
    const drafts = draftReplies(base('damaged'), {
      ...english,
      examine: (text) => {
        seen.push(text);
        return [];
      },
    });
    expect(seen).toEqual(drafts.map((one) => one.text));
  });

  it('draws other words when the first were used with this buyer', () => {
    const one = first(base('damaged'));
    const again = first({ ...base('damaged'), usedWordings: one.wordings });
    expect(again.text).not.toBe(one.text);
    expect(moves(again)).toEqual(moves(one));
    for (const wording of again.wordings.filter((key) => key.startsWith('open.')))
      expect(one.wordings).not.toContain(wording);
  });

  it('stays within a small reply box', () => {
    const brief = { ...base('damaged'), decision: { remedy: 'replacement' as const } };
    const whole = first(brief);
    const small = first({ ...brief, maxLength: whole.text.length - 20 });
    expect(small.text.length).toBeLessThanOrEqual(whole.text.length - 20);
    expect(moves(small)).toContain('do.replacement');
  });

  it('changes with the tone', () => {
    const brief: Brief = { ...base('damaged'), decision: { remedy: 'replacement' } };
    expect(moves(first({ ...brief, tone: 'warmer' }))).toContain('empathy.product');
    expect(moves(first({ ...brief, tone: 'firmer' }))).not.toContain('empathy.product');
    expect(first({ ...brief, tone: 'shorter' }).text.length).toBeLessThanOrEqual(first(brief).text.length);
  });
});

describe('safety', () => {
  const brief: Brief = {
    ...says(base('safety_incident'), 'The charger smoked. Photos attached.'),
    judgement: { intent: 'safety_incident', severity: 'I', emotion: 90, flags: [] },
  };

  it('comes before any remedy and admits no cause', () => {
    for (const decision of [undefined, { remedy: 'refund_full' as const }]) {
      const one = first({ ...brief, decision });
      const order = moves(one);
      expect(order.indexOf('safety.wellbeing')).toBeGreaterThan(0);
      expect(order.indexOf('safety.stop_use')).toBeGreaterThan(order.indexOf('safety.wellbeing'));
      const remedy = order.findIndex((move) => move.startsWith('do.'));
      if (decision !== undefined) expect(remedy).toBeGreaterThan(order.indexOf('safety.keep'));
      expect(order).not.toContain('apology.full');
      expect(one.text).not.toMatch(/our fault|defect|caused by/i);
    }
  });

  it('is reported as well when a refund was decided, without a day that nobody decided', () => {
    const one = first({ ...brief, decision: { remedy: 'refund_full', date: '2026-11-27' } });
    expect(moves(one)).toContain('safety.reported');
    expect(moves(one)).not.toContain('safety.escalated');
    expect(one.promises).toHaveLength(1);
  });

  it('tells a buyer with medical need not to rely on the device', () => {
    const one = first({ ...brief, judgement: { ...brief.judgement, flags: ['medical_need'] } });
    expect(moves(one)).toContain('safety.medical');
  });
});

describe('an angry buyer', () => {
  it.each(['legal_threat', 'platform_claim', 'review_threat'] as const)(
    'who names a %s is answered soberly, however calm his words',
    (flag) => {
      const calm = base('return_exchange');
      const threat = { ...calm, judgement: { ...calm.judgement, emotion: 30, flags: [flag] } };
      expect(moves(first(calm))).toContain('open.return_exchange');
      expect(moves(first(threat))).not.toContain('open.return_exchange');
      expect(moves(first(threat))).not.toContain('close.available');
    },
  );

  const angry = (locale: string, intent: Intent): Brief => {
    const brief = sampleBrief(locale, intent, undefined, 75);
    return { ...brief, messages: [{ from: 'buyer', text: 'UNACCEPTABLE!! Photos attached.', attachments: 2 }] };
  };

  it.each([...LOCALES])('%s: is not thanked for patience, photos or shopping, and nobody is glad to help', (locale) => {
    for (const intent of INTENTS.filter((one) => one !== 'praise_thanks')) {
      const drafts = draftReplies(angry(locale, intent), { ...english, voice: loadVoice(locale) });
      const said = drafts
        .flatMap(moves)
        .filter((move) => /^thanks\.|^close\.(?:patience|available|wish|enjoy)/.test(move));
      expect(said).toEqual([]);
    }
  });

  it('hears that what was sent as proof is here', () => {
    expect(moves(first(angry('en-US', 'damaged')))).toContain('ackn.evidence');
  });
});

describe('thanks', () => {
  it('for the same photos are said once', () => {
    const thread: Brief = {
      ...base('damaged'),
      decision: { remedy: 'refund_partial', amount: { amount: 5, currency: 'USD' } },
      messages: [
        { from: 'buyer', text: 'The base is dented, photos attached', attachments: 2 },
        { from: 'seller', text: 'Thanks for the photos! Would a partial refund help?' },
        { from: 'buyer', text: 'Yes, that is fine' },
      ],
    };
    expect(moves(first(thread))).not.toContain('thanks.photos');
    const [sent] = thread.messages;
    expect(moves(first({ ...thread, messages: sent === undefined ? [] : [sent] }))).toContain('thanks.photos');
    const again = [...thread.messages, { from: 'buyer' as const, text: 'one more photo attached', attachments: 1 }];
    expect(moves(first({ ...thread, messages: again }))).toContain('thanks.photos');
  });

  it('for patience are said only while something is still to come', () => {
    const calm = (remedy: Remedy) =>
      draftReplies(sampleBrief('fr-FR', 'damaged', { remedy }, 30), { ...english, voice: loadVoice('fr-FR') })[0];
    const said = (remedy: Remedy) => calm(remedy)?.lines.map((line) => line.move);
    expect(said('replacement')).toContain('close.patience');
    expect(said('keep_item')).not.toContain('close.patience');
  });
});

describe('the item', () => {
  it('stands by its short name beside the order number, and is left out when there are several', () => {
    const title = 'Nordlicht Home Desk Lamp 9W, dimmable, with USB port, black';
    const order = base('damaged').order;
    if (order === undefined) throw new Error('the sample has an order');
    const withItems = (...titles: string[]) =>
      first({ ...base('damaged'), order: { ...order, items: titles.map((one) => ({ title: one, quantity: 1 })) } });
    expect(withItems(title).text).toContain('305-1234567-1234567 (Desk Lamp)');
    expect(withItems(title).text).not.toContain('dimmable');
    expect(withItems(title, 'Rug').text).not.toContain('Lamp');
  });
});

describe('what was given is not asked again', () => {
  it.each([
    ['damaged', 'It broke, photos attached', 'ask.photo_damage'],
    ['wrong_item', 'wrong one, see photo', 'ask.photo_item'],
    ['delivered_not_received', 'asked all my neighbors', 'ask.neighbours'],
    ['size_fit', 'too small, I need a 42', 'ask.size'],
    ['missing_items', 'one of the two brackets was not in the box at all', 'ask.missing_part'],
    ['payment_problem', 'charged twice, screenshot attached', 'ask.payment_proof'],
  ] as const)('%s: %s', (intent, text, ask) => {
    const asked = (brief: Brief) => draft(brief).some((one) => moves(one).includes(ask));
    expect(asked(says(base(intent), text))).toBe(false);
    expect(asked(says(base(intent), 'help'))).toBe(true);
  });

  it('owns up to having asked twice', () => {
    const thread: Brief = {
      ...base('damaged'),
      messages: [
        { from: 'buyer', text: 'Broken, photos attached' },
        { from: 'seller', text: 'Please send photos.' },
        { from: 'buyer', text: 'I already sent the photos' },
      ],
    };
    expect(readThread(thread, cues, loadCard('en-US')).askedAgain).toBe(true);
    expect(moves(first(thread))).toContain('repeat.asked_again');
  });

  it('reads occasion, wish and amounts', () => {
    const brief: Brief = {
      ...says(base('refund_status'), 'I want my money back, $12.40, it was for a wedding'),
      judgement: { ...base('refund_status').judgement, flags: ['occasion'] },
    };
    const thread = readThread(brief, cues, loadCard('en-US'));
    expect(thread.occasion).toBe('wedding');
    expect(thread.wants).toBe('refund');
    expect(thread.amounts).toEqual([{ amount: 12.4, currency: 'USD' }]);
  });
});

describe('declining', () => {
  const decline = (reason: string, days: number, locale = 'de-DE'): Draft | undefined => {
    const brief = sampleBrief(locale, 'return_exchange', { remedy: 'decline', reason });
    const order = brief.order;
    if (order === undefined) throw new Error('the sample has an order');
    const deliveredAt = brief.now - days * 86_400_000;
    return draftReplies(
      { ...brief, order: { ...order, deliveredAt } },
      { voice: loadVoice(locale), gloss: loadVoice('en-US'), cues },
    )[0];
  };

  it('never denies a right that still runs', () => {
    const open = decline('return_window_expired', 5);
    expect(open?.lines.map((line) => line.move)).toContain('offer.return');
    expect(open?.rankReasons).toContain('draft.question.right_still_open');
    const closed = decline('return_window_expired', 60);
    expect(closed?.lines.map((line) => line.move)).toEqual(
      expect.arrayContaining(['decline.window_passed', 'alt.faulty_rights']),
    );
  });

  it.each(['already_shipped', 'used_or_washed', 'off_platform', 'something_else', ''])(
    '%s leaves a way open',
    (reason) => {
      expect(decline(reason, 60)?.lines.some((line) => line.move.startsWith('alt.'))).toBe(true);
    },
  );
});

describe('a used article', () => {
  const letter = (locale: string, days: number) => {
    const brief = sampleBrief(locale, 'return_exchange', { remedy: 'decline', reason: 'used_or_washed' });
    const order = brief.order;
    if (order === undefined) throw new Error('the sample has an order');
    const late = { ...brief, order: { ...order, deliveredAt: brief.now - days * 86_400_000 } };
    return draftReplies(late, { ...english, voice: loadVoice(locale) })[0]?.lines.map((line) => line.move);
  };

  it.each(['de-DE', 'fr-FR', 'es-ES', 'it-IT', 'nl-NL', 'pl-PL', 'sv-SE', 'pt-PT', 'en-GB'])(
    '%s: is not swapped for a new one, but may go back while the law gives time',
    (locale) => {
      expect(letter(locale, 5)).toEqual(expect.arrayContaining(['decline.used', 'right.used_return']));
      expect(letter(locale, 60)).not.toContain('right.used_return');
    },
  );

  it('goes back by the rules of the marketplace where no law says more', () => {
    expect(letter('en-US', 5)).toContain('alt.return_open');
    expect(letter('en-US', 5)).not.toContain('right.used_return');
  });
});

describe('bad input', () => {
  const brief = base('damaged');
  const order = brief.order;

  it.each([
    ['no name', { buyerName: undefined }],
    ['a mask', { buyerName: 'J***n' }],
    ['a slot', { buyerName: '{buyer_name}' }],
    ['another script', { buyerName: 'محمد' }],
    ['no order', { order: undefined }],
    ['no message', { messages: [] }],
    ['no agent', { agent: {} }],
    ['an order that says nothing', { order: { orderId: '1' as OrderId, items: [] } }],
  ] as [string, Partial<Brief>][])('%s still gives a usable draft', (_, change) => {
    for (const intent of INTENTS) {
      for (const remedy of [undefined, ...REMEDIES]) {
        const one = draft({ ...base(intent), ...change, decision: remedy === undefined ? undefined : { remedy } })[0];
        expect(one?.text).toMatch(/^(Hello|Hi),/);
        expect(one?.text).not.toMatch(/\b(?:undefined|null|NaN)\b|[{}<>[\]|]/);
        expect(one?.lines.length).toBeGreaterThan(2);
      }
    }
  });

  it.each([
    [{ amount: -5, currency: 'USD' }, 'draft.question.amount_impossible'],
    [{ amount: Number.NaN, currency: 'USD' }, 'draft.question.amount_impossible'],
    [{ amount: 5000, currency: 'USD' }, 'draft.question.amount_above_total'],
    [{ amount: 5, currency: 'EUR' }, 'draft.question.currency_differs'],
  ])('%j is asked back, not promised', (amount, question) => {
    const one = first({ ...brief, order, decision: { remedy: 'refund_partial', amount } });
    expect(one.rankReasons).toContain(question);
    expect(moves(one)).toContain('offer.solution_by');
    expect(moves(one).some((move) => move.startsWith('do.'))).toBe(false);
  });

  it('does not promise a day that has passed', () => {
    const one = first({ ...brief, decision: { remedy: 'replacement', date: '2026-11-01' } });
    expect(one.rankReasons).toContain('draft.question.date_has_passed');
    expect(one.text).not.toContain('November 1');
  });
});

describe('manner', () => {
  it('puts the fix early in the United States and the apology around it in Japan', () => {
    const plan = (locale: string) => {
      const one = sampleBrief(locale, 'damaged', { remedy: 'replacement' });
      const card = loadCard(locale);
      return planReply(one, card, readThread(one, cues, card), { now: one.now, holidays: [] }).map((move) => move.id);
    };
    const us = plan('en-US');
    const japan = plan('ja-JP');
    expect(us).not.toContain('apology.full');
    expect(japan).toContain('apology.full');
    expect(japan.indexOf('close.apology')).toBeGreaterThan(japan.indexOf('do.replacement'));
    expect(japan).toContain('close.prevention');
    expect(us.indexOf('do.replacement')).toBeLessThan(japan.indexOf('do.replacement'));
    expect(plan('ar-SA')).toContain('care.team');
    expect(plan('fr-FR')).toContain('thanks.contact');
  });

  it('drops small talk and names one person when the buyer is furious', () => {
    const calm = sampleBrief('en-US', 'not_received', { remedy: 'refund_full' }, 20);
    const furious = sampleBrief('en-US', 'not_received', { remedy: 'refund_full' }, 90);
    expect(moves(first(calm))).toContain('close.available');
    expect(moves(first(furious))).not.toContain('close.available');
    expect(moves(first(furious))).toContain('care.personal');
  });

  it('never repeats an address', () => {
    const brief = {
      ...says(base('change_order'), 'New address: 12 Elm Street, Springfield 62704'),
      decision: { remedy: 'address_change' as const },
    };
    for (const one of draft(brief)) expect(one.text).not.toMatch(/Elm|Springfield|62704/);
  });
});

describe('keepTypedLines', () => {
  it('keeps what the seller typed when the remedy changes', () => {
    const before = first({ ...base('damaged'), decision: { remedy: 'replacement' } });
    const typed = before.lines.map((line) =>
      line.move === 'open.damaged' ? { ...line, text: 'Oh no, I saw the picture!', locked: true } : line,
    );
    const after = keepTypedLines(typed, first({ ...base('damaged'), decision: { remedy: 'refund_full' } }));
    expect(after.text).toContain('Oh no, I saw the picture!');
    expect(after.text).toContain('$29.50');
    expect(after.lines.map((line) => line.text).join('')).toBe(after.text);
    expect(after.lines.filter((line) => line.move === 'open.damaged')).toHaveLength(1);
  });

  it('keeps a typed line whose move is gone', () => {
    const before = first({ ...base('damaged'), decision: { remedy: 'replacement' } });
    const typed = before.lines.map((line) =>
      line.move === 'do.replacement' ? { ...line, text: 'It goes out with express.', locked: true } : line,
    );
    const after = keepTypedLines(typed, first({ ...base('damaged'), decision: { remedy: 'refund_full' } }));
    expect(after.text).toContain('It goes out with express.');
    expect(after.lines.at(-1)?.move).toBe('signature');
  });
});

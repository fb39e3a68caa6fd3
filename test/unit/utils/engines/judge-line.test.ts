import { describe, expect, test } from 'vitest';
import { judgeLine } from '@/utils/engines/draft/judge-line';
import { createMarkBook, maskValues } from '@/utils/engines/draft/mask-values';
import { loadGuardData } from '../../../eval/load-guard-data';

const data = loadGuardData();

function faults(language: string, own: string, answered: string): string[] {
  const book = createMarkBook();
  const ours = maskValues(own, language, data, book);
  // What an engine would have been given: it can only repeat marks, so figures that ours has too come back as marks.
  const theirs = [...book.kept].reduce((text, [mark, value]) => text.replaceAll(value, mark), answered);
  return judgeLine({ own: ours, answered: theirs, kept: book.kept, language, data }).map(({ kind }) => kind);
}

/** Wordings that an attentive colleague would take: the same said better. */
const FAIR: [string, string, string][] = [
  [
    'de',
    'Vielen Dank für Ihre Nachricht und die Fotos.',
    'Danke, dass Sie uns geschrieben und gleich Fotos mitgeschickt haben.',
  ],
  [
    'de',
    'Es tut uns leid, dass die Lampe beschädigt angekommen ist.',
    'Dass Ihre Lampe beschädigt bei Ihnen ankam, bedauern wir sehr.',
  ],
  [
    'de',
    'Wir erstatten Ihnen bis 27. November 29,99 €; Sie müssen nichts zurücksenden.',
    'Die 29,99 € erstatten wir Ihnen bis 27. November – zurücksenden müssen Sie nichts.',
  ],
  [
    'de',
    'Bitte schicken Sie uns hier ein oder zwei Fotos vom Schaden.',
    'Könnten Sie uns hier bitte ein oder zwei Fotos vom Schaden schicken?',
  ],
  ['de', 'Ihr Paket ist mit DHL unterwegs.', 'Ihr Paket ist derzeit mit DHL auf dem Weg zu Ihnen.'],
  ['en', 'We are sorry that your lamp arrived damaged.', 'I am so sorry your lamp reached you damaged.'],
  [
    'en',
    'You choose: a replacement free of charge, or the full refund of $49.99.',
    'It is your choice: a free replacement, or a full refund of $49.99.',
  ],
  ['en', 'You will have our answer by 28 November.', 'You will hear back from us by 28 November.'],
  [
    'en',
    'Please send us a photo of the damage and the packaging.',
    'Could you please send us a photo of the damage and the packaging?',
  ],
  ['en', 'Your parcel is on its way with Royal Mail.', 'Your parcel is currently on its way to you with Royal Mail.'],
  ['es', 'Lamentamos que el paquete no haya llegado.', 'Sentimos mucho que su paquete aún no haya llegado.'],
  [
    'es',
    'Tendrá nuestra respuesta antes del 28 de noviembre.',
    'Recibirá nuestra respuesta antes del 28 de noviembre.',
  ],
  [
    'fr',
    'Nous vous remboursons 29,99 € ; vous n’avez rien à renvoyer.',
    'Nous allons vous rembourser 29,99 € et vous n’avez rien à nous renvoyer.',
  ],
  ['fr', 'Merci pour votre message et vos photos.', 'Un grand merci pour votre message et pour vos photos.'],
  [
    'it',
    'Ci dispiace che il pacco sia arrivato in ritardo.',
    'Siamo davvero dispiaciuti che il pacco sia arrivato in ritardo.',
  ],
  [
    'nl',
    'Het spijt ons dat uw pakket nog niet is aangekomen.',
    'Wat vervelend dat uw pakket nog niet is aangekomen; dat spijt ons.',
  ],
  ['pl', 'Przepraszamy, że paczka jeszcze nie dotarła.', 'Bardzo przepraszamy, że paczka jeszcze do Pani nie dotarła.'],
  [
    'ja',
    'この度はご不便をおかけし、誠に申し訳ございません。',
    'この度はご迷惑をおかけしましたこと、心よりお詫びいたします。',
  ],
  ['ja', '11月28日までにご返金いたします。', '11月28日までに返金のお手続きをいたします。'],
  ['zh', '很抱歉您收到的台灯有破损。', '收到破损的台灯，实在抱歉。'],
  ['zh', '我们将在11月28日之前给您答复。', '最晚11月28日之前，我们会给您答复。'],
  ['ko', '불편을 드려 대단히 죄송합니다.', '불편을 끼쳐 드려 진심으로 사과드립니다.'],
  ['ru', 'Нам очень жаль, что посылка ещё не пришла.', 'Очень сожалеем, что ваша посылка ещё не пришла.'],
  ['tr', 'Paketinizin henüz ulaşmadığı için üzgünüz.', 'Paketinizin henüz size ulaşmamasına çok üzüldük.'],
];

/** Wordings that change what is said. */
const FOUL: [string, string, string, string][] = [
  ['a figure', 'en', 'We refund you $29.99 by 28 November.', 'We refund you $92.99 by 28 November.'],
  ['a date', 'de', 'Wir erstatten 29,99 € bis 28. November.', 'Wir erstatten 29,99 € bis morgen.'],
  ['a dropped fact', 'en', 'We refund you $29.99 by 28 November.', 'We refund you by 28 November.'],
  [
    'a full refund in place of a part',
    'de',
    'Wir erstatten Ihnen einen Teil des Preises.',
    'Wir erstatten Ihnen den vollen Preis.',
  ],
  ['a replacement in place of a refund', 'en', 'We refund you $29.99.', 'We replace the item worth $29.99.'],
  ['a denial lost', 'de', 'Sie müssen nichts zurücksenden.', 'Sie müssen alles zurücksenden.'],
  ['a denial added', 'en', 'You can return the item.', 'You cannot return the item.'],
  ['a gift', 'fr', 'Votre colis est en route.', 'Votre colis est en route, avec un cadeau gratuit.'],
  [
    'a discount',
    'es',
    'Su paquete está en camino.',
    'Su paquete está en camino y tendrá un descuento en su próximo pedido.',
  ],
  ['a link', 'en', 'Your parcel is on its way.', 'Your parcel is on its way: www.track.example'],
  [
    'an address on the net without its beginning',
    'en',
    'Your parcel is on its way.',
    'Your parcel is on its way, see track-it.info',
  ],
  ['a mark of another line', 'en', 'We refund you $29.99.', 'We refund you $29.99 ⟦F7⟧.'],
  ['hidden signs', 'en', 'Your parcel is on its way.', 'Your parcel is on its w\u202eay.'],
  ['signs of a hidden alphabet', 'en', 'Your parcel is on its way.', 'Your parcel is on its way.\u{e0041}\u{e0042}'],
  [
    'a sermon',
    'en',
    'Your parcel is on its way.',
    `Your parcel is on its way. ${'It is good to be patient. '.repeat(8)}`,
  ],
  ['nothing', 'en', 'Your parcel is on its way.', ' '],
];

describe('a line that an engine wrote', () => {
  test('is heard where it says the same better, in nine of ten cases', () => {
    const refused = FAIR.filter(([language, own, answered]) => faults(language, own, answered).length > 0);
    expect(
      refused.length / FAIR.length,
      JSON.stringify(refused.map((one) => [one, faults(...one)])),
    ).toBeLessThanOrEqual(0.1);
  });

  test.each(FOUL)('is refused for %s', (_, language, own, answered) => {
    expect(faults(language, own, answered)).not.toEqual([]);
  });
});

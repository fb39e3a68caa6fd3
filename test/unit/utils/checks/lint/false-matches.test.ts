import { describe, expect, it } from 'vitest';
import { lint } from '@/utils/checks/lint/lint';
import { loadLintData } from '../../../../eval/load-lint-data';

const data = loadLintData();
const blocks = (lang: string, text: string) =>
  lint({ text, lang, market: 'amazon', site: 'amazon.de', kind: 'reply' }, { buyerCountry: 'DE' }, data)
    .filter((finding) => finding.level === 'block')
    .map((finding) => finding.kind);

describe('words that only look forbidden', () => {
  it.each([
    [
      'en',
      'There was a slip at packing. It will not happen twice.',
      'an address ends with a name, not with a sentence',
    ],
    ['th', 'เปิดคำขอคืนในคำสั่งซื้อได้ค่ะ', 'to open a return is not to close one'],
    ['tr', 'Paketin araştırması sürüyor, takip numarası LX123456789DE.', 'a search is no call'],
    ['tr', 'Bir bölümünü geri almak mı, yoksa tamamını almak mı istersiniz?', '"or else" is not "there is none"'],
    ['vi', 'Xin gửi ảnh chụp màn hình và che số tài khoản và số thẻ.', 'a number to be covered is not asked for'],
    ['hi', 'स्क्रीनशॉट भेज दीजिए, बस अकाउंट और कार्ड नंबर छिपा लीजिए।', 'a number to be hidden is not asked for'],
    ['fr', 'Un article porté ne peut pas être échangé contre un neuf.', 'to swap used goods for new is nobody’s right'],
    ['he', 'אפשר לבטל את העסקה תוך 14 ימים מקבלת המוצר, בלי לנמק.', 'who is told of a right is not asked to use it'],
    ['es', 'Hola, me llamo Li Wei y me encargo de su pedido.', 'to be called is not to call'],
    ['pl', 'Termin zwrotu tego zamówienia bez podania przyczyny już minął.', 'the time to return has run out'],
  ])('%s: %s (%s)', (lang, text) => {
    expect(blocks(lang, text)).toEqual([]);
  });

  it.each([
    ['en', 'Write to me: lena at packing.it please', 'email'],
    ['en', 'Write to me: lena at packing . it please', 'email'],
    ['fr', 'Un article porté ne peut pas être repris.', 'withdrawal_right_denied'],
    ['de', 'Einen Umtausch oder eine Rückgabe bieten wir nicht an.', 'withdrawal_right_denied'],
    ['en', 'Please send a photo of your card, and cover the name.', 'sensitive_data_request'],
    ['es', 'Llámenos o llame al móvil de la tienda.', 'phone_or_social'],
    ['es', 'Puede llamar a nuestro teléfono.', 'phone_or_social'],
    ['he', 'אנא בטלו את ההזמנה.', 'ask_buyer_to_cancel'],
  ])('%s: what is forbidden is still found: %s', (lang, text, kind) => {
    expect(blocks(lang, text)).toContain(kind);
  });
});

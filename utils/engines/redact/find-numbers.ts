import { passesGtin } from './checksums';
import { compact } from './compact';
import type { Hit, PersonalKind } from './personal';
import { PRODUCT_WORD } from './product-word';
import { hitIn, hitsOf, type Views } from './views';

const EDGE = '(?<![\\p{Script=Latin}\\p{Script=Cyrillic}\\d])';
const END = '(?![\\p{Script=Latin}\\p{Script=Cyrillic}\\d])';
const shape = (body: string, flags = 'gu'): RegExp => compact(`${EDGE}(?:${body})${END}`, flags);

const ORDER = shape('(?:\\d{3}|[dDsS]\\d{2})[- ]\\d{7}[- ]\\d{7}|\\d{2}-\\d{5}-\\d{5}|\\d{12}-\\d{10,14}');
const ORDER_WORD = compact(
  /(?<![\p{Script=Latin}\p{Script=Cyrillic}])(?:(?:order|purchase|case|ticket|invoice|rma|return|claim|customer|transaction|reference|ref)(?: ?(?:id|no|nr|number|#))?|bestell(?:ung|nummer|nr)|auftrags?(?:nummer|nr)?|rechnung(?:snummer|snr)?|kundenn(?:ummer|r\.?)|vorgangsnummer|commande|facture|pedido|factura|ordine|fattura|encomenda|zamówieni\p{L}+|faktur\p{L}+|bestelling|sipariş(?: no)?|fatura|заказ\p{L}*|订单号?|訂單|注文(?:番号)?|주문(?:번호)?|الطلب|طلب|הזמנה|đơn hàng|pesanan|คำสั่งซื้อ|ऑर्डर)(?: ?(?:id|no\.?|nr\.?|n[°º]|nº|number|num\p{L}*|#|№|番号|번호|رقم))?[\s:：#.№°º=-]{0,5}(?:is |ist |est |es |è |は|是|为)?[:#]?\s?(?<it>(?=[a-z\d-]*\d[a-z\d-]*\d[a-z\d-]*\d[a-z\d-]*\d)(?!\d{4}-\d\d-\d\d)[a-z\d]+(?:-[a-z\d]+){0,4})/giu,
);

/** Numbers that carriers give to a parcel. */
const TRACKING = [
  '[A-Z]{2} ?\\d{3} ?\\d{3} ?\\d{3} ?[A-Z]{2}',
  '1Z ?(?:[\\dA-Z] ?){16}',
  'JJ?D ?\\d{10,20}|JVGL\\d{8,20}|GM\\d{16,20}|LX\\d{9}|3S[A-Z]{4}\\d{7,9}|6[ACM]\\d{11}',
  'YT\\d{10,16}|4PX\\d{8,14}[A-Z]{0,2}|LP\\d{12,18}|CNG?\\d{10,18}|AECN\\d{8,14}|CAINIAO\\d{6,}|YW\\d{9,15}|SF\\d{10,15}|UJ\\d{9,12}|JT\\d{10,16}|ZTO?\\d{10,14}|STO?\\d{10,14}|YUN\\d{8,16}|UBI\\d{8,16}',
  'TBA\\d{9,15}|H\\d{15,20}|[A-Z]\\d{10}(?:\\d{4,10})?|[A-Z]{1,5}\\d{9,24}[A-Z]{0,4}',
].map((body) => shape(body));
const TRACKING_WORD = compact(
  /(?<![\p{Script=Latin}\p{Script=Cyrillic}])(?:tracking|track|trackingnummer|sendungs?(?:nummer|verfolgung|nr\.?)|paketnummer|parcel|consignment|waybill|airwaybill|awb|suivi|seguimiento|rastreamento|rastreio|guía|spedizione|tracciamento|śledzeni\p{L}+|przesyłk\p{L}+|takip|kargo(?: no)?|отслеживани\p{L}+|трек\p{L}*|运单号?|快递单号|物流单号|单号|追跡番号|送り状(?:番号)?|伝票番号|운송장(?:번호)?|송장(?:번호)?|التتبع|תבואת|מעקב|vận đơn|resi|หมายเลขพัสดุ|พัสดุ|ट्रैकिंग|track ?& ?trace|kolli-?id|barcode)(?: ?(?:id|no\.?|nr\.?|n[°º]|number|code|num\p{L}*|kod\p{L}*|#|番号|번호))?[\s:：#.№°º=-]{0,5}(?:is |ist |est |es |è |は|是|为)?[:#]?\s?(?<it>(?=[a-z\d -]{0,40}\d[a-z\d -]{0,40}\d)(?:[a-z]{1,5} ?)?\d(?:[ -]?\d){6,26}(?: ?[a-z]{2})?(?![a-z\d])|(?=[a-z\d]*\d[a-z\d]*\d[a-z\d]*\d[a-z\d]*\d)[a-z\d]{8,30}(?![a-z\d]))/giu,
);

/** Numbers by which a state names a person. */
const IDENTITY = [
  '\\d{3}\\.\\d{3}\\.\\d{3}-?\\d{2}|\\d{3} \\d{3} \\d{3}-\\d{2}|\\d{2}\\.\\d{3}\\.\\d{3}/\\d{4}-\\d{2}',
  '\\d{8}[- ]?[A-HJ-NP-TV-Z]|\\d{2}\\.\\d{3}\\.\\d{3}-?[A-Z\\d]|[XYZ]-?\\d{7}-?[A-Z]',
  '[A-Z]{6} ?\\d{2}[A-EHLMPRST]\\d{2} ?[A-Z]\\d{3}[A-Z]|[A-Z]{6}\\d{2} ?[A-Z]\\d{2} ?[A-Z]\\d{3} ?[A-Z]',
  '[A-Z]{4}\\d{6}[HM][A-Z]{5}[A-Z\\d]\\d|[A-ZÑ&]{3,4}\\d{6}[A-Z\\d]{3}',
  '\\d{3}-\\d{2}-\\d{4}|[A-CEGHJ-PR-TW-Z]{2} ?\\d{2} ?\\d{2} ?\\d{2} ?[A-D]',
  '[1-9]\\d{5}(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\\d|3[01])\\d{3}[\\dXx]|[A-Z]\\d{6}\\(\\d\\)|[A-Z][12]\\d{8}',
  '\\d{6}-[1-8]\\d{6}|(?:19|20)?\\d{6}[-+]\\d{4}|\\d{6}/\\d{3,4}|\\d{2}\\.\\d{2}\\.\\d{2}-\\d{3}\\.\\d{2}',
  '[A-Z]{5}\\d{4}[A-Z]|784-\\d{4}-\\d{7}-\\d|\\d-\\d{4}-\\d{5}-\\d{2}-\\d',
  '[12] ?\\d{2} ?(?:0[1-9]|1[0-2]|[2-9]\\d) ?(?:\\d{2}|2[AB]) ?\\d{3} ?\\d{3} ?\\d{2}',
  '\\d{3}-\\d{3}-\\d{3} \\d{2}|\\d{2}[A-Z]{5}\\d{4}[A-Z][A-Z\\d]Z[A-Z\\d]',
].map((body) => shape(body));
const IDENTITY_WORD = compact(
  /(?<![\p{Script=Latin}\p{Script=Cyrillic}])(?:passport|reisepass|passeport|pasaporte|passaporto|passaporte|paszport\p{L}*|paspoort|pasaport|паспорт\p{L}*|护照号?|パスポート(?:番号)?|여권(?:번호)?|جواز(?: السفر)?|דרכון|hộ chiếu|paspor|หนังสือเดินทาง|ausweis(?:nummer|nr\.?)?|personalausweis|steuer-?id|steuernummer|carte d'identité|cédula|cedula|dni|nie|nif|nit|rut|cuit|cuil|cpf|cnpj|rg|curp|rfc|pesel|nip|dowod\p{L}*|dowód|bsn|tc ?(?:kimlik)?(?: no)?|t\.c\.|kimlik(?: no)?|инн|снилс|身份证号?|身分證|マイナンバー|個人番号|주민(?:등록)?번호|الهوية|هوية|iqama|إقامة|emirates id|ת"ז|תעודת זהות|cccd|cmnd|nik|ktp|npwp|aadhaar|aadhar|आधार|pan(?: card)?|social security(?: number)?|ssn|national insurance|nino|driver'?s? licen[cs]e|führerschein\p{L}*|permis|licencia|codice fiscale|numéro de sécurité sociale|nir|tax id|tin|vat(?: id)?|ust-?id(?:nr\.?)?|p\.? ?iva|eori|pccc|통관(?:고유)?부호|personnummer|บัตรประชาชน|id card|identity(?: card)?|national id|id number)(?: ?(?:no\.?|nr\.?|n[°º]|nº|number|num\p{L}*|card|code|#|番号|번호|nomor|số|رقم))?[^\p{L}\d\n]{0,6}(?:is |ist |est |es |è |é |to |jest |は|是|为|는|은)?[:#]?\s?(?<it>(?=[\p{L}\d ./-]{0,30}\d)[a-z]{0,3}[ -]?\d(?:[ ./-]?[\da-z]){4,24}(?![a-z\d]))/giu,
);

const PHONE_WORD = compact(
  /(?<![\p{Script=Latin}\p{Script=Cyrillic}])(?:phone|telephone|tel|téléphone|teléfono|telefon\p{L}*|telefone|telefoon\p{L}*|telepon|telp|hp|no\.? hp|call|calls?|ring|text|sms|mobile?|mobil\p{L}*|móvil|cell|cellulare|celular|cep(?: no)?|handy(?:nummer)?|rufnummer|ruf\p{L}*|anruf\p{L}*|erreich\p{L}*|appel\p{L}*|portable|joindre|llam\p{L}*|chiam\p{L}*|lig\p{L}*|zadzwo\p{L}*|dzwon\p{L}*|komórk\p{L}*|bel|ara\p{L}*|тел\p{L}*|телефон\p{L}*|звон\p{L}*|номер\p{L}*|moби\p{L}*|whats ?app|fax|电话|電話|手机号?|手機|联系方式|携帯(?:電話)?|番号|전화(?:번호)?|휴대폰|휴대전화|핸드폰|연락처|هاتف\p{L}*|الهاتف|جوال\p{L}*|الجوال|موبايل|اتصل\p{L}*|رقم\p{L}*|טלפון|נייד|התקשר\p{L}*|โทร(?:ศัพท์)?|เบอร์|มือถือ|điện thoại|sđt|gọi|số máy|फोन|फ़ोन|मोबाइल|नंबर|कॉल)\P{N}{0,25}$/iu,
);
const NATIONAL = [
  '\\(\\d{2,5}\\) ?\\d{3,5}[ .-]?\\d{3,4}(?:[ .-]?\\d{2})?',
  '[2-9]\\d{2}[.-][2-9]\\d{2}[.-]\\d{4}|1[-. ][2-9]\\d{2}[-. ]\\d{3}[-. ]\\d{4}|[2-9]\\d{2} [2-9]\\d{2}-? ?\\d{4}',
  '0[1-9](?:[ .-]?\\d{2}){4}|0[1-9]\\d{0,4}(?: ?[/-] ?| )\\d{2,8}(?:[ -]?\\d{1,6}){0,4}|0[1-9]\\d{8,9}',
  '1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4}|[6-9]\\d{4}[ -]?\\d{5}',
  '[3-9]\\d{2}[ .-]\\d{3}[ .-]\\d{3,4}|[3-9]\\d{2}[ .-]\\d{2}[ .-]\\d{2}[ .-]\\d{2}|3\\d{2}[ .-]?\\d{6,7}',
  '8[ -]?\\(?\\d{3}\\)?[ -]?\\d{3}[ -]?\\d{2}[ -]?\\d{2}|\\d{4}-\\d{4}',
].map((body) =>
  compact(
    `(?<![\\p{Script=Latin}\\p{Script=Cyrillic}\\d.,/-])(?:${body})(?![\\p{Script=Latin}\\p{Script=Cyrillic}\\d]|[.,/-]\\d)`,
    'gu',
  ),
);
const INTERNATIONAL = compact(
  /(?<![\p{Script=Latin}\p{Script=Cyrillic}\d])(?:\+|00)\s?[1-9](?:[\s().\-/·]{0,3}\d){6,14}(?!\d)/gu,
);
const ANY_RUN = compact(/(?<![\p{Script=Latin}\p{Script=Cyrillic}\d])\(?\d(?:[ ().\-/·]{0,2}\d){5,14}(?!\d)/gu);

const PLAIN_DATE = compact(
  /(?<!\d)\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./]\d{2,4}|\d{1,2}:\d{2}(?::\d{2})?/g,
);
const GROUPED = compact(/\d{1,3}(?:[., ]\d{3})+(?:[.,]\d{1,2})?(?!\d)/g);

/** Long runs of digits that nothing explains: an account, a parcel or a person, so they do not leave. */
const LONG = compact(
  /(?<![\p{Script=Latin}\p{Script=Cyrillic}\d.,])\d(?:[ -]?\d){8,29}(?![\p{Script=Latin}\p{Script=Cyrillic}\d]|[.,]\d)/gu,
);
const LONG_CODE = compact(
  /(?<![\p{Script=Latin}\p{Script=Cyrillic}\d])(?=[A-Z\d-]{0,30}[A-Z])(?=(?:[A-Z-]*\d){9})[A-Z\d]+(?:-[A-Z\d]+){0,6}(?![\p{Script=Latin}\p{Script=Cyrillic}\d])/gu,
);

const before = (text: string, at: number): string => text.slice(Math.max(0, at - 32), at);
const digitsIn = (text: string): string => text.replace(/\D/g, '');

/** Whether a run is dates, times, grouped figures and their joints, and nothing more. */
function isPlainFigures(run: string): boolean {
  const rest = run.replace(PLAIN_DATE, ' ').replace(GROUPED, ' ');
  return digitsIn(rest).length < 4 || /^\d{1,3}(?:[ -]\d{1,3}){3,}$/.test(run);
}

function longRuns({ shape: cased, open }: Views): Hit[] {
  const found: Hit[] = [];
  for (const view of [cased, open]) {
    for (const match of view.text.matchAll(LONG)) {
      const digits = digitsIn(match[0]);
      if (PRODUCT_WORD.test(before(view.text, match.index)) || isPlainFigures(match[0])) continue;
      if (match[0] === digits && (passesGtin(digits) || /^1005\d{12}$/.test(digits))) continue;
      found.push(
        hitIn(view, match.index, match.index + match[0].length, digits.length >= 12 ? 'tracking' : 'identity'),
      );
    }
  }
  for (const match of cased.text.matchAll(LONG_CODE)) {
    if (!PRODUCT_WORD.test(before(cased.text, match.index)))
      found.push(hitIn(cased, match.index, match.index + match[0].length, 'tracking'));
  }
  return found;
}

function phones({ open }: Views): Hit[] {
  const found = hitsOf(open, INTERNATIONAL, 'phone');
  const { text } = open;
  for (const pattern of NATIONAL) {
    for (const match of text.matchAll(pattern)) {
      const digits = digitsIn(match[0]);
      if (digits.length < 8 || (match[0] === digits && passesGtin(digits))) continue;
      if (PRODUCT_WORD.test(before(text, match.index)) || isPlainDate(match[0])) continue;
      // years side by side are a span of time, and two groups of four say nothing without the word
      if (/^\d{4}-\d{4}$/.test(match[0]) && !PHONE_WORD.test(before(text, match.index))) continue;
      found.push(hitIn(open, match.index, match.index + match[0].length, 'phone'));
    }
  }
  for (const match of text.matchAll(ANY_RUN)) {
    if (!PHONE_WORD.test(before(text, match.index)) || isPlainDate(match[0])) continue;
    found.push(hitIn(open, match.index, match.index + match[0].length, 'phone'));
  }
  return found;
}

const isPlainDate = (run: string): boolean => digitsIn(run.replace(PLAIN_DATE, ' ')).length < 3;

/** Order numbers, parcel numbers, numbers of persons, telephone numbers, and every long figure that nothing explains. */
export function findNumbers(views: Views): Hit[] {
  const { shape: cased } = views;
  const found: Hit[] = [...hitsOf(cased, ORDER, 'order')];
  const shaped: [RegExp[], PersonalKind][] = [
    [TRACKING, 'tracking'],
    [IDENTITY, 'identity'],
  ];
  for (const [patterns, kind] of shaped) {
    for (const pattern of patterns) {
      for (const hit of hitsOf(cased, pattern, kind)) {
        if (!PRODUCT_WORD.test(before(views.original, hit.start))) found.push(hit);
      }
    }
  }
  found.push(...hitsOf(cased, ORDER_WORD, 'order'), ...hitsOf(cased, TRACKING_WORD, 'tracking'));
  found.push(...hitsOf(cased, IDENTITY_WORD, 'identity'), ...phones(views), ...longRuns(views));
  return found;
}

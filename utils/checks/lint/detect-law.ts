import type { Hit } from './detectors';
import type { LintJob } from './job';

/** A lower customs value or a false gift. */
export function undervaluation(job: LintJob): Hit[] {
  return job.sentences.flatMap((sentence, index) => {
    const [low] = job.stated('undervalue', sentence);
    const before = job.sentences[index - 1] ?? sentence;
    const honest = [sentence, before].some((one) => insistsOnTruth(job.text.slice(one.start, one.end)));
    return low && !honest ? [{ span: job.original(low) }] : [];
  });
}

/** "We have to state the real value." */
function insistsOnTruth(words: string): boolean {
  const real =
    /(?:real|actual|true|correct|wahre|tatsachlich|echte|reelle?|vraie|veritable|effettiv|verdader|verdadeir|werkelijke|rzeczywist|prawdziw|verklig|настоящ|реальн|фактическ|действительн)\p{L}* (?:\p{L}+ )?(?:value|price|amount|wert|preis|warenwert|valeur|prix|valore|prezzo|valor|precio|preco|waarde|prijs|wartos|cen|varde|pris|стоимост|цен|сумм)|(?:valor|valeur|valore|wartos\p{L}*) (?:real|reelle|reale|rzeczywist)|実際の|実価|正しい(?:価格|金額|価額)|실제 ?(?:가격|금액|구매)|真实|真實|实际|實際|(?:القيمة|السعر) (?:الحقيقي|الفعلي)|gercek (?:bedel|deger|fiyat|tutar)|(?:ערך|מחיר) (?:ה)?אמיתי/u;
  const instead =
    /instead|statt|au lieu|en (?:vez|lugar)|invece|em vez|in plaats|zamiast|istallet|вместо|بدل|yerine|대신|代わり|而不是/u;
  return real.test(words) && !instead.test(words);
}

/** Goods made for this buyer alone, which the law leaves out of the right. */
const CUSTOM_MADE =
  /custom-?made|personali[sz]|engrav|made to order|einzelanfertig|sonderanfertig|personalisier|gravier|sur mesure|personnalis|grav[ée]|a medida|personaliz|grabad|su misura|personalizz|incis|sob medida|gravad|maatwerk|gegraveerd|gepersonaliseer|na zamowienie|grawer|personaliz|skraddars|graver|именн|гравиров|на заказ|オーダーメイド|名入れ|주문 ?제작|각인|定制|訂製|刻字|مخصص|حسب الطلب|نقش|kisiye ozel|gravur|בהתאמה אישית|חריטה/u;

/**
 * The right to send goods back without a reason is denied. The denial itself holds a negation, so negations do not
 * take it back; a return that the buyer need not make ("no need to return it") is none.
 */
export function withdrawalDenied(job: LintJob): Hit[] {
  return job.sentences.flatMap((sentence) => {
    const [denied] = job.inside('no_returns', sentence);
    if (
      !denied ||
      job.has('option', sentence) ||
      CUSTOM_MADE.test(job.text) ||
      isRelief(job.text.slice(sentence.start, sentence.end))
    )
      return [];
    return [{ span: job.original(denied) }];
  });
}

/** "You need not return it", in its many forms: a relief, not a denial. */
function isRelief(words: string): boolean {
  return /need(?:n.?t| not)|no need|don.?t (?:have|need) to|do not (?:have|need) to|without (?:returning|sending)|nicht (?:zuruck(?:senden|schicken|geben)|notig)|mussen .{0,20} nicht|brauchen .{0,30} nicht|keine rucksendung|ohne rucksendung|pas (?:besoin|necessaire)|inutile|n.avez pas a|sans (?:avoir a|renvoyer|retour)|no (?:hace falta|es necesario|necesita|tiene que)|sin (?:tener que|necesidad)|non (?:e necessario|serve|deve|occorre|c.e bisogno)|senza (?:dover|restitu)|nao (?:e necessario|precisa|ha necessidade)|sem (?:precisar|devolver)|hoeft .{0,20} niet|niet nodig|nie (?:trzeba|musi|musza|ma potrzeby)|behover (?:du )?inte|必要(?:は)?(?:あり|ござい)ません|不要|には及びません|필요(?:는|가)? ?없|않으셔도|(?:不需要|无需|無需|不必|不用)|لا (?:داعي|حاجة|يلزم)|دون الحاجة|gerek(?:mez|miyor| yok)|zorunda degil|не (?:нужно|надо|требуется|обязательно)|אין צורך|ไม่(?:ต้อง|จำเป็น)|không cần|tidak perlu|(?:ज़रूरत|जरूरत|आवश्यकता) नहीं/u.test(
    words,
  );
}

/** The legal guarantee is denied, cut short, or pushed on to the maker. */
export function guaranteeDenied(job: LintJob): Hit[] {
  return job.sentences.flatMap((sentence, index) => {
    const [denied] = job.inside('no_guarantee', sentence);
    const next = job.sentences[index + 1] ?? sentence;
    const helps = [sentence, next].some((one) => stillHelps(job.text.slice(one.start, one.end)));
    return denied && !helps ? [{ span: job.original(denied) }] : [];
  });
}

/** The maker's own guarantee may be over, as long as the seller stands by the law. */
function stillHelps(words: string): boolean {
  return (
    /\b(?:but|however|still|aber|dennoch|trotzdem|jedoch|mais|toutefois|pero|sin embargo|ma|tuttavia|mas|porem|maar|toch|ale|jednak|men|ama|ancak|fakat|но|однако|все же)\b|ですが|しかし|ものの|지만|그러나|하지만|但|不过|不過|لكن|אבל|แต่|nhưng|tetapi|namun|लेकिन/u.test(
      words,
    ) &&
    /legal|statut|gesetzlich|gewahrleist|conformit|conformidad|konformit|zgodnosci|rekojmi|free|kostenlos|gratuit|gratis|kosteloos|bezplatn|kostnadsfri|ucretsiz|бесплатн|закон|無償|無料|法律|무상|무료|법|免费|免費|依法|مجان|قانون|חינם|ฟรี|miễn phí|मुफ्त|repar|repair|replace|reparier|ersetz|rempla|reemplaz|sostitu|substitu|napraw|wymien|tamir|onar|修理|交換|수리|교환|维修|維修|更换|更換|отремонт|замен|إصلاح|استبدال/u.test(
      words,
    )
  );
}

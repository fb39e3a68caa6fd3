import { passesIban, passesLuhn } from './checksums';
import { compact } from './compact';
import type { Hit } from './personal';
import { hitIn, hitsOf, type Views } from './views';

const CARD = compact(/(?<![\d.,])\d(?:[ -]{0,2}\d){13,18}(?![\d]|[.,]\d)/gu);
const IBAN = compact(/(?<![A-Za-z\d])[A-Za-z]{2}[ -]?\d{2}(?:[ -]?[A-Za-z\d]){11,30}/gu);
/** How long an account number of a country is. */
const IBAN_LENGTH: Readonly<Record<string, number>> = {
  AE: 23,
  AT: 20,
  BE: 16,
  BG: 22,
  BH: 22,
  BR: 29,
  CH: 21,
  CY: 28,
  CZ: 24,
  DE: 22,
  DK: 18,
  EE: 20,
  EG: 29,
  ES: 24,
  FI: 18,
  FR: 27,
  GB: 22,
  GR: 27,
  HR: 21,
  HU: 28,
  IE: 22,
  IL: 23,
  IS: 26,
  IT: 27,
  JO: 30,
  KW: 30,
  KZ: 20,
  LB: 28,
  LI: 21,
  LT: 20,
  LU: 20,
  LV: 21,
  MC: 27,
  MT: 31,
  NL: 18,
  NO: 15,
  PK: 24,
  PL: 28,
  PT: 25,
  QA: 29,
  RO: 24,
  RS: 22,
  SA: 24,
  SE: 24,
  SI: 19,
  SK: 24,
  TN: 24,
  TR: 26,
  UA: 29,
};
const IBAN_WORD = compact(/iban|账号|konto|account|compte|cuenta|conto|conta|rachunk|hesap/iu);
const AFTER_WORD = [
  /(?<![\p{Script=Latin}\p{Script=Cyrillic}])(?:cvv2?|cvc2?|security code|prüfnummer|kartenprüfnummer|cryptogramme|安全码|セキュリティコード|código de seguridad|pin(?: code)?|tan)(?!\p{L})[^\d\n]{0,12}(?<it>\d{3,6})(?!\d)/giu,
  /(?<![\p{Script=Latin}\p{Script=Cyrillic}])(?:card|karte|carte|tarjeta|carta|cartão|karta|kart|карт\p{L}*|卡|カード|카드|بطاق\p{L}*|כרטיס|kaart|kort|thẻ|บัตร|kartu|कार्ड)[^\n\d]{0,30}(?:end\p{L}*|termin\p{L}*|final|se termin\p{L}*|finisce|koń\p{L}*|biten|заканч\p{L}*|尾号|末尾|下4桁|끝|تنتهي|מסתיי\p{L}*|eindig\p{L}*|slut\p{L}*|kết thúc|ลงท้าย|berakhir)[^\n\d]{0,14}(?<it>\d{4})(?!\d)/giu,
  /(?<![\p{Script=Latin}\p{Script=Cyrillic}])(?:尾号|末尾|下4桁)[^\n\d]{0,6}(?<it>\d{4})(?!\d)/gu,
  /(?<![\p{Script=Latin}\p{Script=Cyrillic}])(?:valid (?:thru|until)|exp(?:iry|ires|\.)?(?: date)?|gültig bis|expire le|caduca|有效期|有効期限)\s{0,2}:?\s{0,2}(?<it>(?:0[1-9]|1[0-2]) ?\/ ?\d{2}(?:\d{2})?)(?!\d)/giu,
  /(?<![\p{Script=Latin}\p{Script=Cyrillic}])(?:bic|swift)(?:[ -]?code)?(?!\p{L})\s{0,2}[:=]?\s{0,2}(?<it>[A-Z]{6}[A-Z\d]{2}(?:[A-Z\d]{3})?)(?![A-Za-z\d])/gu,
  /(?<![\p{Script=Latin}\p{Script=Cyrillic}])(?:sort(?: code)?|routing(?: number)?|aba|blz|bankleitzahl|ifsc|bsb|clabe|agência|agencia|ag\.)(?!\p{L})\s{0,2}(?:is|:|no\.?|#)?\s{0,2}(?<it>(?=[A-Z]{0,4}[ -]?\d)[A-Z\d](?:[ -]?[A-Z\d]){3,17})(?![A-Za-z\d])/giu,
  /(?<![\p{Script=Latin}\p{Script=Cyrillic}])(?:account(?: number| no\.?| nr\.?)?|acct?\.?|a\/c|konto(?:nummer|nr\.?)?|compte|cuenta|conto|conta(?: corrente)?|rachun\p{L}*|konta|hesap(?: no)?|счёт\p{L}*|счет\p{L}*|银行账号|账号|账户|卡号|口座(?:番号)?|계좌(?:번호)?|حساب|חשבון|rekening(?:nummer)?|số tài khoản|stk|บัญชี|rek(?:ening)?\.?|खाता(?: संख्या)?)[^\d\n]{0,24}(?<it>\d(?:[ -]?\d){5,25}(?:-?[\dxX])?)(?!\d)/giu,
];
/** Banks and their branches before an account, in scripts without capitals. */
const BANK = compact(
  /(?:국민|신한|우리|하나|농협|기업|부산|대구|카카오뱅크|카카오|토스뱅크|토스|새마을금고|우체국|케이뱅크)(?:은행)? ?(?=\d{3,6}-\d)|[\p{Script=Han}]{2,12}(?:支行|分行)|[\p{Script=Han}\p{Script=Katakana}ー]{1,8}(?:銀行|信用金庫|信金)[ 　]?(?:[\p{Script=Han}\p{Script=Katakana}ー]{1,8}支店)?(?=[ 　]?(?:普通|当座|\d))/gu,
);
const WALLET = compact(
  /(?<![A-Za-z\d])(?:0x[\da-fA-F]{40}|bc1[a-z\d]{25,60}|T[1-9A-HJ-NP-Za-km-z]{33}|[13][1-9A-HJ-NP-Za-km-z]{25,34})(?![A-Za-z\d])/gu,
);
const TRANSACTION = compact(/(?<![A-Za-z\d])(?=[\dA-Z]{0,16}[A-Z])(?=(?:[A-Z]{0,16}\d){4})[\dA-Z]{17}(?![A-Za-z\d])/gu);
const UUID = compact(/(?<![\da-f])[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}(?![\da-f])/giu);

/** Cards, bank accounts, codes of banks, wallets and references of payments. */
export function findPayment({ open, shape: cased }: Views): Hit[] {
  const found: Hit[] = [];
  for (const view of [open, cased]) {
    for (const match of view.text.matchAll(CARD)) {
      const digits = match[0].replace(/\D/g, '');
      if (passesLuhn(digits) && /^[2-6]/.test(digits))
        found.push(hitIn(view, match.index, match.index + match[0].length, 'payment'));
    }
    for (const match of view.text.matchAll(IBAN)) {
      const hit = ibanEnd(match[0]);
      if (hit !== undefined) found.push(hitIn(view, match.index, match.index + hit, 'payment'));
      else if (IBAN_WORD.test(view.text.slice(Math.max(0, match.index - 20), match.index)) && /\d{4}/.test(match[0]))
        found.push(hitIn(view, match.index, match.index + match[0].length, 'payment'));
    }
  }
  for (const pattern of AFTER_WORD) found.push(...hitsOf(cased, pattern, 'payment'));
  for (const pattern of [BANK, WALLET, TRANSACTION, UUID]) found.push(...hitsOf(cased, pattern, 'payment'));
  return found;
}

/** How much of the stretch is a bank account number with right check digits; words may stick to its end. */
function ibanEnd(stretch: string): number | undefined {
  const length = IBAN_LENGTH[stretch.slice(0, 2).toUpperCase()];
  if (length === undefined) return undefined;
  let plain = '';
  for (let end = 0; end < stretch.length; end++) {
    if (/[A-Za-z\d]/.test(stretch.charAt(end))) plain += stretch.charAt(end).toUpperCase();
    if (plain.length === length) return passesIban(plain) ? end + 1 : undefined;
  }
  return undefined;
}

import { passesIban, passesLuhn } from './checksums';
import type { Hit } from './personal';
import { hitIn, hitsOf, type Views } from './views';

const CARD = /(?<![\d.,])\d(?:[ -]{0,2}\d){12,18}(?![\d]|[.,]\d)/gu;
const IBAN = /(?<![A-Za-z\d])[A-Za-z]{2}[ -]?\d{2}(?:[ -]?[A-Za-z\d]{1,4}){3,8}/gu;
const IBAN_WORD = /iban|账号|konto|account|compte|cuenta|conto|conta|rachunk|hesap/iu;
const AFTER_WORD = [
  /(?:cvv2?|cvc2?|security code|prüfnummer|kartenprüfnummer|cryptogramme|安全码|セキュリティコード|código de seguridad|pin(?: code)?|tan)\D{0,12}(?<it>\d{3,6})(?!\d)/giu,
  /(?:card|karte|carte|tarjeta|carta|cartão|karta|kart|карт\p{L}*|卡|カード|카드|بطاقة|כרטיס|kaart|kort|thẻ|บัตร|kartu|कार्ड)[^\n\d]{0,30}(?:end\p{L}*|termin\p{L}*|final|se termin\p{L}*|finisce|koń\p{L}*|biten|заканч\p{L}*|尾号|末尾|下4桁|끝|تنتهي|מסתיי\p{L}*|eindig\p{L}*|slut\p{L}*|kết thúc|ลงท้าย|berakhir)[^\n\d]{0,14}(?<it>\d{4})(?!\d)/giu,
  /(?:尾号|末尾|下4桁)[^\n\d]{0,6}(?<it>\d{4})(?!\d)/gu,
  /(?:valid (?:thru|until)|exp(?:iry|ires|\.)?(?: date)?|gültig bis|expire le|caduca|有效期|有効期限)\s{0,2}:?\s{0,2}(?<it>(?:0[1-9]|1[0-2]) ?\/ ?\d{2}(?:\d{2})?)(?!\d)/giu,
  /(?:bic|swift)(?:[ -]?code)?\s{0,2}[:=]?\s{0,2}(?<it>[A-Z]{6}[A-Z\d]{2}(?:[A-Z\d]{3})?)(?![A-Za-z\d])/gu,
  /(?:sort code|routing(?: number)?|aba|blz|bankleitzahl|ifsc|bsb|clabe|agência|agencia|ag\.)\s{0,2}(?:is|:|no\.?|#)?\s{0,2}(?<it>[A-Z\d](?:[ -]?[A-Z\d]){3,17})(?![A-Za-z\d])/giu,
  /(?:account(?: number| no\.?| nr\.?)?|acct\.?|a\/c|konto(?:nummer|nr\.?)?|compte|cuenta|conto|conta(?: corrente)?|rachun\p{L}*|konta|hesap(?: no)?|счёт\p{L}*|счет\p{L}*|银行账号|账号|账户|卡号|口座(?:番号)?|계좌(?:번호)?|حساب|חשבון|rekening(?:nummer)?|số tài khoản|stk|บัญชี|rek(?:ening)?\.?|खाता(?: संख्या)?)[^\d\n]{0,24}(?<it>\d(?:[ -]?\d){5,25}(?:-?[\dxX])?)(?!\d)/giu,
];
const WALLET =
  /(?<![A-Za-z\d])(?:0x[\da-fA-F]{40}|bc1[a-z\d]{25,60}|T[1-9A-HJ-NP-Za-km-z]{33}|[13][1-9A-HJ-NP-Za-km-z]{25,34})(?![A-Za-z\d])/gu;
const TRANSACTION = /(?<![A-Za-z\d])(?=[\dA-Z]{0,16}[A-Z])(?=(?:[A-Z]{0,16}\d){4})[\dA-Z]{17}(?![A-Za-z\d])/gu;
const UUID = /(?<![\da-f])[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}(?![\da-f])/giu;

/** Cards, bank accounts, codes of banks, wallets and references of payments. */
export function findPayment({ open, cased }: Views): Hit[] {
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
  for (const pattern of [WALLET, TRANSACTION, UUID]) found.push(...hitsOf(cased, pattern, 'payment'));
  return found;
}

/** How much of the stretch is a bank account number with right check digits; words may stick to its end. */
function ibanEnd(stretch: string): number | undefined {
  for (let end = stretch.length; end >= 15; end--) {
    const plain = stretch.slice(0, end).replace(/[ -]/g, '').toUpperCase();
    if (plain.length < 15) return undefined;
    if (plain.length <= 34 && passesIban(plain)) return end;
  }
  return undefined;
}

import type { Hit } from './personal';
import { hitIn, hitsOf, type Views } from './views';

const EMAIL = /[\p{L}\d][\p{L}\p{M}\d._%+'-]{0,63}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,4}/gu;
/** With another sign in place of the at. */
const STARRED = /[a-z\d][a-z\d._-]{2,40}[★☆＊*◎●▲△■♪♥]{1,2}[a-z\d-]{2,30}(?:\.[a-z\d-]{2,12}){1,3}/giu;
const PAY_HANDLE = /[\p{L}\d][\p{L}\d._-]{1,63}@(?:ok[a-z]{3,8}|upi|paytm|ybl|ibl|axl|apl)(?![\p{L}\d]|\.[\p{L}\d])/gu;
const URL =
  /(?:https?:\/\/|www\.)[^\s<>"'，。、）】]+|(?<![\p{L}\d@.])(?:[a-z\d-]{1,40}\.){1,3}[a-z]{2,12}\/[^\s<>"'，。、）】]+/gu;
/** Pages of persons, groups and payments rather than of goods. */
const PROFILE =
  /(?:wa\.me|t\.me|instagram\.com|facebook\.com|fb\.com|m\.me|tiktok\.com|twitter\.com|x\.com|vk\.com|line\.me|linkedin\.com|paypal\.me|paypal\.com\/paypalme|venmo\.com|cash\.app|open\.kakao|goo\.gl\/maps|maps\.app|google\.[a-z.]+\/maps|maps\.google|qr\.alipay|u\.wechat)/u;
const SECRET_KEY =
  /[?&#;](?:[a-z_-]*(?:token|key|sig|signature|session|sid|auth|code|email|mail|user|uid|customer|account|phone|name|address|order|tracking|trk|invoice|hash|secret|pwd|password)[a-z_-]*)=/u;
/** Paths by which a product is named; the number in them is no person's. */
const PRODUCT_PATH = /\/(?:dp|gp\/product|itm|item|i|p|product)\/(?:[^/?#]*\/)?[a-z\d]{8,20}(?:\.html)?/u;
const TOKEN = /[/=~](?=[^/=&?#]*\d)(?=[^/=&?#]*[a-z])[\w-]{16,}|\d{6,}|@|%40|=[\w-]{20,}/u;
const NETWORK =
  /(?<![\d.])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\d.])|(?<![\da-f:])(?:[\da-f]{2}[:-]){5}[\da-f]{2}(?![\da-f])|(?<![\da-f:])(?:[\da-f]{1,4}:){4,7}[\da-f]{1,4}(?![\da-f:])/gu;
const SERVICE =
  'snap(?:chat)?(?: c)?|discord|twitter|tiktok|wechat|weixin|wei xin|微信号?|威信|薇信|vx|v信|qq|line|telegram|tg|whats ?app|wa|instagram|insta|ig|skype|kakao(?: ?talk)?|카카오톡|카톡|카카오|viber|signal|snapchat|facebook|discord|zalo|vk|вк|телеграм|телега|вотсап|ватсап|واتساب|تلغرام|טלגרם|וואטסאפ|ไลน์|ライン|テレグラム|(?:카카오톡|카톡) ?(?:아이디)?(?:는|은)?|weibo|微博|抖音|小红书|skrill|venmo|cash ?app|zelle|paypal|alipay|支付宝|bizum|twint|swish|mbway|pix';
const HANDLE = new RegExp(
  `(?<![\\p{Script=Latin}\\p{Script=Cyrillic}\\d])(?:${SERVICE})(?:[ -]?(?:id|user ?name|name|account|konto|号|番号|아이디|handle|chave|nick))?\\s{0,2}(?:is|ist|est|es|é|è|:|=|：|是|は|->|@)?\\s{0,2}(?<it>@?(?=[a-z\\d._-]*[\\d_]|[a-z.-]*(?<=[:=@]\\s{0,2}[a-z.-]{4,40}))[a-z\\d][a-z\\d._-]{3,39})`,
  'gu',
);
const AT_HANDLE = /(?<![\p{L}\d._%+-])@[a-z][a-z\d._]{3,30}(?![\p{L}\d@])/gu;
const DOTTED_WORDS = /\/\/\/[\p{L}]{3,}\.[\p{L}]{3,}\.[\p{L}]{3,}/gu;

function isPersonalLink(url: string): boolean {
  if (PROFILE.test(url) || SECRET_KEY.test(url)) return true;
  const path = url.replace(/^https?:\/\//, '').replace(/^[^/?#]*/, '');
  return TOKEN.test(path.replace(PRODUCT_PATH, ''));
}

/** E-mail addresses (hidden ones too), accounts of messengers and payment services, links that lead to a person. */
export function findContacts({ open, cased }: Views): Hit[] {
  const found = [
    ...hitsOf(open, EMAIL, 'email'),
    // what is written plainly must not be hidden by a word that looks like a hidden sign: "me at a.b@c.de"
    ...hitsOf(cased, EMAIL, 'email'),
    ...hitsOf(cased, STARRED, 'email'),
    ...hitsOf(open, PAY_HANDLE, 'payment'),
    ...hitsOf(open, HANDLE, 'contact'),
    ...hitsOf(open, AT_HANDLE, 'contact'),
    ...hitsOf(open, DOTTED_WORDS, 'place'),
    ...hitsOf(open, NETWORK, 'link'),
  ];
  for (const view of [open, cased]) {
    for (const match of view.text.matchAll(URL)) {
      const url = match[0].replace(/[.,;:!?)]+$/, '');
      if (isPersonalLink(url.toLowerCase())) found.push(hitIn(view, match.index, match.index + url.length, 'link'));
    }
  }
  return found;
}

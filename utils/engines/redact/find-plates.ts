import { anyCase } from './any-case';
import { compact } from './compact';
import type { Hit } from './personal';
import { hitsOf, type Views } from './views';

const CUE =
  "(?:number|licen[cs]e|registration)[ -]plates?|plates?|reg(?:istration)?\\.?(?: no\\.?| number)?|car no\\.?|vehicle no\\.?|kennzeichen|nummernschild|plaque(?: d'immatriculation)?|immatriculation|immatriculé\\p{Ll}*|matrícula|patente|placas?|targa|chapa|kenteken|nummerplaat|rejestracj\\p{Ll}+|tablic\\p{Ll}+|regnr|registreringsnummer|reg\\.?nr\\.?|skylt|rekisteri\\p{Ll}*|spz|ečv|plaka\\p{Ll}*|plat(?: nomor| mobil| motor)?|nopol|biển(?: số)?(?: xe)?|rendszám\\p{Ll}*|număr de înmatriculare|госномер|номер(?:а|ом)? машины|машин[аеуы]|авто(?:мобил[ьея])?|номерн\\p{Ll}+|лوحة|لوحة(?: سيارتي| السيارة| رقم)?|רכב(?: מספר)?|מספר רישוי|नंबर प्लेट|गाड़ी(?: नंबर)?|ทะเบียน(?:รถ)?|车牌号?|車牌號?|ナンバー|차량(?: ?번호)?|번호판";
/** Groups of letters and figures, two to five of them, as plates have them. */
const GROUPS =
  '(?=[\\p{L}\\d ·-]{0,14}\\d)[\\p{L}\\d]{1,7}(?:[ ·-]{1,2}(?=[\\p{Lu}\\d\\p{Lo}])[\\p{Lu}\\p{Lo}\\d]{1,5}){0,3}';
const AFTER_CUE = compact(
  `(?<![\\p{L}\\p{M}])(?:${anyCase(CUE)})(?: (?:is|was|ist|war|est|es|era|è|é|jest|to|är|on|de[rl]?|del furgone|la|da moto|do entregador|da moto do entregador|bus|busa|number|plate|nummer|číslo|auta|xe|rakamı|m|van|des|vom|transporters?|lieferwagens?)){0,3}[ :：は=]{1,3}(?<it>${GROUPS})(?![\\p{L}\\d])`,
  'gu',
);
const CJK_AFTER_CUE = compact(
  /(?:车牌号?|車牌號?|ナンバー|차량(?: ?번호)?|번호판|ทะเบียน(?:รถ)?)(?:は|是|为|為|:|：|이|은|\s){0,2}(?<it>[\p{L}]{0,4}[ ·]?\d{0,3}[ ·]?[\p{L}]{0,3}[ ·-]?[A-Z\d]{1,6}(?:-[\dA-Z]{1,5})?)/gu,
);
/** Shapes that nothing else has; letters and figures in the order of one country. */
const SHAPES = [
  // Russia, China, Japan, Korea, Thailand, India, Vietnam, Emirates
  '[АВЕКМНОРСТУХ]\\d{3}[АВЕКМНОРСТУХ]{2}(?: ?\\d{2,3})?',
  '[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新][A-Z][ ·]?[A-Z\\d]{5,6}',
  '[\\p{Script=Han}]{1,4} ?\\d{2,3} ?[\\p{Script=Hiragana}] ?(?:\\d{1,2}-\\d{2}|\\d{1,4})',
  '\\d{2,3} ?[가-힣] ?\\d{4}',
  '\\d?[ก-ฮ]{2} ?\\d{1,4}',
  '[A-Z]{2}[ -]?\\d{1,2}[ -]?[A-Z]{1,3}[ -]?\\d{4}',
  '\\d{2}[A-Z]\\d?-?\\d{3}\\.\\d{2}',
  '(?:دبي|أبوظبي|الشارقة|عجمان) [A-Z]{0,2} ?\\d{3,5}',
  // Germany with its hyphen, Britain, France and Italy, Brazil, Turkey, the Netherlands
  '[A-ZÄÖÜ]{1,3}-[A-Z]{1,2} \\d{1,4}[HE]?',
  '[A-Z]{2}\\d{2} [A-Z]{3}',
  '[A-Z]{2}-\\d{3}-[A-Z]{2}',
  '[A-Z]{3}\\d[A-Z]\\d{2}',
  '\\d{4} [BCDFGHJKLMNPRSTVWXYZ]{3}',
  '(?:0[1-9]|[1-7]\\d|8[01]) [A-Z]{1,3} \\d{2,4}',
  '\\d-[A-Z]{3}-\\d{3}|[A-Z]-\\d{3}-[A-Z]{2}|\\d-[A-Z]{3}-\\d{2}|[A-Z]{2}-\\d{3}-[A-Z]|\\d{2}-[A-Z]{3}-\\d',
].map((body) => compact(`(?<![\\p{L}\\d-])(?:${body})(?![\\p{Script=Latin}\\p{Script=Cyrillic}\\d-])`, 'gu'));

/** Plates of cars: behind a word for them, and by the shapes of some countries. */
export const findPlates = ({ cased, shape }: Views): Hit[] => [
  ...hitsOf(shape, AFTER_CUE, 'identity'),
  ...hitsOf(shape, CJK_AFTER_CUE, 'identity'),
  ...SHAPES.flatMap((pattern) => hitsOf(cased, pattern, 'identity')),
];

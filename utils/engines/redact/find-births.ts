import { compact } from './compact';
import type { Hit } from './personal';
import { hitsOf, type Views } from './views';

const WORD =
  'born(?: on)?|ur\\.|urodz\\.|nar\\.|nar(?:ozen|oden)\\p{L}*|р\\. ?н\\.|г\\. ?р\\.|szül\\.?|született|născut\\p{L}*|rođen\\p{L}*|роден\\p{L}*|народ\\p{L}*|γεννήθηκε|syntynyt|date of birth|birth ?date|birthday|d\\.?o\\.?b\\.?|geboren(?: am)?|geburts(?:datum|tag)|geb\\.|née? le|date de naissance|naissance|anniversaire|fecha de nacimiento|nac[ií](?:d[oa])?(?: el)?|cumpleaños|nat[oa](?: il)?|data di nascita|compleanno|data de nascimento|nasci(?:d[oa])?(?: em)?|aniversário|urodz\\p{L}*|data urodzenia|doğum(?: tarihi\\p{L}*| günü\\p{L}*)?|дата рождения|родил\\p{L}*|день рождения|生年月日|誕生日|出生(?:日期|年月)?|生日|생년월일|생일|تاريخ الميلاد|ميلادي|مواليد|ولدت|תאריך לידה|נולד\\p{L}*|יום הולדת|วันเกิด|เกิด(?:วันที่)?|ngày sinh|sinh(?: ngày)?|tanggal lahir|lahir|जन्म ?तिथि|जन्म|födelsedatum|född|geboortedatum|verjaardag';
const DATE =
  "\\d{4}\\s?[-./年년]\\s?\\d{1,2}\\s?[-./月월]\\s?\\d{1,2}\\s?[日일]?|\\d{1,2}\\s?[-./]\\s?\\d{1,2}\\s?[-./]\\s?\\d{2,4}|\\d{1,2}(?:st|nd|rd|th|º|er|\\.)?\\s(?:de\\s|of\\s|d[e'] ?|tháng\\s)?[\\p{L}\\p{M}]{2,12}\\.?,?\\s(?:de\\s|năm\\s)?\\d{2,4}(?:\\s(?:года?|р\\.|г\\.))?|[\\p{L}]{3,10}\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\\d|3[01])|\\d{8}|\\d{6}";
const BIRTH = compact(
  `(?<![\\p{Script=Latin}\\p{Script=Cyrillic}])(?:${WORD})[^\\d\\n]{0,16}?(?<it>${DATE})(?!\\d)`,
  'giu',
);
const BORN_AFTER = compact(`(?<it>${DATE})\\s?(?:生まれ|生|출생|年出生|को जन्म|doğumlu)`, 'giu');

/** Dates of birth, told by the word beside them; other dates stay. */
export const findBirths = ({ shape: cased }: Views): Hit[] => [
  ...hitsOf(cased, BIRTH, 'birth'),
  ...hitsOf(cased, BORN_AFTER, 'birth'),
];

import { anyCase } from './any-case';
import { compact } from './compact';
import { nameWords } from './name-words';

/** Further words that a name follows, in small letters too: who took the parcel in, who is to be asked for. */
const FURTHER =
  "its|it's|here is|addressed to|signed for by|signed by|left with|leave it with|handed to|given to|ask for|attn|c/-|neighbou?r|neighbou?rs|my (?:mum|mom|dad|son|daughter|wife|husband|sister|brother|aunt|uncle|cousin|boss|flatmate|roommate)|sister|brother|z\\.? ?hd\\.?|zu händen|z\\.? ?h\\.?|hier ist|bei|nachbarn?|nachbarin|schwester|bruder|oma|opa|tante|onkel|ma (?:mère|mere|soeur|sœur|voisine|femme|fille)|mon (?:père|pere|frère|frere|voisin|mari|fils)|chez|c'est|ici|soy|me llamo|habla|vecin[oa]|cuñad[oa]|suegr[oa]|portero|conserje|sono|chiedere di|vicin[oa]|cognat[oa]|suocer[oa]|sou (?:o|a)|é (?:o|a)|fala com(?: [oa])?|porteiro|vizinh[oa]|sogr[oa]|ik ben|bij|aan|buurvrouw|buurman|moeder|groetjes|gr|tu|jestem|sąsiad\\p{L}*|teściow\\p{L}*|teść|mąż|żona|męża|žena|soused\\p{L}*|sused\\p{L}*|jmenuji se|volám sa|jag är|det är|granne\\p{L}*|hos|jeg er|jeg hedder|jeg heter|nabo\\p{L}*|naapuri\\p{L}*|olen|terveisin|ben|komşu\\p{L}*|kapıcı|это|я|сосед\\p{L}*|маме|мама|жена|муж|спросить|це|сусід\\p{L}*|vagyok|szomszéd|sunt|vecin\\p{L}*|είμαι (?:ο|η)|είμαι|με λένε|казвам се|съсед\\p{L}*|ја сам|комшиј\\p{L}*|ja sam|susjed\\p{L}*|teta|aš esu|mina olen|nama saya|atas nama|saya|ini|satpam|mình là|tôi là|em là|anh|chị|chú|cô|bác|shipper|ako si|si|kuya|أنا|انا|أخوكم|أختكم|أخوك|لالة|الحاج|الحاجة|خالتي|عمتي|خالي|إلى|الى|باسم|اسمي|اسم|عند|תשלחו ל|אל|על שם|عند|به نام|معك|معاك|البواب|جارتي|جاري|لوالدتي|لأمي|عم|أبو|أم|استلمها|שמי|אני|השכן|השכנה|לאמא(?: שלי)?|من|هستم|मैं|नाम|মামা|আমি|আমার নাম|என் பெயர்|நான்";

let made: RegExp | undefined;

/** Every cue before a name, with the space that parts it from the name. */
export function nameCues(): RegExp {
  if (made === undefined) {
    const { introductions, relations, titles } = nameWords();
    made = compact(
      `(?<![\\p{L}\\p{M}\\d])(?:${anyCase(`${introductions}|${relations}|${titles}|${FURTHER}`)})(?![\\p{L}\\p{M}])[:,.]?\\s{1,2}`,
      'gu',
    );
  }
  return made;
}

/** Words that a place follows; they are heeded only in texts that have no capitals at all. */
export const PLACE_CUES = compact(
  `(?<![\\p{L}\\p{M}\\d])(?:from|aus|ausm|aus dem|wohne? in|bin in|из|живу в|в городе|з|habite(?: à| a)?|vivo en|moro (?:em|no|na)|abito (?:a|in)|woon in|mieszkam w|bor i|z|din)(?![\\p{L}\\p{M}])\\s{1,2}`,
  'gu',
);

import { compact } from './compact';
import type { Hit } from './personal';
import { hitIn, hitsOf, type Views } from './views';

/** A sentence that holds one of these speaks of where somebody lives or where a parcel may lie. */
const PLACE = compact(
  /(?<![\p{L}\p{M}])(?:keys?|pot|planter|door ?mats?|mat|neighbou?rs?'?|next door|porch|shed|garage|letter ?box|mail ?box|intercom|buzzer|porter|concierge|i live|we live|we're at|i'm at|deliver|deliver(?:ed|y)|dropped|drop it|leave it|left it|hand it|lives?|schlüssel|matte|fußmatte|blumentopf|nachbar\p{Ll}*|briefkasten|klingel\p{Ll}*|wohn(?:e|en|t)|abgeben|hausmeister|clé|clef|paillasson|voisine?s?|sonnette|interphone|boîte aux lettres|gardien(?:ne)?|habit\p{Ll}+|laissez|déposez|llave|felpudo|maceta|vecin\p{Ll}+|portero|conserje|timbre|buzón|vivo|vivimos|dej\p{Ll}+|chiav[ei]|zerbino|vaso|vicin[oaei]|citofono|portin\p{Ll}+|abito|lasci\p{Ll}+|chaves?|tapete|vizinh\p{Ll}+|porteir\p{Ll}+|portaria|campainha|moro|deix\p{Ll}+|sleutel|deurmat|buren|buurman|buurvrouw|brievenbus|woon|bel aan|klucz\p{Ll}*|wycieraczk\p{Ll}+|sąsiad\p{Ll}*|doniczk\p{Ll}+|domofon\p{Ll}*|mieszkam|nyckel\p{Ll}*|krukan|granne\p{Ll}*|brevlåda\p{Ll}*|bor|lämna\p{Ll}*|nøgle\p{Ll}*|nabo\p{Ll}*|nøkkel\p{Ll}*|naapuri\p{Ll}*|avain|klíč\p{Ll}*|kľúč\p{Ll}*|soused\p{Ll}*|sused\p{Ll}*|anahtar\p{Ll}*|paspas\p{Ll}*|saksı\p{Ll}*|komşu\p{Ll}*|kapıcı\p{Ll}*|zil\p{Ll}*|ключ\p{Ll}*|коврик\p{Ll}*|сосед\p{Ll}*|сусід\p{Ll}*|домофон\p{Ll}*|живу|живём|горшк\p{Ll}+|comşu|vecin\p{Ll}*|cheia|komšij\p{Ll}*|susjed\p{Ll}*|szomszéd\p{Ll}*|kulcs\p{Ll}*|ключът|съсед\p{Ll}*|κλειδ\p{Ll}+|γείτον\p{Ll}+|المفتاح|مفتاح|الجار\p{L}*|جار\p{L}{0,3}|البواب|الباب|ساكن\p{L}*|אצל|השכנ\p{L}*|שכנ\p{L}*|המפתח|מפתח|שוער|גר|גרה|चाबी|पड़ोसी|गमले|रहता|रहती|kunci|pot|tetangga|satpam|titip\p{Ll}*|chìa khóa|hàng xóm|bảo vệ|chậu|กุญแจ|เพื่อนบ้าน|กระถาง)(?![\p{L}\p{M}])|钥匙|鑰匙|花盆|邻居|鄰居|隔壁|门卫|门口|管理員|物业|住在|鍵|植木鉢|隣|管理人|宅配ボックス|預け|置い|열쇠|화분|이웃|옆집|경비|문앞|문 앞|กุญแจ|กระถาง|ฝากไว้|ข้างบ้าน/giu,
);
/** Whether a stretch speaks of where somebody lives or where a parcel may lie. */
export function speaksOfPlace(text: string): boolean {
  PLACE.lastIndex = 0;
  return PLACE.test(text);
}

/** Words before the number of a house, a door, a floor. */
const NUMBER_WORD =
  /(?<![\p{L}\p{M}])(?:no|nr|nrs?|n[°º]|nº|num|number|numbers|nummer|numéro|numero|número|numer|numery|č|čp|čís\p{Ll}*|house|flat|door|room|apt|unit|haus|tür|huis|hus|dom|casa|kamer|chambre|zimmer|civico|interno|escalier|escalera|esc|entrance|eingang|entrée|дом\p{Ll}{0,2}|д|кв|квартир\p{Ll}+|номер\p{Ll}*|подъезд\p{Ll}*|numara|daire|kat|nomor|rumah|số|phòng|căn|رقم|شقة|בדירה|דירה|מדירה|מספר|קומה|नंबर|मकान|numărul|numărului|broj\p{Ll}*|szám\p{Ll}*|αριθμό\p{Ll}*|αρ)[.:°]{0,2} ?$|(?:บ้านเลขที่|เลขที่|ห้อง|№|#)\s?$/iu;
/** Small words before a number that stands for the house itself: "under the mat of 14". */
const AT_WORD =
  /(?<![\p{L}\p{M}])(?:we're|i'm|we are|i am|mine is|ours is|bin|sind|at|from|of|to|du|au|chez le|del|al|do|no|ao|bei|von der|van|bij|op|od|u|spod|z|på|hos|fra|hos nr|у|из|от|под|di|le|la|il|die|der)\s$/iu;
const FIGURE =
  /(?<![\p{L}\d.,:/-])\d{1,4}[A-Za-zА-я]?(?![\p{L}\d:/%€$£¥₽]|[.,]\d| ?(?:x|×|cm|mm|m|kg|g|eur|euros?|€|\$|£|uhr|h|am|pm|o'clock|%|days?|times?|pieces?|stück|tage|jours?|días?|giorni|dias|dagen|dni|dagar|gün|дн\p{L}*|раз\p{L}*)(?![\p{L}]))/giu;
/** The same in scripts that write the word behind. */
const BEHIND =
  /(?<![\d.])\d{1,4} ?(?:号室|號室|号房|号楼|號樓|号(?!码|線|机|型)|號(?!碼)|室|番地?(?!目)|호실?|동|층)/gu;
const SENTENCE =
  /[^.!?…\n。！？؟।]+(?:\.(?=\s?\d|\s\p{Ll})[^.!?…\n。！？؟।]*|(?<=\b(?:[Nn]o|[Nn]r|č|čp|d|кв|д|[Aa]pt|[Ss]t)\.)[^.!?…\n。！？؟।]*)*/gu;

/** Ordinals of Slavic languages that name a flat by its number alone. */
const ORDINAL_FLAT = compact(
  /(?<![\p{L}])(?:из|с|от|в|spod|z|ze|od)\s(?<it>(?:(?:двадцать|тридцать|сорок|пятьдесят|шестьдесят|семьдесят|восемьдесят|девяносто|сто)\s)?(?:перв|втор|трет|четв[её]рт|пят|шест|седьм|восьм|девят|десят|одиннадцат|двенадцат|тринадцат|четырнадцат|пятнадцат|шестнадцат|семнадцат|восемнадцат|девятнадцат|двадцат|тридцат|сороков)(?:ой|ей|ьей)(?: квартир[ыуе])?|(?:jedyn|dwój|trój|czwór|piąt|szóst|siódem|ósem|dziewiąt|dziesiąt|jedenast|dwunast|trzynast|czternast|piętnast|szesnast|siedemnast|osiemnast|dziewiętnast|dwudziest)k[iąę])(?![\p{L}])/giu,
);

/** Offices of the post and lockers, by their number. */
const OFFICE = compact(
  /(?:відділенн\p{Ll}|отделени\p{Ll}|поштомат\p{Ll}*|постамат\p{Ll}*|почтомат\p{Ll}*|пункт\p{Ll}* выдачи|paczkoma\p{Ll}+|packstation|parcel ?locker|point relais|punto pack) ?(?:№|nr\.?|no\.?)? ?(?<it>(?:№ ?)?\d{1,5})(?![\p{L}\d])/giu,
);
/** A house behind a word for living, in small letters too; a floor behind a house. */
const LIVING = compact(
  /(?<![\p{L}\p{M}])(?:i live (?:at|on|in)|we live (?:at|on|in)|wohn(?:e|en)?(?: in der| im| am| an der| auf der)?|j'?habite(?: au| à| le| la)?|vivo en(?: la| el)?|vivimos en(?: la| el)?|abito (?:in|a)|moro (?:na|no|em)|woon (?:op|in|aan)(?: de| het)?|mieszkam (?:na|w|przy)|bor (?:på|i)|живу (?:на|в))\s(?<it>(?:[\p{L}\p{M}.'’-]{2,}\s){1,4}\d{1,5}[a-z]?)(?![\p{L}\d:%€$£]|[.,]\d| ?(?:minuten|minutes|km|jahr\p{Ll}*|years?|ans|años|anni|anos|jaar|lat|år|лет|stunden|tage)(?!\p{L}))/giu,
);
/** Hebrew: a street without the word for it, its number, and a door or floor behind. */
const HEBREW_HOUSE =
  /(?<![\u05d0-\u05ea])[\u05d0-\u05ea"'׳״-]{2,14}(?: [\u05d0-\u05ea"'׳״-]{2,14})? \d{1,4}(?=,? (?:דירה|דירת|כניסה|קומה))/gu;
/** A floor with its side, or a door by floor and letter. */
const SIDE = compact(
  /(?<![\p{L}\p{M}\d])(?<it>\d{1,2}(?:er|e|ème|è|º|ª|°|o|a)\.?[ º]?(?:étage )?(?:gauche|droite|face|izq(?:da|uierda)?\.?|dcha\.?|derecha|esq\.?|dto\.?|frente|[A-H])(?![\p{L}\d])|(?:primo|secondo|terzo|quarto|quinto|sesto) piano(?= ?[,.]))/gu,
);
const FLOOR_BEHIND = compact(
  /(?<![\p{L}\p{M}\d])(?<it>(?:\p{L}{3,} )?\p{L}{3,} \d{1,4}[a-z]?, \d{1,2}\.? ?(?:stock|etage|og|floor|étage|piso|piano|andar|piętro|vån(?:ing)?|tr|kat|этаж)\p{Ll}*(?: (?:links|rechts|mitte|left|right|gauche|droite))?)(?![\p{L}\d])/giu,
);
/** A settlement in small letters with the number of a place in it. */
const SETTLEMENT = compact(
  /(?<![\p{L}\p{M}])(?<it>(?:camping|résidence|residence|lieu[- ]dit|hameau|lotissement|domaine|urbanización|residencial|fraccionamiento|condomínio|loteamento|sítio|trailer park|caravan park)(?: [\p{L}'’-]{2,}){1,4},? (?:(?:emplacement|mobil-?home|bungalow|lot|parcela|lote|casa|bloco|bât\.?|appt?\.?|no\.?|nr\.?|plot|unit|pitch) ?)?\d{1,5})(?![\p{L}\d])/giu,
);

/**
 * Numbers of houses, doors and flats that stand without a street: in a sentence that speaks of a key, a neighbour or a
 * door, and behind a word for a number or a place. A number that is counted or measured stays.
 */
export function findSpots({ cased }: Views): Hit[] {
  const found: Hit[] = [];
  const { text } = cased;
  for (const { index: from, 0: sentence } of text.matchAll(SENTENCE)) {
    if (!/\d/.test(sentence) || !speaksOfPlace(sentence)) continue;
    for (const { index, 0: figure } of sentence.matchAll(FIGURE)) {
      const before = sentence.slice(Math.max(0, index - 24), index);
      const after = sentence.slice(index + figure.length);
      const ends =
        /^\s?(?:[,;)"”»،.]|$)|^\s(?:and|und|et|y|e|en|i|och|и|but|aber|mais)\s|^['’]?\s?(?:numara|numaralı|nolu)/u.test(
          after,
        );
      if (NUMBER_WORD.test(before) || (ends && AT_WORD.test(before)) || /^\s(?:numara|numaralı|nolu)/u.test(after))
        found.push(hitIn(cased, from + index, from + index + figure.length, 'address'));
    }
    for (const { index, 0: spot } of sentence.matchAll(BEHIND))
      found.push(hitIn(cased, from + index, from + index + spot.length, 'address'));
  }
  for (const pattern of [OFFICE, LIVING, FLOOR_BEHIND, SETTLEMENT, HEBREW_HOUSE, SIDE])
    found.push(...hitsOf(cased, pattern, 'address'));
  for (const match of text.matchAll(ORDINAL_FLAT)) {
    const it = match.groups?.it ?? '';
    const at = match.index + match[0].lastIndexOf(it);
    const around = text.slice(Math.max(0, match.index - 80), at + it.length + 40);
    if (/квартир/u.test(it) || speaksOfPlace(around) || /отда|остав|переда|odebra|zostaw/iu.test(around))
      found.push(hitIn(cased, at, at + it.length, 'address'));
  }
  return found;
}

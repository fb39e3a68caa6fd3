import type { Folded } from '@/utils/checks/normalise/folded';
import { anyCase } from './any-case';
import { compact } from './compact';
import type { Hit } from './personal';
import { hitIn, hitsOf, type Views } from './views';

const W =
  "(?!N[or]\\.|C\\. ?P\\.)\\p{Lu}(?:[\\p{L}\\p{M}'-]*(?![.\\p{L}]|$)|[\\p{L}\\p{M}]{0,3}\\.(?= ?\\p{L})|[\\p{L}\\p{M}'-]*)";
const SMALL =
  '(?:de|des|du|da|do|dos|das|di|del|della|delle|degli|dei|la|las|le|les|los|el|of|the|von|van|der|den|und|y|e|et)';
const LINK = `(?:${SMALL} |${SMALL}\\s${SMALL} |d'|l'|de l'|dell')?`;
/** One to five words of a name of a street or a town, with the small words between them. */
const WORDS = `${LINK}${W}(?: ${LINK}${W}){0,4}`;
const NR = '\\d{1,5}(?: ?[-–/] ?\\d{1,4})?(?: ?[a-zA-Z](?![\\p{L}]))?(?: ?(?:bis|ter|quater))?';
/** A postcode of any of the countries, as far as it has a shape. */
const POST =
  '(?:[A-Z]{1,2}-)?\\d{4,6}(?:[- ]\\d{3,4})?|\\d{2}-\\d{3}|\\d{3} \\d{2}|\\d{4} ?[A-Z]{2}|[A-Z]{1,2}\\d[A-Z\\d]? \\d[A-Z]{2}|[A-Z]\\d[A-Z] \\d[A-Z]\\d';
const UNIT =
  '(?:apt|apartment|apartamento|appartement|appt|app|apto|ap|flat|suite|ste|unit|room|rm|floor|fl|building|bldg|block|tower|piso|puerta|pta|escalera|esc|portal|planta|wohnung|whg|etage|stock|og|eg|hinterhaus|vorderhaus|bâtiment|bat|bât|étage|porte|escalier|interno|int|scala|piano|bloco|bl|andar|casa|sala|m|mieszkanie|lok|daire|d|kat|k|blok|no|kv|кв|кв-ра|квартира|корпус|корп|подъезд|этаж|дом|д|стр|lgh|lägenhet|tr|bus|huis|hs|col|colonia|colônia|bairro|delegación|mcpo|p\\.?o\\.? box|rt|rw|kec|kel|gedung|lantai|phòng|tầng|ห้อง|ชั้น)';
const TAIL_PIECE = `(?:(?:\\d{1,3}(?:st|nd|rd|th|º|ª|°|er|ème|e|\\.)? ?)?${anyCase(UNIT)}[.:]{0,2} ?(?:[nN][°ºo]\\.? ?)?(?:[\\dA-Z][\\p{L}\\d/-]{0,5}|${W})|\\d{1,2}[ºª°oa] ?[A-Za-z\\p{L}]*|(?:C\\. ?P\\. ?)?(?:${POST})(?:[ ,]{1,2}${WORDS}(?: ?/ ?${W})?)?(?: ?\\([A-Z]{2}\\))?|${WORDS}[, ]{1,2}(?:[A-Z]{2,3}|[A-Z][a-z]+)? ?(?:${POST})(?![\\p{L}\\d])|RT ?\\.? ?\\d{1,3} ?/ ?(?:RW ?\\.?)? ?\\d{1,3}|(?:[Pp]hường|[Qq]uận|P\\.|Q\\.|[Hh]uyện|[Xx]ã|TP\\.?|[Tt]hành phố) ?(?:\\d{1,2}|${WORDS})|${WORDS} ?[-/] ?(?:[A-Z]{2}(?![\\p{L}])|${W})|${WORDS}(?=[,.;\\n)?!]|\\s?$|\\s\\p{Ll})|[A-Z]{2}(?= \\d{5}|,|\\s?$)|\\d{5}(?:-\\d{4})?)`;
/** One more piece of the same address, from where the last one ended. */
const TAIL = compact(`(?:\\s?[,;·–-]\\s?|\\s?\\n\\s?| )(?:${TAIL_PIECE})`, 'uy');

/** House, hamlet or street that stands before, each with a comma. */
const LEAD = compact(`(?<![\\p{L}\\d.])(?:(?:${WORDS}(?: ${NR})?|${NR} ${WORDS}),\\s){1,3}$`, 'u');

const STREET_EN =
  '(?:street|st|road|rd|avenue|ave|lane|ln|drive|dr|court|ct|boulevard|blvd|way|place|pl|terrace|close|crescent|cres|square|sq|highway|hwy|parkway|pkwy|circle|cir|gardens|grove|row|mews|hill|walk|trail|loop|nagar|marg|layout|colony|cross|main)';

/** Streets, each by the way its country writes them; what follows on the same address goes with it. */
const STREETS = [
  `\\p{L}[\\p{L}.-]{2,}(?:straße|strasse|str\\.|weg|platz|allee|gasse|ring|damm|ufer|chaussee|steig|stieg|markt|hof|berg|graben|straat|laan|plein|gracht|kade|dijk|steeg|singel|gatan|vägen|vej|gade|torget|gränd|utca|tanya) ?${NR}`,
  `(?:${W} ){1,3}(?:[Ss]tra(?:ß|ss)e|[Ss]tr\\.|Weg|Platz|Allee|Gasse|Ring|Damm|Ufer|Chaussee|Straat|Laan|Plein|Gatan|Väg|Vägen) ${NR}`,
  `(?:Am|An der|An den|Auf der|Auf dem|Im|In der|In den|Zum|Zur|Unter den|Hinter der|Vor dem) (?:${W} ?){1,2} ?\\d{1,4} ?[a-z]?(?=,|\\n)`,
  `${NR},? ?(?:[Rr]ue|[Aa]venue|[Aa]v\\.|[Bb]oulevard|[Bb](?:l)?d\\.?|[Pp]lace|[Cc]hemin|[Aa]llées?|[Ii]mpasse|[Qq]uai|[Rr]oute|[Cc]ours|[Ss]quare|[Pp]assage|[Ff]aubourg|[Rr]ésidence|[Vv]illa) ${WORDS}`,
  `(?:[Cc]arrera|[Cc]ra\\.?|[Cc]alle|[Cc]l\\.?|[Dd]iagonal|[Tt]ransversal|[Tt]v\\.?) \\d{1,3}[A-Z]? ?(?:#|[Nn]o\\.?) ?\\d{1,3}[A-Z]? ?-? ?\\d{0,3}`,
  `(?:[Rr]ue|[Aa]venue|[Bb]oulevard|[Pp]lace|[Cc]haussée|[Qq]uai) ${WORDS},? ${NR}`,
  `(?:[Cc]alle|[Cc]/|[Cc]\\.|[Aa]v(?:enida|da|d)?\\.?|[Pp](?:l|z)(?:aza|za|a)?\\.?|[Pp]aseo|[Pp]º|[Cc]amino|[Cc]arrer|[Rr]onda|[Tt]ravesía|[Cc]arretera|[Gg]lorieta|[Cc]arrera|[Dd]iagonal|[Cc]alzada|[Bb]lvd\\.?) ?${WORDS},? ?(?:[Nn][°º.o]+|[Nn]úm\\.?|#|s/n)? ?${NR}`,
  `(?:[Vv]ia|[Vv]iale|[Pp]iazza|[Pp]iazzale|[Cc]orso|[Ll]argo|[Vv]icolo|[Ss]trada|[Ss]alita|[Ll]ungotevere|[Cc]ontrada|V\\.le|P\\.z?za|C\\.so) ${WORDS},? ?(?:n\\.? ?|nr\\.? ?)?${NR}`,
  `(?:[Rr]ua|[Rr]\\.|[Aa]venida|[Aa]v\\.|[Tt]ravessa|[Tt]v\\.|[Aa]lameda|[Aa]l\\.|[Pp]raça|[Rr]odovia|[Ee]strada|[Ll]argo|[Ll]adeira|[Qq]uadra|[Vv]iela) ${WORDS},? ?(?:n[°º.]+ ?)?${NR}`,
  `(?:[Uu]l\\.|[Uu]lica|[Uu]licy|[Aa]l\\.|[Aa]leja|[Oo]s\\.|[Oo]siedle|[Pp]l\\.|[Pp]lac) ?(?:\\d{1,2} )?${WORDS} ${NR}(?:/\\d{1,4})?(?: ?m\\.? ?\\d{1,4})?`,
  `(?:${W} ){1,3}(?:[Mm]ah(?:allesi|\\.)?|MAH\\.?),? (?:(?:\\d{1,4}\\.?|${W}(?: ${W}){0,2}) (?:[Cc]ad(?:desi|\\.)?|[Ss]ok(?:ak|ağı|\\.)?|[Bb]ulv(?:arı|\\.)?),? ?)?(?:[Nn]o ?[:.]? ?\\d{1,4}(?:/\\d{1,4})?)?`,
  `${W}(?: ${W}){0,2} (?:[Cc]addesi|[Cc]ad\\.|[Ss]okağı|[Ss]okak|[Ss]ok\\.|[Bb]ulvarı) ?,? ?[Nn]o ?[:.]? ?\\d{1,4}(?:/\\d{1,4})?`,
  `\\d{1,6}[A-Za-z]?(?:[-/]\\d{1,4})?,? (?:[NSEW]\\.? |North |South |East |West )?(?:(?:${W}|\\d{1,3}(?:st|nd|rd|th)) ){1,4}${anyCase(STREET_EN)}\\.?(?![\\p{L}])(?: (?:NW|NE|SW|SE|[NSEW])(?![\\p{L}]))?`,
  `(?:[Ff]lat|[Uu]nit|[Hh]ouse|[Pp]lot|[Dd]oor|[Hh]\\.?|[Ff]\\.|[Ss]hop|[Vv]illa|[Bb]uilding|[Oo]ffice|[Aa]partment|[Aa]pt\\.?|[Ss]uite)(?: ?[Nn]o\\.?)?[ :-]{0,2}[A-Z]?-?\\d{1,5}[A-Z]?(?:[/-]\\d{1,5})?,? (?:${W},? ?){1,5}(?:${anyCase(STREET_EN)}|[Rr]oad|[Ss]ector|[Pp]hase|[Ff]loor|[Tt]owers?|[Hh]ouse|[Aa]partments|[Ss]treet|[Dd]istrict|[Mm]arina)(?![\\p{L}])(?:[ -]{0,2}[A-Z\\d]{1,4}(?![\\p{L}]))?`,
  `(?:[Uu]lica|[Уу]л(?:ица|ицы|ице|\\.)|[Пп]р(?:-т|осп(?:ект(?:е|а)?|\\.)|\\.)|[Пп]ер(?:еул(?:ок|ке)|\\.)|[Пп]л(?:ощадь|\\.)|[Нн]аб(?:ережная|\\.)|[Бб](?:-р|ульвар)|[Шш](?:оссе|\\.)) ?${WORDS},? ?(?:д(?:ом|\\.) ?)?\\d{1,4}[а-я]?(?:/\\d{1,3})?`,
  `(?:[Pp]erumahan|[Pp]erum\\.?|[Kk]omplek) (?:${W} ){1,4}[Bb]lok [A-Z]{1,2}\\d{0,3}(?:[ /]{0,2}[Nn]o\\.? ?\\d{1,4})?`,
  `(?:[Jj]l\\.?|[Jj]alan|[Gg]ang|[Gg]g\\.|[Pp]erumahan|[Kk]omplek) ?${WORDS}(?: ?,? ?(?:[Nn]o\\.?|[Bb]lok) ?[A-Z]?\\d{1,4}[A-Z]?)?(?: ?,? ?RT ?\\.? ?\\d{1,3} ?/ ?(?:RW ?\\.?)? ?\\d{1,3})?`,
  `[Ss]ố(?: nhà)? \\d{1,4}(?: (?:[Nn]gõ|[Nn]gách|[Hh]ẻm|[Kk]iệt) \\d{1,4}){0,3},? ${WORDS}`,
  `(?:[Bb]lk|[Bb]lock) \\d{1,4}[A-Z]? (?:${W} ){1,4}\\d{0,3}(?: #\\d{1,3}-\\d{1,4})?`,
  `(?:[Гг]\\.|[Гг]ород|[Пп]ос\\.|[Сс]ело|[Дд]еревня) ?${WORDS}(?=,)`,
  `(?:[Ss]ố(?: nhà)? )?\\d{1,4}(?:/\\d{1,4}){0,3}[A-Z]? ?,? ?(?:[Đđ]ường|[Pp]hố|[Nn]gõ|[Hh]ẻm) ${WORDS}|\\d{1,4} ${WORDS},? (?:[Pp]hường|[Qq]uận|P\\.|Q\\.) ?(?:\\d{1,2}|${WORDS})`,
  '(?:[Pp]\\.? ?[Oo]\\.? ?[Bb]ox|[Pp]ostfach|[Pp]ackstation|BP|[Bb]oîte [Pp]ostale|[Aa]partado(?: de [Cc]orreos)?|[Cc]asella [Pp]ostale|[Cc]aixa [Pp]ostal|[Ss]krytka(?: pocztowa)?|[Pp]aczkomat|[Pp]ostbus|[Pp]osta [Kk]utusu|а/я|و?ص\\.? ?ب\\.?|ת\\.?ד\\.?)[ :.]{0,2}(?:[Nn]r\\.? ?)?[A-Z\\d][\\dA-Z-]+',
].map((street) => compact(`(?<![\\p{L}\\d])(?:${street})`, 'gu'));

const ZIP_WORD = compact(
  /(?<![\p{Script=Latin}\p{Script=Cyrillic}])(?:plz|postleitzahl|postal code|post ?code|zip(?: ?code)?|code postal|código postal|c\.?p\.?|cap|cep|eircode|kod pocztowy|postcode|posta kodu|почтовый индекс|индекс|邮编|邮政编码|郵便番号|우편번호|الرمز البريدي|מיקוד|รหัสไปรษณีย์|mã bưu điện|kode pos|pin ?code|पिन ?कोड|postnummer)[\s:：.]{0,3}(?:is |ist |est |es |è |は|是)?(?<it>(?=[A-Z]{0,3} ?\d)[A-Z\d](?:[ -]?[A-Z\d]){3,8})(?![\p{L}\d])/giu,
);

const ALONE = [
  // postcodes whose shape nothing else has, with the town beside them
  `〒 ?\\d{3}-?\\d{4}|(?<![\\p{L}\\d])(?:[A-Z]{1,2}-\\d{4,5}) ${WORDS}|(?<![\\p{L}\\d])(?:${WORDS},? )?(?:GIR 0AA|[A-PR-UWYZ][A-HK-Y]?\\d[A-Z\\d]? \\d[ABD-HJLNP-UW-Z]{2})(?![\\p{L}\\d])`,
  `(?<![\\p{L}\\d])\\d{2}-\\d{3} ${WORDS}|(?<![\\p{L}\\d-])\\d{5}-\\d{3}(?!\\d)(?:[, ]{1,2}${WORDS})?|(?<![\\p{L}\\d])${WORDS},? (?:A[KLRZ]|C[AOT]|DE|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]) \\d{5}(?:-\\d{4})?`,
  `(?<![\\p{L}\\d])[1-9]\\d{3} ?(?!EU|US|KM|CM|MM|ML|KG|MB|GB|TB|OK|PX)[A-Z]{2} ${W}|(?<=[,\\n(] ?|^)\\d{4,6} ${WORDS}(?=[,.\\n)]|$)(?!\\s?(?:Euro|Stück))`,
  `(?<![\\p{L}\\d])(?:[A-Z]\\d[A-Z] \\d[A-Z]\\d|[AC-FHKNPRTV-Y]\\d[\\dW] [\\dAC-FHKNPRTV-Y]{4})(?![\\p{L}\\d])`,
  // flats without a street
  '(?<![\\p{L}\\d])(?:[Aa]pt|[Aa]partment|[Ff]lat|[Ww]ohnung|[Dd]aire|[Aa]pto|[Aa]ppartement|[Mm]ieszkanie|кв)\\.? ?(?:[Nn][or°º]\\.? ?:? ?)?\\d{1,4}[A-Z]?(?![\\p{L}\\d])',
  // Han: province, city, district, road, number, building, room; in any order of detail, two marks or more
  '(?:[\\p{Script=Han}]{2,9}(?:省|市|自治区|特别行政区))?(?:[\\p{Script=Han}]{1,9}(?:市|区|县|區|縣|州|旗|镇|鎮|乡|鄉|街道|新村)){1,2}[\\p{Script=Han}A-Za-z\\d]{1,16}?(?:路|街|道|巷|弄|胡同|大街|大道|村|小区|花园|苑|号|號|里|屯)(?:[\\p{Script=Han}A-Za-z\\d\\- ]{0,24}?(?:号院?|號|弄|栋|幢|座|楼|樓|单元|室|层|房|门|户|期|組|组|之\\d)){0,5}(?:\\d{2,4}(?!\\d))?',
  '[\\p{Script=Han}]{2,8}(?:路|街|大道|巷|弄) ?\\d{1,5}(?:弄|号|號)(?:[\\p{Script=Han}A-Za-z\\d\\- ]{0,20}?(?:栋|幢|座|楼|樓|单元|室|层|房)){0,5}',
  '\\d{1,3}(?:栋|幢|号楼|座)(?:\\d{1,2}单元)?\\d{1,4}(?:室|号|房)?',
  // Japan
  '(?:〒? ?\\d{3}-\\d{4}\\s?)?(?:北海道|東京都|大阪府|京都府|[\\p{Script=Han}]{2,3}県)?(?:[\\p{Script=Han}ヶケ々\\p{Script=Hiragana}]{1,7}(?:市|区|郡|町|村)){1,3}[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ヶ々ー]{0,12}(?:\\d{1,4}|[一二三四五六七八九十]{1,3})(?:(?:丁目|番地?|号|-|の) ?\\d{0,4}){0,4}(?:[ 　]?[\\p{L}ー・]{2,} ?\\d{2,4}(?:号室?)?)?',
  '(?:北海道|東京都|大阪府|京都府|[\\p{Script=Han}]{2,3}県)[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ヶ々ー]{2,20}\\d{1,4}(?:(?:丁目|番地?|号|-) ?\\d{0,4}){0,4}(?:[ ]?[\\p{L}ー・]{2,} ?\\d{2,4}(?:号室?)?)?',
  '(?<!\\d)\\d{1,3}丁目\\d{1,4}(?:番地?|-)\\d{0,4}(?:号|-\\d{1,4})?|\\d{3,4}号室',
  // Korea
  '(?:[가-힣]{2,7}(?:특별시|광역시|특별자치시|특별자치도|도|시) ?)?(?:[가-힣]{1,6}(?:시|군|구) ){1,2}(?:[가-힣]{1,7}(?:읍|면|동) ?)?[가-힣\\d]{1,12}(?:대로|로|길)(?: ?\\d{1,3}번?길)? ?\\d{1,4}(?:-\\d{1,4})?(?:번지)?(?:,? ?(?:[가-힣A-Za-z]{2,12} ?)?(?:\\d{1,4}동 ?)?(?:\\d{1,2}층 ?)?\\d{1,4}호)?',
  '[가-힣\\d]{1,12}(?:대로|번길|길) ?\\d{1,4}(?:-\\d{1,4})?(?:번지)?(?:,? ?(?:[가-힣A-Za-z]{2,12} ?)?(?:\\d{1,4}동 ?)?(?:\\d{1,2}층 ?)?\\d{1,4}호)?|[가-힣]{1,10}로 ?\\d{1,4}(?:-\\d{1,4}|번지|,? ?\\d{1,4}동|번길 ?\\d{1,4})(?: ?\\d{1,4}호)?',
  '(?:[가-힣]{2,7}(?:특별시|광역시|도|시) )?[가-힣]{1,6}(?:시|군|구) [가-힣]{1,7}(?:읍|면|동|가) ?\\d{1,4}(?:-\\d{1,4})?(?:번지)?(?:,? ?[가-힣A-Za-z]{2,12}아파트)?(?:,? ?\\d{1,4}동)?(?: ?\\d{1,4}호)?|[가-힣A-Za-z]{2,12}아파트 ?\\d{1,4}동 ?\\d{1,4}호|\\d{3,4}동 ?\\d{3,4}호',
  // Arabic, Hebrew, Hindi, Thai
  '(?<![\\p{L}])(?:\\d{1,4} )?(?:(?:الرياض|جدة|مكة|المدينة|الدمام|الخبر|دبي|أبوظبي|الشارقة|القاهرة|الجيزة|الإسكندرية|الكويت|الدوحة|عمان|بغداد|الدار البيضاء)\\s?[,-]?\\s)?(?:[وبفل]?(?:شارع|طريق(?= (?:الملك|الأمير|الشيخ|المطار|مكة))|حي|منطقة|عمارة|العمارة|مبنى|المبنى|بناية|شقة|الشقة|فيلا|برج|مجمع|ميدان|الدور|الطابق|حارة))(?: رقم)?(?: |(?=\\d))(?:[\\p{L}\\p{M}]{2,}|\\d{1,5})(?: [\\p{L}\\p{M}]{2,14}){0,3}(?: ?[,-]? ?(?:رقم )?\\d{1,5})?(?:\\s?[,-]\\s?(?:(?:شارع|طريق(?= (?:الملك|الأمير|الشيخ|المطار|مكة))|حي|منطقة|عمارة|مبنى|بناية|شقة|فيلا|برج|الدور|الطابق|مدينة|رقم)(?: [\\p{L}\\p{M}\\d]+){1,4}|[\\p{L}\\p{M}]{3,}(?: [\\p{L}\\p{M}]{3,})?(?: ?\\d{1,6})?|\\d{4,6})){0,5}',
  "(?<![\\p{L}])(?:[בלמ]?(?:רחוב|רח'|שדרות|שד'|סמטת|דרך|כיכר))(?: [\\p{L}\"'-]{2,}){1,3} \\d{1,4}(?:/\\d{1,3})?(?:\\s?,?\\s?(?:דירה|דירת|קומה|כניסה) ?[\\p{L}\\d]{1,4}){0,3}(?:\\s?,\\s?[\\p{L}\"'-]{2,}(?: [\\p{L}\"'-]{2,})?(?: ?\\d{5,7})?){0,2}",
  '(?:मकान|फ्लैट|प्लॉट|घर|भवन|गली|सेक्टर)(?: ?(?:नंबर|नं\\.?|संख्या))? ?[A-Za-z]?-?\\d{1,5}[A-Za-z]?(?:\\s?[,-]?\\s?[\\p{L}\\p{M}]{2,}(?: [\\p{L}\\p{M}]{2,}){0,3}(?:[ -]?\\d{1,6})?(?=[,.।\\n]|$)){0,6}',
  '(?:(?:บ้าน)?เลขที่ ?)?\\d{1,4}(?:/\\d{1,4})? ?(?:(?:หมู่(?:ที่)?|ม\\.|ซอย|ซ\\.|ถนน|ถ\\.|แขวง|ตำบล|ต\\.|เขต|อำเภอ|อ\\.|จังหวัด|จ\\.) ?[\\p{L}\\p{M}\\d]+ ?(?:\\d{1,4} )?){1,7}(?:กรุงเทพ[\\p{L}\\p{M}]* ?)?\\d{0,5}',
].map((body) => compact(body, 'gu'));

/** Codes that open a house. */
const DOOR_CODE = compact(
  /(?:digicode|door code|gate code|key ?box(?: code)?|lockbox|code (?:de la )?porte|code d'entrée|türcode|código de la puerta|codice (?:del )?portone|kod (?:do )?(?:domofonu|bramy)|код домофона|домофон|门禁(?:密码)?|门锁密码|オートロック|공동현관(?: ?비밀번호)?|현관 ?(?:비밀번호|비번)|暗証番号|门禁|домофон|קוד(?: בכניסה| הכניסה)?|הקוד בכניסה|كود الباب|zil kodu|kapı kodu|portkod|ovikoodi|dørkode|code fürs? (?:haustor|haus|tor)|kod do klatki|(?<!(?:error|fault|product|promo|discount|coupon|voucher|postal|zip|bar|qr|item|sku|colou?r) )code(?= is [A-Z]?\d{4}))[^\d\n]{0,24}?(?<it>[#*]?[A-ZА-Я]?\d{2,8}(?:[A-ZА-Я]\d{0,4})?[#*]?)(?!\d)/giu,
);

/** A street with whatever of the same address follows it, seven pieces at the most. */
function withTail(view: Folded, hit: RegExpExecArray): Hit {
  let end = hit.index + hit[0].length;
  for (let pieces = 0; pieces < 7; pieces++) {
    TAIL.lastIndex = end;
    if (!TAIL.test(view.text)) break;
    end = TAIL.lastIndex;
  }
  const lead = LEAD.exec(view.text.slice(Math.max(0, hit.index - 80), hit.index))?.[0] ?? '';
  return hitIn(view, hit.index - lead.length, end, 'address');
}

/** Postal addresses of some twenty countries, with or without the town, on one line or on several. */
export function findAddresses({ shape }: Views): Hit[] {
  return [
    ...STREETS.flatMap((pattern) => [...shape.text.matchAll(pattern)].map((match) => withTail(shape, match))),
    ...ALONE.flatMap((pattern) => [...shape.text.matchAll(pattern)].map((match) => withTail(shape, match))),
    ...[ZIP_WORD, DOOR_CODE].flatMap((pattern) => hitsOf(shape, pattern, 'address')),
  ];
}

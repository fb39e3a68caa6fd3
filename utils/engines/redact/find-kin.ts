import type { Folded } from '@/utils/checks/normalise/folded';
import { compact } from './compact';
import { HAN_FAMILY } from './han-family';
import type { Hit } from './personal';
import { hitIn, type Views } from './views';
import { isName, isPlainPair } from './vocabulary';

/** Kin, neighbours and doorkeepers in scripts without capitals; a name may stand behind them, or before. */
const ZH_KIN =
  '孙子|孙女|孫子|孫女|外孙|儿子|兒子|女儿|女兒|老公|老婆|丈夫|妻子|妈妈|媽媽|爸爸|我妈|我爸|妹妹|弟弟|姐姐|哥哥|外婆|外公|爷爷|奶奶|婆婆|公公|岳母|岳父|侄子|侄女|外甥|同事|邻居|鄰居|室友|朋友|男友|女友|男朋友|女朋友|保安|门卫|管家|管理员|管理員|物业';
const JA_KIN =
  '母|父|妻|夫|主人|娘|息子|孫|祖母|祖父|姉|兄|妹|弟|友人|友達|隣|同僚|上司|叔母|叔父|伯母|伯父|義母|義父|甥|姪|彼氏|彼女|管理人|大家';
const KO_KIN =
  '아들|딸|남편|아내|와이프|엄마|어머니|아버지|아빠|동생|언니|누나|형|오빠|할머니|할아버지|손자|손녀|조카|친구|이웃|옆집|윗집|아랫집|경비|동료|이모|삼촌|시어머니|장모님|관리인';

interface KinPattern {
  pattern: RegExp;
  /** Whether the cue tells a name by itself, whether its letters must be unheard of, or whether it must be in a list. */
  told: 'surely' | 'if unheard' | 'if listed';
}

const PATTERNS: readonly KinPattern[] = [
  {
    pattern: compact(
      `(?:${ZH_KIN})(?:叫|是|名叫|,|，)?(?<it>[\\p{Script=Han}]{2,3}?)(?=买|買|用|收|签|簽|代|生|的|，|,|。|那|处|處|家|说|說|帮|幫|在|有|做|得|是|来|來|拿|领|$)`,
      'gu',
    ),
    told: 'if unheard',
  },
  {
    pattern: compact(
      `(?:${ZH_KIN})(?:叫|是|名叫)?(?<it>[${HAN_FAMILY}][\\p{Script=Han}]{1,2}?)(?=买|買|用|收|的|，|,|。|那|$)`,
      'gu',
    ),
    told: 'surely',
  },
  {
    pattern: compact(
      `(?:叫我|喊我|找|问|問|联系|聯繫|交给|交給|交俾|放在|送给)(?:${ZH_KIN})?(?<it>[阿小老]?[\\p{Script=Han}]{1,2}(?:叔|姨|伯|婶|嬸|嫂|姐|哥|妈|师傅|師傅)?)(?=就|吧|那|处|處|。|，|,|拿|取|$)`,
      'gu',
    ),
    told: 'if unheard',
  },
  {
    pattern: compact(
      `(?<![\\p{Script=Han}](?=[${HAN_FAMILY}]姐))(?<it>[${HAN_FAMILY}强強珍芳英梅兰蘭花玉红紅秀](?:叔|姨|伯|婶|嬸|嫂|姐|哥|师傅|師傅|阿姨|大爷|大妈|老师|经理|医生|律师|警官|主任))(?![\\p{Script=Han}]?哥)`,
      'gu',
    ),
    told: 'surely',
  },
  { pattern: compact(/(?<it>阿[\p{Script=Han}A-Z][a-z]{0,8})(?=[，,。\s就吧那]|$|地址|電話|电话)/gu), told: 'surely' },
  {
    pattern: compact(
      `(?:${JA_KIN})の(?<it>[\\p{Script=Katakana}ー]{2,8}[子美代]?|[\\p{Script=Han}々]{2,4}|\\p{Script=Hiragana}{2,4}(?=さん|ちゃん|くん))(?=が|は|に|を|へ|の|と|も|で|さん|様|ちゃん|くん|、|。|宛)`,
      'gu',
    ),
    told: 'if unheard',
  },
  {
    pattern: compact(
      `(?:${KO_KIN})(?:인|의|,)? (?:아저씨 |아주머니 )?(?<it>[가-힣]{2,3}?)(?=이?(?:가|이|를|을|는|은|에게|한테|께|꺼|거|랑|와|과|도|네|의)(?![가-힣]{3})| ?(?:언니|누나|씨|님|형|오빠|이모|삼촌|아줌마|아저씨|엄마)|[,.\\s]|$)`,
      'gu',
    ),
    told: 'if unheard',
  },
  {
    pattern: compact(
      /(?<![가-힣])(?<it>[가-힣]{2,3}) ?(?:언니|누나|이모|삼촌|아줌마|엄마|아빠|할머니|할아버지)(?=가|이|는|한테|께|네|[,.\s]|$)/gu,
    ),
    told: 'if unheard',
  },
  // Arabic: by the eldest son, or behind a form of address of the street
  {
    pattern: compact(/(?<![\p{L}\p{M}])(?<it>(?:أبو|ابو) (?!ظبي)[\u0620-\u064a]{3,12})(?![\p{L}\p{M}])/gu),
    told: 'surely',
  },
  {
    pattern: compact(
      /(?<![\p{L}\p{M}])(?:مدام|عمو?|الحاجة?|حاجة?|الست|الأستاذة?|أستاذة?|استاذة?|الدكتورة?|دكتورة?|أبلة|خالة|البواب عم) (?<it>(?!ال)[\u0620-\u064a]{3,12})(?![\p{L}\p{M}])/gu,
    ),
    told: 'surely',
  },
  {
    pattern: compact(
      /(?<![\p{L}\p{M}])(?:زوجي|زوجتي|جوزي|مراتي|ابني|بنتي|ابنتي|أخي|اخويا|أختي|اختي|طليقي|طليقتي|خطيبي|خطيبتي|والدي|والدتي|أمي|ابويا|جاري|جارتي|جارنا|حماتي|صديقي|صاحبي) (?<it>[\u0620-\u064a]{3,12})(?![\p{L}\p{M}])/gu,
    ),
    told: 'if listed',
  },
  {
    pattern: compact(
      /(?<![\p{L}\p{M}])(?:زوجي|زوجتي|جوزي|مراتي|ابني|بنتي|أخي|اخويا|أختي|اختي|والدي|والدتي) (?<it>(?!ال)[\u0620-\u064a]{3,12}) (?=على|رقمه|رقمها|تليفون|جوال|هاتف)/gu,
    ),
    told: 'surely',
  },
  {
    pattern: compact(
      /(?<![\p{L}\p{M}])[לבמשוה]{0,2}(?:אמא|אבא|סבתא|סבא|אחי|אחותי|בעלי|אשתי|בני|בתי|הבן|הבת|גרושי|גרושתי|חמותי|חמי|דודה|דוד|השכן|השכנה|שכן|שכנה|חבר|חברה|בן דוד|בת דודה)(?: שלי)? (?<it>[\u05d0-\u05ea]{2,10})(?![\p{L}\p{M}])/gu,
    ),
    told: 'if listed',
  },
  {
    pattern: compact(
      /(?<![\p{L}\p{M}])(?:जेठ|देवर|पति|पत्नी|बेटे|बेटा|बेटी|भाई|बहन|बहू|दामाद|माँ|मां|पिता|पिताजी|सास|ससुर|पड़ोसी|चाचा|चाची|मामा|मौसी|दोस्त|नाना|नानी|दादा|दादी|पोते|पोती) (?<it>[\u0900-\u0963]{2,14}) (?=ने|को|के(?!\s?लिए)|से|का|की)/gu,
    ),
    told: 'surely',
  },
  {
    pattern:
      /(?:แฟน(?:เก่า)?|สามี|ภรรยา|เมีย|ลูกชาย|ลูกสาว|แม่|พ่อ|เพื่อน|น้องชาย|น้องสาว|พี่ชาย|พี่สาว|หลาน|เพื่อนบ้าน) (?<it>[\u0e01-\u0e4e]{2,8})(?= (?:รับ|เอา|เป็น|อยู่|จะ|มา|ไป|ครับ|ค่ะ|โทร|ที่|ส่ง))/gu,
    told: 'surely',
  },
  {
    pattern: compact(
      /(?:아랫집|윗집|옆집|앞집|이웃|경비)(?:에 사시는)? (?<it>[가-힣]{2,3}) (?=할머니|할아버지|아주머니|아저씨|아줌마|언니|이모|씨|님)/gu,
    ),
    told: 'surely',
  },
  // Thai writes titles and names as one word; only what a space, a quotation or the end bounds is taken.
  {
    pattern:
      /(?<![\u0e01-\u0e4e])(?<it>(?:น้อง|ป้า|ลุง|น้า|ยาย|ปู่|ย่า|เจ๊|เฮีย|ครู|หมอ|นางสาว|นาง|นาย|คุณ|พี่)(?!ภาพ|สมบัติ|ค่า|ประโยชน์|ลูกค้า|แม่(?:บ้าน)?(?:\s|$)|พ่อ(?:\s|$)|คะ|ค่ะ|ครับ|ผู้|ช่าย|สาว(?:\s|$)|ชาย(?:\s|$)|หมา|แมว|จ้า|จ๋า|ที่|ร้าน|ส่ง|จะ|ช่วย|ได้|ไม่|เอา|มี|ใช้|ตอบ|บอก|ทำ|ขาย|ให้|เขา|คน|ต้อง|อยู่|ว่า|เคย|แจ้ง|เลือก|โอน|คืน)[\u0e01-\u0e4e]{2,16})(?=\s|[,.)]|$)/gu,
    told: 'surely',
  },
];

/** Whether no two neighbours of a stretch are known to stand side by side, or all of it is a name. */
function isUnheard(text: string): boolean {
  if (isName(text)) return true;
  if (/[\p{Script=Katakana}]/u.test(text)) return !isPlainPair(text.slice(0, 2));
  for (let i = 0; i + 1 < text.length; i++) if (isPlainPair(text.slice(i, i + 2))) return false;
  return true;
}

function hitsBy(view: Folded, { pattern, told }: KinPattern): Hit[] {
  const found: Hit[] = [];
  for (const match of view.text.matchAll(pattern)) {
    const it = match.groups?.it ?? '';
    if (it === '' || (told === 'if unheard' && !isUnheard(it)) || (told === 'if listed' && !isName(it))) continue;
    const at = match.index + match[0].lastIndexOf(it);
    found.push(hitIn(view, at, at + it.length, 'name'));
  }
  return found;
}

/** Names beside a word for kin, neighbours or an older person, in Chinese, Japanese, Korean and Thai. */
export const findKin = ({ cased }: Views): Hit[] => PATTERNS.flatMap((one) => hitsBy(cased, one));

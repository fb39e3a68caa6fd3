import type { BuyerLanguage } from '@/utils/domain/buyer-languages';

/**
 * Words around printed times that `Intl` does not know: what consoles write beside a date. All lower case, without
 * abbreviation points. Longer forms need no order; the lexicon sorts.
 */
export interface TimeWords {
  /** Mark a duration as past. */
  ago: readonly string[];
  /** Mark a duration as still to come. */
  left: readonly string[];
  /** Stand for the number one before a unit: `an hour ago`. */
  one: readonly string[];
  /** The present moment. */
  now: readonly string[];
  /** Carry no meaning between the parts of a date. */
  filler: readonly string[];
  am?: readonly string[];
  pm?: readonly string[];
  /** Further month forms, by month number. */
  months?: Record<string, number>;
  /** Further weekday forms, ISO number. */
  weekdays?: Record<string, number>;
  days?: Record<string, number>;
  /** Further unit forms; they win over a clash among the forms of `Intl`. */
  units?: Record<string, TimeUnit>;
}

export type TimeUnit = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

export const TIME_WORDS: Record<BuyerLanguage, TimeWords> = {
  en: {
    ago: ['ago'],
    left: ['in', 'left', 'remaining', 'to go', 'time left'],
    one: ['a', 'an', 'one'],
    now: ['now', 'just now', 'a moment ago', 'moments ago', 'a few seconds ago'],
    filler: ['at', 'on', 'of', 'the', 'by', 'before'],
    months: { sept: 9 },
    weekdays: { tues: 2, thur: 4, thurs: 4 },
    units: {
      m: 'minute',
      min: 'minute',
      mins: 'minute',
      hrs: 'hour',
      hr: 'hour',
      secs: 'second',
      mo: 'month',
      mos: 'month',
      yrs: 'year',
    },
  },
  de: {
    ago: ['vor'],
    left: ['in', 'noch', 'verbleibend', 'verbleiben', 'übrig'],
    one: ['ein', 'eine', 'einem', 'einer', 'einen'],
    now: ['jetzt', 'gerade eben', 'soeben', 'gerade'],
    filler: ['um', 'am', 'den', 'der', 'uhr', 'vom', 'bis', 'zum'],
    months: { mrz: 3, sept: 9, jänner: 1, feber: 2 },
    units: { std: 'hour', min: 'minute', t: 'day', tg: 'day' },
  },
  fr: {
    ago: ['il y a'],
    left: ['dans', 'encore', 'restant', 'restants', 'restante', 'restantes', 'il reste', 'reste'],
    one: ['un', 'une'],
    now: ['maintenant', "à l'instant", 'à l’instant'],
    filler: ['à', 'le', 'du', 'de', 'au', 'avant'],
    units: { j: 'day', h: 'hour', min: 'minute' },
  },
  es: {
    ago: ['hace'],
    left: ['en', 'dentro de', 'quedan', 'queda', 'restantes', 'faltan'],
    one: ['un', 'una'],
    now: ['ahora', 'ahora mismo', 'justo ahora'],
    filler: ['a las', 'a la', 'de', 'del', 'el', 'al', 'h', 'hs', 'antes'],
    months: { sept: 9, set: 9 },
  },
  it: {
    ago: ['fa'],
    left: ['tra', 'fra', 'rimanenti', 'rimangono', 'mancano', 'ancora'],
    one: ['un', 'una', "un'", 'un’', 'uno'],
    now: ['ora', 'adesso', 'proprio ora', 'poco fa'],
    filler: ['alle', 'alle ore', 'ore', 'il', 'del', 'di', 'entro'],
    months: { sett: 9 },
  },
  pt: {
    ago: ['há', 'atrás', 'ha'],
    left: ['em', 'dentro de', 'restantes', 'restam', 'faltam'],
    one: ['um', 'uma'],
    now: ['agora', 'agora mesmo'],
    filler: ['às', 'as', 'à', 'de', 'do', 'em', 'até'],
  },
  nl: {
    ago: ['geleden'],
    left: ['over', 'nog', 'resterend', 'resterende'],
    one: ['een', 'één'],
    now: ['nu', 'zojuist', 'zonet'],
    filler: ['om', 'op', 'uur', 'de'],
    months: { mrt: 3, mei: 5 },
    units: { u: 'hour', min: 'minute', dag: 'day' },
  },
  pl: {
    ago: ['temu'],
    left: ['za', 'pozostało', 'zostało', 'jeszcze'],
    one: ['jeden', 'jedną'],
    now: ['teraz', 'przed chwilą', 'przed momentem'],
    filler: ['o', 'godz', 'r', 'dnia', 'w', 'do'],
    units: { godz: 'hour', min: 'minute', dni: 'day' },
  },
  sv: {
    ago: ['sedan', 'för'],
    left: ['om', 'kvar', 'återstår'],
    one: ['en', 'ett'],
    now: ['nu', 'just nu', 'nyss'],
    filler: ['kl', 'klockan', 'den', 'för'],
    units: { tim: 'hour', min: 'minute', m: 'minute' },
  },
  ja: {
    ago: ['前'],
    left: ['後', '残り', 'あと'],
    one: [],
    now: ['今', 'たった今', '今すぐ', 'たったいま'],
    filler: ['に', 'の', 'まで'],
    units: { m: 'minute', ヶ月: 'month', カ月: 'month', ヵ月: 'month' },
  },
  ko: {
    ago: ['전'],
    left: ['후', '남음', '남았습니다', '뒤'],
    one: ['한'],
    now: ['지금', '방금', '방금 전'],
    filler: ['에', '까지'],
    am: ['오전', '새벽', '아침'],
    pm: ['오후', '저녁'],
  },
  zh: {
    ago: ['前', '以前', '之前'],
    left: ['后', '後', '内', '內', '剩余', '剩餘', '还剩', '還剩', '还有', '還有', '剩'],
    one: ['一', '1个'],
    now: ['刚刚', '剛剛', '刚才', '剛才', '现在', '現在'],
    filler: ['于', '於', '在', '的'],
    am: ['上午', '早上', '凌晨', '清晨', '早晨'],
    pm: ['下午', '傍晚'],
    weekdays: { 礼拜一: 1, 礼拜二: 2, 礼拜三: 3, 礼拜四: 4, 礼拜五: 5, 礼拜六: 6, 礼拜天: 7, 星期天: 7 },
    units: {
      个小时: 'hour',
      個小時: 'hour',
      小時: 'hour',
      時: 'hour',
      时: 'hour',
      分: 'minute',
      分鐘: 'minute',
      日: 'day',
      週: 'week',
      星期: 'week',
      個月: 'month',
    },
  },
  ar: {
    ago: ['قبل', 'منذ'],
    left: ['خلال', 'بعد', 'متبقي', 'متبقية', 'متبق'],
    one: [],
    now: ['الآن', 'للتو'],
    filler: ['في', 'الساعة', 'يوم', 'من', 'عند'],
    months: { مايو: 5, أغسطس: 8, اغسطس: 8, ابريل: 4, اكتوبر: 10 },
  },
  tr: {
    ago: ['önce'],
    left: ['sonra', 'kaldı', 'kalan', 'içinde'],
    one: ['bir'],
    now: ['şimdi', 'az önce', 'şu anda'],
    filler: ['saat', 'tarihinde'],
    am: ['öö'],
    pm: ['ös'],
    units: { dk: 'minute', sa: 'hour', sn: 'second', gün: 'day' },
  },
  ru: {
    ago: ['назад'],
    left: ['через', 'осталось', 'остался', 'осталась'],
    one: ['один', 'одну'],
    now: ['сейчас', 'только что'],
    filler: ['в', 'г', 'года', 'до', 'от'],
    units: { дн: 'day', сут: 'day', час: 'hour', мин: 'minute' },
  },
  he: {
    ago: ['לפני'],
    left: ['בעוד', 'נותרו', 'נותר', 'עוד', 'תוך'],
    one: [],
    now: ['עכשיו', 'הרגע', 'כעת'],
    filler: ['בשעה', 'ב', 'ביום', 'ב-'],
    am: ['לפנה״צ', 'לפנהצ', 'לפנה"צ'],
    pm: ['אחה״צ', 'אחהצ', 'אחה"צ'],
  },
  th: {
    ago: ['ที่แล้ว', 'ที่ผ่านมา', 'ก่อน'],
    left: ['ใน', 'อีก', 'เหลือ', 'เหลืออีก'],
    one: [],
    now: ['ขณะนี้', 'เมื่อสักครู่', 'เมื่อครู่', 'ตอนนี้'],
    filler: ['ที่', 'เวลา', 'น', 'เมื่อ', 'วัน', 'วันที่', 'เดือน', 'ปี'],
    am: ['ก่อนเที่ยง'],
    pm: ['หลังเที่ยง'],
  },
  vi: {
    ago: ['trước'],
    left: ['sau', 'còn', 'còn lại', 'trong'],
    one: ['một'],
    now: ['bây giờ', 'vừa xong', 'vừa mới'],
    filler: ['lúc', 'ngày', 'năm', 'vào', 'vào lúc'],
    am: ['sa', 'sáng'],
    pm: ['ch', 'chiều', 'tối'],
  },
  id: {
    ago: ['yang lalu', 'lalu'],
    left: ['dalam', 'lagi', 'tersisa', 'sisa'],
    one: ['se', 'satu'],
    now: ['sekarang', 'baru saja', 'barusan'],
    filler: ['pukul', 'pada', 'tanggal', 'jam'],
    months: { agu: 8, ags: 8, agt: 8, nop: 11 },
    units: { h: 'day', hr: 'day', j: 'hour', mnt: 'minute' },
  },
  hi: {
    ago: ['पहले'],
    left: ['में', 'बाकी', 'शेष', 'बाक़ी'],
    one: ['एक'],
    now: ['अब', 'अभी', 'अभी-अभी'],
    filler: ['को', 'बजे', 'पर', 'तक'],
    am: ['पूर्वाह्न', 'सुबह'],
    pm: ['अपराह्न', 'शाम'],
  },
};

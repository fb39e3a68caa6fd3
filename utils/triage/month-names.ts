// Names of the months as buyers write them, with cases and short forms. A trailing dot is taken separately.
const NAMES: Record<string, string> = {
  en: 'january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec',
  de: 'januar jänner februar märz april mai juni juli august september oktober november dezember jan feb mär apr jun jul aug sept sep okt nov dez maerz',
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre janv févr avr juil sept oct nov déc fevrier aout decembre',
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre ene feb mar abr jun jul ago sept sep oct nov dic',
  it: 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre gen feb mar apr mag giu lug ago set ott nov dic',
  pt: 'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro jan fev mar abr mai jun jul ago set out nov dez marco',
  nl: 'januari februari maart april mei juni juli augustus september oktober november december jan feb mrt apr jun jul aug sept sep okt nov dec',
  pl: 'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień wrzesnia pazdziernika',
  sv: 'januari februari mars april maj juni juli augusti september oktober november december jan feb apr jun jul aug sept sep okt nov dec',
  tr: 'ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık subat mayis agustos eylul kasim aralik',
  ru: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря янв фев мар апр июн июл авг сен сент окт ноя дек',
  ar: 'يناير فبراير مارس أبريل ابريل إبريل مايو يونيو يوليو أغسطس اغسطس سبتمبر أكتوبر اكتوبر نوفمبر ديسمبر كانون شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين',
  he: 'ינואר פברואר מרץ מרס אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר',
  hi: 'जनवरी फरवरी फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर सितम्बर अक्टूबर अक्तूबर नवंबर नवम्बर दिसंबर दिसम्बर',
  th: 'มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม มกรา กุมภา มีนา เมษา พฤษภา มิถุนา กรกฎา สิงหา กันยา ตุลา พฤศจิกา ธันวา ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.',
  id: 'januari februari maret april mei juni juli agustus september oktober november desember jan feb mar apr jun jul agu agt sept sep okt nov des',
};

const all = new Set(Object.values(NAMES).flatMap((list) => list.split(' ')));

/** Every month name of our languages, longest first, for a regular expression with the flags `iu`. */
export const MONTH_NAMES: string = [...all]
  .sort((a, b) => b.length - a.length)
  .map((name) => name.replace(/\./gu, '\\.'))
  .join('|');

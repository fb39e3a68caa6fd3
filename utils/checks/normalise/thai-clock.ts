/** A clock time said the Thai way. */
export interface ThaiClock {
  start: number;
  end: number;
  hour: number;
  minute: number;
}

const HOURS = ['หนึ่ง', 'สอง', 'สาม', 'สี่', 'ห้า', 'หก', 'เจ็ด', 'แปด', 'เก้า', 'สิบ', 'สิบเอ็ด'];
const SAID = `(?:${[...HOURS].reverse().join('|')}|\\d{1,2})`;
/** The day has four parts, each of which counts its own hours: after midnight, morning, afternoon, night. */
const CLOCK = new RegExp(
  `(?:บ่าย ?(${SAID}) ?โมง|บ่าย(${SAID})(?!\\d)|(บ่ายโมง)|(${SAID}) ?โมงเย็น|(${SAID}) ?ทุ่ม|ตี ?(${SAID})(?!\\d))(ครึ่ง)?`,
  'gu',
);

const numberOf = (said: string): number => (/\d/.test(said) ? Number(said) : HOURS.indexOf(said) + 1);

/** Clock times such as บ่ายสาม (three in the afternoon) and สองทุ่ม (eight at night) in a folded text. */
export function thaiClocks(text: string): ThaiClock[] {
  const found: ThaiClock[] = [];
  for (const match of text.matchAll(CLOCK)) {
    const [whole, full, short, one, evening, night, early, half] = match;
    const afternoon = full ?? short ?? evening;
    const hour =
      one !== undefined
        ? 13
        : afternoon !== undefined
          ? 12 + numberOf(afternoon)
          : night !== undefined
            ? 18 + numberOf(night)
            : numberOf(early ?? '0');
    if (hour > 23 || hour < 1) continue;
    found.push({ start: match.index, end: match.index + whole.length, hour, minute: half === undefined ? 0 : 30 });
  }
  return found;
}

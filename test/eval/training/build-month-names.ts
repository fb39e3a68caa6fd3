import { readFileSync, writeFileSync } from 'node:fs';

// Writes the month names of `public/knowledge/language/characters.json`, from the data of `Intl` and what buyers write
// besides:
//   npx tsx test/eval/training/build-month-names.ts

/** Short forms are taken where they are no other word of a neighbour language, as the Polish "sie" is. */
const SHORT = new Set(['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'sv', 'ru', 'id']);
const LONG_ONLY = ['pl', 'tr', 'ar', 'he', 'hi', 'th'];

/** What buyers write and `Intl` does not: without accents, older, of the Levant, or cut short. */
const MORE =
  'jänner maerz fevrier aout decembre setiembre marco wrzesnia pazdziernika subat mayis agustos eylul kasim aralik фев сен ноя ابريل إبريل اغسطس اكتوبر كانون شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين מרס फरवरी सितम्बर अक्तूबर नवम्बर दिसम्बर มกรา กุมภา มีนา เมษา พฤษภา มิถุนา กรกฎา สิงหา กันยา ตุลา พฤศจิกา ธันวา ม.ค ก.พ มี.ค เม.ย พ.ค มิ.ย ก.ค ส.ค ก.ย ต.ค พ.ย ธ.ค agt';

/** The names alone and as they stand beside a day, which is another case in some languages. */
function namesOf(lang: string): string[] {
  const styles = SHORT.has(lang) ? (['long', 'short'] as const) : (['long'] as const);
  return styles.flatMap((month) =>
    [undefined, 'numeric' as const].flatMap((day) => {
      const format = new Intl.DateTimeFormat(lang, { month, day, timeZone: 'UTC', calendar: 'gregory' });
      return Array.from({ length: 12 }, (_, at) =>
        format.formatToParts(Date.UTC(2026, at, 1)).flatMap(({ type, value }) => (type === 'month' ? [value] : [])),
      ).flat();
    }),
  );
}

const all = new Set(
  [...[...SHORT, ...LONG_ONLY].flatMap(namesOf), ...MORE.split(' ')].map((name) =>
    name.toLowerCase().replace(/\.$/u, ''),
  ),
);

/** Every month name of our languages, longest first, for a regular expression with the flags `iu`; no point at the end. */
const months = [...all]
  .sort((a, b) => b.length - a.length)
  .map((name) => name.replace(/\./gu, '\\.'))
  .join('|');

const PATH = 'public/knowledge/language/characters.json';
writeFileSync(PATH, `${JSON.stringify({ ...JSON.parse(readFileSync(PATH, 'utf8')), months })}\n`);

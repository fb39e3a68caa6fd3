/** Given and family names, towns and local parts that are plain words as well. */
export const COMMON_WORDS = new Set(
  'will mark may rose hope grace bill art jack rich sun son long young day can ben but are was not the and for all you man men her his our out day get has him how new now old see two way who boy did its let put say she too use dan ray lee hall park lane wood king price stone rock brown green white black gray gold silver fox wolf bear lamb field hill brook lake west east north south summer winter april june august sky star moon storm rain snow joy faith charity dawn eve ivy lily daisy violet iris olive ruby pearl amber jade coral crystal angel christian pope bishop baker cook smith carpenter mason taylor carter turner walker fisher hunter shepherd parker gardener page major general klein gross groß lang kurz neu alt weiss weiß schwarz roth braun koch bauer wolf fuchs vogel stein berg bach wald feld winter sommer sonntag freitag ernst engel petit grand blanc noir roux bon martin rey flores cruz reyes ramos campos luz mar sol paz pilar dolores mercedes cielo gloria costa silva rosa bianco nero rossi grande info service support contact kontakt sales office admin hello mail email order orders deniz yıldız güneş umut sevgi barış can nur ay ela gül ada mert вера любовь надежда роман лев мир слава нур سلام نور امل sale home shop store'.split(
    ' ',
  ),
);

const REGIONS =
  'AE AR AT AU BE BG BR CA CH CL CN CO CZ DE DK EE EG ES FI FR GB GR HK HR HU ID IE IL IN IT JP KR KW LT LU LV MX MY NL NO NZ PE PH PL PT QA RO RS RU SA SE SG SI SK TH TR TW UA US VN ZA'.split(
    ' ',
  );
const LANGUAGES = 'en de fr es it pt pl nl sv tr ru ar he hi ja ko zh th vi id'.split(' ');

let names: Set<string> | undefined;

/** Whether the text is the name of a country, in any of our languages or by its code; countries may be named. */
export function isCountryName(text: string): boolean {
  names ??= new Set(
    LANGUAGES.flatMap((language) => {
      const display = new Intl.DisplayNames([language], { type: 'region' });
      return REGIONS.map((region) => (display.of(region) ?? region).toLowerCase());
    }).concat(
      REGIONS.map((region) => region.toLowerCase()),
      ['usa', 'uk', 'england', 'scotland', 'wales', 'uae', 'holland'],
    ),
  );
  return names.has(text.trim().toLowerCase().replace(/[.]+$/, ''));
}

import { mkdirSync, writeFileSync } from 'node:fs';
import { COUNTRIES, holidaysOf } from './holidays-of';

/** Writes `public/knowledge/calendars/<country>.json` anew: `npx tsx test/eval/calendars/generate.ts`. */
const folder = new URL('../../../public/knowledge/calendars/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const country of COUNTRIES) {
  const file = holidaysOf(country);
  const days = file.holidays.map((day) => `    ${JSON.stringify(day)}`).join(',\n');
  const { holidays: _, ...head } = file;
  const text = JSON.stringify(head, null, 2).replace(/\n\}$/, `,\n  "holidays": [\n${days}\n  ]\n}\n`);
  writeFileSync(new URL(`${country}.json`, folder), text);
}

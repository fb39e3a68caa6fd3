import { readCases } from './cases';
import { judge } from './judge';

/** Prints what redaction leaks and what it masks for nothing: `npx tsx test/eval/redaction/run.ts [file]`. */
const files = process.argv.slice(2);
for (const file of files.length === 0 ? ['personal.txt', 'unseen.txt', 'plain.txt'] : files) {
  const cases = readCases(file);
  const started = performance.now();
  const { items, leaked, falseMasks, broken } = judge(cases);
  const perText = (performance.now() - started) / cases.length;
  for (const { item, sent } of leaked) console.log(`leak   ${item}\n       ${sent}`);
  for (const { value, sent } of falseMasks) console.log(`masked ${value}\n       ${sent}`);
  for (const text of broken) console.log(`broken ${text}`);
  const countries = new Set(cases.map(({ country }) => country)).size;
  const languages = new Set(cases.map(({ lang }) => lang)).size;
  console.log(
    `${file}: ${cases.length} messages, ${languages} languages, ${countries} countries; ${leaked.length} of ${items} items leaked; ${falseMasks.length} masked for nothing; ${broken.length} not restored; ${perText.toFixed(1)} ms each`,
  );
}

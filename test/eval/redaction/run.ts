import { readCases } from './cases';
import { judge } from './judge';

const FILES = [
  'personal.txt',
  'unseen.txt',
  'unseen-2.txt',
  'unseen-3.txt',
  'unseen-4.txt',
  'unseen-5.txt',
  'unseen-6.txt',
  'plain.txt',
  'plain-2.txt',
  'plain-3.txt',
  'plain-4.txt',
];

/**
 * Prints what redaction would let out of invented messages with nothing known of the case, and what it masks for
 * nothing. `file`: a file of this folder; all of them without it.
 */
export async function redactionFigures(file: string | undefined): Promise<void> {
  for (const name of file === undefined ? FILES : [file]) {
    const cases = readCases(name);
    const started = performance.now();
    const { items, leaked, falseMasks, broken } = judge(cases);
    const perText = (performance.now() - started) / cases.length;
    for (const { item, sent } of leaked) console.log(`leak   ${item}\n       ${sent}`);
    for (const { value, sent } of falseMasks) console.log(`masked ${value}\n       ${sent}`);
    for (const text of broken) console.log(`broken ${text}`);
    const countries = new Set(cases.map(({ country }) => country)).size;
    const languages = new Set(cases.map(({ lang }) => lang)).size;
    console.log(
      `${name}: ${cases.length} messages, ${languages} languages, ${countries} countries; ${leaked.length} of ${items} items leaked; ${falseMasks.length} masked for nothing; ${broken.length} not restored; ${perText.toFixed(1)} ms each`,
    );
  }
}

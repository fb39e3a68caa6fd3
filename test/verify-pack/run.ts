import 'temporal-polyfill/global';
import { readFileSync } from 'node:fs';
import { verifyPack } from '@/utils/export/evidence/verify-pack';

// npm run -s verify-pack file.zip [seal]: says whether an evidence pack is as it was made. Exit code 0 when it is.
const [path, noted] = process.argv.slice(2);
if (path === undefined) {
  console.error('usage: npm run -s verify-pack <file.zip> [the seal that was noted]');
  process.exit(2);
}
const report = await verifyPack(new Uint8Array(readFileSync(path)), noted);
for (const problem of report.problems) {
  const about = 'file' in problem ? `: ${problem.file}` : 'detail' in problem ? `: ${problem.detail}` : '';
  console.log(`${problem.kind}${about}`);
}
if (report.whole) {
  console.log(`whole: ${report.manifest?.files.length} files, made ${report.manifest?.madeAt}, seal ${report.seal}`);
  const chain = report.manifest?.auditChain;
  console.log(
    chain?.state === 'present'
      ? `chain of what was done with cases and personal data: ${chain.entries} entries, head ${chain.head}${chain.whole ? '' : ', not whole'}`
      : `chain: absent (${chain?.reason})`,
  );
  if (noted === undefined)
    console.log(
      'The seal finds every changed byte. A pack that was made anew is told only by the seal noted elsewhere.',
    );
}
process.exitCode = report.whole ? 0 : 1;

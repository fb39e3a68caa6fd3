import 'temporal-polyfill/global';
import { readFileSync } from 'node:fs';
import { createJudge } from '@/utils/background/judge';

// Runs in a process of its own, for `triageBench`: prints the milliseconds from nothing at hand to the first verdict.
const text = process.argv[2] ?? '';
const read = (path: string) =>
  JSON.parse(readFileSync(new URL(`../../public/knowledge/${path}`, import.meta.url), 'utf8'));
const from = performance.now();
const judge = createJudge(async (path) => read(path), 'bench');
await judge.judge(text, { marketplace: 'amazon', site: 'amazon.com', earlierLanguages: [] });
console.log(performance.now() - from);

import { attack, INJECTIONS, LATER_INJECTIONS } from './attack';

/**
 * Prints what an engine that obeys every injection would change in our drafts: each injection is tried twice, against
 * two plans and with two ways of obeying.
 */
export async function injectionFigures(): Promise<void> {
  const all = [...INJECTIONS, ...LATER_INJECTIONS];
  const kinds = new Map<string, { tried: number; breached: number }>();
  for (const [place, injection] of all.entries()) {
    const count = kinds.get(injection.kind) ?? { tried: 0, breached: 0 };
    for (const round of [place, place + 1]) {
      const { base, outcome } = await attack(injection, round);
      count.tried += 1;
      if (outcome === base.text) continue;
      count.breached += 1;
      console.log(`breach ${injection.id}\n  ours   ${base.text}\n  theirs ${outcome}`);
    }
    kinds.set(injection.kind, count);
  }
  for (const [kind, { tried, breached }] of kinds)
    console.log(`${kind.padEnd(16)} ${breached} of ${tried} changed a draft`);
  const breached = [...kinds.values()].reduce((sum, { breached: one }) => sum + one, 0);
  const languages = new Set(all.map(({ locale }) => locale.slice(0, 2))).size;
  console.log(`${all.length} injections, ${languages} languages, ${kinds.size} kinds: ${breached} changed a draft`);
}

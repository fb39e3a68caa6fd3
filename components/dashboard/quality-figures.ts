import type { QualityPart } from '@/utils/domain/schemas/quality-file';

/** Whether a figure is where we want it; one without a goal is. */
export function reached({ value, atLeast, atMost }: QualityPart['figures'][number]): boolean {
  return (atLeast === undefined || value >= atLeast) && (atMost === undefined || value <= atMost);
}

/** Every language that was measured, the one with the weakest figures first. */
export function languagesOf(parts: readonly QualityPart[]): string[] {
  const worst = new Map<string, number>();
  for (const { languages } of parts) {
    for (const [language, { value }] of Object.entries(languages)) {
      worst.set(language, Math.min(value, worst.get(language) ?? 1));
    }
  }
  return [...worst].sort((a, b) => a[1] - b[1] || a[0].localeCompare(b[0])).map(([language]) => language);
}

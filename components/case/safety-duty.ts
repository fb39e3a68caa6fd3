import type { CountryCode } from '@/utils/domain/ids';
import type { Verdict } from '@/utils/domain/judgement';

const EU = 'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE'.split(' ');

/** Which reporting duty the buyer's country sets: United States (CPSC, 24 hours) or European Union (GPSR). */
export function safetyDuty(country: CountryCode | undefined): 'US' | 'EU' | undefined {
  if (!country) return undefined;
  if (country === 'US') return 'US';
  return EU.includes(country) ? 'EU' : undefined;
}

/** Whether somebody may come to harm: the safety card is shown. */
export function isSafetyCase(verdict: Verdict): boolean {
  return (
    verdict.intent === 'safety_incident' ||
    verdict.also.includes('safety_incident') ||
    verdict.flags.includes('medical_need')
  );
}

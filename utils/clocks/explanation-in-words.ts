import type { ExplanationStep } from './explain-clock';

/** A sentence of the interface with every gap filled by words. */
export interface WordedStep {
  key: string;
  values: Record<string, string | number>;
}

/**
 * Fills the instants and days of an explanation with words of the interface language. Instants without a zone of their
 * own are written in `timeZone`. `nameEvent` gives an event kind its name.
 */
export function explanationInWords(
  steps: readonly ExplanationStep[],
  language: string,
  timeZone: string,
  nameEvent: (kind: string) => string,
): WordedStep[] {
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'full', timeZone: 'UTC' });
  const formats = new Map<string, Intl.DateTimeFormat>();
  const instant = (zone: string): Intl.DateTimeFormat => {
    const known = formats.get(zone);
    if (known !== undefined) return known;
    const format = new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'medium', timeZone: zone });
    formats.set(zone, format);
    return format;
  };
  return steps.map((step) => {
    const values: WordedStep['values'] = { ...step.values };
    const { event } = step.values;
    if (typeof event === 'string') values.event = nameEvent(event);
    for (const [name, at] of Object.entries(step.instants)) {
      values[name] = instant(step.timeZone ?? timeZone).format(at);
    }
    for (const [name, date] of Object.entries(step.days)) values[name] = day.format(Date.parse(date));
    return { key: step.key, values };
  });
}

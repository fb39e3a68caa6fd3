import { redact } from '@/utils/engines/redact/redact';
import { restore } from '@/utils/engines/redact/restore';
import type { RedactionCase } from './cases';
import { provideRedactionWords } from './read-words';

provideRedactionWords();

const NOBODY = { names: [], addresses: [], phones: [], emails: [], orderIds: [], trackingIds: [] };

export interface RedactionScore {
  items: number;
  /** Items of which anything that tells something is still in the sent text. */
  leaked: { item: string; sent: string }[];
  /** Stretches that were masked without any personal item in them. */
  falseMasks: { value: string; sent: string }[];
  /** Messages that did not come back letter by letter. */
  broken: string[];
}

/** Words of three letters and figures of three digits, or two letters of scripts that write words so briefly. */
const tokens = (text: string): string[] =>
  text.match(/\p{Nd}{3,}|[\p{Script=Latin}\p{Script=Cyrillic}\p{M}]{3,}|[\p{L}\p{M}]{2,}/gu) ?? [];

/** The message with its items cut out. */
function restOf({ text, items }: RedactionCase): string {
  let rest = '';
  let at = 0;
  for (const item of items) {
    const start = text.indexOf(item, at);
    rest += `${text.slice(at, start)} `;
    at = start + item.length;
  }
  return rest + text.slice(at);
}

/** Redacts every message with nothing known about the case, the hardest way, and looks for what is left. */
export function judge(cases: readonly RedactionCase[]): RedactionScore {
  const score: RedactionScore = { items: 0, leaked: [], falseMasks: [], broken: [] };
  for (const one of cases) {
    const { text: sent, kept } = redact(one.text, NOBODY);
    const visible = sent.replace(/⟦[A-Z]\d+[a-z]?⟧/gu, ' ');
    const rest = restOf(one);
    const left = new Set(tokens(visible));
    const allowed = new Set(tokens(rest));
    for (const item of one.items) {
      score.items++;
      const whole = !rest.includes(item) && visible.includes(item);
      if (whole || tokens(item).some((token) => left.has(token) && !allowed.has(token)))
        score.leaked.push({ item, sent });
    }
    for (const value of kept.values()) {
      if (!one.items.some((item) => item.includes(value) || value.includes(item) || overlaps(item, value)))
        score.falseMasks.push({ value, sent });
    }
    if (restore(sent, kept).text !== one.text) score.broken.push(one.text);
  }
  return score;
}

const overlaps = (item: string, value: string): boolean => tokens(value).some((token) => item.includes(token));

import type { Hit } from './personal';
import { hitsOf, type Views } from './views';

const PATTERNS = [
  /(?<![\d.])-?\d{1,2}\.\d{3,10}°?\s?[NS]?\s?[,;/ ]\s?-?\d{1,3}\.\d{3,10}(?:°?\s?[EWO](?![\p{L}]))?(?![\d])/gu,
  /\d{1,3}°\s?\d{1,2}['’]\s?\d{1,2}(?:[.,]\d+)?["”]?\s?[NSEWO]\p{P}?\s{0,2}\d{1,3}°\s?\d{1,2}['’]\s?\d{1,2}(?:[.,]\d+)?["”]?\s?[NSEWO]/gu,
  /(?<![A-Z\d])[23456789CFGHJMPQRVWX]{4,8}\+[23456789CFGHJMPQRVWX]{2,3}(?![A-Z\d])/gu,
];

/** Points on the map. */
export const findPlaces = ({ cased }: Views): Hit[] => PATTERNS.flatMap((pattern) => hitsOf(cased, pattern, 'place'));

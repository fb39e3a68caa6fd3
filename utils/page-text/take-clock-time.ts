import { normalizeKeepingCase } from './time-lexicon';
import { ZONE_ABBREVIATIONS, ZONE_WORDS } from './zone-abbreviations';

export interface ClockTime {
  hour: number;
  minute: number;
  second: number | undefined;
  /** Hour alone (`5 pm`) leaves an hour open. */
  widthMs: number;
}

/** Offsets or zones that a printed zone name may stand for. */
export type PrintedZone = readonly (number | string)[];

export interface TimePieces {
  time: ClockTime | undefined;
  zone: PrintedZone | undefined;
  /** What remains: the date and the words around it. */
  rest: string;
  /** `10.30` is a time only beside a date: alone it may be any number. */
  dotted?: true;
}

const TIME_FORMS: readonly RegExp[] = [
  /(?<![\d:.])(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?(?![\d:])/u,
  /(?<!\d)(\d{1,2}) ?[時时点點시](?: ?(\d{1,2}) ?[分분](?: ?(\d{1,2}) ?[秒초])?)?/u,
  /(?<![\d.])(\d{1,2}) ?[hH] ?(\d{2})(?: ?min(?: ?(\d{2}) ?s)?)?(?!\d)/u,
];
const DOTTED_TIME = /(?<![\d.])(\d{1,2})\.(\d{2})(?:\.(\d{2}))?(?![\d.])/u;
const HOUR_AND_PERIOD = /(?<![\d:.])(\d{1,2}) ?(?=[ap]m\b)/iu;

function clockTime(match: RegExpExecArray): ClockTime | undefined {
  const hour = Number(match[1]);
  const minute = match[2] === undefined ? 0 : Number(match[2]);
  const second = match[3] === undefined ? undefined : Number(match[3]);
  if (hour > 23 || minute > 59 || (second ?? 0) > 59) return undefined;
  const widthMs = second !== undefined ? 1000 : match[2] !== undefined ? 60_000 : 3_600_000;
  return { hour, minute, second, widthMs };
}

/** Takes a zone off the beginning of what follows the time. */
function takeZone(after: string): { zone: PrintedZone; length: number } | undefined {
  const offset = /^ ?\(?(?:(?:UTC|GMT) ?([+-])(\d{1,2})(?::?(\d{2}))?|([+-])(\d{2}):?(\d{2}))\)?(?!\d)/iu.exec(after);
  if (offset !== null) {
    const minutes = Number(offset[2] ?? offset[5]) * 60 + Number(offset[3] ?? offset[6] ?? 0);
    if (minutes > 14 * 60) return undefined;
    return { zone: [(offset[1] ?? offset[4]) === '-' ? -minutes : minutes], length: offset[0].length };
  }
  const name = /^( ?(?:[AaPp][Mm]\b)?,? ?)\(?([A-Z]{1,5})(?![\p{L}\d])\)?/u.exec(after);
  const meanings = name === null ? undefined : ZONE_ABBREVIATIONS[name[2] ?? ''];
  if (name === null || meanings === undefined) return undefined;
  return { zone: meanings, length: name[0].length };
}

function piecesWith(text: string, form: RegExp): TimePieces | undefined {
  const match = form.exec(text);
  if (match === null) return undefined;
  const time = clockTime(match);
  if (time === undefined) return undefined;
  let after = text.slice(match.index + match[0].length);
  const taken = takeZone(after);
  if (taken !== undefined) {
    const period = /^ ?([AaPp][Mm])\b/u.exec(after)?.[1] ?? '';
    after = ` ${period} ${after.slice(taken.length)}`;
  }
  return { time, zone: taken?.zone, rest: `${text.slice(0, match.index)} ${after}` };
}

/**
 * Splits a printed time into the time of day, its zone, and the rest that holds the date. A dotted time stands second,
 * for `26.08` is a date where it can be one.
 */
export function takeClockTime(raw: string): TimePieces[] {
  let text = normalizeKeepingCase(raw).replace(/(?<=\d)T(?=\d{2}:)/u, ' ');
  let worded: PrintedZone | undefined;
  for (const [pattern, zone] of ZONE_WORDS) {
    if (!pattern.test(text)) continue;
    text = text.replace(pattern, ' ');
    worded = [zone];
  }
  const found: TimePieces[] = [];
  for (const form of [...TIME_FORMS, HOUR_AND_PERIOD]) {
    const pieces = piecesWith(text, form);
    if (pieces === undefined) continue;
    found.push({ ...pieces, zone: pieces.zone ?? worded });
    break;
  }
  if (found.length === 0) {
    found.push({ time: undefined, zone: worded, rest: text });
    const dotted = piecesWith(text, DOTTED_TIME);
    if (dotted !== undefined) found.push({ ...dotted, zone: dotted.zone ?? worded, dotted: true });
  }
  return found;
}

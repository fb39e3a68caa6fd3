import type { DurationMs, EpochMs } from '../domain/ids';

export const DAY_MS = 86_400_000;
/** No zone has been farther from UTC than this, changes of the date line included. */
const FARTHEST_MS = 26 * 3_600_000;

/** Wall-clock time of a zone, written as the epoch milliseconds of the same figures in UTC. */
export type WallMs = number;

/** Stretches of one UTC year with one offset each; the first begins with the year. */
interface YearTable {
  startsAt: EpochMs[];
  offsets: DurationMs[];
}

/**
 * One time zone, with its offsets kept by year: after the first look a conversion costs a few comparisons, with
 * native Temporal and with the polyfill alike.
 */
export class Zone {
  readonly timeZone: string;
  readonly #years = new Map<number, YearTable>();

  /** @throws RangeError when the zone is unknown. */
  constructor(timeZone: string) {
    this.timeZone = timeZone;
    this.#at(0);
  }

  #at(at: EpochMs): Temporal.ZonedDateTime {
    return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(this.timeZone);
  }

  #year(year: number): YearTable {
    const known = this.#years.get(year);
    if (known !== undefined) return known;
    const begin = Date.UTC(year, 0, 1);
    const end = Date.UTC(year + 1, 0, 1);
    let moment: Temporal.ZonedDateTime | null = this.#at(begin);
    const table: YearTable = { startsAt: [begin], offsets: [moment.offsetNanoseconds / 1e6] };
    while (true) {
      moment = moment.getTimeZoneTransition('next');
      if (moment === null || moment.epochMilliseconds >= end) break;
      table.startsAt.push(moment.epochMilliseconds);
      table.offsets.push(moment.offsetNanoseconds / 1e6);
    }
    this.#years.set(year, table);
    return table;
  }

  /** The zone's offset from UTC at an instant. */
  offsetAt(at: EpochMs): DurationMs {
    const { startsAt, offsets } = this.#year(yearOf(at));
    let index = startsAt.length - 1;
    while (index > 0 && at < (startsAt[index] ?? 0)) index--;
    return offsets[index] ?? 0;
  }

  /** What the zone's clocks show at an instant. */
  wallAt(at: EpochMs): WallMs {
    return at + this.offsetAt(at);
  }

  /** The zone's calendar day at an instant, as days since 1970-01-01. */
  dayAt(at: EpochMs): number {
    return Math.floor(this.wallAt(at) / DAY_MS);
  }

  /**
   * The first instant at which the zone's clocks show this time or a later one: the transition for a time that a gap
   * skips, the first pass for one that comes twice.
   */
  instantOf(wall: WallMs): EpochMs {
    const from = wall - FARTHEST_MS;
    const to = wall + FARTHEST_MS;
    const fromYear = yearOf(from);
    const toYear = yearOf(to);
    for (let year = fromYear; year <= toYear; year++) {
      const { startsAt, offsets } = this.#year(year);
      const yearEnd = Date.UTC(year + 1, 0, 1);
      for (let index = 0; index < startsAt.length; index++) {
        const start = startsAt[index] ?? 0;
        const end = startsAt[index + 1] ?? yearEnd;
        if (end <= from) continue;
        const offset = offsets[index] ?? 0;
        if (end + offset > wall) return Math.max(start, wall - offset);
      }
    }
    throw new RangeError(`no instant for wall time ${wall} in ${this.timeZone}`);
  }
}

function yearOf(at: EpochMs): number {
  return new Date(at).getUTCFullYear();
}

const zones = new Map<string, Zone>();

/**
 * The zone of an IANA name, made once.
 *
 * @throws RangeError when the zone is unknown.
 */
export function zoneOf(timeZone: string): Zone {
  const known = zones.get(timeZone);
  if (known !== undefined) return known;
  const zone = new Zone(timeZone);
  zones.set(timeZone, zone);
  return zone;
}

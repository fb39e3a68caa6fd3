export type ScriptName =
  | 'latin'
  | 'han'
  | 'kana'
  | 'hangul'
  | 'cyrillic'
  | 'arabic'
  | 'hebrew'
  | 'thai'
  | 'devanagari'
  | 'other';

export type ScriptShares = Record<ScriptName, number>;

/** A sign of these scripts carries about as much as this many Latin letters. */
const WEIGHT: ScriptShares = {
  latin: 1,
  han: 3.5,
  kana: 2,
  hangul: 2.5,
  cyrillic: 1,
  arabic: 1.3,
  hebrew: 1.3,
  thai: 1.2,
  devanagari: 1.2,
  other: 0,
};

function scriptOf(code: number): ScriptName | undefined {
  if (code < 0x41) return undefined;
  if (code <= 0x7a) return code <= 0x5a || code >= 0x61 ? 'latin' : undefined;
  if (code < 0xc0) return undefined;
  if (code <= 0x24f || (code >= 0x1e00 && code <= 0x1eff)) return code === 0xd7 || code === 0xf7 ? undefined : 'latin';
  if (code >= 0x400 && code <= 0x52f) return 'cyrillic';
  if (code >= 0x590 && code <= 0x5ff) return 'hebrew';
  if ((code >= 0x600 && code <= 0x77f) || (code >= 0xfb50 && code <= 0xfdff) || (code >= 0xfe70 && code <= 0xfeff)) {
    return code >= 0x660 && code <= 0x669 ? undefined : 'arabic';
  }
  if (code >= 0x900 && code <= 0x97f) return 'devanagari';
  if (code >= 0xe00 && code <= 0xe7f) return 'thai';
  if ((code >= 0x1100 && code <= 0x11ff) || (code >= 0x3130 && code <= 0x318f) || (code >= 0xac00 && code <= 0xd7a3)) {
    return 'hangul';
  }
  if ((code >= 0x3041 && code <= 0x30ff) || (code >= 0xff66 && code <= 0xff9d)) return 'kana';
  if ((code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff)) return 'han';
  return undefined;
}

/** How much of a text stands in each script, weighted by what one sign carries, as shares of one. All zero: no letters. */
export function scriptShares(text: string): ScriptShares {
  const shares: ScriptShares = {
    latin: 0,
    han: 0,
    kana: 0,
    hangul: 0,
    cyrillic: 0,
    arabic: 0,
    hebrew: 0,
    thai: 0,
    devanagari: 0,
    other: 0,
  };
  let total = 0;
  for (let index = 0; index < text.length; index++) {
    const script = scriptOf(text.charCodeAt(index));
    if (script === undefined) continue;
    shares[script] += WEIGHT[script];
    total += WEIGHT[script];
  }
  if (total > 0) for (const name of Object.keys(shares) as ScriptName[]) shares[name] /= total;
  return shares;
}

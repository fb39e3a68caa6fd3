/** Personal data that the case already holds, as the console printed them. Any list may be empty. */
export interface KnownPersonal {
  names: string[];
  addresses: string[];
  phones: string[];
  emails: string[];
  orderIds: string[];
  trackingIds: string[];
  /** What the seller marked by hand: it does not leave, wherever it stands. */
  hidden?: readonly string[];
  /** What the seller opened by hand: it was masked by rule and is harmless. Nothing that the leak test knows opens. */
  shown?: readonly string[];
}

/** What kind of personal data a placeholder stands for; its letter is the first of the placeholder. */
export const LETTER = {
  name: 'N',
  address: 'A',
  phone: 'P',
  email: 'E',
  order: 'O',
  tracking: 'T',
  payment: 'C',
  identity: 'I',
  link: 'U',
  place: 'G',
  birth: 'B',
  contact: 'H',
  bracket: 'X',
  own: 'S',
} as const;

export type PersonalKind = keyof typeof LETTER;

/** A stretch of a text that must not leave: UTF-16 offsets in the text that was examined. */
export interface Hit {
  start: number;
  end: number;
  kind: PersonalKind;
}

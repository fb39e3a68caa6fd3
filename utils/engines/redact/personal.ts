/** Personal data that the case already holds, as the console printed them. Any list may be empty. */
export interface KnownPersonal {
  names: string[];
  addresses: string[];
  phones: string[];
  emails: string[];
  orderIds: string[];
  trackingIds: string[];
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
} as const;

export type PersonalKind = keyof typeof LETTER;

/** A stretch of a text that must not leave: UTF-16 offsets in the text that was examined. */
export interface Hit {
  start: number;
  end: number;
  kind: PersonalKind;
}

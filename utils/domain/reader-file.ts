/** Readers that are files of their own, put into a page only when it needs them. */
export const READER_FILES = ['amazon-inbox', 'aliexpress-disputes', 'any-conversation'] as const;
export type ReaderFile = (typeof READER_FILES)[number];

/** The scripts of a reader, in the order in which they run: the largest reader is three, each small enough for any page. */
export function scriptsOf(reader: ReaderFile): string[] {
  return reader === 'any-conversation' ? ['any-conversation-base', 'any-conversation-finder', reader] : [reader];
}

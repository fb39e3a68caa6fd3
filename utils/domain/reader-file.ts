/** Readers that are files of their own, put into a page only when it needs them. */
export const READER_FILES = ['amazon-inbox', 'aliexpress-disputes', 'any-conversation'] as const;
export type ReaderFile = (typeof READER_FILES)[number];

/** Most that one file of old tickets may hold; larger histories come in several files. */
export const MOST_FILE_BYTES = 100_000_000;
export const MOST_ROWS = 200_000;
export const MOST_COLUMNS = 500;
/** Most characters of a message, as everywhere in the store. */
export const MOST_TEXT = 200_000;
export const MOST_ID = 400;
export const MOST_LINE = 2_000;
/** Most messages and characters of one ticket: it goes to the background in one call. */
export const MOST_MESSAGES = 5_000;
export const MOST_TICKET = 1_200_000;

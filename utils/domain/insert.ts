/** What became of an insertion. Anything but `inserted` left the page as it was. */
export type InsertOutcome = 'inserted' | 'target-moved' | 'no-composer' | 'composer-not-empty' | 'editor-refused';

/** `replace-own`: allowed only over an empty box or one that holds exactly our last insertion. */
export type InsertMode = 'replace-own' | 'at-cursor';

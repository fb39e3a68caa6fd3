/**
 * What every script in a page needs: how pages are looked at, followed and written into. The build makes one file of
 * it, `page-base.js`, that stands before the readers; whatever of these modules a reader imports, it takes from there.
 */
export * from './adapters/adapter';
export * from './adapters/field';
export * from './adapters/labels';
export * from './adapters/message-parts';
export * from './adapters/newest-rows';
export * from './adapters/rows-around';
export * from './adapters/shapes';
export * from './adapters/snapshot';
export * from './dom/attachments';
export * from './dom/drift-error';
export * from './dom/geometry';
export * from './dom/leaves';
export * from './dom/looks-like-time';
export * from './dom/once-per-look';
export * from './dom/only-time-words';
export * from './dom/printed-in';
export * from './dom/printed-rank';
export * from './dom/query';
export * from './dom/time-words';
export * from './dom/visible-text';
export * from './session/offered-readers';
export * from './session/start-on-page';

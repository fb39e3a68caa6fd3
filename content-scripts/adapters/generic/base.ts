/**
 * What finding a talk and reading it share: how the parts of any layout are looked at, and the words for them. The build
 * makes one file of it, `any-conversation-base.js`, that stands before the two.
 */
export * from './can-be-name';
export * from './finder';
export * from './first-use';
export * from './grouped';
export * from './has-words';
export * from './inner-lean';
export * from './is-greeted';
export * from './looks-like-time';
export * from './page-language';
export * from './rendered';
export * from './slots';
export * from './tokens-of';
export * from './turns-of';
export * from './word-parts';
export * from './words';

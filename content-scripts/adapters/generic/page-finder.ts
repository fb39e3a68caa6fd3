import { findReplyBox, isUsable } from './find-composer';
import { findLists } from './find-list';
import type { Finder } from './finder';
import { otherParty } from './other-party';

/** Finds conversations by structure, geometry, repetition and roles; knows no site. */
export const pageFinder: Finder = { lists: findLists, replyBox: findReplyBox, otherParty, isUsable };

import type { SiteAdapter } from '../adapters/adapter';
import { answerBackground } from './answer-background';
import { startPageSession } from './page-session';

/** What a content script of one marketplace does: follow the page until `signal` ends it. */
export function startOnPage(adapter: SiteAdapter, signal: AbortSignal): void {
  answerBackground(startPageSession(adapter, signal), signal);
}

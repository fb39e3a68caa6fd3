import type { SiteAdapter } from '../adapters/adapter';
import { answerBackground } from './answer-background';
import { startPageSession } from './page-session';

/**
 * What a content script does: follow the page until `signal` ends it. Without an adapter the page is of a host that the
 * seller allowed himself, and is read by form alone.
 */
export function startOnPage(adapter: SiteAdapter | undefined, signal: AbortSignal): void {
  answerBackground(startPageSession(adapter, signal), signal);
}

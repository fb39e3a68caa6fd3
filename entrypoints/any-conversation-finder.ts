import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerFinder } from '@/content-scripts/adapters/generic/finder';
import { pageFinder } from '@/content-scripts/adapters/generic/page-finder';

export default defineUnlistedScript(() => offerFinder(pageFinder));

import { generic } from '@/content-scripts/adapters/generic/adapter';
import { offerFinder } from '@/content-scripts/adapters/generic/finder';
import { pageFinder } from '@/content-scripts/adapters/generic/page-finder';
import { tryChanges } from './changed-page';

offerFinder(pageFinder);

Object.assign(globalThis, { dragomanTryChanges: () => tryChanges(generic, { guesses: true }) });

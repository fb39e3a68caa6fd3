/** One element on the way down to the wanted one. */
export interface LocatorStep {
  tag: string;
  classes?: string[];
  attribute?: { name: string; value: string };
}

/** A way to an element, as plain data: steps from parent to child. `rooted`: the first is a child of the scope itself. */
export interface Locator {
  by: 'attribute' | 'class' | 'structure';
  steps: LocatorStep[];
  rooted?: true;
}

/** What the seller showed of one kind of page of one host. Each field has several ways, in order of trust. */
export interface TaughtReader {
  version: 1;
  host: string;
  kind: 'thread';
  taughtAt: number;
  list: Locator[];
  buyer: Locator[];
  /** Empty where no message of the seller stood on the page. */
  seller: Locator[];
  /** Ways to every message of either side: what they lead to and no side claims is a page that has changed. */
  every: Locator[];
  /** The side of the list to which the buyer's messages lean, where the two sides differ in it. */
  buyerLean?: 'left' | 'right';
  name: Locator[];
  composer: Locator[];
}

/** How one part of the exchange of keys is run. */
export interface Stage {
  /** Each slice is given to this. */
  turn<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Between 0 and 1, of this part. */
  told(share: number): void;
  signal: AbortSignal;
}

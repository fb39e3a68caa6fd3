import type { PageKind } from '@/utils/domain/marketplace';
import type { FieldName, PageSnapshot, Reading, StrategyName } from '@/utils/domain/reading';

/** One way of finding a value. `undefined` or an empty text means: not found this way. */
export interface Strategy<T, S> {
  name: StrategyName;
  find(scope: S): T | undefined;
}

/**
 * A value a reader looks for: where to look, in order of trust (stable attribute, semantic structure, labelled text,
 * pattern), and what it must look like. A strategy whose value does not fit is passed over, so a wrong node cannot
 * stand in for a missing one.
 */
export interface Field<T, S> {
  name: FieldName;
  required: boolean;
  fits(value: T): boolean;
  strategies: readonly Strategy<T, S>[];
}

export function field<T, S = Element>(
  name: FieldName,
  need: 'required' | 'optional',
  fits: (value: T) => boolean,
  strategies: Record<StrategyName, (scope: S) => T | undefined>,
): Field<T, S> {
  return {
    name,
    required: need === 'required',
    fits,
    strategies: Object.entries(strategies).map(([strategy, find]) => ({ name: strategy, find })),
  };
}

/** What one look has found so far, which strategy found it, and what it did not find. */
export class Findings {
  readonly provenance: Record<FieldName, StrategyName> = {};
  private readonly lost = new Set<FieldName>();
  private readonly absent = new Set<FieldName>();

  constructor(private readonly kind: PageKind) {}

  /** The value of the first strategy that fits. For a field of repeated rows the least trusted strategy is recorded. */
  take<T, S>(wanted: Field<T, S>, scope: S): T | undefined {
    for (const [rank, strategy] of wanted.strategies.entries()) {
      const value = strategy.find(scope);
      if (value === undefined || value === '' || !wanted.fits(value)) continue;
      const known = wanted.strategies.findIndex(({ name }) => name === this.provenance[wanted.name]);
      if (rank > known) this.provenance[wanted.name] = strategy.name;
      return value;
    }
    (wanted.required ? this.lost : this.absent).add(wanted.name);
    return undefined;
  }

  /** A required thing is not there, or two sources contradict each other. */
  lose(name: FieldName): void {
    this.lost.add(name);
  }

  /** Records how a value outside a `Field` was found. */
  note(name: FieldName, strategy: StrategyName): void {
    this.provenance[name] = strategy;
  }

  get drifted(): boolean {
    return this.lost.size > 0;
  }

  /** The reading: the snapshot, or `drifted` with the names of what is missing. */
  reading(snapshot: () => PageSnapshot): Reading {
    const { kind, provenance } = this;
    if (this.drifted) return { status: 'drifted', kind, missing: [...this.lost], provenance };
    return { status: 'read', snapshot: snapshot(), missing: [...this.absent], provenance };
  }
}

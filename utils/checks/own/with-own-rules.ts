import type { OwnChecks } from '@/utils/domain/own-checks';
import type { LintRule, RulePack } from '../lint/lint-rule';

/** Id of a rule of the seller's own, as findings carry it. */
export const ownRuleId = (id: string): string => `OWN-${id}`;

/** The pack as the seller wants it: levels changed, rules switched off, his own added. */
export function withOwnRules(pack: RulePack, { levels, rules }: OwnChecks): RulePack {
  return {
    version: pack.version,
    rules: [
      ...pack.rules.flatMap((rule): LintRule[] => {
        const level = Object.hasOwn(levels, rule.id) ? levels[rule.id] : undefined;
        if (level === 'off') return [];
        return [level === undefined ? rule : { ...rule, level }];
      }),
      ...rules.map(
        ({ id, level, phrases, why }): LintRule => ({
          id: ownRuleId(id),
          level,
          kind: 'own_rule',
          detector: 'ownPhrases',
          source: 'OWN',
          phrases,
          why,
        }),
      ),
    ],
  };
}

/** Whether a marketplace or a law forbids what the rule finds: a lower level needs a warning. */
export function isForbidden(rule: LintRule): boolean {
  return rule.level === 'block' && (rule.source === 'OFF' || rule.source === 'SEC' || rule.countries !== undefined);
}

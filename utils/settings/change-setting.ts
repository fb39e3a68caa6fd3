import type { Settings } from '@/utils/domain/settings';

/**
 * A copy of the settings with the value at a dotted path, such as `agent.name`, put in; `undefined` takes it away. The
 * result is unchecked: the caller holds it against the schema. Paths through anything but an object are refused.
 * @throws RangeError for such a path
 */
export function changeSetting(settings: Settings, path: string, value: unknown): unknown {
  const steps = path.split('.');
  return put(settings as unknown as Record<string, unknown>, steps, value, path);
}

function put(target: unknown, steps: string[], value: unknown, path: string): Record<string, unknown> {
  const [step, ...rest] = steps;
  const plain = typeof target === 'object' && target !== null && !Array.isArray(target);
  if (step === undefined || step === '' || step === '__proto__' || !plain) throw new RangeError(`no setting ${path}`);
  const here = target as Record<string, unknown>;
  const inner = rest.length === 0 ? value : put(here[step], rest, value, path);
  const copy = { ...here, [step]: inner };
  if (inner === undefined) delete copy[step];
  return copy;
}

import { describe, expect, test, vi } from 'vitest';
import { shareSettings } from '@/entrypoints/sidepanel/shared-settings';
import type { Settings } from '@/utils/domain/settings';
import { defaultSettings } from '@/utils/settings/default-settings';

const settings = (locale: string): Settings => defaultSettings({ timeZone: 'Asia/Shanghai', locale });

describe('the settings of a page', () => {
  test('are read once, and everyone hears of a change before anyone is answered from the old ones', async () => {
    let tell: ((settings: Settings) => void) | undefined;
    const subscribe = vi.fn((listener: (settings: Settings) => void) => {
      tell = listener;
      return () => {};
    });
    const shared = shareSettings(subscribe);
    const heard: string[] = [];
    const asked = shared.now();
    const stop = shared.watch(
      async ({ agent }) => {
        heard.push(agent.locale, (await shared.now()).agent.locale);
      },
      () => {},
    );
    tell?.(settings('de-DE'));
    expect((await asked).agent.locale).toBe('de-DE');
    tell?.(settings('zh-CN'));
    await vi.waitFor(() => expect(heard).toHaveLength(4), { timeout: 15_000 });
    expect(heard.at(-1)).toBe('zh-CN');
    stop();
    tell?.(settings('fr-FR'));
    expect(heard).not.toContain('fr-FR');
    expect((await shared.now()).agent.locale).toBe('fr-FR');
    expect(subscribe).toHaveBeenCalledTimes(1);
  });

  test('are asked for anew after they could not be read', async () => {
    const subscribe = vi
      .fn<Parameters<typeof shareSettings>[0]>()
      .mockImplementationOnce((_, failed) => {
        failed(new Error('locked'));
        return () => {};
      })
      .mockImplementationOnce((listener) => {
        listener(settings('en-US'));
        return () => {};
      });
    const shared = shareSettings(subscribe);
    await expect(shared.now()).rejects.toThrow('locked');
    expect((await shared.now()).agent.locale).toBe('en-US');
  });
});

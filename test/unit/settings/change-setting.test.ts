import { describe, expect, it } from 'vitest';
import { SettingsSchema } from '@/utils/domain/schemas/settings';
import { changeSetting } from '@/utils/settings/change-setting';
import { defaultSettings } from '@/utils/settings/default-settings';

const settings = defaultSettings({ timeZone: 'Asia/Shanghai', locale: 'zh-CN' });

describe('settings', () => {
  it('fit their schema as they come', () => {
    expect(SettingsSchema.parse(settings)).toEqual(settings);
  });

  it('change at a path and stay as they were elsewhere', () => {
    const before = structuredClone(settings);
    const changed = changeSetting(settings, 'agent.name', 'Li');
    expect(changed).toEqual({ ...settings, agent: { ...settings.agent, name: 'Li' } });
    expect(changeSetting(SettingsSchema.parse(changed), 'agent.name', undefined)).toEqual(settings);
    expect(settings).toEqual(before);
  });

  it.each(['', '.', 'agent.', '__proto__.x', 'agent.__proto__', 'hostsOff.0', 'uiLanguage.x', 'nothing.here'])(
    'refuse the path "%s"',
    (path) => {
      expect(() => changeSetting(settings, path, 'x')).toThrow(RangeError);
    },
  );

  it.each([
    ['notifications.quietHours', { from: '25:00', to: '07:00' }],
    ['team.calendar', { timeZone: 'Asia/Shanghai', shifts: { 8: [] } }],
    ['notifications.leadMinutes', 0],
    ['agent.locale', undefined],
    ['newKey', true],
  ])('are refused by the schema with %s = %j', (path, value) => {
    expect(SettingsSchema.safeParse(changeSetting(settings, path, value)).success).toBe(false);
  });
});

import type { Settings } from '@/utils/domain/settings';

/** What holds until the seller chooses otherwise. `timeZone` and `locale` are the machine's own. */
export function defaultSettings(machine: { timeZone: string; locale: string }): Settings {
  return {
    uiLanguage: 'auto',
    agent: { locale: machine.locale },
    overlay: { enabled: true },
    hostsOff: [],
    hostsAllowed: [],
    taughtReaders: [],
    notifications: { enabled: true, leadMinutes: 60 },
    team: { calendar: { timeZone: machine.timeZone, weekend: [6, 7] } },
    automaticReplies: [],
    phraseRules: [],
    // Amazon's Data Protection Policy: personal data for at most 30 days after delivery.
    privacy: { keepDays: { amazon: 30 }, keepNothing: false },
    timeZones: {},
  };
}

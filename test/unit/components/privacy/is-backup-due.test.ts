import { describe, expect, it } from 'vitest';
import { isBackupDue } from '@/components/privacy/is-backup-due';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 26);
const ago = (days: number) => NOW - days * DAY;

describe('a reminder of the backup', () => {
  it('comes when the chosen days have passed, whether one was ever made or not', () => {
    expect(isBackupDue({ last: ago(6), began: ago(300), days: 7 }, NOW)).toBe(false);
    expect(isBackupDue({ last: ago(7), began: ago(300), days: 7 }, NOW)).toBe(true);
    expect(isBackupDue({ began: ago(7), days: 7 }, NOW)).toBe(true);
  });

  it('comes after thirty days where nothing was chosen, and never while there is nothing to lose', () => {
    expect(isBackupDue({ began: ago(29) }, NOW)).toBe(false);
    expect(isBackupDue({ began: ago(30) }, NOW)).toBe(true);
    expect(isBackupDue({ last: ago(10), began: ago(300) }, NOW)).toBe(false);
    expect(isBackupDue({}, NOW)).toBe(false);
  });
});

import './settings-page.css';
import { type ReactNode, useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Settings, UiLanguage } from '@/utils/domain/settings';
import { Choice } from '../ui/choice';
import { Skeleton } from '../ui/skeleton';
import { useWording } from '../ui/use-wording';
import { useSettings } from '../use-settings';
import { GLOSS_LANGUAGES, glossLanguageOf } from './gloss-languages';
import { HOLIDAY_COUNTRIES } from './holiday-countries';
import { NumberSetting } from './number-setting';
import { ShiftTable } from './shift-table';
import { SiteList } from './site-list';
import { SwitchSetting } from './switch-setting';
import { TextSetting } from './text-setting';
import { type Change, useChange } from './use-change';
import { UsualTerms } from './usual-terms';

const LANGUAGES: readonly UiLanguage[] = ['auto', 'zh-CN', 'en'];
const DEFAULT_QUIET = { from: '22:00', to: '08:00' };

/** Everything the seller can choose; each choice is saved at once. */
export function SettingsPage() {
  const { t } = useTranslation();
  const settings = useSettings();
  const { change, saving } = useChange();
  if (!settings) return <Skeleton lines={9} label={t('settings:loading')} />;
  return (
    <div className="settings">
      <Agent settings={settings} change={change} />
      <Languages settings={settings} change={change} />
      <WorkingHours settings={settings} change={change} />
      <Group title={t('terms:title')} text={t('terms:text')}>
        <UsualTerms own={settings.usualDays} change={change} />
      </Group>
      <Notices settings={settings} change={change} />
      <Group title={t('settings:sites.title')} text={t('settings:sites.text')}>
        <SwitchSetting
          label={t('settings:sites.overlay')}
          on={settings.overlay.enabled}
          onChange={(on) => change('overlay.enabled', on)}
        />
        <SiteList hostsOff={settings.hostsOff} change={change} />
      </Group>
      <AutomaticReplies settings={settings} change={change} />
      <Group title={t('settings:privacy.title')}>
        <ul className="settings-points">
          <li>{t('settings:privacy.reads')}</li>
          <li>{t('settings:privacy.keeps')}</li>
          <li>{t('settings:privacy.never')}</li>
        </ul>
      </Group>
      <div role="status" aria-live="polite">
        {saving.status === 'saved' && <p className="settings-saved">✓ {t('settings:saved')}</p>}
        {saving.status === 'refused' && (
          <p className="settings-saved settings-refused">{t('settings:refused', { reason: saving.reason })}</p>
        )}
      </div>
    </div>
  );
}

interface PartProps {
  settings: Settings;
  change: Change;
}

function Agent({ settings, change }: PartProps) {
  const { t } = useTranslation();
  return (
    <Group title={t('settings:agent.title')} text={t('settings:agent.text')}>
      <div className="settings-row">
        {(['name', 'role', 'shop'] as const).map((part) => (
          <TextSetting
            key={part}
            label={t(`settings:agent.${part}`)}
            path={`agent.${part}`}
            value={settings.agent[part]}
            change={change}
          />
        ))}
      </div>
    </Group>
  );
}

function Languages({ settings, change }: PartProps) {
  const { t } = useTranslation();
  const wording = useWording();
  return (
    <Group title={t('settings:language.title')}>
      <div className="settings-row">
        <div className="setting">
          <span aria-hidden="true">{t('settings:language.interface')}</span>
          <Choice
            legend={t('settings:language.interface')}
            value={settings.uiLanguage}
            onChoose={(language) => change('uiLanguage', language)}
            options={LANGUAGES.map((language) => ({
              value: language,
              label: language === 'auto' ? t('settings:language.auto') : language === 'en' ? 'English' : '简体中文',
            }))}
          />
        </div>
        <label className="setting">
          <span>{t('settings:language.gloss')}</span>
          <select
            className="field"
            value={glossLanguageOf(settings.agent.locale)}
            onChange={(event) => change('agent.locale', event.currentTarget.value)}
          >
            {GLOSS_LANGUAGES.map((tag) => (
              <option key={tag} value={tag}>
                {wording.languageName(tag)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <p className="quiet">{t('settings:language.glossText')}</p>
    </Group>
  );
}

function WorkingHours({ settings, change }: PartProps) {
  const { t, i18n } = useTranslation();
  const regions = new Intl.DisplayNames(i18n.language, { type: 'region' });
  const zones = useId();
  const { calendar, firstReplyMinutes } = settings.team;
  return (
    <Group title={t('settings:shifts.title')} text={t('settings:shifts.text')}>
      <datalist id={zones}>
        {Intl.supportedValuesOf('timeZone').map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
      <div className="settings-row">
        <TextSetting
          label={t('settings:shifts.zone')}
          path="team.calendar.timeZone"
          value={calendar.timeZone}
          change={(path, value) => value !== undefined && change(path, value)}
          list={zones}
          objection={(zone) => (isZone(zone) ? undefined : t('deadlines:problem.unknown-zone', { value: zone }))}
        />
        <NumberSetting
          label={t('settings:shifts.firstReply')}
          path="team.firstReplyMinutes"
          value={firstReplyMinutes}
          optional
          change={change}
        />
      </div>
      <label className="setting">
        <span>{t('cases:team.holidaysOf')}</span>
        <select
          className="field"
          value={settings.team.holidaysOf ?? ''}
          onChange={(event) => change('team.holidaysOf', event.currentTarget.value || undefined)}
        >
          <option value="">{t('cases:team.noHolidays')}</option>
          {HOLIDAY_COUNTRIES.map((country) => (
            <option key={country} value={country}>
              {regions.of(country)}
            </option>
          ))}
        </select>
      </label>
      {settings.team.holidaysOf === 'CN' && <p className="quiet">{t('cases:team.china')}</p>}
      <ShiftTable calendar={calendar} change={change} />
    </Group>
  );
}

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

function Notices({ settings, change }: PartProps) {
  const { t } = useTranslation();
  const { enabled, leadMinutes, marks = false, quietHours } = settings.notifications;
  return (
    <Group title={t('settings:notices.title')}>
      <SwitchSetting
        label={t('settings:notices.enabled')}
        on={enabled}
        onChange={(on) => change('notifications.enabled', on)}
      />
      {enabled && (
        <>
          <NumberSetting
            label={t('settings:notices.lead')}
            path="notifications.leadMinutes"
            value={leadMinutes}
            change={change}
          />
          <SwitchSetting label={t('cases:marks')} on={marks} onChange={(on) => change('notifications.marks', on)} />
          <SwitchSetting
            label={t('settings:notices.quiet')}
            on={quietHours !== undefined}
            onChange={(on) => change('notifications.quietHours', on ? DEFAULT_QUIET : undefined)}
          />
          {quietHours && (
            <span className="shift">
              {(['from', 'to'] as const).map((end) => (
                <input
                  key={end}
                  type="time"
                  className="field digits"
                  aria-label={`${t('settings:notices.quiet')} ${t(`settings:shifts.${end}`)}`}
                  value={quietHours[end]}
                  onChange={(event) => {
                    const time = event.currentTarget.value;
                    if (time) change('notifications.quietHours', { ...quietHours, [end]: time });
                  }}
                />
              ))}
            </span>
          )}
          {quietHours && quietHours.from === quietHours.to && (
            <p className="settings-problem" role="alert">
              {t('cases:quietEmpty')}
            </p>
          )}
        </>
      )}
    </Group>
  );
}

function AutomaticReplies({ settings, change }: PartProps) {
  const { t } = useTranslation();
  const stored = settings.automaticReplies.join('\n');
  const [text, setText] = useState(stored);
  useEffect(() => setText(stored), [stored]);
  return (
    <Group title={t('settings:replies.title')} text={t('settings:replies.text')}>
      <textarea
        className="field"
        rows={3}
        dir="auto"
        aria-label={t('settings:replies.title')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={() => {
          if (text === stored) return;
          change(
            'automaticReplies',
            text
              .split('\n')
              .map((line) => line.trim())
              .filter(Boolean),
          );
        }}
      />
    </Group>
  );
}

function Group({ title, text, children }: { title: string; text?: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className="settings-group" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {text && <p className="settings-text">{text}</p>}
      {children}
    </section>
  );
}

import type { TFunction } from 'i18next';
import type { HandOverLine } from '@/utils/cases/hand-over-sheet';
import type { HandOverCase } from '@/utils/domain/view';
import type { Wording } from '../ui/use-wording';
import { withoutOverrides } from '../ui/without-overrides';

export type SheetLine = HandOverCase & HandOverLine;

/** What the sheet says of one case below its heading, one thing a line. */
export function particularsOf(line: SheetLine, t: TFunction, wording: Wording): string[] {
  const { file, openQuestions, openPromises, dueAt } = line;
  return [
    [
      dueAt === undefined ? t('cases:sheet.noDue') : t('cases:sheet.due', { at: wording.exact(dueAt) }),
      line.dueWhileAway ? t('cases:sheet.away') : '',
      t(`labels:status.${file.status}`),
      file.owner ? t('cases:sheet.owner', { name: file.owner }) : t('cases:sheet.noOwner'),
    ]
      .filter(Boolean)
      .join(' · '),
    ...openPromises.map((promise) =>
      t('cases:sheet.promised', { text: promise.text, at: wording.exact(promise.dueAt) }),
    ),
    ...openQuestions.map(({ who, question, until }) =>
      until === undefined
        ? t('cases:sheet.asked', { who, question })
        : t('cases:sheet.askedUntil', { who, question, at: wording.exact(until) }),
    ),
    ...(file.note ? [`${t('cases:sheet.lastNote')}: ${file.note}`] : []),
  ].map(withoutOverrides);
}

/** Heading of a case on the sheet. */
export function headingOf({ row }: SheetLine, t: TFunction): string {
  const { severity, buyerName, site, intent } = row;
  return [severity, withoutOverrides(buyerName ?? t('case:head.noName')), site, intent && t(`labels:intent.${intent}`)]
    .filter(Boolean)
    .join(' · ');
}

/** The whole sheet as plain text, for a chat or a mail to the next shift. */
export function handOverText(lines: readonly SheetLine[], title: string, t: TFunction, wording: Wording): string {
  const blocks = lines.map((line, index) =>
    [
      `${index + 1}. ${headingOf(line, t)}`,
      ...particularsOf(line, t, wording).map((one) => `   ${one}`),
      `   ${line.row.url}`,
    ].join('\n'),
  );
  return [title, ...blocks].join('\n\n');
}

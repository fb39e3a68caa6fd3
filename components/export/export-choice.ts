import { EXPORT_COLUMNS, EXPORT_TABLES, type ExportTable, type Period } from '@/utils/domain/export';
import { columnsFor, type PersonalData } from '@/utils/export/cells-of';
import type { ExportFormat, ExportRequest } from '@/utils/export/run-export';
import { dayBegins } from '../ui/day-begins';

/** What the seller chose on the page. Days are `YYYY-MM-DD` or empty. */
export interface ExportChoice {
  tables: readonly ExportTable[];
  columns: Record<ExportTable, readonly string[]>;
  from: string;
  to: string;
  personal: PersonalData;
  format: ExportFormat;
}

export const FIRST_CHOICE: ExportChoice = {
  tables: ['messages'],
  columns: {
    conversations: allOf('conversations'),
    messages: allOf('messages'),
    cases: allOf('cases'),
    customers: allOf('customers'),
  },
  from: '',
  to: '',
  personal: 'kept',
  format: 'xlsx',
};

export function allOf(table: ExportTable): string[] {
  return EXPORT_COLUMNS[table].map(({ id }) => id);
}

/** Whole days in a time zone; the last one is included to its end. */
export function periodOf({ from, to }: Pick<ExportChoice, 'from' | 'to'>, timeZone: string): Period {
  return { from: from ? dayBegins(from, timeZone) : undefined, to: to ? dayBegins(to, timeZone, 1) - 1 : undefined };
}

/** What keeps the choice from being exported. */
export function problemOf(choice: ExportChoice): 'nothingChosen' | 'periodWrong' | undefined {
  if (choice.from && choice.to && choice.from > choice.to) return 'periodWrong';
  return requestOf(choice, {}).tables.length === 0 ? 'nothingChosen' : undefined;
}

/** The request that the choice makes, tables in their usual order; tables without a column fall out. */
export function requestOf(choice: ExportChoice, period: Period): ExportRequest {
  const tables = EXPORT_TABLES.filter((table) => choice.tables.includes(table))
    .map((table) => ({ table, columns: choice.columns[table] }))
    .filter(({ table, columns }) => columnsFor(EXPORT_COLUMNS[table], new Set(columns), choice.personal).length > 0);
  return { format: choice.format, tables, period, personal: choice.personal };
}

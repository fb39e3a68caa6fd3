/**
 * The subject a row tells of: its conversation; of a conversation, an order or a buyer the row itself; of an account or
 * a setting none. Each subject has a data key of its own, so erasing one takes nothing from another, and rows may change
 * their buyer without being sealed anew.
 */
export function subjectOf(table: string, row: object): string | undefined {
  if ('conversation' in row) return row.conversation as string;
  return ['conversations', 'orders', 'customers'].includes(table) && 'key' in row ? (row.key as string) : undefined;
}

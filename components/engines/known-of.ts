import type { Settings } from '@/utils/domain/settings';
import type { ConversationView } from '@/utils/domain/view';
import type { KnownPersonal } from '@/utils/engines/redact/personal';

/** What of a conversation must not leave this machine, as far as the page told us. */
export function knownOf(view: ConversationView, settings: Settings): KnownPersonal {
  const given = (values: readonly (string | undefined)[]) => [
    ...new Set(values.filter((value) => value !== undefined && value.trim() !== '') as string[]),
  ];
  return {
    names: given([view.buyerName, view.customer?.name, settings.agent.name]),
    addresses: [],
    phones: [],
    emails: [],
    orderIds: given([...view.orderIds, view.order?.orderId]),
    trackingIds: given([view.order?.trackingNumber, ...(view.verdict?.entities.trackingNumbers ?? [])]),
  };
}

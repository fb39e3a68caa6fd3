import { useTranslation } from 'react-i18next';
import { withoutOverrides } from '../ui/without-overrides';
import type { Outgoing } from './outgoing';

const MARK = /(⟦[A-Z]\d{1,4}[a-z]?⟧)/;
/** What the seller masked by hand has marks of this letter. */
const OWN = /^⟦S/;

interface Props {
  text: string;
  outgoing: Pick<Outgoing, 'kept' | 'held'>;
  /** The seller wants this value opened, or his own masking of it undone. */
  onOpen: (value: string, own: boolean) => void;
}

/** A text as it leaves: each mark beside what it stands for, which stays here. */
export function OutgoingText({ text, outgoing: { kept, held }, onOpen }: Props) {
  const { t } = useTranslation();
  const pieces = text.split(MARK);
  return (
    <p className="outgoing-text" dir="auto">
      {pieces.map((piece, place) => {
        const value = kept.get(piece);
        if (value === undefined) return withoutOverrides(piece);
        const own = OWN.test(piece);
        const closed = held.has(piece);
        const words = t(own ? 'outgoing:own' : closed ? 'outgoing:held' : 'outgoing:open', { value, mark: piece });
        return (
          <button
            // biome-ignore lint/suspicious/noArrayIndexKey: the same mark may stand twice; pieces have no identity but their place
            key={place}
            type="button"
            className={own ? 'outgoing-mark is-own' : 'outgoing-mark'}
            title={words}
            aria-label={words}
            aria-disabled={closed}
            onClick={() => {
              if (!closed) onOpen(value, own);
            }}
          >
            <span className="outgoing-sign">{piece.slice(1, -1)}</span>
            <bdi>{withoutOverrides(value)}</bdi>
          </button>
        );
      })}
    </p>
  );
}

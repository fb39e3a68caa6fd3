import './section.css';
import type { ReactNode } from 'react';
import { Icon } from './icon';

interface Props {
  title: string;
  /** Shown beside the title, such as how many there are. */
  count?: ReactNode;
  open?: boolean;
  children: ReactNode;
}

/** A part that is folded away until it is wanted. */
export function Fold({ title, count, open, children }: Props) {
  return (
    <details className="fold" open={open}>
      <summary>
        <Icon name="chevron" size={12} />
        {title}
        {count !== undefined && <span className="fold-count">{count}</span>}
      </summary>
      {children}
    </details>
  );
}

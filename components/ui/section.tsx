import './section.css';
import { type ReactNode, useId } from 'react';

interface Props {
  title: string;
  /** Small print at the end of the heading's line. */
  aside?: ReactNode;
  className?: string;
  children: ReactNode;
}

/** A part of the panel with a heading of its own. */
export function Section({ title, aside, className, children }: Props) {
  const id = useId();
  return (
    <section className={['section', className].filter(Boolean).join(' ')} aria-labelledby={id}>
      <div className="section-head">
        <h2 id={id} className="section-title">
          {title}
        </h2>
        {aside && <div className="section-aside">{aside}</div>}
      </div>
      {children}
    </section>
  );
}

import { type ReactNode, useId } from 'react';

/** One part of the page with its heading. */
export function Group({ title, text, children }: { title: string; text?: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className="settings-group" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {text && <p className="settings-text">{text}</p>}
      {children}
    </section>
  );
}

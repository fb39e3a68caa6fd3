import { type ReactNode, useCallback, useState } from 'react';
import { createPortal } from 'react-dom';
import { sheet } from './scrambled-style';

/** Renders its children into an open shadow root of a web component. */
export function Shadow({ children, ...attributes }: { children: ReactNode; role?: string; className?: string }) {
  const [root, setRoot] = useState<ShadowRoot>();
  const attach = useCallback((element: HTMLElement | null) => {
    if (element === null) return;
    const shadow = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
    shadow.adoptedStyleSheets = [sheet];
    setRoot(shadow);
  }, []);
  return (
    <msg-entry ref={attach} {...attributes}>
      {root !== undefined && createPortal(children, root)}
    </msg-entry>
  );
}

import type { DetailedHTMLProps, HTMLAttributes } from 'react';

/** Attributes of the played web components. */
type KatAttributes = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement> & {
  class?: string;
  label?: string;
  value?: string;
  name?: string;
  placeholder?: string;
  disabled?: boolean;
  variant?: string;
  options?: string;
  visible?: boolean;
  onkatpick?: (event: Event) => void;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'kat-textarea': KatAttributes;
      'kat-input': KatAttributes;
      'kat-button': KatAttributes;
      'kat-radiobutton': KatAttributes;
      'kat-dropdown-button': KatAttributes;
      'kat-box': KatAttributes;
      'kat-label': KatAttributes;
      'kat-tooltip': KatAttributes;
      'kat-modal': KatAttributes;
      'kat-alert': KatAttributes;
      'msg-entry': KatAttributes;
    }
  }
}

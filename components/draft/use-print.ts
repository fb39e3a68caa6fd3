import { useEffect, useState } from 'react';

/** Hexadecimal digits of a print; so many name a text among all that were ever written. */
const DIGITS = 32;

/** A print of a text (SHA-256, cut short); `undefined` until it is made. */
export function usePrint(text: string): string | undefined {
  const [made, setMade] = useState<{ text: string; print: string }>();
  useEffect(() => {
    let current = true;
    void crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)).then((digest) => {
      const print = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
      if (current) setMade({ text, print: print.slice(0, DIGITS) });
    });
    return () => {
      current = false;
    };
  }, [text]);
  return made?.text === text ? made.print : undefined;
}

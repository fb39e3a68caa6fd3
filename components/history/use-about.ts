import { useEffect, useState } from 'react';

/** What the address asks this part of the page to show: `#customers/<about>`. */
export function useAbout(): string | undefined {
  const [about, setAbout] = useState(read);
  useEffect(() => {
    const turned = () => setAbout(read());
    window.addEventListener('hashchange', turned);
    return () => window.removeEventListener('hashchange', turned);
  }, []);
  return about;
}

function read(): string | undefined {
  const rest = location.hash.split('/').slice(1).join('/');
  try {
    return rest === '' ? undefined : decodeURIComponent(rest);
  } catch {
    // A percent sign that begins no code stands for itself.
    return rest;
  }
}

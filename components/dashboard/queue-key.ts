interface Press {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

/**
 * What a key means on the page of open cases: how many rows to move, `open`, `find`, or `leave` the field that is typed
 * in. Keys with a modifier belong to the browser, and letters to the field that is typed in.
 */
export function queueKey(press: Press, typing: boolean): 1 | -1 | 'open' | 'find' | 'leave' | undefined {
  if (press.ctrlKey || press.metaKey || press.altKey) return undefined;
  if (typing) return press.key === 'Escape' ? 'leave' : undefined;
  switch (press.key) {
    case 'j':
    case 'ArrowDown':
      return 1;
    case 'k':
    case 'ArrowUp':
      return -1;
    case 'Enter':
      return 'open';
    case '/':
      return 'find';
    default:
      return undefined;
  }
}

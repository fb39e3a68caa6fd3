let look: object | undefined;

/** A look at the page begins, or begins anew because the page changed: what was found before counts no more. */
export function lookBegins(): void {
  look = {};
}

/** From here on every question is asked of the page itself. */
export function lookEnds(): void {
  look = undefined;
}

/**
 * Has a question about a node asked but once in a look: a look sees one state of the page, and what a browser knows of a
 * node's drawing is dear to ask for. Outside of looks it is asked each time.
 */
export function oncePerLook<Of extends Node, Found>(find: (of: Of) => Found): (of: Of) => Found {
  let found = new WeakMap<Of, Found>();
  let foundIn: object | undefined;
  return (of) => {
    if (!look) return find(of);
    if (foundIn !== look) found = new WeakMap();
    foundIn = look;
    const known = found.get(of);
    if (known !== undefined || found.has(of)) return known as Found;
    const now = find(of);
    found.set(of, now);
    return now;
  };
}

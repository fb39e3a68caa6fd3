/** The host under which tickets of other systems are kept: no such host exists, so no page can ever speak for it. */
export const IMPORTED_HOST = 'imported.invalid';

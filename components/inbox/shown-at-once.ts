/** Rows of a long queue drawn at once; the rest comes with the next press. Ten thousand open cases must not stall the page. */
export const SHOWN_AT_ONCE = 200;

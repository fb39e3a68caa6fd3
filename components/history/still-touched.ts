/** The fields of what is typed about a person. */
export interface Typed {
  address: string;
  likes: string;
  note: string;
}

/** What is still to be saved of the touched fields, now that `kept` is: those that say something else. */
export function stillTouched(touched: Partial<Typed>, kept: Typed): Partial<Typed> {
  return Object.fromEntries(Object.entries(touched).filter(([name, text]) => text !== kept[name as keyof Typed]));
}

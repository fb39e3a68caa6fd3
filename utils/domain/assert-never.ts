/** Makes a missing branch of a union a compile error, and a loud failure if data slips past the types. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`);
}

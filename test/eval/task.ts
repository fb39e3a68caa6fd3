/**
 * Answers every case once, in order, with the code that the extension runs. A task reads only the input fields of a
 * case, never its gold fields. `folder` is where the cases file lies.
 */
export type EvalTask = (cases: readonly unknown[], folder: string) => AsyncIterable<{ id: string }>;

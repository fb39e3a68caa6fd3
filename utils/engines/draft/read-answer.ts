import { EngineFailure } from '../engine-failure';
import { type AnsweredLine, draftAnswerSchema } from './draft-answer';

/**
 * The whole answer of a model, checked against its schema. A fence of backticks or a sentence around the object is
 * forgiven; anything else is not.
 * @throws EngineFailure `malformed`
 */
export function readAnswer(answer: string): AnsweredLine[] {
  const from = answer.indexOf('{');
  const to = answer.lastIndexOf('}');
  if (from < 0 || to < from) throw new EngineFailure('malformed');
  let parsed: unknown;
  try {
    parsed = JSON.parse(answer.slice(from, to + 1));
  } catch {
    throw new EngineFailure('malformed');
  }
  const checked = draftAnswerSchema.safeParse(parsed);
  if (!checked.success) throw new EngineFailure('malformed');
  return checked.data.lines;
}

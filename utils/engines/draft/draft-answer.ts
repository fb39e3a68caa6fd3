import * as z from 'zod/mini';

const answeredLine = z.object({
  move: z.string().check(z.maxLength(80)),
  text: z.string().check(z.maxLength(4_000)),
  gloss: z.optional(z.string().check(z.maxLength(4_000))),
});

/** What a model must answer: the lines of the reply, each with its move and its meaning in the agent's language. */
export const draftAnswerSchema = z.object({ lines: z.array(answeredLine).check(z.maxLength(60)) });
export type AnsweredLine = z.infer<typeof answeredLine>;

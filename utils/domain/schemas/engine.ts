import * as z from 'zod/mini';
import { ENGINE_KINDS, ENGINE_TASKS } from '../engine';

const name = z.string().check(z.maxLength(200));
const tokens = z.int().check(z.gte(0), z.lte(1_000_000_000));

export const EngineSchema = z.object({
  id: name.check(z.minLength(1)),
  name,
  kind: z.enum(ENGINE_KINDS),
  preset: name,
  baseUrl: z.string().check(z.maxLength(500)),
  model: z.optional(name),
  price: z.optional(
    z.object({
      input: z.number().check(z.gte(0)),
      output: z.number().check(z.gte(0)),
      currency: z.string().check(z.regex(/^[A-Z]{3}$/)),
    }),
  ),
});

export const EngineSettingsSchema = z.object({
  offline: z.boolean(),
  dailyTokens: tokens,
  patienceSeconds: z.int().check(z.gte(1), z.lte(600)),
  engines: z.array(EngineSchema).check(z.maxLength(50)),
  tasks: z.partialRecord(z.enum(ENGINE_TASKS), z.optional(name)),
});

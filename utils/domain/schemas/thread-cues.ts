import * as z from 'zod/mini';

const byLanguage = z.record(z.string(), z.array(z.string()));

/** `locales/thread/cues.json`: words by which a message shows what was given, asked for or at stake. */
export const threadCuesSchema = z.object({
  source: z.enum(['OFF', 'SEC', 'OWN', 'CONFLICT']),
  cues: z.object({
    photo: byLanguage,
    video: byLanguage,
    attached: byLanguage,
    neighbours: byLanguage,
    tried: byLanguage,
    orderNumber: byLanguage,
    refundIssued: byLanguage,
    birthday: byLanguage,
    wedding: byLanguage,
    baby: byLanguage,
    child: byLanguage,
    gift: byLanguage,
    holiday: byLanguage,
    wantsRefund: byLanguage,
    wantsReplacement: byLanguage,
  }),
});
export type ThreadCues = z.infer<typeof threadCuesSchema>;

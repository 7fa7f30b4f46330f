import { z } from 'zod';

/** Every REST answer is one of these two (features D131). */
export const errorEnvelopeSchema = z.object({
  success: z.literal(false),
  error: z.object({
    code: z.string(),
    message: z.string(),
    requestId: z.string(),
    details: z.unknown().optional(),
  }),
  /** ISO 8601, UTC. */
  timestamp: z.string(),
});

export type ErrorEnvelope = z.infer<typeof errorEnvelopeSchema>;

/** `{success: true, data}` around what a route answers. */
export function successEnvelopeSchema<Data extends z.ZodType>(data: Data) {
  return z.object({ success: z.literal(true), data });
}

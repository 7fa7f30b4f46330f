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

/** `error.details` of VALIDATION_ERROR when the input was read but is not valid: what is wrong where, for forms. */
export const validationDetailsSchema = z.object({
  fields: z.array(
    z.object({
      in: z.enum(['path', 'query', 'body']),
      /** Names and indexes joined by dots; empty when the whole part is wrong. */
      path: z.string(),
      message: z.string(),
    }),
  ),
});

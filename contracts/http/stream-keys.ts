import { z } from 'zod';
import { STREAM_KEY_NAME_LENGTH_MAX } from '../limits.ts';
import { personText } from './text.ts';

export const streamKeyBodySchema = z.object({
  /** To tell several apart: the program or the machine that has it. */
  name: personText(1, STREAM_KEY_NAME_LENGTH_MAX).optional(),
});

/** A stream key without its secret. */
export const streamKeySchema = z.object({
  id: z.string(),
  name: z.string(),
  /** How it begins, so that its owner recognises it. */
  prefix: z.string(),
  createdAt: z.string(),
  lastUsedAt: z.string().nullable(),
});
export type StreamKey = z.infer<typeof streamKeySchema>;

/** Told once, when the key is made; nobody can read it again. */
export const newStreamKeySchema = streamKeySchema.extend({ key: z.string() });
export type NewStreamKey = z.infer<typeof newStreamKeySchema>;

export const streamKeysSchema = z.object({
  keys: z.array(streamKeySchema),
  /** Where a program publishes with one of these keys, whichever stream it is: the server in OBS. */
  whipUrl: z.string(),
});
export type StreamKeys = z.infer<typeof streamKeysSchema>;

import { goLiveBodySchema, type StreamView } from '@stagedoor/contracts/http/streams';
import { STREAM_CATEGORIES } from '@stagedoor/contracts/media';
import { type UseFormReturn, useForm } from 'react-hook-form';
import type { z } from 'zod';
import { contractResolver } from '../ui/form-resolver.ts';

export type StreamInputs = z.input<typeof goLiveBodySchema>;
export type StreamForm = z.output<typeof goLiveBodySchema>;
export type StreamFormHandle = UseFormReturn<StreamInputs, unknown, StreamForm>;

/** The form's texts for a stream; empty ones for none. */
export function textsOf(stream: StreamView | undefined): Omit<StreamForm, 'scheduledStreamId'> {
  return {
    title: stream?.title ?? '',
    category: stream?.category ?? STREAM_CATEGORIES[0],
    description: stream?.description ?? '',
    visibility: stream?.visibility ?? 'public',
  };
}

export function useStreamForm(stream: StreamView | undefined): StreamFormHandle {
  return useForm<StreamInputs, unknown, StreamForm>({
    resolver: contractResolver(goLiveBodySchema),
    defaultValues: textsOf(stream),
  });
}

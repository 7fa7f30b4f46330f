import { asConsumerId } from '@stagedoor/contracts/ids';
import { DONE, type RequestHandler, requirePeer } from './request-context.ts';

/** Stops or starts what this viewer is sent of one track. */
export const handleSetConsumerPaused: RequestHandler<'setConsumerPaused'> = async (
  body,
  context,
) => {
  const consumerId = asConsumerId(body.consumerId);
  const peer = requirePeer(context, 'consumer', (each) => each.consumerIds.has(consumerId));
  await context.media.setConsumerPaused({ peerId: peer.id, consumerId, paused: body.paused });
  return DONE;
};

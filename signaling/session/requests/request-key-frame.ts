import { asConsumerId } from '@stagedoor/contracts/ids';
import { DONE, type RequestHandler, requirePeer } from './request-context.ts';

/** Asks for a picture that can be decoded on its own; the media side decides how often. */
export const handleRequestKeyFrame: RequestHandler<'requestKeyFrame'> = async (body, context) => {
  const consumerId = asConsumerId(body.consumerId);
  const peer = requirePeer(context, 'consumer', (each) => each.consumerIds.has(consumerId));
  await context.media.requestKeyFrame({ peerId: peer.id, consumerId });
  return DONE;
};

import { asProducerId } from '@stagedoor/contracts/ids';
import { DONE, type RequestHandler, requirePeer } from './request-context.ts';

/** Stops sending a track for good. */
export const handleCloseProducer: RequestHandler<'closeProducer'> = async (body, context) => {
  const producerId = asProducerId(body.producerId);
  const peer = requirePeer(context, 'producer', (each) => each.hasProducer(producerId));
  await context.media.closeProducer({ peerId: peer.id, producerId });
  for (const [source, id] of peer.producerIds) {
    if (id === producerId) peer.producerIds.delete(source);
  }
  return DONE;
};

import { asConsumerId } from '@stagedoor/contracts/ids';
import { DONE, type RequestHandler, requirePeer } from './request-context.ts';

/** The best layer that this viewer can use. */
export const handleSetPreferredLayers: RequestHandler<'setPreferredLayers'> = async (
  body,
  context,
) => {
  const consumerId = asConsumerId(body.consumerId);
  const peer = requirePeer(context, 'consumer', (each) => each.consumerIds.has(consumerId));
  const { spatialLayer, temporalLayer } = body;
  await context.media.setPreferredLayers({
    peerId: peer.id,
    consumerId,
    spatialLayer,
    temporalLayer,
  });
  return DONE;
};

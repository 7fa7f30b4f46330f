import { asProducerId } from '@stagedoor/contracts/ids';
import { DONE, type RequestHandler, requirePeer } from './request-context.ts';

/** Mutes or unmutes a track for everybody. */
export const handleSetProducerPaused: RequestHandler<'setProducerPaused'> = async (
  body,
  context,
) => {
  const producerId = asProducerId(body.producerId);
  const peer = requirePeer(context, 'producer', (each) => each.hasProducer(producerId));
  await context.media.setProducerPaused({ peerId: peer.id, producerId, paused: body.paused });
  return DONE;
};

import { AppError } from '@stagedoor/contracts/errors';
import { asTransportId } from '@stagedoor/contracts/ids';
import type { MediaKind, MediaSourceName } from '@stagedoor/contracts/media-control';
import { sourceFromWire } from '../../rooms/wire-mapping.ts';
import { parseBlob, type RequestHandler, requirePeer } from './request-context.ts';

const KIND_OF_SOURCE: Record<MediaSourceName, MediaKind> = {
  microphone: 'audio',
  camera: 'video',
  screen: 'video',
  'screen-audio': 'audio',
};

/** Starts sending a track into the room. A second one of the same source replaces the first. */
export const handleProduce: RequestHandler<'produce'> = async (body, context) => {
  const { media, run } = context;
  const transportId = asTransportId(body.transportId);
  const peer = requirePeer(context, 'transport', (each) => each.transportId === transportId);
  if (peer.role !== 'publish') throw new AppError('FORBIDDEN', 'Viewers cannot publish.');
  const source = sourceFromWire(body.source);
  if (source === undefined || KIND_OF_SOURCE[source] !== body.kind) {
    throw new AppError('VALIDATION_ERROR', 'Source and kind do not go together.');
  }
  const kind = KIND_OF_SOURCE[source];
  const rtpParameters = parseBlob(body.rtpParametersJson, 'rtpParameters');
  const hold = peer.hold();
  try {
    const { paused } = body;
    const producerId = await media.produce({
      ...{ peerId: peer.id, transportId },
      ...{ source, kind, rtpParameters, paused },
    });
    if (run.isAbandoned) {
      await media.closeProducer({ peerId: peer.id, producerId });
      throw new AppError('UNAVAILABLE', 'Nobody waits for this producer.');
    }
    peer.producerIds.set(source, producerId);
    return { body: { produced: { producerId } }, afterSend: hold.release };
  } catch (error) {
    hold.release();
    throw error;
  }
};

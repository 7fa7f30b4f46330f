import { ERROR_CODES, type ErrorCode } from '@stagedoor/contracts/codes';
import type { MediaRole } from '@stagedoor/contracts/identity';
import type { RoomId } from '@stagedoor/contracts/ids';
import type {
  ConsumerOffer,
  MediaNotification,
  MediaSourceName,
  TransportOffer,
} from '@stagedoor/contracts/media-control';
import { stagedoor } from '@stagedoor/contracts/wire';
import type { NotificationBody } from '../session/frames.ts';
import type { StreamSnapshot } from './roles.ts';

const ROLES: Record<MediaRole, stagedoor.RoomRole> = {
  publish: stagedoor.RoomRole.ROOM_ROLE_PUBLISH,
  subscribe: stagedoor.RoomRole.ROOM_ROLE_SUBSCRIBE,
};

const SOURCES: Record<MediaSourceName, stagedoor.MediaSource> = {
  microphone: stagedoor.MediaSource.MEDIA_SOURCE_MICROPHONE,
  camera: stagedoor.MediaSource.MEDIA_SOURCE_CAMERA,
  screen: stagedoor.MediaSource.MEDIA_SOURCE_SCREEN,
  'screen-audio': stagedoor.MediaSource.MEDIA_SOURCE_SCREEN_AUDIO,
};

export const roleToWire = (role: MediaRole): stagedoor.RoomRole => ROLES[role];

/** Undefined for a number that is no role. */
export function roleFromWire(role: stagedoor.RoomRole): MediaRole | undefined {
  if (role === ROLES.publish) return 'publish';
  return role === ROLES.subscribe ? 'subscribe' : undefined;
}

/** Undefined for a number that is no source. */
export function sourceFromWire(source: stagedoor.MediaSource): MediaSourceName | undefined {
  const names = Object.keys(SOURCES) as MediaSourceName[];
  return names.find((name) => SOURCES[name] === source);
}

export function transportToWire(
  transport: TransportOffer,
): stagedoor.TransportParameters.$Properties {
  return {
    transportId: transport.transportId,
    iceParametersJson: JSON.stringify(transport.iceParameters),
    iceCandidatesJson: JSON.stringify(transport.iceCandidates),
    dtlsParametersJson: JSON.stringify(transport.dtlsParameters),
  };
}

export function consumerToWire(consumer: ConsumerOffer): stagedoor.ConsumerParameters.$Properties {
  const { rtpParameters, source, ...rest } = consumer;
  return { ...rest, source: SOURCES[source], rtpParametersJson: JSON.stringify(rtpParameters) };
}

export function streamToWire(snapshot: StreamSnapshot): stagedoor.StreamState.$Properties {
  return { ...snapshot };
}

export function removedFromRoom(room: RoomId, role: MediaRole, code: ErrorCode): NotificationBody {
  const { number } = ERROR_CODES[code];
  return { removedFromRoom: { room, role: roleToWire(role), code: number, name: code } };
}

/** What the peer's client is told of a media notification; `role` is the peer's. */
export function mediaToWire(notification: MediaNotification, role: MediaRole): NotificationBody {
  switch (notification.type) {
    case 'consumer-added':
      return { consumerAdded: { consumer: consumerToWire(notification.consumer) } };
    case 'consumer-closed':
      return { consumerClosed: pick(notification, 'room', 'consumerId') };
    case 'consumer-paused-changed':
      return { consumerPausedChanged: pick(notification, 'room', 'consumerId', 'producerPaused') };
    case 'consumer-layers-changed': {
      const { layers } = notification;
      const ids = pick(notification, 'room', 'consumerId');
      return { consumerLayersChanged: { ...ids, hasLayers: layers !== undefined, ...layers } };
    }
    case 'consumer-score-changed':
      return {
        consumerScoreChanged: pick(notification, 'room', 'consumerId', 'score', 'producerScore'),
      };
    case 'producer-score-changed': {
      const ids = pick(notification, 'room', 'producerId');
      return { producerScoreChanged: { ...ids, scores: [...notification.scores] } };
    }
    case 'layers-wanted':
      return { layersWanted: pick(notification, 'room', 'producerId', 'maxSpatialLayer') };
    case 'media-reset':
      return { mediaReset: { room: notification.room, role: roleToWire(role) } };
    case 'transport-closed':
      return { transportClosed: pick(notification, 'room', 'transportId') };
  }
}

function pick<T, K extends keyof T>(from: T, ...keys: K[]): Pick<T, K> {
  return Object.fromEntries(keys.map((key) => [key, from[key]])) as Pick<T, K>;
}

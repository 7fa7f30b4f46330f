import { AppError } from '@stagedoor/contracts/errors';
import type { MediaRole } from '@stagedoor/contracts/identity';
import { asRoomId, ROOM_ID_PATTERN, type RoomId } from '@stagedoor/contracts/ids';
import { TOKEN_BYTES_MAX } from '@stagedoor/contracts/limits';
import type { stagedoor } from '@stagedoor/contracts/wire';
import type { Joined } from '../../rooms/Rooms.ts';
import {
  consumerToWire,
  roleFromWire,
  streamToWire,
  transportToWire,
} from '../../rooms/wire-mapping.ts';
import { parseBlob, type RequestHandler } from './request-context.ts';

/** Takes the session into a room and makes its transport and, for a subscriber, its consumers; neither for one without media. */
export const handleJoinRoom: RequestHandler<'joinRoom'> = async (body, context) => {
  const { rooms, session, run } = context;
  const { room, role } = readAttendance(body);
  const { mediaLess } = body;
  if (mediaLess && role === 'publish') {
    throw new AppError('VALIDATION_ERROR', 'Who publishes has media.');
  }
  if (body.grant.length > TOKEN_BYTES_MAX) throw new AppError('GRANT_INVALID', 'No such grant.');
  const joined = await rooms.join(session, {
    room,
    role,
    grantToken: body.grant,
    rtpCapabilities:
      role === 'subscribe' && !mediaLess
        ? parseBlob(body.rtpCapabilitiesJson, 'rtpCapabilities')
        : undefined,
    audioOnly: body.audioOnly,
    forceTcp: body.forceTcp,
    mediaLess,
    isWanted: () => !run.isAbandoned,
  });
  return { body: { roomJoined: roomJoined(joined) }, afterSend: joined.release };
};

/** Room and role of a join or leave. Throws AppError VALIDATION_ERROR. */
export function readAttendance(body: { room: string; role: stagedoor.RoomRole }): {
  room: RoomId;
  role: MediaRole;
} {
  const role = roleFromWire(body.role);
  if (role === undefined) throw new AppError('VALIDATION_ERROR', 'A role is needed.');
  if (!ROOM_ID_PATTERN.test(body.room)) {
    throw new AppError('VALIDATION_ERROR', 'Not the name of a room.');
  }
  return { room: asRoomId(body.room), role };
}

function roomJoined({ peer, opened, snapshot, hlsPath }: Joined): stagedoor.RoomJoined.$Properties {
  return {
    room: peer.room.id,
    peerId: peer.id,
    stream: streamToWire(snapshot),
    ...(hlsPath !== undefined && { hlsPath }),
    ...(opened && {
      transport: transportToWire(opened.transport),
      consumers: opened.consumers.map(consumerToWire),
    }),
  };
}

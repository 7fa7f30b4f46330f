import { readAttendance } from './join-room.ts';
import { DONE, type RequestHandler } from './request-context.ts';

/** Takes the session's peer of this role out of the room and closes its media. */
export const handleLeaveRoom: RequestHandler<'leaveRoom'> = (body, { rooms, session }) => {
  const { room, role } = readAttendance(body);
  rooms.leave(session, room, role);
  return DONE;
};

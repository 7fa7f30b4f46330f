/** Branded ids: a plain string cannot be passed where one of these is asked for. */
declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** A UUID for an account; `anon_…` for an anonymous viewer; `ext_…` for the subject of a third party's grant. */
export type UserId = Branded<'UserId'>;
/** UUID of a broadcast. */
export type StreamId = Branded<'StreamId'>;
/** Public name of a broadcast's room, in links: lower-case letters, digits and dashes. Also the media room's id. */
export type RoomId = Branded<'RoomId'>;
export type SessionId = Branded<'SessionId'>;
/** One attendance of one session in one room, in one role. */
export type PeerId = Branded<'PeerId'>;
export type TransportId = Branded<'TransportId'>;
export type ProducerId = Branded<'ProducerId'>;
export type ConsumerId = Branded<'ConsumerId'>;

export const ROOM_ID_PATTERN = /^[a-z0-9][a-z0-9-]{2,63}$/;
export const UUID_PATTERN = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export const asUserId = (value: string): UserId => value as UserId;
export const asStreamId = (value: string): StreamId => value as StreamId;
export const asRoomId = (value: string): RoomId => value as RoomId;
export const asSessionId = (value: string): SessionId => value as SessionId;
export const asPeerId = (value: string): PeerId => value as PeerId;
export const asTransportId = (value: string): TransportId => value as TransportId;
export const asProducerId = (value: string): ProducerId => value as ProducerId;
export const asConsumerId = (value: string): ConsumerId => value as ConsumerId;

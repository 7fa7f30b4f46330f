import { stagedoor } from '@stagedoor/contracts/wire';
import type { BroadcastBody, NotificationBody, ResponseBody } from '../session/frames.ts';
import type { Encoding } from './request-codec.ts';

/** ServerFrame.notification: field 2, length-delimited. */
const NOTIFICATION_TAG = 0x12;
/** Notification.seq: field 1, varint. */
const SEQ_TAG = 0x08;
const VARINT32_BYTES_MAX = 5;

/**
 * The bytes of a notification without its seq. A notification to a whole room is one object for all its sessions: it is
 * encoded for the first of them and found here for the others. Entries go with their object.
 */
const encodedBodies = new WeakMap<NotificationBody, Uint8Array>();

export function encodeResponse(
  id: number,
  body: ResponseBody,
  encoding: Encoding,
): Uint8Array | string {
  return encodeFrame({ response: { ...body, id } }, encoding);
}

/** `seq` 0 is not written: the notification is about the connection, not part of the session's sequence. */
export function encodeNotification(
  seq: number,
  body: NotificationBody,
  encoding: Encoding,
): Uint8Array | string {
  if (encoding === 'json') return encodeFrame({ notification: { ...body, seq } }, encoding);
  return prependSeq(seq, encodeBody(body));
}

export function encodeBroadcast(body: BroadcastBody, encoding: Encoding): Uint8Array | string {
  return encodeFrame(body, encoding);
}

function encodeBody(body: NotificationBody): Uint8Array {
  const known = encodedBodies.get(body);
  if (known !== undefined) return known;
  const bytes = stagedoor.Notification.encode(body).finish();
  encodedBodies.set(body, bytes);
  return bytes;
}

/** protobuf fields may stand in any order and side by side, so a session's own seq goes before the common bytes. */
function prependSeq(seq: number, body: Uint8Array): Uint8Array {
  const seqBytes = seq === 0 ? 0 : 1 + varintLength(seq);
  const contentBytes = seqBytes + body.length;
  const frame = new Uint8Array(1 + VARINT32_BYTES_MAX + contentBytes);
  let position = 0;
  frame[position++] = NOTIFICATION_TAG;
  position = writeVarint32(frame, position, contentBytes);
  if (seq !== 0) {
    frame[position++] = SEQ_TAG;
    position = writeVarint32(frame, position, seq);
  }
  frame.set(body, position);
  return frame.subarray(0, position + body.length);
}

function writeVarint32(target: Uint8Array, start: number, value: number): number {
  let position = start;
  let rest = value;
  while (rest > 0x7f) {
    target[position++] = (rest & 0x7f) | 0x80;
    rest >>>= 7;
  }
  target[position++] = rest;
  return position;
}

function varintLength(value: number): number {
  let length = 1;
  for (let rest = value >>> 7; rest > 0; rest >>>= 7) length += 1;
  return length;
}

function encodeFrame(
  frame: stagedoor.ServerFrame.$Properties,
  encoding: Encoding,
): Uint8Array | string {
  if (encoding === 'protobuf') return stagedoor.ServerFrame.encode(frame).finish();
  const message = stagedoor.ServerFrame.fromObject(frame);
  return JSON.stringify(stagedoor.ServerFrame.toObject(message, { enums: String, arrays: true }));
}

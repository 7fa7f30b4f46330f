import type { MediaDescription } from 'sdp-transform';
import { ICE_OPTIONS, iceLines } from './answer.ts';
import type { IceCredentials, Offer } from './offer.ts';
import { isUsed } from './parse-offer.ts';
import { malformed } from './sdp-errors.ts';
import { parseSdpFragment } from './sdp-text.ts';

/** What a PATCH with `application/trickle-ice-sdpfrag` says (RFC 8840 section 4.4). */
export type IceFragment = {
  /** Absent when the client repeats none: then the candidates belong to the session that it has. */
  ice: Partial<IceCredentials>;
  /** We are ICE lite and answer whoever knows our credentials: candidates are read for their form alone. */
  candidatesCount: number;
};

/** Throws AppError VALIDATION_ERROR for what is no fragment. */
export function parseIceFragment(text: string): IceFragment {
  const session = parseSdpFragment(text);
  const sections: Partial<MediaDescription>[] = [session, ...session.media];
  const withIce = sections.find((section) => section.iceUfrag !== undefined);
  const candidates = sections.flatMap((section) => section.candidates ?? []);
  if (candidates.some(({ port, component }) => !isNumber(port) || !isNumber(component))) {
    throw malformed('Broken candidate.');
  }
  const isAbout =
    withIce !== undefined ||
    candidates.length > 0 ||
    sections.some((section) => section.endOfCandidates !== undefined);
  if (!isAbout) throw malformed('It says nothing of ICE.');
  return {
    ice: {
      ...(withIce?.iceUfrag === undefined ? {} : { usernameFragment: String(withIce.iceUfrag) }),
      ...(withIce?.icePwd === undefined ? {} : { password: String(withIce.icePwd) }),
    },
    candidatesCount: candidates.length,
  };
}

/** Our side of an ICE restart: new credentials, the same candidates (RFC 9725 section 4.3.3). */
export function writeIceFragment(options: {
  offer: Offer;
  iceParameters: object;
  iceCandidates: readonly object[];
}): string {
  const used = options.offer.media.filter(isUsed);
  const [first] = used;
  return [
    'a=ice-lite',
    `a=ice-options:${ICE_OPTIONS}`,
    `a=group:BUNDLE ${used.map(({ mid }) => mid).join(' ')}`,
    `m=${first?.type ?? 'audio'} 9 ${first?.protocol ?? 'UDP/TLS/RTP/SAVPF'} 0`,
    `a=mid:${first?.mid ?? '0'}`,
    ...iceLines(options.iceParameters, options.iceCandidates),
    '',
  ].join('\r\n');
}

function isNumber(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value);
}

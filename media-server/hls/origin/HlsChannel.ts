import { isAacRendition } from '../packager/names.ts';
import type { PackagerEvent, PlaylistBytes } from '../packager/packager-event.ts';
import type { DeliveryDirectives } from './delivery-directives.ts';
import type { HlsRequest } from './HlsRequest.ts';
import type { HlsStore } from './HlsStore.ts';
import type { PlaylistCaching } from './origin-heads.ts';
import type { RefusalReason } from './refusals.ts';
import type { StoredFile, StoredPlaylist } from './StoredRendition.ts';
import { WaitingPlace } from './WaitingPlace.ts';
import type { WaitingRoom } from './WaitingRoom.ts';

/** A client may ask for this many segments after the last complete one (RFC 8216bis 6.2.5.2). */
const SEGMENTS_AHEAD_MAX = 2;
/** The same section's Advance Part Limit: seconds of parts, or a number of them where they last a second or more. */
const PARTS_AHEAD_SECONDS = 3;
const LONG_PARTS_AHEAD = 3;
/** The same section: after three target durations of waiting, 503. */
const WAIT_TARGETS = 3;
/** While the target duration is not known yet. */
const FIRST_WAIT_MS = 12_000;

/** What a request comes to at the moment. */
export type Outcome =
  | { type: 'playlist'; bytes: PlaylistBytes; caching: PlaylistCaching; isDelta: boolean }
  | { type: 'file'; file: StoredFile }
  | { type: 'refused'; reason: RefusalReason; why?: string }
  /** `place` is where it waits. */
  | { type: 'wait'; place: WaitingPlace };

const NOT_FOUND: Outcome = { type: 'refused', reason: 'not-found' };
const NO_AAC: Outcome = { type: 'refused', reason: 'no-aac' };

/** One broadcast at the origin: what it holds, and who waits for what comes next. */
export class HlsChannel {
  readonly name: string;
  readonly store: HlsStore;
  readonly #room: WaitingRoom<HlsRequest>;
  readonly #pull: ((rendition: string, name: string) => boolean) | undefined;
  /** For the multivariant playlist, or for a rendition while it is not known which there are. */
  readonly #startPlace = new WaitingPlace();
  /** By rendition: for its playlist, and for the part that is hinted. */
  readonly #playlistPlaces = new Map<string, WaitingPlace>();
  readonly #partPlaces = new Map<string, WaitingPlace>();
  #isClosed = false;

  /** `pull` fetches a file that is not here from elsewhere; true when it is on its way. */
  constructor(parts: {
    name: string;
    store: HlsStore;
    room: WaitingRoom<HlsRequest>;
    pull: ((rendition: string, name: string) => boolean) | undefined;
  }) {
    this.name = parts.name;
    this.store = parts.store;
    this.#room = parts.room;
    this.#pull = parts.pull;
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** How long a request may wait. */
  get waitMs(): number {
    const { targets } = this.store;
    return targets === undefined
      ? FIRST_WAIT_MS
      : WAIT_TARGETS * targets.targetDurationSeconds * 1000;
  }

  get places(): Iterable<WaitingPlace> {
    return [this.#startPlace, ...this.#playlistPlaces.values(), ...this.#partPlaces.values()];
  }

  /** Requests for this rendition that wait. */
  waitingCount(rendition: string): number {
    const places = [this.#playlistPlaces.get(rendition), this.#partPlaces.get(rendition)];
    return places.reduce((count, place) => count + (place?.count ?? 0), 0);
  }

  handle(event: PackagerEvent): void {
    this.store.handle(event);
    switch (event.type) {
      case 'multivariant':
        this.#wake(this.#startPlace);
        break;
      case 'part':
        this.#wake(this.#partPlaces.get(event.rendition));
        break;
      case 'playlist':
        this.#wake(this.#playlistPlaces.get(event.rendition));
        // Another part may be hinted now than somebody waits for.
        this.#wake(this.#partPlaces.get(event.rendition));
        break;
      case 'rendition-refused':
        this.#wake(this.#playlistPlaces.get(event.rendition));
        break;
      case 'ended':
        this.#wakeAll();
        break;
      default:
        break;
    }
  }

  /** A file that was pulled, or could not be. */
  provide(rendition: string, name: string, bytes: Uint8Array | undefined): void {
    if (this.#isClosed) return;
    if (bytes !== undefined) this.store.addPulled(rendition, name, bytes);
    this.#wake(this.#partPlaces.get(rendition));
  }

  /** Everybody who waits is told that there is nothing. */
  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.store.close();
    this.#wakeAll();
  }

  decide(request: HlsRequest): Outcome {
    const { path } = request;
    if (this.#isClosed) return NOT_FOUND;
    switch (path.kind) {
      case 'multivariant':
        return this.#decideMultivariant(this.store.multivariant);
      case 'multivariant-aac':
        return this.#decideMultivariantAac();
      case 'playlist':
        return this.#decidePlaylist(path.rendition, request.directives);
      case 'file':
        return this.#decideFile(path.rendition, path.name);
      case 'poster':
        return NOT_FOUND;
    }
  }

  #decideMultivariant(bytes: PlaylistBytes | undefined): Outcome {
    if (bytes !== undefined) {
      return { type: 'playlist', bytes, caching: 'multivariant', isDelta: false };
    }
    return this.store.isEnded ? NOT_FOUND : { type: 'wait', place: this.#startPlace };
  }

  #decideMultivariantAac(): Outcome {
    const { multivariant, multivariantAac } = this.store;
    // It would have come first.
    if (multivariant !== undefined && multivariantAac === undefined) return NO_AAC;
    return this.#decideMultivariant(multivariantAac);
  }

  #decidePlaylist(rendition: string, directives: DeliveryDirectives): Outcome {
    const { store } = this;
    const playlist = store.find(rendition)?.playlist;
    if (store.isEnded) {
      if (playlist === undefined) return NOT_FOUND;
      return { type: 'playlist', bytes: playlist.full, caching: 'ended', isDelta: false };
    }
    if (directives.problem !== undefined) return badRequest(directives.problem);
    if (!store.isListed(rendition) && playlist === undefined) {
      if (store.multivariant !== undefined) {
        const isWithoutAac = store.multivariantAac === undefined && isAacRendition(rendition);
        return isWithoutAac ? NO_AAC : NOT_FOUND;
      }
      return { type: 'wait', place: this.#startPlace };
    }
    if (this.#isTooFarAhead(directives)) {
      return badRequest('That is further ahead than a playlist can be waited for.');
    }
    if (playlist === undefined && store.isRefused(rendition)) {
      return { type: 'refused', reason: 'no-encoder' };
    }
    if (playlist === undefined || !hasReached(playlist, directives)) {
      return { type: 'wait', place: placeOf(this.#playlistPlaces, rendition) };
    }
    const delta = directives.canSkip ? playlist.delta : undefined;
    return {
      type: 'playlist',
      bytes: delta ?? playlist.full,
      caching: directives.msn === undefined ? 'newest' : 'blocking',
      isDelta: delta !== undefined,
    };
  }

  #decideFile(renditionId: string, name: string): Outcome {
    const rendition = this.store.find(renditionId);
    const file = rendition?.find(name);
    if (file !== undefined) return { type: 'file', file };
    const isHinted = rendition?.playlist?.hintName === name && !this.store.isEnded;
    return isHinted || this.#pull?.(renditionId, name) === true
      ? { type: 'wait', place: placeOf(this.#partPlaces, renditionId) }
      : NOT_FOUND;
  }

  /** RFC 8216bis 6.2.5.2. A part beyond the end of a segment that is complete means the next segment, however far. */
  #isTooFarAhead(directives: DeliveryDirectives): boolean {
    const { end, targets } = this.store;
    const { msn, partIndex } = directives;
    if (msn === undefined || end === undefined || targets === undefined) return false;
    const lastCompleteMsn = end.isComplete ? end.msn : end.msn - 1;
    if (msn > lastCompleteMsn + SEGMENTS_AHEAD_MAX) return true;
    if (partIndex === undefined || msn <= lastCompleteMsn) return false;
    const { partTargetSeconds } = targets;
    const aheadMax =
      partTargetSeconds < 1 ? PARTS_AHEAD_SECONDS / partTargetSeconds : LONG_PARTS_AHEAD;
    return partIndex > (msn === end.msn ? end.partIndex : -1) + aheadMax;
  }

  #wake(place: WaitingPlace | undefined): void {
    if (place === undefined || place.count === 0) return;
    this.#room.wake(place, (request) => {
      const outcome = this.decide(request);
      return outcome.type !== 'wait' || outcome.place !== place;
    });
  }

  #wakeAll(): void {
    for (const place of this.places) this.#wake(place);
  }
}

function placeOf(places: Map<string, WaitingPlace>, rendition: string): WaitingPlace {
  let place = places.get(rendition);
  if (place === undefined) {
    place = new WaitingPlace();
    places.set(rendition, place);
  }
  return place;
}

function badRequest(why: string): Outcome {
  return { type: 'refused', reason: 'bad-request', why };
}

/** The playlist lists what is asked for, or something later. */
function hasReached(playlist: StoredPlaylist, directives: DeliveryDirectives): boolean {
  const { msn, partIndex } = directives;
  if (msn === undefined || msn < playlist.msn) return true;
  if (msn > playlist.msn) return false;
  return partIndex === undefined ? playlist.isComplete : partIndex <= playlist.partIndex;
}

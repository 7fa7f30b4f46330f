import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const PART_SECONDS = 0.3;
const PARTS_PER_SEGMENT = 7;
const SEGMENT_SECONDS = PART_SECONDS * PARTS_PER_SEGMENT;
/** What ffmpeg makes; it is shown again and again, with its times moved on. */
const LOOP_SEGMENTS = 10;
const LOOP_PARTS = LOOP_SEGMENTS * PARTS_PER_SEGMENT;
const FRAMES_PER_SECOND = 30;
/** Segments that lie in the window when the origin starts. */
const PAST_SEGMENTS = 20;
const WINDOW_SEGMENTS = 40;
/** Parts of so many complete segments are listed, besides those of the newest. */
const SEGMENTS_WITH_PARTS = 2;

const RENDITIONS = [
  { id: 'v0', width: 320, height: 180, bitrate: '150k', bandwidth: 300_000 },
  { id: 'v1', width: 640, height: 360, bitrate: '500k', bandwidth: 700_000 },
] as const;

type Media = { init: Buffer; parts: Buffer[]; timescales: readonly number[] };
type Page = { type: string; body: string | Buffer };

/**
 * A live LL-HLS stream that needs no camera: a test picture that ffmpeg encodes once, served as muxed parts of 300 ms at the pace of
 * the clock, with blocking reload. What a test wants to go wrong goes wrong by its fields.
 */
export class FakeHlsOrigin {
  readonly #server: Server;
  readonly #media: Map<string, Media>;
  /** When the first part began, milliseconds since the Unix epoch. */
  readonly #startedAtMs = Date.now() - PAST_SEGMENTS * SEGMENT_SECONDS * 1_000;
  /** Other files that the page of a test needs, by path. */
  readonly pages = new Map<string, Page>();
  /** Paths with their queries, in the order of arrival. */
  readonly requests: string[] = [];
  /** A part is there this long after its end. */
  partDelayMs = 100;
  /** Answered to everything below `/hls/` while set. */
  refusal: number | undefined;
  #lastPart = Number.POSITIVE_INFINITY;
  #isEnded = false;
  #parked = 0;
  parkedMax = 0;

  private constructor(server: Server, media: Map<string, Media>) {
    this.#server = server;
    this.#media = media;
  }

  static async create(): Promise<FakeHlsOrigin> {
    const media = new Map<string, Media>();
    for (const rendition of RENDITIONS) media.set(rendition.id, await encode(rendition));
    media.set('a', await encode(undefined));
    const server = createServer();
    const origin = new FakeHlsOrigin(server, media);
    server.on('request', (request, response) => void origin.#answer(request, response));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return origin;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  get playlistUrl(): string {
    return `${this.url}/hls/room/index.m3u8`;
  }

  /** Requests for playlists that wait for their part now. */
  get parkedCount(): number {
    return this.#parked;
  }

  /** The publisher's network is gone: nothing new comes until `thaw`. What is missed then comes at once. */
  freeze(): void {
    this.#lastPart = this.#newestPart;
  }

  thaw(): void {
    this.#lastPart = Number.POSITIVE_INFINITY;
  }

  end(): void {
    this.freeze();
    this.#isEnded = true;
  }

  async close(): Promise<void> {
    this.end();
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** Index of the newest part that is complete. */
  get #newestPart(): number {
    const elapsedMs = Date.now() - this.#startedAtMs - this.partDelayMs;
    return Math.min(this.#lastPart, Math.floor(elapsedMs / (PART_SECONDS * 1_000)) - 1);
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://origin');
    this.requests.push(request.url ?? '/');
    const page = this.pages.get(pathname);
    if (page !== undefined) return send(response, page.type, page.body);
    const [, hls, , rendition = '', file = ''] = pathname.split('/');
    if (hls !== 'hls') return refuse(response, 404);
    if (this.refusal !== undefined) return refuse(response, this.refusal);
    if (rendition === 'index.m3u8') return send(response, M3U8, multivariant());
    const media = this.#media.get(rendition);
    if (media === undefined) return refuse(response, 404);
    if (file === 'index.m3u8') {
      await this.#untilThere(searchParams);
      return send(response, M3U8, this.#mediaPlaylist());
    }
    if (file === 'init.mp4') return send(response, MP4, media.init);
    const [, kind, msn, part] = /^([ps])(\d+)(?:-(\d+))?\.m4s$/.exec(file) ?? [];
    if (kind === undefined) return refuse(response, 404);
    const first = Number(msn) * PARTS_PER_SEGMENT + Number(part ?? 0);
    const rest = this.#isEnded ? this.#newestPart - first + 1 : PARTS_PER_SEGMENT;
    const count = kind === 'p' ? 1 : Math.min(PARTS_PER_SEGMENT, rest);
    if (count < 1 || first + count - 1 > this.#newestPart) return refuse(response, 404);
    const parts = Array.from({ length: count }, (_, index) => partAt(media, first + index));
    send(response, MP4, Buffer.concat(parts));
  }

  async #untilThere(query: URLSearchParams): Promise<void> {
    const msn = query.get('_HLS_msn');
    if (msn === null) return;
    const part = Number(query.get('_HLS_part') ?? PARTS_PER_SEGMENT - 1);
    const wanted = Number(msn) * PARTS_PER_SEGMENT + part;
    this.#parked += 1;
    this.parkedMax = Math.max(this.parkedMax, this.#parked);
    while (this.#newestPart < wanted && !this.#isEnded) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    this.#parked -= 1;
  }

  #mediaPlaylist(): string {
    const newest = this.#newestPart;
    const openMsn = Math.floor((newest + 1) / PARTS_PER_SEGMENT);
    const firstMsn = Math.max(0, openMsn - WINDOW_SEGMENTS);
    let text = `#EXTM3U
#EXT-X-VERSION:9
#EXT-X-TARGETDURATION:2
#EXT-X-SERVER-CONTROL:CAN-BLOCK-RELOAD=YES,PART-HOLD-BACK=${PART_SECONDS * 3}
#EXT-X-PART-INF:PART-TARGET=${PART_SECONDS}
#EXT-X-MEDIA-SEQUENCE:${firstMsn}
#EXT-X-MAP:URI="init.mp4"
`;
    for (let msn = firstMsn; msn <= openMsn; msn += 1) {
      const beganAtMs = this.#startedAtMs + msn * SEGMENT_SECONDS * 1_000;
      text += `#EXT-X-PROGRAM-DATE-TIME:${new Date(beganAtMs).toISOString()}\n`;
      const partCount = Math.min(PARTS_PER_SEGMENT, newest + 1 - msn * PARTS_PER_SEGMENT);
      for (let part = 0; part < partCount && msn >= openMsn - SEGMENTS_WITH_PARTS; part += 1) {
        const independent = part === 0 ? ',INDEPENDENT=YES' : '';
        text += `#EXT-X-PART:DURATION=${PART_SECONDS},URI="p${msn}-${part}.m4s"${independent}\n`;
      }
      const isWhole = msn < openMsn || (this.#isEnded && partCount > 0);
      if (isWhole) text += `#EXTINF:${partCount * PART_SECONDS},\ns${msn}.m4s\n`;
    }
    if (this.#isEnded) return `${text}#EXT-X-ENDLIST\n`;
    const hint = `p${openMsn}-${(newest + 1) % PARTS_PER_SEGMENT}.m4s`;
    return `${text}#EXT-X-PRELOAD-HINT:TYPE=PART,URI="${hint}"\n`;
  }
}

const M3U8 = 'application/vnd.apple.mpegurl';
const MP4 = 'video/mp4';

function send(response: ServerResponse, type: string, body: string | Buffer): void {
  const bytes = Buffer.from(body);
  response.writeHead(200, {
    'content-type': type,
    'content-length': bytes.length,
    'access-control-allow-origin': '*',
    'cache-control': 'no-store',
  });
  response.end(bytes);
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'content-length': 0, 'access-control-allow-origin': '*' }).end();
}

function multivariant(): string {
  const variants = RENDITIONS.map(
    ({ id, width, height, bandwidth }) =>
      `#EXT-X-STREAM-INF:BANDWIDTH=${bandwidth},CODECS="avc1.42c01e,opus",RESOLUTION=${width}x${height},FRAME-RATE=30.000\n${id}/index.m3u8\n`,
  ).join('');
  const sound = '#EXT-X-STREAM-INF:BANDWIDTH=70000,CODECS="opus"\na/index.m3u8\n';
  return `#EXTM3U\n#EXT-X-VERSION:9\n${variants}${sound}`;
}

/** The part with its times moved to where it stands in a stream without end. */
function partAt({ parts, timescales }: Media, index: number): Buffer {
  const loops = Math.floor(index / LOOP_PARTS);
  const part = Buffer.from(parts[index % LOOP_PARTS] as Buffer);
  let track = 0;
  forEachBox(part, (type, start) => {
    if (type !== 'tfdt') return;
    const shift = BigInt(loops * LOOP_SEGMENTS * SEGMENT_SECONDS * (timescales[track] ?? 1));
    // Version 1 has 64 bits; ffmpeg writes it where it was asked for fragments.
    if (part[start + 8] === 1) {
      part.writeBigUInt64BE(part.readBigUInt64BE(start + 12) + shift, start + 12);
    } else {
      part.writeUInt32BE(part.readUInt32BE(start + 12) + Number(shift), start + 12);
    }
    track += 1;
  });
  return part;
}

async function encode(rendition: (typeof RENDITIONS)[number] | undefined): Promise<Media> {
  const folder = await mkdtemp(path.join(tmpdir(), 'fake-hls-'));
  const file = path.join(folder, 'loop.mp4');
  const keyFrames = String(Math.round(SEGMENT_SECONDS * FRAMES_PER_SECOND));
  const sound = ['-c:a', 'libopus', '-b:a', '48k', '-frame_duration', '20'];
  const video = rendition && [
    ...['-f', 'lavfi', '-i'],
    `testsrc2=size=${rendition.width}x${rendition.height}:rate=${FRAMES_PER_SECOND}`,
  ];
  const videoCodec = rendition && [
    ...[
      '-c:v',
      'libx264',
      '-preset',
      'ultrafast',
      '-tune',
      'zerolatency',
      '-profile:v',
      'baseline',
    ],
    ...['-pix_fmt', 'yuv420p', '-sc_threshold', '0', '-b:v', rendition.bitrate],
    ...['-g', keyFrames, '-keyint_min', keyFrames],
  ];
  try {
    await promisify(execFile)('ffmpeg', [
      ...['-v', 'error', ...(video ?? [])],
      ...['-f', 'lavfi', '-i', 'sine=frequency=440:sample_rate=48000'],
      ...['-t', String(LOOP_SEGMENTS * SEGMENT_SECONDS), ...(videoCodec ?? []), ...sound],
      ...['-f', 'mp4', '-movflags', 'empty_moov+default_base_moof+skip_trailer'],
      ...['-frag_duration', String(PART_SECONDS * 1e6), file],
    ]);
    return split(await readFile(file), rendition !== undefined);
  } finally {
    await rm(folder, { recursive: true });
  }
}

function split(file: Buffer, hasVideo: boolean): Media {
  const starts: number[] = [];
  const timescales: number[] = [];
  forEachBox(file, (type, start) => {
    if (type === 'moof') starts.push(start);
    // Version 0: the timescale follows two 32-bit times.
    if (type === 'mdhd') timescales.push(file.readUInt32BE(start + 20));
  });
  const parts = starts.map((start, index) => file.subarray(start, starts[index + 1]));
  if (parts.length < LOOP_PARTS || timescales.length !== (hasVideo ? 2 : 1)) {
    throw new Error(`ffmpeg made ${parts.length} fragments of ${timescales.length} tracks`);
  }
  return { init: file.subarray(0, starts[0]), parts, timescales };
}

const CONTAINERS = new Set(['moov', 'trak', 'mdia', 'moof', 'traf']);

function forEachBox(
  bytes: Buffer,
  visit: (type: string, start: number) => void,
  start = 0,
  end = bytes.length,
): void {
  for (let at = start; at + 8 <= end; at += Math.max(8, bytes.readUInt32BE(at))) {
    const type = bytes.toString('latin1', at + 4, at + 8);
    visit(type, at);
    if (CONTAINERS.has(type)) forEachBox(bytes, visit, at + 8, at + bytes.readUInt32BE(at));
  }
}

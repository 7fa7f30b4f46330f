declare global {
  interface Window {
    timeCode: {
      /** A camera that shows a moving picture with a number in it, 1280 × 720 at 30 frames a second. */
      openCamera: () => MediaStreamTrack;
      /** When the picture with this number was drawn, milliseconds since the Unix epoch. */
      drawnAtMs: number[];
      /** Reads the numbers of the frames that this video shows from now on. */
      read: (video: HTMLVideoElement) => void;
      seen: SeenFrame[];
    };
  }
}

/** A frame on the viewer's side; the times are milliseconds since the Unix epoch. */
export type SeenFrame = {
  number: number;
  height: number;
  /** The browser handed the frame to its compositor. */
  presentedAtMs: number;
  /** It is due on the screen. */
  displayedAtMs: number;
};

/**
 * For addInitScript: a camera that draws a number into its picture, and a reader of it.
 *
 * The number's 16 bits stand in a row of black and white blocks, with their opposites in a second row: a frame whose rows do not
 * agree is not counted. A block is 80 × 60 pixels, which the strongest compression leaves readable.
 */
export function installTimeCode(): void {
  const WIDTH = 1_280;
  const HEIGHT = 720;
  const FRAME_MS = 1_000 / 30;
  const BITS = 16;
  const BLOCK_WIDTH = WIDTH / BITS;
  const BLOCK_HEIGHT = 60;
  /** Pixels of the reader's small copy of one block; its middle is read. */
  const SAMPLE = 4;
  /** Pixels that the scenery moves in a frame. */
  const SPEED = 6;

  const createContext = (width: number, height: number): CanvasRenderingContext2D => {
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
    if (context === null) throw new Error('no canvas');
    return context;
  };

  /** Shapes and shades that cost an encoder about what a room with a person in it costs. */
  const drawScenery = (): HTMLCanvasElement => {
    const context = createContext(2 * WIDTH, HEIGHT);
    for (let index = 0; index < 240; index += 1) {
      const x = (index * 397) % WIDTH;
      const y = (index * 211) % HEIGHT;
      const size = 20 + ((index * 53) % 120);
      context.fillStyle = `hsl(${(index * 47) % 360} 45% ${20 + ((index * 13) % 60)}%)`;
      context.fillRect(x, y, size, size);
      context.fillRect(x + WIDTH, y, size, size);
    }
    return context.canvas;
  };

  const openCamera = (): MediaStreamTrack => {
    const context = createContext(WIDTH, HEIGHT);
    const scenery = drawScenery();
    const [track] = context.canvas
      .captureStream(0)
      .getVideoTracks() as CanvasCaptureMediaStreamTrack[];
    if (track === undefined) throw new Error('no track');
    setInterval(() => {
      const { drawnAtMs } = window.timeCode;
      const number = drawnAtMs.length % 2 ** BITS;
      context.drawImage(scenery, -((drawnAtMs.length * SPEED) % WIDTH), 0);
      for (let bit = 0; bit < BITS; bit += 1) {
        const isSet = ((number >> bit) & 1) === 1;
        context.fillStyle = isSet ? '#fff' : '#000';
        context.fillRect(bit * BLOCK_WIDTH, 0, BLOCK_WIDTH, BLOCK_HEIGHT);
        context.fillStyle = isSet ? '#000' : '#fff';
        context.fillRect(bit * BLOCK_WIDTH, BLOCK_HEIGHT, BLOCK_WIDTH, BLOCK_HEIGHT);
      }
      drawnAtMs.push(performance.timeOrigin + performance.now());
      track.requestFrame();
    }, FRAME_MS);
    return track;
  };

  const read = (video: HTMLVideoElement): void => {
    const context = createContext(BITS * SAMPLE, 2 * SAMPLE);
    const isWhite = (pixels: Uint8ClampedArray, column: number, row: number): boolean => {
      const x = column * SAMPLE + SAMPLE / 2;
      const y = row * SAMPLE + SAMPLE / 2;
      return (pixels[(y * BITS * SAMPLE + x) * 4] ?? 0) > 127;
    };
    const next = (): void => {
      video.requestVideoFrameCallback((_now, frame) => {
        next();
        const rows = (video.videoHeight * 2 * BLOCK_HEIGHT) / HEIGHT;
        context.drawImage(video, 0, 0, video.videoWidth, rows, 0, 0, BITS * SAMPLE, 2 * SAMPLE);
        const { data } = context.getImageData(0, 0, BITS * SAMPLE, 2 * SAMPLE);
        let number = 0;
        for (let bit = 0; bit < BITS; bit += 1) {
          const isSet = isWhite(data, bit, 0);
          if (isSet === isWhite(data, bit, 1)) return;
          number |= isSet ? 1 << bit : 0;
        }
        window.timeCode.seen.push({
          number,
          height: frame.height,
          presentedAtMs: performance.timeOrigin + frame.presentationTime,
          displayedAtMs: performance.timeOrigin + frame.expectedDisplayTime,
        });
      });
    };
    next();
  };

  window.timeCode = { openCamera, read, drawnAtMs: [], seen: [] };
}

/** For addInitScript, after the time code: the page's camera is the one with the numbers, its microphone stays. */
export function replaceCamera(): void {
  const original = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
  navigator.mediaDevices.getUserMedia = async (constraints) => {
    if (!constraints?.video) return await original(constraints);
    const stream = constraints.audio
      ? await original({ audio: constraints.audio })
      : new MediaStream();
    stream.addTrack(window.timeCode.openCamera());
    return stream;
  };
}

declare global {
  interface Window {
    flashAndBeep: {
      /** A black picture that flashes white once a second, and a sound that beeps when it does. */
      openSource: () => Promise<MediaStream>;
      /** Sends the source to this page itself and shows it; then the page's `read` can watch it. */
      openLoop: () => Promise<HTMLVideoElement>;
      /** Notes what this video shows and sounds like, from now until `take`. */
      read: (video: HTMLVideoElement) => Promise<void>;
      /** When flashes and beeps began, milliseconds since the Unix epoch, since `read`. */
      take: () => Noted;
    };
  }
}

export type Noted = { flashesAtMs: number[]; beepsAtMs: number[] };

/** For addInitScript: a camera and a microphone whose pictures and sounds can be told to belong together, and a reader of both. */
export function installFlashAndBeep(): void {
  const WIDTH = 1_280;
  const HEIGHT = 720;
  const FRAMES_A_SECOND = 30;
  const FLASH_FRAMES = 3;
  const BEEP_HZ = 1_000;
  const WHITE_LEAST = 127;
  const LOUD_LEAST = 0.05;
  /** Samples that are looked at again and again, so that no beep falls between two looks. */
  const LOOK_SAMPLES = 8_192;
  const LOOK_MS = 20;
  /** Between a beep's end and the next one's begin it is silent for longer. */
  const SILENCE_SECONDS = 0.3;

  const createCanvas = (width: number, height: number): CanvasRenderingContext2D => {
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
    if (context === null) throw new Error('no canvas');
    return context;
  };

  const openSource = async (): Promise<MediaStream> => {
    const picture = createCanvas(WIDTH, HEIGHT);
    const sound = new AudioContext();
    await sound.resume();
    const oscillator = new OscillatorNode(sound, { frequency: BEEP_HZ });
    const volume = new GainNode(sound, { gain: 0 });
    const microphone = new MediaStreamAudioDestinationNode(sound, { channelCount: 1 });
    oscillator.connect(volume).connect(microphone);
    oscillator.start();
    const camera = picture.canvas.captureStream(0);
    const [track] = camera.getVideoTracks() as CanvasCaptureMediaStreamTrack[];
    if (track === undefined) throw new Error('no track');
    let count = 0;
    setInterval(() => {
      const phase = count % FRAMES_A_SECOND;
      count += 1;
      picture.fillStyle = phase < FLASH_FRAMES ? '#fff' : '#000';
      picture.fillRect(0, 0, WIDTH, HEIGHT);
      if (phase === 0) {
        volume.gain.setValueAtTime(1, sound.currentTime);
        volume.gain.setValueAtTime(0, sound.currentTime + FLASH_FRAMES / FRAMES_A_SECOND);
      }
      track.requestFrame();
    }, 1_000 / FRAMES_A_SECOND);
    return new MediaStream([track, ...microphone.stream.getTracks()]);
  };

  const openLoop = async (): Promise<HTMLVideoElement> => {
    const source = await openSource();
    const [sender, receiver] = [new RTCPeerConnection(), new RTCPeerConnection()];
    const video = document.createElement('video');
    video.style.cssText = 'position:fixed;inset-block-start:0;inset-inline-start:0;width:320px';
    video.autoplay = true;
    receiver.addEventListener('track', ({ streams: [stream] }) => {
      video.srcObject = stream ?? null;
    });
    for (const [from, to] of [
      [sender, receiver],
      [receiver, sender],
    ] as const) {
      from.addEventListener('icecandidate', ({ candidate }) => {
        if (candidate !== null) void to.addIceCandidate(candidate);
      });
    }
    for (const track of source.getTracks()) sender.addTrack(track, source);
    await sender.setLocalDescription();
    await receiver.setRemoteDescription(sender.localDescription as RTCSessionDescriptionInit);
    await receiver.setLocalDescription();
    await sender.setRemoteDescription(receiver.localDescription as RTCSessionDescriptionInit);
    document.body.append(video);
    return video;
  };

  let reading = 0;
  let flashesAtMs: number[] = [];
  let beepsAtMs: number[] = [];

  const readPicture = (video: HTMLVideoElement, id: number): void => {
    const pixel = createCanvas(1, 1);
    let wasWhite = true;
    const next = (): void => {
      video.requestVideoFrameCallback((_now, { expectedDisplayTime }) => {
        if (reading !== id) return;
        next();
        pixel.drawImage(video, 0, 0, 1, 1);
        const isWhite = (pixel.getImageData(0, 0, 1, 1).data[1] ?? 0) > WHITE_LEAST;
        if (isWhite && !wasWhite) flashesAtMs.push(performance.timeOrigin + expectedDisplayTime);
        wasWhite = isWhite;
      });
    };
    next();
  };

  const readSound = (context: AudioContext, source: AudioNode, id: number): void => {
    const analyser = new AnalyserNode(context, { fftSize: LOOK_SAMPLES });
    source
      .connect(analyser)
      .connect(new GainNode(context, { gain: 0 }))
      .connect(context.destination);
    const samples = new Float32Array(LOOK_SAMPLES);
    let loudUntil = Number.POSITIVE_INFINITY;
    const timer = setInterval(() => {
      if (reading !== id) {
        clearInterval(timer);
        void context.close();
        return;
      }
      analyser.getFloatTimeDomainData(samples);
      const endSeconds = context.currentTime;
      const nowMs = performance.timeOrigin + performance.now();
      if (loudUntil === Number.POSITIVE_INFINITY) loudUntil = endSeconds;
      for (const [index, sample] of samples.entries()) {
        const atSeconds = endSeconds - (LOOK_SAMPLES - index) / context.sampleRate;
        if (atSeconds <= loudUntil || Math.abs(sample) < LOUD_LEAST) continue;
        if (atSeconds - loudUntil > SILENCE_SECONDS) {
          beepsAtMs.push(nowMs - (endSeconds - atSeconds) * 1_000);
        }
        loudUntil = atSeconds;
      }
    }, LOOK_MS);
  };

  const read = async (video: HTMLVideoElement): Promise<void> => {
    reading += 1;
    flashesAtMs = [];
    beepsAtMs = [];
    const context = new AudioContext();
    await context.resume();
    video.muted = false;
    const source =
      video.srcObject instanceof MediaStream
        ? new MediaStreamAudioSourceNode(context, { mediaStream: video.srcObject })
        : new MediaElementAudioSourceNode(context, { mediaElement: video });
    readPicture(video, reading);
    readSound(context, source, reading);
  };

  const take = (): Noted => {
    reading += 1;
    return { flashesAtMs, beepsAtMs };
  };

  window.flashAndBeep = { openSource, openLoop, read, take };
}

/** For addInitScript, after the one above: the page's camera and microphone are those. */
export function replaceDevices(): void {
  let opened: Promise<MediaStream> | undefined;
  navigator.mediaDevices.getUserMedia = async ({ video, audio } = {}) => {
    opened ??= window.flashAndBeep.openSource();
    const source = await opened;
    return new MediaStream([
      ...(video ? source.getVideoTracks() : []),
      ...(audio ? source.getAudioTracks() : []),
    ]);
  };
}

/** One forbidden import and the rule of .dependency-cruiser.cjs that must report it. */
export type ImportPlant = { file: string; imports: string; rule: string };

/** Files that planted imports point at. */
export const PLANTED_FILES: readonly string[] = [
  'contracts/planted.ts',
  'service-kit/planted.ts',
  'media-server/planted.ts',
  'signaling/planted.ts',
  'chat/planted.ts',
  'billing-meter/planted.ts',
  'services/accounts/planted.ts',
  'services/streams/planted.ts',
  'web-client/app/planted.ts',
  'signaling/planted.test.ts',
];

/** Our packages by name and folder, so that an import by package name is tried too. */
export const PLANTED_PACKAGES: Readonly<Record<string, string>> = {
  '@stagedoor/signaling': 'signaling',
};

export const IMPORT_PLANTS: readonly ImportPlant[] = [
  {
    file: 'contracts/upward.ts',
    imports: '../service-kit/planted.ts',
    rule: 'contracts-is-the-ground',
  },
  { file: 'contracts/node-core.ts', imports: 'node:fs', rule: 'contracts-is-browser-safe' },
  {
    file: 'service-kit/upward.ts',
    imports: '../signaling/planted.ts',
    rule: 'service-kit-knows-no-application',
  },
  {
    file: 'media-server/sideways.ts',
    imports: '../signaling/planted.ts',
    rule: 'media-server-imports-no-other-application',
  },
  {
    file: 'media-server/by-name.ts',
    imports: '@stagedoor/signaling',
    rule: 'media-server-imports-no-other-application',
  },
  {
    file: 'signaling/sideways.ts',
    imports: '../services/accounts/planted.ts',
    rule: 'signaling-imports-no-other-application',
  },
  {
    file: 'chat/sideways.ts',
    imports: '../billing-meter/planted.ts',
    rule: 'chat-imports-no-other-application',
  },
  {
    file: 'billing-meter/sideways.ts',
    imports: '../chat/planted.ts',
    rule: 'billing-meter-imports-no-other-application',
  },
  {
    file: 'services/accounts/sideways.ts',
    imports: '../streams/planted.ts',
    rule: 'services-imports-no-other-application',
  },
  {
    file: 'web-client/app/upward.ts',
    imports: '../../service-kit/planted.ts',
    rule: 'web-client-imports-contracts-only',
  },
  { file: 'web-client/sdk/framework.ts', imports: 'react', rule: 'sdk-is-framework-free' },
  { file: 'web-client/sdk/upward.ts', imports: '../app/planted.ts', rule: 'sdk-is-framework-free' },
  { file: 'signaling/media.ts', imports: 'mediasoup', rule: 'only-the-sfu-imports-mediasoup' },
  {
    file: 'signaling/sockets.ts',
    imports: 'uWebSockets.js',
    rule: 'only-http-edge-imports-uwebsockets',
  },
  { file: 'signaling/redis.ts', imports: 'ioredis', rule: 'only-bus-imports-ioredis' },
  { file: 'signaling/pictures.ts', imports: 'sharp', rule: 'only-attachments-import-sharp' },
  {
    file: 'signaling/files.ts',
    imports: '@aws-sdk/client-s3',
    rule: 'only-object-storage-imports-s3',
  },
  {
    file: 'signaling/tested.ts',
    imports: './planted.test.ts',
    rule: 'shipped-code-imports-no-test',
  },
  { file: 'signaling/ring-a.ts', imports: './ring-b.ts', rule: 'no-circular' },
];

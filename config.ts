import { isIP } from 'node:net';
import type { ConfigSchema } from '@stagedoor/service-kit/config';
import { LOG_LEVELS } from '@stagedoor/service-kit/logger';
import { z } from 'zod';

const port = z.coerce.number({ error: 'must be a port, 0 to 65535' }).int().min(0).max(65_535);
const flag = z
  .enum(['true', 'false', '1', '0'])
  .transform((text) => text === 'true' || text === '1');
/** `a, b` → `['a', 'b']`. */
const list = z.string().transform((text) =>
  text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== ''),
);
/** Exactly as browsers send it in `Origin`. */
const origins = list.pipe(
  z.array(
    z.string().refine((text) => URL.canParse(text) && new URL(text).origin === text, {
      message: 'must be origins such as https://app.example.com, without a path',
    }),
  ),
);
const addressRange = /^[0-9a-fA-F:.]+(\/\d{1,3})?$/;

const DEFAULT_PORT = 8080;
/** A secret shorter than this can be guessed. */
const SECRET_LENGTH_MIN = 32;

const shape = {
  STAGEDOOR_PORT: port
    .optional()
    .meta({ description: 'TCP port of pages, REST and WebSocket (8080; 0: any free one)' }),
  PORT: port
    .optional()
    .meta({ description: 'Used where STAGEDOOR_PORT is not set, as hosting platforms do' }),
  STAGEDOOR_HOST: z
    .string()
    .default('127.0.0.1')
    .meta({ description: 'Address to listen on; 0.0.0.0 for all' }),
  STAGEDOOR_DATA_DIR: z
    .string()
    .default('.stagedoor')
    .meta({ description: 'Folder of the database, secret and media' }),
  STAGEDOOR_PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .meta({
      description:
        'Where browsers reach this server, if not at http://HOST:PORT; set it behind a reverse proxy',
    }),
  STAGEDOOR_ANNOUNCED_IP: z.string().optional().meta({
    description: 'IP or host name that browsers send media to, if it is not STAGEDOOR_HOST',
  }),
  STAGEDOOR_RTC_PORT: port.optional().meta({
    description: 'First of one UDP and TCP port per media worker (20000; 0: any free ones)',
  }),
  STAGEDOOR_WORKERS: z.coerce.number().int().min(1).max(256).optional().meta({
    description: 'Media workers (one per core)',
  }),
  STAGEDOOR_HLS_PRESET: z.enum(['fast', 'stable']).default('fast').meta({
    description:
      'LL-HLS parts of 0.3 s (fast: about a second behind) or 0.5 s (stable: fewer requests)',
  }),
  STAGEDOOR_HLS_DVR_SECONDS: z.coerce.number().int().min(30).max(21_600).default(600).meta({
    description: 'How far back HLS viewers can seek in a live stream; kept in the data folder',
  }),
  STAGEDOOR_RECORDING_RETENTION_DAYS: z.coerce.number().int().min(1).max(36_500).optional().meta({
    description: 'Recordings older than this are deleted (none are for their age)',
  }),
  STAGEDOOR_RECORDING_BYTES_MAX: z.coerce.number().int().min(1_000_000).optional().meta({
    description:
      'Of all recordings together; the oldest are deleted first (as much as there is room for)',
  }),
  STAGEDOOR_S3_ENDPOINT: z
    .url({ protocol: /^https?$/ })
    .optional()
    .meta({ description: 'Object store that speaks S3, if it is not that of AWS' }),
  STAGEDOOR_S3_BUCKET: z.string().optional().meta({
    description:
      'Finished recordings and media of messages go there, and stay in the data folder unless set',
  }),
  STAGEDOOR_S3_REGION: z
    .string()
    .default('us-east-1')
    .meta({ description: 'Region of the bucket; other stores than AWS take any' }),
  STAGEDOOR_S3_ACCESS_KEY_ID: z
    .string()
    .optional()
    .meta({ description: 'Required with STAGEDOOR_S3_BUCKET', secret: true }),
  STAGEDOOR_S3_SECRET_ACCESS_KEY: z
    .string()
    .optional()
    .meta({ description: 'Required with STAGEDOOR_S3_BUCKET', secret: true }),
  STAGEDOOR_TLS_CERT: z
    .string()
    .optional()
    .meta({ description: 'PEM certificate file; with STAGEDOOR_TLS_KEY the port speaks HTTPS' }),
  STAGEDOOR_TLS_KEY: z.string().optional().meta({ description: 'PEM private key file' }),
  STAGEDOOR_TRUSTED_PROXIES: list
    .pipe(z.array(z.string().regex(addressRange, 'must be addresses or CIDR ranges')))
    .default([])
    .meta({
      description:
        'Proxies whose X-Forwarded-For and X-Forwarded-Proto are believed: addresses or CIDR ranges, comma-separated',
    }),
  STAGEDOOR_ALLOWED_ORIGINS: origins.default([]).meta({
    description:
      'Other origins whose pages may call the API and open the WebSocket, comma-separated',
  }),
  FRONTEND_URL: origins
    .default([])
    .meta({ description: 'The same, under the name that other servers use' }),
  STAGEDOOR_SECRET: z.string().min(SECRET_LENGTH_MIN).optional().meta({
    description:
      'Signs and encrypts keys; made and kept in the data folder unless set; required with REDIS_URL',
    secret: true,
  }),
  STAGEDOOR_METRICS_TOKEN: z.string().min(16).optional().meta({
    description:
      'Bearer token that opens /metrics and the details of /readyz to others than loopback',
    secret: true,
  }),
  STAGEDOOR_DEMO: flag.optional().meta({
    description:
      'Demo accounts (true with the built-in database, else false); set false behind a reverse proxy',
  }),
  STAGEDOOR_DEMO_ADMIN: flag
    .default(false)
    .meta({ description: 'A demo admin also where others than this machine may reach the server' }),
  STAGEDOOR_CREATOR_APPROVAL: z.enum(['automatic', 'admin']).optional().meta({
    description:
      'Who makes a fan a creator: automatic (default with the built-in database) or admin',
  }),
  STAGEDOOR_LOG_LEVEL: z.enum(LOG_LEVELS).optional().meta({
    description: 'Least level that is logged (warn with the built-in database, else info)',
  }),
  STAGEDOOR_LOG_FORMAT: z.enum(['json', 'pretty']).optional().meta({
    description: 'json (default) or pretty (default on a terminal)',
  }),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/ })
    .optional()
    .meta({
      description: 'PostgreSQL 15 or newer; the built-in one unless set',
      secret: true,
    }),
  REDIS_URL: z
    .string()
    .regex(
      /^rediss?(\+cluster|\+sentinel)?:\/\//,
      'must start with redis://, rediss://, redis+cluster:// or redis+sentinel://',
    )
    .optional()
    .meta({
      description:
        'Redis 7 or newer, which several servers share; with it, DATABASE_URL and STAGEDOOR_SECRET are required',
      secret: true,
    }),
};

/** Every variable of the environment that Stagedoor reads. `.env.example` lists the same ones. */
export const configSchema = z.object(shape).superRefine((values, context) => {
  const require = (variable: keyof typeof shape, why: string): void => {
    if (values[variable] === undefined)
      context.addIssue({ code: 'custom', path: [variable], message: why });
  };
  if (values.REDIS_URL !== undefined) {
    require('DATABASE_URL', 'is required with REDIS_URL: several servers share one database');
    require('STAGEDOOR_SECRET', 'is required with REDIS_URL: several servers share one secret');
  }
  if (values.STAGEDOOR_S3_BUCKET !== undefined) {
    require('STAGEDOOR_S3_ACCESS_KEY_ID', 'is required with STAGEDOOR_S3_BUCKET');
    require('STAGEDOOR_S3_SECRET_ACCESS_KEY', 'is required with STAGEDOOR_S3_BUCKET');
  }
  const port = values.STAGEDOOR_PORT ?? values.PORT ?? DEFAULT_PORT;
  if (values.STAGEDOOR_RTC_PORT === port && port !== 0) {
    const message = 'is the port of pages and WebSocket too; media needs another one';
    context.addIssue({ code: 'custom', path: ['STAGEDOOR_RTC_PORT'], message });
  }
  if (values.STAGEDOOR_TLS_KEY !== undefined)
    require('STAGEDOOR_TLS_CERT', 'is required with STAGEDOOR_TLS_KEY');
  if (values.STAGEDOOR_TLS_CERT !== undefined)
    require('STAGEDOOR_TLS_KEY', 'is required with STAGEDOOR_TLS_CERT');
}) satisfies ConfigSchema;

export type Config = z.output<typeof configSchema>;

/** What set-up and tests tell the processes that they start. */
const INTERNAL_VARIABLE = /^STAGEDOOR_(?:PARENT_FD|TEST_.*)$/;

/** Variables with the product's prefix that nothing reads, such as misspelt ones. */
export function unknownVariables(env: Readonly<Record<string, string | undefined>>): string[] {
  return Object.keys(env).filter(
    (name) => name.startsWith('STAGEDOOR_') && !(name in shape) && !INTERNAL_VARIABLE.test(name),
  );
}

/** Below the ports that Linux gives to outgoing connections (32768 and up), one of which might hold it by chance. */
const DEFAULT_RTC_PORT = 20_000;

/** What the rest of the program reads: the variables with everything that follows from them. */
export type Settings = {
  host: string;
  port: number;
  isLoopback: boolean;
  /**
   * Nobody else can reach the server, as far as the configuration tells: it listens on loopback, and neither a proxy nor a
   * public URL says that something in front passes requests of others on.
   */
  isPrivateToThisMachine: boolean;
  dataDir: string;
  publicUrl: string | undefined;
  announcedAddress: string | undefined;
  rtcPort: number;
  /** False: the default, which another one may replace. */
  isRtcPortChosen: boolean;
  workerCount: number | undefined;
  hlsPreset: 'fast' | 'stable';
  hlsDvrMs: number;
  recordingRetention: { ageDaysMax: number | undefined; bytesMax: number | undefined };
  /** Undefined: recordings stay in the data folder. */
  s3:
    | {
        endpoint: string | undefined;
        bucket: string;
        region: string;
        accessKeyId: string;
        secretAccessKey: string;
      }
    | undefined;
  tls: { certFile: string; keyFile: string } | undefined;
  trustedProxies: string[];
  allowedOrigins: string[];
  secret: string | undefined;
  metricsToken: string | undefined;
  isDemo: boolean;
  isDemoAdmin: boolean;
  creatorApproval: 'automatic' | 'admin';
  logLevel: (typeof LOG_LEVELS)[number];
  isLogPretty: boolean;
  databaseUrl: string | undefined;
  redisUrl: string | undefined;
};

export function toSettings(config: Config, isTerminal: boolean): Settings {
  const isEmbedded = config.DATABASE_URL === undefined;
  const isLoopback = isLoopbackAddress(config.STAGEDOOR_HOST);
  const isPrivateToThisMachine =
    isLoopback &&
    config.STAGEDOOR_TRUSTED_PROXIES.length === 0 &&
    (config.STAGEDOOR_PUBLIC_URL === undefined || isLoopbackUrl(config.STAGEDOOR_PUBLIC_URL));
  const { STAGEDOOR_TLS_CERT: certFile, STAGEDOOR_TLS_KEY: keyFile } = config;
  const publicOrigin =
    config.STAGEDOOR_PUBLIC_URL === undefined ? [] : [new URL(config.STAGEDOOR_PUBLIC_URL).origin];
  return {
    host: config.STAGEDOOR_HOST,
    port: config.STAGEDOOR_PORT ?? config.PORT ?? DEFAULT_PORT,
    isLoopback,
    isPrivateToThisMachine,
    dataDir: config.STAGEDOOR_DATA_DIR,
    publicUrl: config.STAGEDOOR_PUBLIC_URL,
    announcedAddress: config.STAGEDOOR_ANNOUNCED_IP,
    rtcPort: config.STAGEDOOR_RTC_PORT ?? DEFAULT_RTC_PORT,
    isRtcPortChosen: config.STAGEDOOR_RTC_PORT !== undefined,
    workerCount: config.STAGEDOOR_WORKERS,
    hlsPreset: config.STAGEDOOR_HLS_PRESET,
    hlsDvrMs: config.STAGEDOOR_HLS_DVR_SECONDS * 1000,
    recordingRetention: {
      ageDaysMax: config.STAGEDOOR_RECORDING_RETENTION_DAYS,
      bytesMax: config.STAGEDOOR_RECORDING_BYTES_MAX,
    },
    s3: toS3Settings(config),
    tls: certFile !== undefined && keyFile !== undefined ? { certFile, keyFile } : undefined,
    trustedProxies: config.STAGEDOOR_TRUSTED_PROXIES,
    allowedOrigins: [
      ...new Set([...publicOrigin, ...config.STAGEDOOR_ALLOWED_ORIGINS, ...config.FRONTEND_URL]),
    ],
    secret: config.STAGEDOOR_SECRET,
    metricsToken: config.STAGEDOOR_METRICS_TOKEN,
    isDemo: config.STAGEDOOR_DEMO ?? isEmbedded,
    isDemoAdmin: isPrivateToThisMachine || config.STAGEDOOR_DEMO_ADMIN,
    creatorApproval: config.STAGEDOOR_CREATOR_APPROVAL ?? (isEmbedded ? 'automatic' : 'admin'),
    logLevel: config.STAGEDOOR_LOG_LEVEL ?? (isEmbedded ? 'warn' : 'info'),
    isLogPretty:
      config.STAGEDOOR_LOG_FORMAT === undefined
        ? isTerminal
        : config.STAGEDOOR_LOG_FORMAT === 'pretty',
    databaseUrl: config.DATABASE_URL,
    redisUrl: config.REDIS_URL,
  };
}

function toS3Settings(config: Config): Settings['s3'] {
  const {
    STAGEDOOR_S3_BUCKET: bucket,
    STAGEDOOR_S3_ACCESS_KEY_ID: accessKeyId,
    STAGEDOOR_S3_SECRET_ACCESS_KEY: secretAccessKey,
  } = config;
  if (bucket === undefined || accessKeyId === undefined || secretAccessKey === undefined)
    return undefined;
  const { STAGEDOOR_S3_ENDPOINT: endpoint, STAGEDOOR_S3_REGION: region } = config;
  return { endpoint, bucket, region, accessKeyId, secretAccessKey };
}

function isLoopbackUrl(url: string): boolean {
  const { hostname } = new URL(url);
  return isLoopbackAddress(hostname.replace(/^\[|\]$/g, ''));
}

/** True for addresses that only this machine reaches. */
export function isLoopbackAddress(host: string): boolean {
  if (host === 'localhost' || host === '::1') return true;
  return isIP(host) === 4 && host.startsWith('127.');
}

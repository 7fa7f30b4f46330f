import type { BucketLimits, RateLimiter } from '@stagedoor/service-kit/rate-limit';
import type { CreateLimiter } from '../conversations/config.ts';

const HOUR_SECONDS = 60 * 60;
const DAY_SECONDS = 24 * HOUR_SECONDS;
/** What uploads cost of `kibibytesPerUser`: one for each that was begun. */
export const KIBIBYTE = 1024;

/** How much one person uploads. */
export const ATTACHMENT_RATE_LIMITS = {
  /** An album after a journey, and then one every minute. */
  uploadsPerUser: { capacity: 60, refillPerSecond: 60 / HOUR_SECONDS },
  /** 1 GiB, and as much again within a day: what a person sends whose profession it is. */
  kibibytesPerUser: {
    capacity: 1024 * KIBIBYTE,
    refillPerSecond: (1024 * KIBIBYTE) / DAY_SECONDS,
  },
  /** A conversation full of pictures asks for a hundred at once. */
  mediaLinksPerUser: { capacity: 600, refillPerSecond: 40 },
  /** Players ask for a film in many ranges, and a school shares one address. */
  mediaReadsPerAddress: { capacity: 3_000, refillPerSecond: 200 },
} as const satisfies Record<string, BucketLimits>;

export type AttachmentLimiters = Record<keyof typeof ATTACHMENT_RATE_LIMITS, RateLimiter>;

export function createAttachmentLimiters(create: CreateLimiter): AttachmentLimiters {
  const { uploadsPerUser, kibibytesPerUser, mediaLinksPerUser, mediaReadsPerAddress } =
    ATTACHMENT_RATE_LIMITS;
  return {
    uploadsPerUser: create('chat/uploadsPerUser', uploadsPerUser),
    kibibytesPerUser: create('chat/uploadedKibibytesPerUser', kibibytesPerUser),
    mediaLinksPerUser: create('chat/mediaLinksPerUser', mediaLinksPerUser),
    mediaReadsPerAddress: create('chat/mediaReadsPerAddress', mediaReadsPerAddress),
  };
}

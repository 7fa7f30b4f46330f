import { z } from 'zod';
import { ROLES } from '../identity.ts';
import {
  BIO_LENGTH_MAX,
  DISPLAY_NAME_LENGTH_MAX,
  EMAIL_LENGTH_MAX,
  GRANT_KEY_NAME_LENGTH_MAX,
  PAGE_SIZE_DEFAULT,
  PAGE_SIZE_MAX,
  PASSWORD_LENGTH_MAX,
  PASSWORD_LENGTH_MIN,
  REASON_LENGTH_MAX,
  USERNAME_LENGTH_MAX,
  USERNAME_LENGTH_MIN,
} from '../limits.ts';
import { personText } from './text.ts';

export const emailSchema = z.string().trim().toLowerCase().max(EMAIL_LENGTH_MAX).pipe(z.email());
/** Kept as typed, unique without regard to case. */
export const usernameSchema = z
  .string()
  .trim()
  .min(USERNAME_LENGTH_MIN)
  .max(USERNAME_LENGTH_MAX)
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, 'Letters, digits, dot, dash and underscore only.');
export const passwordSchema = z.string().min(PASSWORD_LENGTH_MIN).max(PASSWORD_LENGTH_MAX);

export const registerBodySchema = z.object({
  email: emailSchema,
  username: usernameSchema,
  password: passwordSchema,
  displayName: personText(1, DISPLAY_NAME_LENGTH_MAX).optional(),
});
export const loginBodySchema = z.object({
  email: emailSchema,
  password: z.string().min(1).max(PASSWORD_LENGTH_MAX),
});
/** API clients send the token here; browsers send their cookie and an empty body. */
export const refreshBodySchema = z.object({ refreshToken: z.string().max(512).optional() });

export const publicUserSchema = z.object({
  id: z.string(),
  username: z.string(),
  displayName: z.string(),
  bio: z.string(),
  profilePicUrl: z.string().nullable(),
  isCreator: z.boolean(),
  createdAt: z.string(),
});
/** What an account's owner sees of it. `role` is the highest of `roles`. */
export const ownUserSchema = publicUserSchema.extend({
  email: z.string(),
  role: z.enum(ROLES),
  roles: z.array(z.enum(ROLES)),
  creatorApplication: z.enum(['none', 'pending', 'approved', 'rejected']),
  /** What the administrator wrote with the decision; null while there is none. */
  creatorApplicationReason: z.string().nullable().optional(),
  updatedAt: z.string(),
});
export const adminUserSchema = ownUserSchema.extend({
  isBanned: z.boolean(),
  banReason: z.string().nullable(),
});

export type PublicUser = z.infer<typeof publicUserSchema>;
export type OwnUser = z.infer<typeof ownUserSchema>;
export type AdminUser = z.infer<typeof adminUserSchema>;

export const sessionSchema = z.object({
  user: ownUserSchema,
  accessToken: z.string(),
  /** Seconds until the access token ends. */
  expiresIn: z.number().int(),
  /** Also in the httpOnly cookie; a browser ignores this one. */
  refreshToken: z.string(),
  /** A browser sends it back as `X-CSRF-Token` on requests that use the cookie. */
  csrfToken: z.string(),
});
export type LoginSession = z.infer<typeof sessionSchema>;

/** A token to watch with, for a browser without an account; the cookie with it counts the browser once. */
export const anonymousSessionSchema = z.object({
  userId: z.string(),
  accessToken: z.string(),
  expiresIn: z.number().int(),
});

export const updateProfileBodySchema = z.object({
  displayName: personText(1, DISPLAY_NAME_LENGTH_MAX).optional(),
  bio: personText(0, BIO_LENGTH_MAX).optional(),
});
export const updateUserBodySchema = z.object({
  roles: z.array(z.enum(ROLES)).min(1).max(ROLES.length),
});
export const banBodySchema = z.object({ reason: personText(0, REASON_LENGTH_MAX).default('') });
export const creatorDecisionBodySchema = z.object({
  decision: z.enum(['approve', 'reject']),
  reason: personText(0, REASON_LENGTH_MAX).default(''),
});
export const becomeCreatorBodySchema = z.object({
  /** For the administrator who decides. */
  message: personText(0, REASON_LENGTH_MAX).default(''),
});

/** Queries arrive as text. The last page that can be asked for keeps offsets sane. */
const pageNumber = z.coerce.number().int().min(1).max(10_000).default(1);
const pageSize = z.coerce.number().int().min(1).max(PAGE_SIZE_MAX).default(PAGE_SIZE_DEFAULT);

export const adminUsersQuerySchema = z.object({
  /** Part of the email address, user name or display name. */
  search: personText(0, EMAIL_LENGTH_MAX).optional(),
  role: z.enum(ROLES).optional(),
  application: z.enum(['pending', 'approved', 'rejected']).optional(),
  banned: z.enum(['true', 'false']).optional(),
  page: pageNumber,
  pageSize,
});
export const adminUserPageSchema = z.object({
  users: z.array(adminUserSchema),
  /** Of all pages together. */
  total: z.number().int(),
  page: z.number().int(),
  pageSize: z.number().int(),
});

export const auditQuerySchema = z.object({
  userId: z.uuid().optional(),
  page: pageNumber,
  pageSize,
});
/** Something that an administrator did to an account. */
export const auditRecordSchema = z.object({
  id: z.string(),
  at: z.string(),
  action: z.string(),
  actorUserId: z.string(),
  targetUserId: z.string(),
  details: z.record(z.string(), z.unknown()),
});
export const auditPageSchema = z.object({
  records: z.array(auditRecordSchema),
  total: z.number().int(),
  page: z.number().int(),
  pageSize: z.number().int(),
});

/** 32 bytes in base64url without padding. */
const ed25519X = z
  .string()
  .regex(/^[A-Za-z0-9_-]{43}$/, 'The public key as 43 characters of base64url.');
/** Registers the public half of a third party's Ed25519 key pair (RFC 8037). */
export const grantKeyBodySchema = z.object({
  name: personText(1, GRANT_KEY_NAME_LENGTH_MAX),
  publicKey: z.object({
    kty: z.literal('OKP'),
    crv: z.literal('Ed25519'),
    x: ed25519X,
    /** The private half must never be sent; whoever does has to make a new pair. */
    d: z
      .never({ error: 'This is the private half. Make a new pair and send the public one.' })
      .optional(),
  }),
});
export const grantKeySchema = z.object({
  /** Goes into the header of each grant that is signed with the key. */
  kid: z.string(),
  name: z.string(),
  publicKey: z.object({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.string() }),
  createdAt: z.string(),
});
export const grantKeysSchema = z.object({ keys: z.array(grantKeySchema) });
export type GrantKey = z.infer<typeof grantKeySchema>;

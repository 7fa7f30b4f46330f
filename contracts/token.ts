import { z } from 'zod';
import { ROOM_ID_PATTERN } from './ids.ts';
import { GRANT_TTL_MAX_SECONDS } from './limits.ts';

/**
 * The kinds of token that are signed. They differ in `typ` and `aud`, and a key id belongs to one algorithm and one kind, so that none
 * passes for another (RFC 8725 sections 3.1, 3.11 and 3.12). All are EdDSA (Ed25519) JWTs.
 */
export const TOKEN_KINDS = {
  access: { typ: 'at+jwt', aud: 'stagedoor:access' },
  grant: { typ: 'grant+jwt', aud: 'stagedoor:media' },
} as const;

/** Begins every stream key, which is no JWT: a secret that opens publishing for its owner until it is revoked, and nothing else. */
export const STREAM_KEY_PREFIX = 'sk_';

export type TokenKind = keyof typeof TOKEN_KINDS;

export const TOKEN_ISSUER = 'stagedoor';
export const TOKEN_ALGORITHM = 'EdDSA';

/** Subjects that are not accounts carry a prefix, so that they never equal an account's UUID. */
export const ANONYMOUS_PREFIX = 'anon_';
export const EXTERNAL_PREFIX = 'ext_';

/** `sid`: the login session of an account; absent in an anonymous token. Roles are deliberately not here. */
export const accessClaimsSchema = z.object({
  sub: z.string().min(1).max(128),
  sid: z.string().max(64).optional(),
  iat: z.number().int(),
  exp: z.number().int(),
});

/** What a media grant says. A third party's backend mints the same claims with its own registered key. */
export const grantClaimsSchema = z
  .object({
    sub: z.string().min(1).max(128),
    room: z.string().regex(ROOM_ID_PATTERN),
    role: z.enum(['publish', 'subscribe']),
    iat: z.number().int(),
    exp: z.number().int(),
  })
  .refine((claims) => claims.exp - claims.iat <= GRANT_TTL_MAX_SECONDS, {
    message: 'A grant lives at most six hours.',
  });

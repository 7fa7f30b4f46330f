/**
 * Whether a browser page of this origin may open a connection: pages of the host that it connects to, and those on the
 * allow list (origins such as `https://app.example`). Without an Origin header the client is no browser and carries no
 * cookies of a person who does not know about it. `null` (sandboxed frames, files) is refused.
 */
export function isOriginAllowed(
  origin: string | undefined,
  host: string | undefined,
  allowedOrigins: ReadonlySet<string>,
): boolean {
  if (origin === undefined) return true;
  const parsed = URL.canParse(origin) ? new URL(origin) : undefined;
  if (parsed === undefined || parsed.origin === 'null') return false;
  if (allowedOrigins.has(parsed.origin)) return true;
  return host !== undefined && sameHost(parsed, host);
}

/** The scheme is not compared: behind a proxy that ends TLS the server does not know its own. */
function sameHost(origin: URL, host: string): boolean {
  const own = `${origin.protocol}//${host}`;
  return URL.canParse(own) && new URL(own).host === origin.host;
}

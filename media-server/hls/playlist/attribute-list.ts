/** One attribute: its name, and its value with or without quotes. RFC 8216bis 4.2. */
const ATTRIBUTE = /([A-Z0-9-]+)=("[^"\r\n]*"|[^",\r\n]*)(?:,|$)/y;

/**
 * An attribute list by name; quotes are taken off. Undefined when it is none: a name that is not one, a quote that is not
 * closed, or a name that is there twice.
 */
export function parseAttributes(text: string): ReadonlyMap<string, string> | undefined {
  const attributes = new Map<string, string>();
  let at = 0;
  while (at < text.length) {
    ATTRIBUTE.lastIndex = at;
    const match = ATTRIBUTE.exec(text);
    if (match === null) return undefined;
    const [whole, name = '', value = ''] = match;
    if (attributes.has(name)) return undefined;
    attributes.set(name, value.startsWith('"') ? value.slice(1, -1) : value);
    at += whole.length;
  }
  return attributes;
}

const DECIMAL_INTEGER = /^\d{1,15}$/;
const DECIMAL_FLOAT = /^\d{1,15}(?:\.\d*)?$/;

/** A decimal-integer, or undefined. */
export function decimalInteger(text: string | undefined): number | undefined {
  return text !== undefined && DECIMAL_INTEGER.test(text) ? Number(text) : undefined;
}

/** A decimal-floating-point without a sign, or undefined. */
export function decimalFloat(text: string | undefined): number | undefined {
  return text !== undefined && DECIMAL_FLOAT.test(text) ? Number(text) : undefined;
}

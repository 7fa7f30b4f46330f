/** What this browser remembered under `key`; null where nothing is kept or storage is refused (private windows). */
export function recall(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch (error) {
    console.debug('storage is not available', error);
    return null;
  }
}

/** Remembers a preference on this device. Losing one is harmless, so a refusal is only noted. */
export function remember(key: string, value: string | null): void {
  try {
    if (value === null) {
      localStorage.removeItem(key);
    } else {
      localStorage.setItem(key, value);
    }
  } catch (error) {
    console.debug('storage is not available', error);
  }
}

/** Returns a random UUID, version 4 (RFC 9562). `crypto.randomUUID` does not exist on plain HTTP. */
export function uuid(): string {
  const random = crypto.getRandomValues(new Uint8Array(36));
  return 'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'.replace(/[xy]/g, (digit, index: number) =>
    // The two highest bits of `y` are 10: the variant that RFC 9562 defines.
    (digit === 'x' ? random[index]! & 15 : (random[index]! & 3) | 8).toString(16),
  );
}

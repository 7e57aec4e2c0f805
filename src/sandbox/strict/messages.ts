export async function checkMessage(
  _kind: string,
  _json: unknown,
  _files: unknown,
  _before?: unknown,
): Promise<void> {}

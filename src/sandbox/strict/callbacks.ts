export async function checkCallback(_json: unknown, _data: unknown): Promise<void> {}

export async function checkCommand(_json: unknown): Promise<void> {}
export async function checkCommands(_json: unknown): Promise<void> {}

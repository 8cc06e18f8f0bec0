/** A Chromium that is on this machine, or undefined. Throws when CHROMIUM_PATH cannot be run. */
export function findBrowser(): string | undefined

/** Finds a Chromium, or installs one without asking anything. */
export function ensureBrowser(): Promise<string>

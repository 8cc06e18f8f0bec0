/** `localStorage` that may be missing, full or forbidden: then nothing is kept, and nothing breaks. */
export function readStored(key: string): string | null {
  try {
    return window.localStorage.getItem(key)
  } catch {
    return null
  }
}

export function writeStored(key: string, text: string | null): void {
  try {
    if (text === null) window.localStorage.removeItem(key)
    else window.localStorage.setItem(key, text)
  } catch {
    // A draft or a receipt that cannot be kept is no reason to stop the work it is about.
  }
}

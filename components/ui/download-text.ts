const keptMs = 60_000

/** Gives the browser a file to keep, made of text at hand. */
export function downloadText({
  name,
  mediaType,
  text,
}: {
  readonly name: string
  readonly mediaType: string
  readonly text: string
}): void {
  const url = URL.createObjectURL(new Blob([text], { type: mediaType }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // Not every browser has taken what it needs when the click returns.
  setTimeout(() => URL.revokeObjectURL(url), keptMs)
}

/**
 * Copies, and says whether it worked. The clipboard API exists on secure origins only, so a
 * dashboard reached over plain HTTP falls back to a selection made beside the button: an open
 * modal dialog would not let anything outside it take the selection.
 */
export async function copyText(text: string, beside: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copySelection(text, beside)
  }
}

function copySelection(text: string, beside: HTMLElement): boolean {
  const area = document.createElement('textarea')
  area.value = text
  area.setAttribute('aria-hidden', 'true')
  area.className = 'fixed opacity-0'
  beside.after(area)
  area.select()
  try {
    return document.execCommand('copy')
  } finally {
    area.remove()
    beside.focus()
  }
}

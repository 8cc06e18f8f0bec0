/** The theme a person chose; `system` follows the machine. */
export type Theme = 'system' | 'light' | 'dark'

const storageKey = 'causeway.theme'
const darkQuery = '(prefers-color-scheme: dark)'
const listeners = new Set<() => void>()

/**
 * Runs in <head> before the first paint, so that no page flashes in the wrong theme. A constant text,
 * which the content security policy allows by its nonce.
 */
export const themeScript = `(function(){var t;try{t=localStorage.getItem('${storageKey}')}catch(e){}
if(t!=='light'&&t!=='dark')t=matchMedia('${darkQuery}').matches?'dark':'light'
document.documentElement.dataset.theme=t})()`

export function readTheme(): Theme {
  try {
    const stored = localStorage.getItem(storageKey)
    return stored === 'light' || stored === 'dark' ? stored : 'system'
  } catch {
    return 'system'
  }
}

export function chooseTheme(theme: Theme) {
  try {
    if (theme === 'system') localStorage.removeItem(storageKey)
    else localStorage.setItem(storageKey, theme)
  } catch {
    // Storage may be forbidden: the choice then lasts as long as the page.
  }
  paint(theme)
  for (const listener of listeners) listener()
}

function paint(theme: Theme) {
  const system = matchMedia(darkQuery).matches ? 'dark' : 'light'
  document.documentElement.dataset['theme'] = theme === 'system' ? system : theme
}

/** Follows the machine while nothing is chosen, and other tabs. */
export function subscribeTheme(listener: () => void) {
  const repaint = () => {
    paint(readTheme())
    listener()
  }
  const system = matchMedia(darkQuery)
  listeners.add(listener)
  system.addEventListener('change', repaint)
  addEventListener('storage', repaint)
  return () => {
    listeners.delete(listener)
    system.removeEventListener('change', repaint)
    removeEventListener('storage', repaint)
  }
}

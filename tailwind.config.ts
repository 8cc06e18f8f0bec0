import type { Config } from 'tailwindcss'

/** Tokens live in `app/globals.css`; only what CSS cannot say stands here. */
export default {
  darkMode: ['selector', '[data-theme=dark]'],
  content: ['./app/**/*.tsx', './components/**/*.tsx'],
} satisfies Config

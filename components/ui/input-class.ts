import { clsx } from 'clsx'

/** The frame shared by everything one types into. */
export const inputFrame = clsx(
  'w-full min-w-0 rounded-md border border-line-strong bg-surface text-ink shadow-control',
  'transition-colors duration-100 hover:border-ink-faint',
)

/** The focus ring of an input sits on its border, so neighbours never cut it. */
export const inputFocus = 'focus-visible:border-focus focus-visible:outline-offset-[-1px]'

export const inputInvalid = 'aria-invalid:border-danger'

/** 16 px on touch screens: below that, iOS zooms into the page. */
export const inputText = 'text-sm pointer-coarse:text-lg'

export const inputHeight = 'h-8 pointer-coarse:h-10'

export const inputReadOnly = 'read-only:bg-sunken read-only:text-ink-muted'

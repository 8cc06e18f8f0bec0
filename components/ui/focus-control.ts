const focusable = 'input, select, textarea, button, a[href], [tabindex]'

/** Focuses the control a Field was given `id` for; of a group, the chosen or the first part. */
export function focusControl(id: string): boolean {
  const element = document.getElementById(id)
  const target = element?.matches(focusable)
    ? element
    : (element?.querySelector<HTMLElement>('input:checked') ??
      element?.querySelector<HTMLElement>(focusable))
  target?.focus()
  return target !== null && target !== undefined
}

/** Spread onto the control: everything that ties it to its words. */
export type FieldSlots = {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
  'aria-labelledby': string
  'aria-required': true | undefined
}

/** The ids of one control's words. */
export const fieldIds = (id: string) => ({
  label: `${id}-label`,
  error: `${id}-error`,
  description: `${id}-description`,
  constraint: `${id}-constraint`,
  notice: (index: number) => `${id}-notice-${index}`,
})

type FieldWords = {
  id: string
  required?: boolean | undefined
  error?: unknown
  notices?: readonly unknown[] | undefined
  /** Ids of what else is said about it: its description, its constraint. */
  saidBelow: readonly string[]
}

/** Ties a control to its words. What is wrong with it is heard before what it is. */
export function fieldSlots({
  id,
  required,
  error,
  notices = [],
  saidBelow,
}: FieldWords): FieldSlots {
  const ids = fieldIds(id)
  const describedBy = [
    ...(error ? [ids.error] : []),
    ...notices.map((_, index) => ids.notice(index)),
    ...saidBelow,
  ]
  return {
    id,
    'aria-describedby': describedBy.join(' ') || undefined,
    'aria-invalid': error ? true : undefined,
    'aria-labelledby': ids.label,
    'aria-required': required || undefined,
  }
}
